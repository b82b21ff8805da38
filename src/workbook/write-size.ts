// The Sheets service takes 60 writes a minute from one account, and requests of a few megabytes: rows go in few writes, by what they weigh.
import type { Cell } from './cells';
import type { RowChange } from './row-plan';

/** What a cell is beside its text, in characters of a request: its format, and the names of the fields. */
const CHARACTERS_PER_CELL = 100;
/** A change that stands by itself is a request of its own. */
const CELLS_PER_CHANGE = 2;
/** About three megabytes. */
const CELLS_PER_WRITE = 30_000;

const weightOfCell = (cell: Cell): number =>
  cell.kind === 'text' || cell.kind === 'link' ? 1 + cell.text.length / CHARACTERS_PER_CELL : 1;

function weightOf(change: RowChange): number {
  if (change.kind === 'delete') return CELLS_PER_CHANGE;
  let weight = CELLS_PER_CHANGE;
  if (change.kind === 'insert') for (const cell of change.cells) weight += weightOfCell(cell);
  else for (const { cell } of change.cells) weight += weightOfCell(cell);
  return weight;
}

/** Parts changes into as few writes as the service takes well, none of them empty. */
export function inWrites(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const writes: RowChange[][] = [];
  let left = 0;
  for (const change of changes) {
    const weight = weightOf(change);
    left -= weight;
    const last = writes[writes.length - 1];
    if (last && left >= 0) last.push(change);
    else {
      writes.push([change]);
      left = CELLS_PER_WRITE - weight;
    }
  }
  return writes;
}
