/** The one grid model under `SpreadsheetApp` and the Sheets API: plain JSON data, kept in the world. */

export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
/** The alignment that `SpreadsheetApp` calls `normal`; the API has no word for it, and leaves it out. */
export const NORMAL_ALIGNMENT = 'NORMAL';

export type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat;
export type ValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
export type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

/** Cells of one file, counted on the size of the grids, empty cells too (support.google.com/drive/answer/37603). */
export const CELL_LIMIT = 10_000_000;
/** Columns of one tab: up to ZZZ (same page). */
export const COLUMN_LIMIT = 18_278;
/** Characters of one cell (same page). */
export const CELL_TEXT_LIMIT = 50_000;
/** What a new tab has. */
export const NEW_SHEET = { rows: 1_000, columns: 26 } as const;

export type Scalar = string | number | boolean;

/** A cell with more than a bare value. Never changed in place: a write puts a new one in the row. */
export interface Cell {
  /** The value; for a formula none, it is computed when read. */
  readonly v?: Scalar;
  /** Formula, with its `=`. */
  readonly f?: string;
  /** Number of the format in {@link Workbook.formats}; none is the plain format. */
  readonly s?: number;
  readonly note?: string;
  /** Number of the rule in {@link Workbook.rules}. */
  readonly d?: number;
  /** Where a click leads. */
  readonly link?: string;
  /** Id of the form response whose row begins here: it goes wherever the cell goes. */
  readonly response?: string;
}

/** `null` is an empty cell; a bare value stands for itself, which keeps large tabs small. */
export type Entry = Scalar | Cell | null;
export type Row = Entry[];

/** Stands for "to the last row" or "to the last column" of a box. */
export const OPEN = 1_000_000_000;

/** Rows `top` to before `bottom`, columns `left` to before `right`, counted from 0. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Box = { top: 0, left: 0, bottom: OPEN, right: OPEN };

/** Size and visibility of a row or column that differ from the default. */
export interface DimensionInfo {
  readonly size?: number;
  readonly hidden?: boolean;
}

export interface Protection {
  readonly id: number;
  /** Protects the tab, not a range of it. */
  readonly wholeSheet: boolean;
  readonly box: Box;
  readonly unprotected: readonly Box[];
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly domainEdit: boolean;
}

export interface ConditionalFormat {
  readonly boxes: readonly Box[];
  readonly condition: Condition;
  readonly format: CellFormat;
}

export interface SortOrder {
  readonly column: number;
  readonly ascending: boolean;
}

export interface FilterCriteria {
  readonly hiddenValues?: readonly string[];
  readonly condition?: Condition;
}

export interface Filter {
  readonly box: Box;
  readonly criteria: Readonly<Record<string, FilterCriteria>>;
  readonly sortedBy: readonly SortOrder[];
}

export interface BandColors {
  readonly header?: string;
  readonly first?: string;
  readonly second?: string;
  readonly footer?: string;
}

export interface Banding {
  readonly id: number;
  readonly box: Box;
  readonly rows: BandColors;
  readonly columns: BandColors;
}

/** Everything of a tab but its cells: small, so that undoing a change may copy it. */
export interface SheetState {
  readonly id: number;
  title: string;
  hidden: boolean;
  /** `#rrggbb` */
  tabColor: string | null;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  rightToLeft: boolean;
  rowInfo: (DimensionInfo | null)[];
  columnInfo: (DimensionInfo | null)[];
  protections: Protection[];
  conditionalFormats: ConditionalFormat[];
  filter: Filter | null;
  merges: Box[];
  bandings: Banding[];
  /** The form whose responses are copied here. */
  formId: string | null;
}

export interface Sheet {
  state: SheetState;
  /** As far as rows have been touched; `null` is an empty row. Each row as far as its cells have been touched. */
  readonly rows: (Row | null)[];
}

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly sheetId: number;
  readonly box: Box;
}

export type MetadataPlace =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | {
      readonly kind: 'ROWS' | 'COLUMNS';
      readonly sheetId: number;
      readonly start: number;
      readonly end: number;
    };

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place: MetadataPlace;
}

/** The part of a workbook that is neither a tab nor a table of interned values. */
export interface WorkbookState {
  title: string;
  locale: string;
  timeZone: string;
  editors: string[];
  viewers: string[];
  namedRanges: NamedRange[];
  metadata: Metadata[];
}

export interface Workbook {
  readonly id: string;
  readonly owner: string;
  state: WorkbookState;
  /** In the order of the tabs. */
  sheets: Sheet[];
  /** Number for the next tab, protection or the like. */
  nextId: number;
  /** Formats in use, each once; 0 is the plain one. */
  readonly formats: CellFormat[];
  /** Validation rules in use, each once; 0 is none. */
  readonly rules: ValidationRule[];
}

/** Pixels of a column and a row that nobody resized. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;
