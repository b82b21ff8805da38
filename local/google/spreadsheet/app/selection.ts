import type { World } from '../../core/world';
import type { Box } from '../grid/model';

/** What a person, or a script in their place, has before them. */
export interface Selection {
  sheetId: number | null;
  box: Box | null;
}

interface Selections {
  /** Set by `setActiveSpreadsheet`; otherwise the container of the script. */
  activeWorkbook: string | null;
  readonly byWorkbook: Record<string, Selection>;
}

export const selections = (world: World): Selections =>
  world.section('selection', () => ({ activeWorkbook: null as string | null, byWorkbook: {} }));

export function selectionOf(world: World, workbookId: string): Selection {
  const { byWorkbook } = selections(world);
  let selection = byWorkbook[workbookId];
  if (!selection) {
    selection = { sheetId: null, box: null };
    byWorkbook[workbookId] = selection;
  }
  return selection;
}
