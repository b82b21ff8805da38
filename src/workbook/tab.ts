import type { HeaderNote } from '../subjects/set-up/operator-words';
import type { Cell } from './cells';

export type ColumnFormat =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'z'
  | 'percent'
  | 'coordinate'
  | 'day'
  | 'instant';

export interface Column<Row> {
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly format: ColumnFormat;
  /** Bookkeeping that readers need not see. */
  readonly hidden?: true;
  /** Shown on hovering over the header. */
  readonly note?: HeaderNote;
  readonly wrap?: true;
  /** Choices offered to people. */
  readonly choices?: readonly string[];
  /** Of a computed tab: people fill it in, and whatever stands there is left alone. */
  readonly input?: true;
  readonly cell: (row: Row) => Cell;
}

/** A column told in the order of reading, since a tab has many. */
export const column = <Row>(
  header: string,
  width: number,
  format: ColumnFormat,
  cell: Column<Row>['cell'],
  more: Pick<Column<Row>, 'hidden' | 'note' | 'wrap' | 'choices' | 'input'> = {},
): Column<Row> => ({ header, width, format, cell, ...more });

/** Computed tabs are protected and written by the script alone; settings are for people; logs say what happened when. */
export type TabKind = 'computed' | 'settings' | 'log';

export interface Tab<Row> {
  readonly title: string;
  readonly kind: TabKind;
  readonly hidden: boolean;
  readonly frozenColumns: number;
  readonly columns: readonly Column<Row>[];
  /** Which way the rows run by their key; logs are only added to. */
  readonly order: 'oldest-first' | 'newest-first';
  readonly key: (row: Row) => string;
}

/** A row as it shall stand: its key, and a cell for each column in the order of the tab's definition. */
export interface RenderedRow {
  readonly key: string;
  readonly cells: readonly Cell[];
}

export const renderRow = <Row>(tab: Tab<Row>, row: Row): RenderedRow => ({
  key: tab.key(row),
  cells: tab.columns.map((column) => column.cell(row)),
});

/** The hidden first column by which the rows of every computed tab are told apart and kept in order. */
export const KEY_HEADER = 'Kunci';
