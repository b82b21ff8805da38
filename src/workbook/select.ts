// The one module that knows in which order the cells of a selection are read: everywhere else rows have named, typed fields.
import type { CalendarDate } from '../kernel/calendar';
import { dayOfRaw, type Raw } from './cells';
import { type AnyTab, columnAt } from './tab';

/** Rows counted from 0 below the header. */
export interface Span {
  readonly from: number;
  readonly count: number;
}

/** Part of a tab as the workbook reads it: the named columns, for some or all of its rows. */
export interface Selection {
  readonly tab: AnyTab;
  /** Headers. */
  readonly columns: readonly string[];
  readonly rows?: Span;
}

/** Rows of a selection, a value for each column asked for; rows empty at the end are left out. */
export type Table = readonly (readonly Raw[])[];

/** One column of a selection, and how its values are read. */
export interface Field<T> {
  readonly header: string;
  readonly read: (value: Raw) => T;
}

/** The text of a cell, '' for an empty one; a number as it is written. */
export const textField = (header: string): Field<string> => ({
  header,
  read: (value) => String(value ?? ''),
});

/**
 * The word in a cell, '' for an empty one.
 *
 * @param former words that earlier releases have written, and what stands for each of them now
 */
export const wordField = (header: string, former: Readonly<Record<string, string>>): Field<string> => ({
  header,
  read(value) {
    const word = String(value ?? '');
    return former[word] ?? word;
  },
});

/** The number in a cell, `null` where there is none. */
export const numberField = (header: string): Field<number | null> => ({
  header,
  read: (value) => (typeof value === 'number' ? value : null),
});

/** The day in a cell that was written as one, `null` for anything else. */
export const dayField = (header: string): Field<CalendarDate | null> => ({ header, read: dayOfRaw });

/** The value as it stands, for cells that people fill in. */
export const rawField = (header: string): Field<Raw> => ({ header, read: (value) => value });

type Fields = Readonly<Record<string, Field<unknown>>>;

/** The row that some fields make. */
export type RowOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A selection whose rows come back as {@link Row}. */
export interface RowSelection<Row> extends Selection {
  row(values: readonly Raw[]): Row;
}

/** Selects columns of a tab as named fields; throws for a header that the tab does not have. */
export function select<F extends Fields>(tab: AnyTab, fields: F, rows?: Span): RowSelection<RowOf<F>> {
  const entries = Object.entries(fields);
  for (const [, { header }] of entries) columnAt(tab, header);
  return {
    tab,
    columns: entries.map(([, { header }]) => header),
    ...(rows && { rows }),
    row: (values) =>
      Object.fromEntries(entries.map(([name, { read }], i) => [name, read(values[i] ?? null)])) as RowOf<F>,
  };
}

/** The same columns of other rows. */
export const within = <Row>(selection: RowSelection<Row>, rows: Span): RowSelection<Row> => ({
  ...selection,
  rows,
});

/** Something that reads selections, all of them together in one call. */
interface Reader {
  read(selections: readonly Selection[]): readonly Table[];
}

type Named = Readonly<Record<string, RowSelection<unknown>>>;

type Rows<S extends Named> = {
  readonly [K in keyof S]: S[K] extends RowSelection<infer Row> ? readonly Row[] : never;
};

/** Reads selections by name, and further ones of one kind of row, all of them in one read. */
export function readTogether<S extends Named, Row>(
  workbook: Reader,
  named: S,
  others: readonly RowSelection<Row>[],
): { readonly rows: Rows<S>; readonly lists: readonly (readonly Row[])[] } {
  const names = Object.entries(named);
  const tables = workbook.read([...names.map(([, selection]) => selection), ...others]);
  const rowsOf = <T>(selection: RowSelection<T>, i: number): readonly T[] =>
    (tables[i] ?? []).map((values) => selection.row(values));
  return {
    rows: Object.fromEntries(names.map(([name, selection], i) => [name, rowsOf(selection, i)])) as Rows<S>,
    lists: others.map((selection, i) => rowsOf(selection, names.length + i)),
  };
}

/** Reads selections by name, in one read. */
export const readRows = <S extends Named>(workbook: Reader, named: S): Rows<S> =>
  readTogether(workbook, named, []).rows;

/** Reads selections of one kind of row, in one read. */
export const readLists = <Row>(
  workbook: Reader,
  selections: readonly RowSelection<Row>[],
): readonly (readonly Row[])[] => readTogether(workbook, {}, selections).lists;
