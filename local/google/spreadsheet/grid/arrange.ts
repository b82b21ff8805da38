import type { World } from '../../core/world';
import { Calculator } from '../formula/evaluate';
import { compare, isError, type Single } from '../formula/value';
import { encloses, intersects } from './boxes';
import { changed, entryAt, hasContent, isFormula, partsOf } from './cells';
import { pasted } from './dimensions';
import type { Edit } from './edit';
import type { Box, Entry, Sheet, SortOrder } from './model';

/** Puts the rows of a box in order, by absolute columns; empty cells come last either way, equal rows keep their order. */
export function sortBox(
  world: World,
  change: Edit,
  sheet: Sheet,
  box: Box,
  orders: readonly SortOrder[],
): void {
  const calculator = new Calculator(world, change.workbook);
  const rows = rowsIn(box).map((row) => ({
    row,
    keys: orders.map(({ column }) => calculator.valueAt(sheet, row, column)),
    cells: cellsIn(sheet, box, row),
  }));
  rows.sort((a, b) => {
    for (const [index, { ascending }] of orders.entries()) {
      const order = inOrder(a.keys[index] ?? null, b.keys[index] ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ row, cells }, index) => {
    const target = box.top + index;
    cells.forEach((entry, offset) => {
      change.write(sheet, target, box.left + offset, pasted(entry, { rows: target - row, columns: 0 }));
    });
  });
}

function inOrder(a: Single, b: Single, ascending: boolean): number {
  const last = (value: Single) => value === null || isError(value);
  if (last(a) || last(b)) return Number(last(a)) - Number(last(b));
  const order = a === null || b === null || isError(a) || isError(b) ? 0 : compare(a, b);
  return ascending ? order : -order;
}

const rowsIn = ({ top, bottom }: Box): number[] =>
  Array.from({ length: bottom - top }, (_, index) => top + index);

const cellsIn = (sheet: Sheet, box: Box, row: number): Entry[] =>
  Array.from({ length: box.right - box.left }, (_, offset) => entryAt(sheet, row, box.left + offset));

/**
 * Keeps the first of rows that are alike in the compared columns; the rest of the box moves up.
 *
 * @returns how many rows went
 */
export function removeDuplicates(
  world: World,
  change: Edit,
  sheet: Sheet,
  box: Box,
  columns: readonly number[],
): number {
  const calculator = new Calculator(world, change.workbook);
  const seen = new Set<string>();
  const kept = rowsIn(box).filter((row) => {
    const key = JSON.stringify(columns.map((column) => alike(calculator.valueAt(sheet, row, column))));
    return seen.has(key) ? false : seen.add(key);
  });
  const rows = kept.map((row) => cellsIn(sheet, box, row));
  rowsIn(box).forEach((row, index) => {
    for (let offset = 0; offset < box.right - box.left; offset += 1) {
      change.write(sheet, row, box.left + offset, rows[index]?.[offset] ?? null);
    }
  });
  return box.bottom - box.top - kept.length;
}

/** Texts are alike without regard to case. */
const alike = (value: Single): unknown =>
  typeof value === 'string' ? `t${value.toLowerCase()}` : isError(value) ? value.code : value;

export type MergeKind = 'MERGE_ALL' | 'MERGE_COLUMNS' | 'MERGE_ROWS';

/** Cells other than the first of each merge lose their contents. @returns an error text, or `null` */
export function mergeBox(change: Edit, sheet: Sheet, box: Box, merge: MergeKind): string | null {
  const cut = sheet.state.merges.some((other) => intersects(other, box) && !encloses(box, other));
  if (cut) return 'You must select all cells in a merged range to merge or unmerge them.';
  const merges = split(box, merge);
  sheet.state.merges = [...sheet.state.merges.filter((other) => !intersects(other, box)), ...merges];
  for (const merged of merges) keepFirst(change, sheet, merged);
  return null;
}

function split(box: Box, merge: MergeKind): Box[] {
  if (merge === 'MERGE_ALL') return [box];
  if (merge === 'MERGE_ROWS') return rowsIn(box).map((row) => ({ ...box, top: row, bottom: row + 1 }));
  return Array.from({ length: box.right - box.left }, (_, offset) => ({
    ...box,
    left: box.left + offset,
    right: box.left + offset + 1,
  }));
}

function keepFirst(change: Edit, sheet: Sheet, box: Box): void {
  let first: Entry = null;
  eachCell(box, (row, column) => {
    const entry = entryAt(sheet, row, column);
    if (!hasContent(entry)) return;
    first ??= entry;
    change.write(sheet, row, column, changed(entry, { value: null, formula: null, link: null }));
  });
  if (first === null) return;
  const { value, formula, link } = partsOf(first);
  change.write(
    sheet,
    box.top,
    box.left,
    changed(entryAt(sheet, box.top, box.left), { value, formula, link }),
  );
}

export function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) visit(row, column);
  }
}

export type PasteKind = 'NORMAL' | 'VALUES' | 'FORMAT' | 'FORMULA' | 'DATA_VALIDATION';

/**
 * Copies a box: at least once, and as often as it fits wholly into the target.
 *
 * @param transposed whether rows become columns
 * @returns the cells that were written
 */
export function copyBox(
  world: World,
  change: Edit,
  from: { readonly sheet: Sheet; readonly box: Box },
  to: { readonly sheet: Sheet; readonly box: Box },
  paste: PasteKind,
  transposed = false,
): Box {
  const [rows, columns] = [from.box.bottom - from.box.top, from.box.right - from.box.left];
  const [height, width] = transposed ? [columns, rows] : [rows, columns];
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / size));
  const target = {
    ...to.box,
    bottom: to.box.top + height * times(to.box.bottom - to.box.top, height),
    right: to.box.left + width * times(to.box.right - to.box.left, width),
  };
  const calculator = new Calculator(world, change.workbook);
  const source = rowsIn(from.box).map((row) =>
    cellsIn(from.sheet, from.box, row).map((entry, offset) => ({
      entry,
      value: isFormula(entry) ? calculator.valueAt(from.sheet, row, from.box.left + offset) : null,
    })),
  );
  eachCell(target, (row, column) => {
    const [rowOffset, columnOffset] = [(row - target.top) % height, (column - target.left) % width];
    const [down, right] = transposed ? [columnOffset, rowOffset] : [rowOffset, columnOffset];
    const cell = source[down]?.[right];
    if (!cell) return;
    if (transposed && paste !== 'VALUES' && isFormula(cell.entry))
      throw new TypeError('A transposed copy of a formula is not emulated');
    const drop = { rows: row - from.box.top - down, columns: column - from.box.left - right };
    change.write(to.sheet, row, column, merged(entryAt(to.sheet, row, column), cell, paste, drop));
  });
  return target;
}

function merged(
  current: Entry,
  { entry, value }: { readonly entry: Entry; readonly value: Single },
  paste: PasteKind,
  drop: { readonly rows: number; readonly columns: number },
): Entry {
  const parts = partsOf(pasted(entry, drop));
  switch (paste) {
    case 'NORMAL':
      return changed(current, { ...parts, response: partsOf(current).response });
    case 'FORMAT':
      return changed(current, { format: parts.format });
    case 'FORMULA':
      return changed(current, { value: parts.value, formula: parts.formula });
    case 'DATA_VALIDATION':
      return changed(current, { rule: parts.rule });
    case 'VALUES':
      if (!isFormula(entry)) return changed(current, { value: parts.value, formula: null });
      return changed(current, { value: isError(value) ? value.code : value, formula: null });
  }
}

/** Moves the cells after a box into it, or those of it and after it away. */
export function shiftCells(
  change: Edit,
  sheet: Sheet,
  box: Box,
  dimension: 'ROWS' | 'COLUMNS',
  kind: 'insert' | 'delete',
): void {
  const { rowCount, columnCount } = sheet.state;
  const [height, width] = [box.bottom - box.top, box.right - box.left];
  const [down, right] = dimension === 'ROWS' ? [height, 0] : [0, width];
  const area: Box = dimension === 'ROWS' ? { ...box, bottom: rowCount } : { ...box, right: columnCount };
  const before = new Map<string, Entry>();
  eachCell(area, (row, column) => {
    if (row < sheet.rows.length) before.set(`${row}:${column}`, entryAt(sheet, row, column));
  });
  eachCell(area, (row, column) => {
    const sign = kind === 'insert' ? -1 : 1;
    const [fromRow, fromColumn] = [row + sign * down, column + sign * right];
    const inside = fromRow >= area.top && fromColumn >= area.left;
    const entry = inside ? (before.get(`${fromRow}:${fromColumn}`) ?? null) : null;
    if (entry !== null || entryAt(sheet, row, column) !== null) change.write(sheet, row, column, entry);
  });
}
