import type { World } from '../../core/world';
import type { Box } from '../grid/model';

/** What a person, or a script in their place, has before them. */
export interface Selection {
  sheetId: number | null;
  box: Box | null;
}

interface Selections {
  /** Set by `setActiveSpreadsheet`; otherwise the container of the script. It ends with the execution that chose it. */
  activeWorkbook: { readonly id: string; readonly chosenIn: number | null } | null;
  readonly byWorkbook: Record<string, Selection>;
}

const selections = (world: World): Selections =>
  world.section('selection', (): Selections => ({ activeWorkbook: null, byWorkbook: {} }));

const executionNow = (world: World): number | null => world.execution?.number ?? null;

/** @returns the workbook that the execution under way has chosen, `null` if it has not */
export function chosenWorkbook(world: World): string | null {
  const { activeWorkbook } = selections(world);
  return activeWorkbook?.chosenIn === executionNow(world) ? (activeWorkbook?.id ?? null) : null;
}

export function chooseWorkbook(world: World, id: string): void {
  selections(world).activeWorkbook = { id, chosenIn: executionNow(world) };
}

export function selectionOf(world: World, workbookId: string): Selection {
  const { byWorkbook } = selections(world);
  let selection = byWorkbook[workbookId];
  if (!selection) {
    selection = { sheetId: null, box: null };
    byWorkbook[workbookId] = selection;
  }
  return selection;
}
