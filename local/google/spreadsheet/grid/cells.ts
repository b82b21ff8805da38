import type { Cell, CellFormat, Entry, Row, Scalar, Sheet, ValidationRule, Workbook } from './model';

/** A cell taken apart: what a write changes, and what it leaves. */
export interface CellParts {
  value: Scalar | null;
  /** With its `=`; then `value` is `null`. */
  formula: string | null;
  format: number;
  note: string;
  rule: number;
  link: string | null;
  response: string | null;
}

const EMPTY: Readonly<CellParts> = {
  value: null,
  formula: null,
  format: 0,
  note: '',
  rule: 0,
  link: null,
  response: null,
};

export const entryAt = (sheet: Sheet, row: number, column: number): Entry =>
  sheet.rows[row]?.[column] ?? null;

export const asCell = (entry: Entry): Cell => (typeof entry === 'object' ? (entry ?? NOTHING) : { v: entry });
const NOTHING: Cell = {};

export function partsOf(entry: Entry): CellParts {
  if (entry === null) return { ...EMPTY };
  if (typeof entry !== 'object') return { ...EMPTY, value: entry };
  return {
    value: entry.v ?? null,
    formula: entry.f ?? null,
    format: entry.s ?? 0,
    note: entry.note ?? '',
    rule: entry.d ?? 0,
    link: entry.link ?? null,
    response: entry.response ?? null,
  };
}

/** The smallest entry that holds these parts. */
export function entryOf(parts: Readonly<CellParts>): Entry {
  const { value, formula, format, note, rule, link, response } = parts;
  const bare = formula === null && format === 0 && note === '' && rule === 0;
  if (bare && link === null && response === null) return value;
  return {
    ...(value !== null && formula === null && { v: value }),
    ...(formula !== null && { f: formula }),
    ...(format !== 0 && { s: format }),
    ...(note !== '' && { note }),
    ...(rule !== 0 && { d: rule }),
    ...(link !== null && { link }),
    ...(response !== null && { response }),
  };
}

export const changed = (entry: Entry, change: Partial<CellParts>): Entry =>
  entryOf({ ...partsOf(entry), ...change });

export const hasContent = (entry: Entry): boolean =>
  entry !== null && (typeof entry !== 'object' || entry.v !== undefined || entry.f !== undefined);

export const isFormula = (entry: Entry): boolean =>
  typeof entry === 'object' && entry !== null && entry.f !== undefined;

/** @returns index of the last cell with content, -1 without any */
export function lastContent(row: Row | null | undefined): number {
  if (!row) return -1;
  let last = row.length - 1;
  while (last >= 0 && !hasContent(row[last] ?? null)) last -= 1;
  return last;
}

/** @returns rows up to the last with content, and columns likewise; 0 and 0 for an empty tab */
export function contentSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, index) => {
    const last = lastContent(row);
    if (last < 0) return;
    rows = index + 1;
    columns = Math.max(columns, last + 1);
  });
  return { rows, columns };
}

export const formatOf = (workbook: Workbook, entry: Entry): CellFormat =>
  workbook.formats[asCell(entry).s ?? 0] ?? {};

export const ruleOf = (workbook: Workbook, entry: Entry): ValidationRule | null => {
  const number = asCell(entry).d;
  return number === undefined ? null : (workbook.rules[number] ?? null);
};

/** Where each interned value stands, found again after the world was reopened. */
const places = new WeakMap<readonly object[], Map<string, number>>();

/** @returns the number of an equal value in the table, which is added if new */
export function intern<T extends object>(table: T[], value: T): number {
  let known = places.get(table);
  if (!known) {
    known = new Map(table.map((item, index) => [JSON.stringify(item), index]));
    places.set(table, known);
  }
  const key = JSON.stringify(value);
  const found = known.get(key);
  if (found !== undefined) return found;
  table.push(JSON.parse(key) as T);
  known.set(key, table.length - 1);
  return table.length - 1;
}
