import type { World } from '../google/core/world';
import { typeIntoCell } from '../google/spreadsheet';
import type { CellAddress, DialogView, MenuView } from './laptop';

/** What a person at the workbook's window does and sees besides its cells: typing, menus, dialogs. */
export function typeByHand(world: World, workbookId: string, cell: CellAddress, text: string): void {
  typeIntoCell(world, workbookId, cell.sheet, cell.row, cell.column, text);
}

export function menusOf(_world: World): readonly MenuView[] {
  return [];
}

/** @returns what the script showed while it ran */
export function clickedMenu(_world: World, click: () => unknown): readonly DialogView[] {
  click();
  return [];
}

export function dialogHtml(_world: World, _number: number): string | null {
  return null;
}
