/** Where a cell is in the page: row of the tab from 1, and place in its row. */
export interface CellPlace {
  readonly row: string;
  readonly index: number;
}

/** @returns the cell that has the focus, to find it again in a table that is drawn anew */
export function focusedCell(frame: HTMLElement): CellPlace | null {
  const cell = document.activeElement?.closest('td');
  const row = cell?.closest('tr')?.getAttribute('aria-rowindex');
  return cell && row && frame.contains(cell) ? { row, index: cell.cellIndex } : null;
}

export function focusCell(frame: HTMLElement, { row, index }: CellPlace): void {
  frame.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${row}"]`)?.cells[index]?.focus();
}

/** As in a spreadsheet: arrows go to the next cell, Enter and F2 change what is there, a letter replaces it. */
export function onCellKey(
  event: KeyboardEvent,
  cell: HTMLTableCellElement,
  edit: (typed: string | null) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(event.key, cell);
  if (next) next.focus();
  else if (event.key === 'Enter' || event.key === 'F2') edit(null);
  else if (event.key.length === 1) edit(event.key);
  else return;
  event.preventDefault();
}

function neighbour(key: string, cell: HTMLTableCellElement): HTMLTableCellElement | null {
  const row = cell.parentElement;
  const inRow = (other: Element | null | undefined): HTMLTableCellElement | null =>
    other instanceof HTMLTableRowElement ? (other.cells[cell.cellIndex] ?? null) : null;
  const beside = (other: Element | null): HTMLTableCellElement | null =>
    other instanceof HTMLTableCellElement && other.tagName === 'TD' ? other : null;
  switch (key) {
    case 'ArrowUp':
      return inRow(row?.previousElementSibling);
    case 'ArrowDown':
      return inRow(row?.nextElementSibling);
    case 'ArrowLeft':
      return beside(cell.previousElementSibling);
    case 'ArrowRight':
      return beside(cell.nextElementSibling);
    default:
      return null;
  }
}
