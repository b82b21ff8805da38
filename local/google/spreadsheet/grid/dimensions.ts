import { GoogleException } from '../../core/exception';
import { moveReferences, renameReferences, shiftReferences } from '../formula/move';
import { type Shift, shiftBox, shiftSpan } from './boxes';
import { asCell, changed, isFormula } from './cells';
import { type Edit, mayHaveFormulas } from './edit';
import {
  type Box,
  CELL_LIMIT,
  COLUMN_LIMIT,
  type DimensionInfo,
  type Filter,
  type Metadata,
  type Protection,
  type Row,
  type Sheet,
} from './model';
import { cellCount } from './store';

export type Dimension = 'ROWS' | 'COLUMNS';

export const GRID_FULL = `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`;

/** @returns what is wrong with the size of a grid, as Google says it; `null` for a size that a tab may have */
export function gridProblem(rows: number, columns: number): string | null {
  if (rows < 1 || columns < 1) return 'Grid must have at least one row and one column.';
  return columns > COLUMN_LIMIT || rows * columns > CELL_LIMIT ? GRID_FULL : null;
}

/** Room for that many more rows or columns, or Google's text. */
export function grow(change: Edit, sheet: Sheet, dimension: Dimension, count: number): void {
  const { state } = sheet;
  const more = count * (dimension === 'ROWS' ? state.columnCount : state.rowCount);
  if (cellCount(change.workbook) + more > CELL_LIMIT) throw new GoogleException(GRID_FULL);
  if (dimension === 'COLUMNS' && state.columnCount + count > COLUMN_LIMIT)
    throw new GoogleException(GRID_FULL);
  if (dimension === 'ROWS') state.rowCount += count;
  else state.columnCount += count;
}

/** @param inherit whether the new lines look like the one before rather than the one after */
export function insertLines(
  change: Edit,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
  inherit: boolean,
): void {
  grow(change, sheet, dimension, count);
  if (dimension === 'ROWS') insertRows(change, sheet, at, count, inherit);
  else insertColumns(change, sheet, at, count, inherit);
  const info = infoOf(sheet, dimension);
  if (at < info.length) info.splice(at, 0, ...new Array<null>(count).fill(null));
  shiftAll(change, sheet, { dimension, at, count, kind: 'insert' });
}

export function deleteLines(
  change: Edit,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  if (dimension === 'ROWS') change.removeRows(sheet, at, count);
  else eachRow(change, sheet, (row) => row.filter((_, column) => column < at || column >= at + count));
  infoOf(sheet, dimension).splice(at, count);
  if (dimension === 'ROWS') sheet.state.rowCount -= count;
  else sheet.state.columnCount -= count;
  shiftAll(change, sheet, { dimension, at, count, kind: 'delete' });
}

/** @param to index, before the move, of the line that the moved ones come to stand before */
export function moveLines(
  change: Edit,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
  to: number,
): void {
  const target = to > at ? to - count : to;
  if (dimension === 'ROWS') moveRows(change, sheet, at, count, target);
  else {
    eachRow(change, sheet, (row) => {
      const padded = [...row, ...new Array<null>(Math.max(0, at + count - row.length)).fill(null)];
      const moved = padded.splice(at, count);
      while (padded.length < target) padded.push(null);
      padded.splice(target, 0, ...moved);
      return padded;
    });
  }
  const info = infoOf(sheet, dimension);
  while (info.length < Math.max(at + count, target)) info.push(null);
  info.splice(target, 0, ...info.splice(at, count));
}

function moveRows(change: Edit, sheet: Sheet, at: number, count: number, target: number): void {
  const moved = Array.from({ length: count }, (_, index) => sheet.rows[at + index] ?? null);
  change.removeRows(sheet, at, count);
  change.insertRows(sheet, target, count);
  moved.forEach((row, index) => {
    if (row) change.replaceRow(sheet, target + index, row);
  });
}

const infoOf = (sheet: Sheet, dimension: Dimension): (DimensionInfo | null)[] =>
  dimension === 'ROWS' ? sheet.state.rowInfo : sheet.state.columnInfo;

function insertRows(change: Edit, sheet: Sheet, at: number, count: number, inherit: boolean): void {
  const model = sheet.rows[inherit ? at - 1 : at];
  change.insertRows(sheet, at, count);
  const looks = model && lookOf(model);
  if (!looks) return;
  for (let row = at; row < at + count; row += 1) change.replaceRow(sheet, row, [...looks]);
}

/** What a new line does not take over from the one beside it. */
const LOOK_ONLY = { value: null, formula: null, note: '', link: null, response: null } as const;

/** Formats and validation of a row, without its contents; `null` if it has none. */
function lookOf(row: Row): Row | null {
  const looks = row.map((entry) => changed(entry, LOOK_ONLY));
  return looks.some((entry) => entry !== null) ? looks : null;
}

function insertColumns(change: Edit, sheet: Sheet, at: number, count: number, inherit: boolean): void {
  eachRow(change, sheet, (row) => {
    if (at >= row.length) return row;
    const model = row[inherit ? at - 1 : at] ?? null;
    const look = changed(model, LOOK_ONLY);
    return [...row.slice(0, at), ...new Array(count).fill(look), ...row.slice(at)];
  });
}

function eachRow(change: Edit, sheet: Sheet, update: (row: Row) => Row): void {
  sheet.rows.forEach((row, index) => {
    if (row) change.replaceRow(sheet, index, update(row));
  });
}

/** Everything that names cells of the tab follows them. */
function shiftAll(change: Edit, sheet: Sheet, shift: Shift): void {
  const { state } = sheet;
  const moved = (box: Box) => shiftBox(box, shift);
  const boxes = (list: readonly Box[]) => list.flatMap((box) => moved(box) ?? []);
  const keep = <T extends { readonly box: Box }>(list: readonly T[]): T[] =>
    list.flatMap((item) => {
      const box = moved(item.box);
      return box ? [{ ...item, box }] : [];
    });
  state.merges = boxes(state.merges);
  state.bandings = keep(state.bandings);
  state.protections = keep<Protection>(state.protections).map((item) => ({
    ...item,
    unprotected: boxes(item.unprotected),
  }));
  state.conditionalFormats = state.conditionalFormats
    .map((rule) => ({ ...rule, boxes: boxes(rule.boxes) }))
    .filter((rule) => rule.boxes.length > 0);
  state.filter = state.filter && (keep<Filter>([state.filter])[0] ?? null);
  shiftFrozen(sheet, shift);
  const book = change.workbook.state;
  book.namedRanges = book.namedRanges.flatMap((range) =>
    range.sheetId === state.id ? keep([range]) : [range],
  );
  book.metadata = book.metadata.flatMap((item) => shiftMetadata(item, state.id, shift));
  rewriteFormulas(change, (formula, ownTitle) => shiftReferences(formula, shift, state.title, ownTitle));
}

function shiftFrozen({ state }: Sheet, { dimension, at, count, kind }: Shift): void {
  const moved = (frozen: number) => {
    if (at >= frozen) return frozen;
    return kind === 'insert' ? frozen + count : Math.max(at, frozen - count);
  };
  if (dimension === 'ROWS') state.frozenRows = moved(state.frozenRows);
  else state.frozenColumns = moved(state.frozenColumns);
}

function shiftMetadata(item: Metadata, sheetId: number, shift: Shift): Metadata[] {
  const { place } = item;
  if (place.kind === 'spreadsheet' || place.kind === 'sheet') return [item];
  if (place.sheetId !== sheetId || place.kind !== shift.dimension) return [item];
  const span = shiftSpan(place.start, place.end, shift);
  return span ? [{ ...item, place: { ...place, start: span[0], end: span[1] } }] : [];
}

const formulaColumns = (row: Row): number[] =>
  row.flatMap((entry, column) => (isFormula(entry) ? [column] : []));

export function rewriteFormulas(change: Edit, rewrite: (formula: string, ownTitle: string) => string): void {
  for (const sheet of change.workbook.sheets) {
    if (!mayHaveFormulas(sheet)) continue;
    sheet.rows.forEach((row, index) => {
      if (!row) return;
      for (const column of formulaColumns(row)) {
        const formula = asCell(row[column] ?? null).f ?? '';
        const next = rewrite(formula, sheet.state.title);
        if (next !== formula)
          change.write(sheet, index, column, changed(row[column] ?? null, { formula: next }));
      }
    });
  }
}

export const renameInFormulas = (change: Edit, from: string, to: string): void =>
  rewriteFormulas(change, (formula) => renameReferences(formula, from, to));

/** A cell's entry as it looks when pasted elsewhere. */
export function pasted(
  entry: Row[number],
  drop: { readonly rows: number; readonly columns: number },
): Row[number] {
  const formula = asCell(entry).f;
  return formula === undefined ? entry : changed(entry, { formula: moveReferences(formula, drop) });
}
