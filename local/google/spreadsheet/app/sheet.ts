import { memberName } from '../../core/enumeration';
import { GoogleException } from '../../core/exception';
import { requireLinesEditable, updateInfo } from '../api/requests/dimensions';
import { requireSheetEditable } from '../api/requests/request';
import { frozen, hide, nameTaken, rename } from '../api/requests/sheets';
import { parseBox } from '../grid/a1';
import { sortBox } from '../grid/arrange';
import { changed, contentSize } from '../grid/cells';
import { type Dimension, deleteLines, grow, insertLines } from '../grid/dimensions';
import {
  type Box,
  type Sheet as Data,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type DimensionInfo,
  type Entry,
  OPEN,
  type Row,
  type SheetState,
  WHOLE_SHEET,
} from '../grid/model';
import { titleTaken } from '../grid/store';
import { putValue, requireEditable } from './cell-values';
import { readColor } from './colors';
import { conditionalFormatFrom, scriptRule } from './conditional-format';
import { ENUMS } from './enums';
import { asGoogle, type Book } from './google';
import { addMetadata } from './metadata';
import { OUTSIDE } from './range-cells';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type ProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

const OUT_OF_BOUNDS: Readonly<Record<Dimension, string>> = {
  ROWS: 'Those rows are out of bounds.',
  COLUMNS: 'Those columns are out of bounds.',
};

export class Sheet implements Partial<GoogleSheet> {
  constructor(
    private readonly book: Book,
    private readonly id: number,
  ) {}

  getSheetId = (): number => this.id;
  getName = (): string => this.state().title;
  getSheetName = (): string => this.getName();
  getParent = (): GoogleAppsScript.Spreadsheet.Spreadsheet => this.book.objects.spreadsheet();
  getIndex = (): number => this.book.workbook.sheets.indexOf(this.data()) + 1;
  getType = () => ENUMS.SheetType.GRID;
  getMaxRows = (): number => this.state().rowCount;
  getMaxColumns = (): number => this.state().columnCount;
  getLastRow = (): number => this.book.read('Sheet.getLastRow', () => contentSize(this.data()).rows);
  getLastColumn = (): number => this.book.read('Sheet.getLastColumn', () => contentSize(this.data()).columns);
  getFrozenRows = (): number => this.state().frozenRows;
  getFrozenColumns = (): number => this.state().frozenColumns;
  getTabColor = (): string | null => this.state().tabColor;
  isSheetHidden = (): boolean => this.state().hidden;
  hasHiddenGridlines = (): boolean => this.state().hideGridlines;
  isRightToLeft = (): boolean => this.state().rightToLeft;

  getRange(first: number | string, column = 1, rows = 1, columns = 1): GoogleRange {
    if (typeof first === 'string') return this.named(first);
    if (first < 1 || column < 1)
      throw new GoogleException('The coordinates or dimensions of the range are invalid.');
    if (rows < 1) throw new GoogleException('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new GoogleException('The number of columns in the range must be at least 1.');
    return this.within({
      top: first - 1,
      left: column - 1,
      bottom: first - 1 + rows,
      right: column - 1 + columns,
    });
  }

  getRangeList = (notations: string[]): GoogleAppsScript.Spreadsheet.RangeList =>
    this.book.objects.rangeList(notations.map((notation) => this.getRange(notation)));

  getDataRange(): GoogleRange {
    const { rows, columns } = this.book.read('Sheet.getDataRange', () => contentSize(this.data()));
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  getSheetValues = (row: number, column: number, rows: number, columns: number): unknown[][] =>
    this.getRange(row, column, rows, columns).getValues();

  /** Below the last row with content; the grid grows by a row where it is full. */
  appendRow(contents: unknown[]): GoogleSheet {
    return this.change(
      'appendRow',
      (context, sheet) => {
        const row = contentSize(sheet).rows;
        const right = Math.max(1, contents.length);
        requireEditable(context, sheet, { top: row, left: 0, bottom: row + 1, right });
        if (row >= sheet.state.rowCount) grow(context.change, sheet, 'ROWS', 1);
        const more = contents.length - sheet.state.columnCount;
        if (more > 0) grow(context.change, sheet, 'COLUMNS', more);
        contents.forEach((value, column) => {
          putValue(context, sheet, row, column, value, true);
        });
      },
      contents.length,
    );
  }

  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): GoogleSheet {
    const { formatOnly = false, contentsOnly = false } = options ?? {};
    return this.rewrite('clear', (entry) =>
      changed(entry, {
        ...(!formatOnly && { value: null, formula: null, link: null }),
        ...(!contentsOnly && { format: 0 }),
      }),
    );
  }

  clearContents = (): GoogleSheet =>
    this.rewrite('clearContents', (entry) => changed(entry, { value: null, formula: null, link: null }));
  clearFormats = (): GoogleSheet => this.rewrite('clearFormats', (entry) => changed(entry, { format: 0 }));
  clearNotes = (): GoogleSheet => this.rewrite('clearNotes', (entry) => changed(entry, { note: '' }));

  setName(name: string): GoogleSheet {
    return this.change('setName', (context, sheet) => {
      requireSheetEditable(context, sheet);
      if (titleTaken(context.workbook, name, sheet)) throw new GoogleException(nameTaken(name));
      rename(context, sheet, name);
    });
  }

  hideSheet = (): GoogleSheet => this.showAs('hideSheet', true);
  showSheet = (): GoogleSheet => this.showAs('showSheet', false);
  setTabColor = (color: string | null): GoogleSheet =>
    this.set('setTabColor', (state) => {
      state.tabColor = color === null ? null : readColor(color);
    });
  setHiddenGridlines = (hidden: boolean): GoogleSheet =>
    this.set('setHiddenGridlines', (state) => {
      state.hideGridlines = hidden;
    });
  setFrozenRows(rows: number): void {
    this.set('setFrozenRows', (state) => {
      state.frozenRows = frozen(rows, state.rowCount, 'rows');
    });
  }
  setFrozenColumns(columns: number): void {
    this.set('setFrozenColumns', (state) => {
      state.frozenColumns = frozen(columns, state.columnCount, 'columns');
    });
  }

  getColumnWidth = (column: number): number =>
    this.state().columnInfo[column - 1]?.size ?? DEFAULT_COLUMN_WIDTH;
  getRowHeight = (row: number): number => this.state().rowInfo[row - 1]?.size ?? DEFAULT_ROW_HEIGHT;
  setColumnWidth = (column: number, width: number): GoogleSheet => this.setColumnWidths(column, 1, width);
  setColumnWidths = (start: number, count: number, width: number): GoogleSheet =>
    this.updateLines('setColumnWidths', 'COLUMNS', start, count, { size: width });
  setRowHeight = (row: number, height: number): GoogleSheet => this.setRowHeights(row, 1, height);
  setRowHeights = (start: number, count: number, height: number): GoogleSheet =>
    this.updateLines('setRowHeights', 'ROWS', start, count, { size: height });
  autoResizeColumn = (column: number): GoogleSheet => this.autoResizeColumns(column, 1);
  /** Widths follow the text on Google; here there are no glyphs to measure. */
  autoResizeColumns = (_start: number, _count: number): GoogleSheet =>
    this.change('autoResizeColumns', () => undefined);

  hideColumns = (start: number, count = 1): void =>
    this.setHidden('hideColumns', 'COLUMNS', start, count, true);
  showColumns = (start: number, count = 1): void =>
    this.setHidden('showColumns', 'COLUMNS', start, count, false);
  hideRows = (start: number, count = 1): void => this.setHidden('hideRows', 'ROWS', start, count, true);
  showRows = (start: number, count = 1): void => this.setHidden('showRows', 'ROWS', start, count, false);
  isColumnHiddenByUser = (column: number): boolean => this.state().columnInfo[column - 1]?.hidden ?? false;
  isRowHiddenByUser = (row: number): boolean => this.state().rowInfo[row - 1]?.hidden ?? false;

  insertRows = (row: number, count = 1): void =>
    void this.insert('insertRows', 'ROWS', row - 1, count, false);
  insertRowsBefore = (row: number, count: number): GoogleSheet =>
    this.insert('insertRowsBefore', 'ROWS', row - 1, count, false);
  insertRowsAfter = (row: number, count: number): GoogleSheet =>
    this.insert('insertRowsAfter', 'ROWS', row, count, true);
  insertRowBefore = (row: number): GoogleSheet => this.insertRowsBefore(row, 1);
  insertRowAfter = (row: number): GoogleSheet => this.insertRowsAfter(row, 1);
  insertColumns = (column: number, count = 1): void =>
    void this.insert('insertColumns', 'COLUMNS', column - 1, count, false);
  insertColumnsBefore = (column: number, count: number): GoogleSheet =>
    this.insert('insertColumnsBefore', 'COLUMNS', column - 1, count, false);
  insertColumnsAfter = (column: number, count: number): GoogleSheet =>
    this.insert('insertColumnsAfter', 'COLUMNS', column, count, true);
  insertColumnBefore = (column: number): GoogleSheet => this.insertColumnsBefore(column, 1);
  insertColumnAfter = (column: number): GoogleSheet => this.insertColumnsAfter(column, 1);
  deleteRows = (row: number, count: number): void => void this.delete('deleteRows', 'ROWS', row - 1, count);
  deleteRow = (row: number): GoogleSheet => this.delete('deleteRow', 'ROWS', row - 1, 1);
  deleteColumns = (column: number, count: number): void =>
    void this.delete('deleteColumns', 'COLUMNS', column - 1, count);
  deleteColumn = (column: number): GoogleSheet => this.delete('deleteColumn', 'COLUMNS', column - 1, 1);

  /** Frozen rows stay where they are. */
  sort(column: number, ascending = true): GoogleSheet {
    return this.change('sort', (context, sheet) => {
      const { rows, columns } = contentSize(sheet);
      const box = { top: sheet.state.frozenRows, left: 0, bottom: rows, right: columns };
      requireEditable(context, sheet, box);
      if (box.bottom > box.top)
        sortBox(context.world, context.change, sheet, box, [{ column: column - 1, ascending }]);
    });
  }

  getFilter = (): GoogleAppsScript.Spreadsheet.Filter | null =>
    this.state().filter && this.book.objects.filter(this.id);

  getConditionalFormatRules = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] =>
    this.book.read('Sheet.getConditionalFormatRules', () =>
      this.state().conditionalFormats.map((rule) => scriptRule(this.book, this.id, rule)),
    );

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const formats = rules.map(conditionalFormatFrom);
    this.set('setConditionalFormatRules', (state) => {
      const other = formats.some(({ condition }) =>
        condition.values?.some(({ userEnteredValue = '' }) => /^=.*!/.test(userEnteredValue)),
      );
      if (other) throw new GoogleException('Conditional format rule cannot reference a different sheet.');
      state.conditionalFormats = formats;
    });
  }

  clearConditionalFormatRules = (): void => this.setConditionalFormatRules([]);

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const known = this.state().protections.find(({ wholeSheet }) => wholeSheet);
    const id = this.book.write('Sheet.protect', ({ workbook }) => {
      if (known) return known.id;
      const number = workbook.nextId++;
      this.state().protections.push({
        id: number,
        wholeSheet: true,
        box: WHOLE_SHEET,
        unprotected: [],
        description: '',
        warningOnly: false,
        editors: [],
        domainEdit: false,
      });
      return number;
    });
    return this.book.objects.protection(this.id, id);
  }

  getProtections(type: ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const whole = memberName(ENUMS.ProtectionType, type) === 'SHEET';
    return this.book.read('Sheet.getProtections', () =>
      this.state()
        .protections.filter(({ wholeSheet }) => wholeSheet === whole)
        .map(({ id }) => this.book.objects.protection(this.id, id)),
    );
  }

  getNamedRanges = (): GoogleAppsScript.Spreadsheet.NamedRange[] =>
    this.book.workbook.state.namedRanges
      .filter(({ sheetId }) => sheetId === this.id)
      .map(({ id }) => this.book.objects.namedRange(id));

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSheet {
    addMetadata(this.book, 'Sheet', { kind: 'sheet', sheetId: this.id }, key, rest);
    return this.self();
  }

  getDeveloperMetadata = (): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
    this.book.workbook.state.metadata.flatMap(({ id, place }) =>
      place.kind === 'sheet' && place.sheetId === this.id ? [this.book.objects.metadata(id)] : [],
    );

  activate(): GoogleSheet {
    this.getParent().setActiveSheet(this.self());
    return this.self();
  }

  getActiveRange = (): GoogleRange | null => this.getParent().getActiveRange();
  getActiveCell = (): GoogleRange => this.getParent().getActiveCell();
  setActiveRange = (range: GoogleRange): GoogleRange => this.getParent().setActiveRange(range);

  private readonly data = (): Data => this.book.sheet(this.id);
  private readonly state = (): SheetState => this.data().state;
  private readonly self = (): GoogleSheet => asGoogle<GoogleSheet>('Sheet', this);

  private change(
    method: string,
    run: (context: Parameters<typeof putValue>[0], sheet: Data) => void,
    cells = 0,
  ): GoogleSheet {
    this.book.write(`Sheet.${method}`, (context) => run(context, this.data()), cells);
    return this.self();
  }

  private set = (method: string, run: (state: SheetState) => void): GoogleSheet =>
    this.change(method, (context, sheet) => {
      requireSheetEditable(context, sheet);
      run(sheet.state);
    });

  private showAs = (method: string, hidden: boolean): GoogleSheet =>
    this.change(method, (context, sheet) => {
      requireSheetEditable(context, sheet);
      hide(context, sheet, hidden);
    });

  private rewrite(method: string, update: (entry: Entry) => Entry): GoogleSheet {
    return this.change(method, (context, sheet) => {
      const { change } = context;
      requireEditable(context, sheet, WHOLE_SHEET);
      sheet.rows.forEach((row: Row | null, index) => {
        if (row) change.replaceRow(sheet, index, row.map(update));
      });
    });
  }

  private setHidden(
    method: string,
    dimension: Dimension,
    start: number,
    count: number,
    hidden: boolean,
  ): void {
    this.updateLines(method, dimension, start, count, { hidden });
  }

  private updateLines(
    method: string,
    dimension: Dimension,
    start: number,
    count: number,
    update: DimensionInfo,
  ): GoogleSheet {
    const lines = { dimension, start: start - 1, end: start - 1 + count };
    return this.change(method, (context, sheet) => {
      const all = dimension === 'ROWS' ? sheet.state.rowCount : sheet.state.columnCount;
      if (lines.start < 0 || lines.end > all || count < 1)
        throw new GoogleException(OUT_OF_BOUNDS[dimension]);
      requireLinesEditable(context, { sheet, ...lines });
      updateInfo(sheet, dimension, lines.start, lines.end, (info) => ({ ...info, ...update }));
    });
  }

  private insert(
    method: string,
    dimension: Dimension,
    at: number,
    count: number,
    inherit: boolean,
  ): GoogleSheet {
    return this.change(method, (context, sheet) => {
      const all = dimension === 'ROWS' ? sheet.state.rowCount : sheet.state.columnCount;
      if (at < 0 || at > all || count < 1) throw new GoogleException(OUT_OF_BOUNDS[dimension]);
      requireLinesEditable(context, { sheet, dimension, start: at, end: at + 1 });
      insertLines(context.change, sheet, dimension, at, count, inherit && at > 0);
    });
  }

  private delete(method: string, dimension: Dimension, at: number, count: number): GoogleSheet {
    return this.change(method, (context, sheet) => {
      const { rowCount, columnCount, frozenRows, frozenColumns } = sheet.state;
      const [all, held] = dimension === 'ROWS' ? [rowCount, frozenRows] : [columnCount, frozenColumns];
      if (at < 0 || at + count > all || count < 1) throw new GoogleException(OUT_OF_BOUNDS[dimension]);
      if (count >= all - Math.min(held, at)) {
        throw new GoogleException(
          `Sorry, it is not possible to delete all non-frozen ${dimension.toLowerCase()}.`,
        );
      }
      requireLinesEditable(context, { sheet, dimension, start: at, end: at + count });
      deleteLines(context.change, sheet, dimension, at, count);
    });
  }

  private named(notation: string): GoogleRange {
    const own = ['', this.getName(), `'${this.getName()}'`].some((name) => notation.startsWith(`${name}!`));
    const box = parseBox(own ? notation.slice(notation.lastIndexOf('!') + 1) : notation);
    if (box) return this.within(box);
    const known = this.book.workbook.state.namedRanges.find(({ name }) => name === notation);
    if (!known) throw new GoogleException('Range not found');
    return this.book.objects.range(known.sheetId, known.box);
  }

  private within(box: Box): GoogleRange {
    const { rowCount, columnCount } = this.state();
    const beyond = (end: number, count: number) => end !== OPEN && end > count;
    const outside = box.top >= rowCount || box.left >= columnCount;
    if (outside || beyond(box.bottom, rowCount) || beyond(box.right, columnCount)) {
      throw new GoogleException(OUTSIDE);
    }
    return this.book.objects.range(this.id, box);
  }
}
