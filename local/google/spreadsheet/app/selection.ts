import { actingUser } from '../../core/access';
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
  /** By id of the workbook and address of the person: each has a window of their own. */
  readonly byWindow: Record<string, Selection>;
}

const selections = (world: World): Selections =>
  world.section('windows', (): Selections => ({ activeWorkbook: null, byWindow: {} }));

const executionNow = (world: World): number | null => world.execution?.number ?? null;

/** @returns the workbook that the execution under way has chosen, `null` if it has not */
export function chosenWorkbook(world: World): string | null {
  const { activeWorkbook } = selections(world);
  return activeWorkbook?.chosenIn === executionNow(world) ? (activeWorkbook?.id ?? null) : null;
}

export function chooseWorkbook(world: World, id: string): void {
  selections(world).activeWorkbook = { id, chosenIn: executionNow(world) };
}

/** @param user whose window of the workbook is meant; that of whoever the code acts for unless given */
export function selectionOf(world: World, workbookId: string, user = actingUser(world)): Selection {
  const { byWindow } = selections(world);
  const window = `${workbookId} ${user}`;
  let selection = byWindow[window];
  if (!selection) {
    selection = { sheetId: null, box: null };
    byWindow[window] = selection;
  }
  return selection;
}
