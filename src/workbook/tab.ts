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
  /** Headers that earlier releases gave it: under one of them it is found until set-up or the night has renamed it. */
  readonly formerly?: readonly string[];
  /** Pixels. */
  readonly width: number;
  readonly format: ColumnFormat;
  /** Bookkeeping that readers need not see. */
  readonly hidden?: true;
  /** Name of the text that is shown on hovering over the header; the texts are in a file beside the script. */
  readonly note?: string;
  readonly wrap?: true;
  /** Choices offered to people. */
  readonly choices?: readonly string[];
  /** Of a computed tab: people fill it in, and its cells are left alone. */
  readonly input?: true;
  /** Added after the first release: until set-up has made the column it reads as empty, and the first write makes it. */
  readonly added?: true;
  /** Its words, parted by spaces, are written as keyed fingerprints: what they were derived from cannot be told without the secret. */
  readonly sealed?: true;
  readonly cell: (row: Row) => Cell;
}

type ColumnOptions<Row> = Pick<
  Column<Row>,
  'hidden' | 'note' | 'wrap' | 'choices' | 'input' | 'added' | 'sealed' | 'formerly'
>;

/** A column written in the order of reading, since a tab has many. */
export const column = <Row>(
  header: string,
  width: number,
  format: ColumnFormat,
  cell: Column<Row>['cell'],
  options: ColumnOptions<Row> = {},
): Column<Row> => ({ header, width, format, cell, ...options });

/** Computed tabs are protected and written by the script alone; settings are for people; logs say what happened when. */
export type TabKind = 'computed' | 'settings' | 'log';

/** A background for the cells of a column that say something. */
export interface CellColour {
  readonly header: string;
  /** Where the cell says exactly this; `null` for whatever it says. */
  readonly text: string | null;
  /** `#rrggbb`. */
  readonly background: string;
  /** Added after the first release: set-up gives it to a tab that is there already. */
  readonly added?: true;
}

/** One tab of the workbook: how it looks, and how its rows are made. */
export interface Tab<Row> {
  readonly title: string;
  /** Number by which Google knows the tab, whatever people call it; never used for another tab. */
  readonly sheetId: number;
  readonly kind: TabKind;
  readonly hidden: boolean;
  readonly frozenColumns: number;
  readonly columns: readonly Column<Row>[];
  /** Order of the rows by their key; logs are only added to. */
  readonly order: 'oldest-first' | 'newest-first';
  readonly key: (row: Row) => string;
  /** Long enough to be searched: the header gets a filter. */
  readonly filtered?: true;
  readonly colours?: readonly CellColour[];
  /** Whoever writes into it gives rights: only the owner of the workbook may. */
  readonly ownerOnly?: true;
  /** Stands right behind `Beranda`: what people look at first. */
  readonly leads?: true;
  /** Its rows change with the journalled day though nothing else does. */
  readonly followsDay?: true;
  /** Whether a row of this key is worked out from other tabs: what the fold makes of the tab leaves it as it stands. */
  readonly workedOut?: (key: string) => boolean;
  /** Rows that a settings tab has when it is made. */
  readonly begins?: () => readonly RenderedRow[];
  /** Added after the first release: until set-up has made the tab it reads as empty, and nothing is written to it. */
  readonly added?: true;
}

/** A tab whatever its rows are made from: for what concerns only headers and formats. */
export type AnyTab = Omit<Tab<never>, 'columns' | 'key'> & {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
};

/** A row as it should stand: its key, and a cell for each column in the order of the tab's definition. */
export interface RenderedRow {
  readonly key: string;
  readonly cells: readonly Cell[];
}

export const renderRow = <Row>(tab: Tab<Row>, row: Row): RenderedRow => ({
  key: tab.key(row),
  cells: tab.columns.map((column) => column.cell(row)),
});

/** Position of a column in the tab's definition, by its header; throws for a header that the tab does not have. */
export function columnAt(tab: AnyTab, header: string): number {
  const at = tab.columns.findIndex((column) => column.header === header);
  if (at < 0) throw new Error(`the tab ${tab.title} has no column ${header}`);
  return at;
}

/** Header of the hidden first column by which the rows of every computed tab are known and kept in order. */
export const KEY_HEADER = 'Kunci';
