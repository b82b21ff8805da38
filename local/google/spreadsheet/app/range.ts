import { actingUser } from '../../core/access';
import { memberName } from '../../core/enumeration';
import { GoogleException } from '../../core/exception';
import { shownAs } from '../api/render';
import type { Context } from '../api/requests/request';
import { boxName } from '../grid/a1';
import {
  copyBox,
  eachCell,
  mergeBox,
  type PasteKind,
  removeDuplicates,
  shiftCells,
  sortBox,
} from '../grid/arrange';
import { cellsOf, intersects } from '../grid/boxes';
import { asCell, changed, contentSize, entryAt, formatOf, hasContent, intern, ruleOf } from '../grid/cells';
import {
  type Box,
  type CellFormat,
  OPEN,
  type Sheet,
  type SortOrder,
  type ValidationRule,
} from '../grid/model';
import { reformat, ruleContext } from '../grid/write';
import { patternOf } from '../locale/display';
import { mayEdit } from '../rules/protection';
import {
  clearContent,
  formulaText,
  putFormula,
  putValue,
  requireEditable,
  requireShape,
  scriptValue,
} from './cell-values';
import { ENUMS } from './enums';
import { asGoogle, type Book, boxOf } from './google';
import { LOOKS, type Look } from './look';
import { addMetadata } from './metadata';
import { fromR1C1, toR1C1 } from './r1c1';
import { ruleFrom, validationOf } from './validation';

type S = typeof GoogleAppsScript.Spreadsheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Dimension = keyof S['Dimension'];
type ClearOptions = NonNullable<Parameters<GoogleRange['clear']>[0]>;

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

const CHECKBOX: ValidationRule = { condition: { type: 'BOOLEAN' }, strict: true };

/** The cells of a box, of which nothing is kept here but where they are. */
export class Range implements Partial<GoogleRange> {
  /** @param asked as the script named it, open ends and all; `box` ends with the grid */
  constructor(
    private readonly book: Book,
    private readonly sheetId: number,
    private readonly box: Box,
    private readonly asked: Box,
  ) {}

  getRow = (): number => this.box.top + 1;
  getRowIndex = (): number => this.getRow();
  getColumn = (): number => this.box.left + 1;
  getLastRow = (): number => this.box.bottom;
  getLastColumn = (): number => this.box.right;
  getNumRows = (): number => this.box.bottom - this.box.top;
  getNumColumns = (): number => this.box.right - this.box.left;
  getHeight = (): number => this.getNumRows();
  getWidth = (): number => this.getNumColumns();
  getGridId = (): number => this.sheetId;
  getSheet = (): GoogleSheet => this.book.objects.sheet(this.sheetId);
  getA1Notation = (): string => boxName(this.asked);
  isStartRowBounded = (): boolean => this.asked.bottom !== OPEN || this.asked.top > 0;
  isEndRowBounded = (): boolean => this.asked.bottom !== OPEN;
  isStartColumnBounded = (): boolean => this.asked.right !== OPEN || this.asked.left > 0;
  isEndColumnBounded = (): boolean => this.asked.right !== OPEN;

  getCell(row: number, column: number): GoogleRange {
    const [top, left] = [this.box.top + row - 1, this.box.left + column - 1];
    if (row < 1 || column < 1 || top >= this.box.bottom || left >= this.box.right) {
      throw new GoogleException('Cell reference out of range');
    }
    return this.at({ top, left, bottom: top + 1, right: left + 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const [height, width] = [numRows ?? this.getNumRows(), numColumns ?? this.getNumColumns()];
    if (height < 1) throw new GoogleException('The number of rows in the range must be at least 1.');
    if (width < 1) throw new GoogleException('The number of columns in the range must be at least 1.');
    const [top, left] = [this.box.top + rowOffset, this.box.left + columnOffset];
    const { rowCount, columnCount } = this.sheet().state;
    if (top < 0 || left < 0 || top + height > rowCount || left + width > columnCount)
      throw new GoogleException(OUTSIDE);
    return this.at({ top, left, bottom: top + height, right: left + width });
  }

  getDataRegion(): GoogleRange {
    const sheet = this.sheet();
    let region = this.box;
    for (let grown = grow(sheet, region); !same(grown, region); grown = grow(sheet, region)) region = grown;
    return this.at(region);
  }

  getValue = (): unknown =>
    this.read('getValue', (sheet, row, column) => this.valueAt(sheet, row, column), true)[0]?.[0];
  getValues = (): unknown[][] => this.read('getValues', this.reader());
  getDisplayValue = (): string => this.shown('getDisplayValue', true)[0]?.[0] ?? '';
  getDisplayValues = (): string[][] => this.shown('getDisplayValues');
  getFormula = (): string => this.read('getFormula', formulaAt, true)[0]?.[0] ?? '';
  getFormulas = (): string[][] => this.read('getFormulas', formulaAt);
  getFormulaR1C1 = (): string | null => this.read('getFormulaR1C1', formulaR1C1At, true)[0]?.[0] ?? null;
  getFormulasR1C1 = (): (string | null)[][] => this.read('getFormulasR1C1', formulaR1C1At);
  getNote = (): string => this.read('getNote', noteAt, true)[0]?.[0] ?? '';
  getNotes = (): string[][] => this.read('getNotes', noteAt);

  isBlank = (): boolean =>
    this.read('isBlank', (sheet, row, column) => !hasContent(entryAt(sheet, row, column)))
      .flat()
      .every(Boolean);

  setValue = (value: unknown): GoogleRange =>
    this.write('setValue', (context, sheet, row, column) => putValue(context, sheet, row, column, value));

  setValues(values: unknown[][]): GoogleRange {
    return this.writeGrid('setValues', values, putValue);
  }

  setFormula = (formula: string): GoogleRange =>
    this.write('setFormula', (context, sheet, row, column) =>
      putFormula(context, sheet, row, column, formula),
    );

  setFormulas = (formulas: string[][]): GoogleRange => this.writeGrid('setFormulas', formulas, putFormula);

  setFormulaR1C1 = (formula: string): GoogleRange =>
    this.write('setFormulaR1C1', (context, sheet, row, column) =>
      putFormula(context, sheet, row, column, fromR1C1(formula, row, column)),
    );

  setFormulasR1C1 = (formulas: string[][]): GoogleRange =>
    this.writeGrid('setFormulasR1C1', formulas, (context, sheet, row, column, formula) =>
      putFormula(context, sheet, row, column, fromR1C1(formula, row, column)),
    );

  setNote = (note: string | null): GoogleRange =>
    this.write('setNote', (context, sheet, row, column) =>
      putNote(context, sheet, row, column, note === null ? '' : String(note)),
    );

  setNotes = (notes: (string | null)[][]): GoogleRange =>
    this.writeGrid('setNotes', notes, (context, sheet, row, column, note) =>
      putNote(context, sheet, row, column, noteText(note)),
    );

  getBackground = (): string => this.look('getBackground', LOOKS.background);
  getBackgrounds = (): string[][] => this.looks('getBackgrounds', LOOKS.background);
  setBackground = (color: string | null): GoogleRange =>
    this.setLook('setBackground', LOOKS.background, color);
  setBackgrounds = (colors: (string | null)[][]): GoogleRange =>
    this.setLooks('setBackgrounds', LOOKS.background, colors);
  setBackgroundRGB = (red: number, green: number, blue: number): GoogleRange =>
    this.setLook(
      'setBackgroundRGB',
      LOOKS.background,
      `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    );
  setFontColor = (color: string | null): GoogleRange => this.setLook('setFontColor', LOOKS.fontColor, color);
  setFontColors = (colors: string[][]): GoogleRange =>
    this.setLooks('setFontColors', LOOKS.fontColor, colors);
  getFontWeight = () =>
    this.look('getFontWeight', LOOKS.fontWeight) as ReturnType<GoogleRange['getFontWeight']>;
  setFontWeight = (weight: string | null): GoogleRange =>
    this.setLook('setFontWeight', LOOKS.fontWeight, weight);
  setFontWeights = (weights: (string | null)[][]): GoogleRange =>
    this.setLooks('setFontWeights', LOOKS.fontWeight, weights);
  getFontStyle = () => this.look('getFontStyle', LOOKS.fontStyle) as ReturnType<GoogleRange['getFontStyle']>;
  setFontStyle = (style: string | null): GoogleRange => this.setLook('setFontStyle', LOOKS.fontStyle, style);
  getFontLine = () => this.look('getFontLine', LOOKS.fontLine) as ReturnType<GoogleRange['getFontLine']>;
  setFontLine = (line: string | null): GoogleRange => this.setLook('setFontLine', LOOKS.fontLine, line);
  getFontFamily = (): string => this.look('getFontFamily', LOOKS.fontFamily);
  setFontFamily = (family: string | null): GoogleRange =>
    this.setLook('setFontFamily', LOOKS.fontFamily, family);
  getFontSize = (): number => this.look('getFontSize', LOOKS.fontSize);
  setFontSize = (size: number): GoogleRange => this.setLook('setFontSize', LOOKS.fontSize, size);
  getHorizontalAlignment = (): string => this.look('getHorizontalAlignment', LOOKS.horizontalAlignment);
  setHorizontalAlignment = (alignment: string | null): GoogleRange =>
    this.setLook('setHorizontalAlignment', LOOKS.horizontalAlignment, alignment);
  getVerticalAlignment = (): string => this.look('getVerticalAlignment', LOOKS.verticalAlignment);
  setVerticalAlignment = (alignment: string | null): GoogleRange =>
    this.setLook('setVerticalAlignment', LOOKS.verticalAlignment, alignment);
  getWrap = (): boolean => this.look('getWrap', LOOKS.wrap);
  setWrap = (wrap: boolean): GoogleRange => this.setLook('setWrap', LOOKS.wrap, wrap);
  getWrapStrategy = (): GoogleAppsScript.Spreadsheet.WrapStrategy =>
    this.look('getWrapStrategy', LOOKS.wrapStrategy);
  setWrapStrategy = (strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange =>
    this.setLook('setWrapStrategy', LOOKS.wrapStrategy, strategy);
  getNumberFormat = (): string => this.patterns('getNumberFormat', true)[0]?.[0] ?? '';
  getNumberFormats = (): string[][] => this.patterns('getNumberFormats');
  setNumberFormat = (pattern: string): GoogleRange =>
    this.setLook('setNumberFormat', LOOKS.numberFormat, pattern);
  setNumberFormats = (patterns: string[][]): GoogleRange =>
    this.setLooks('setNumberFormats', LOOKS.numberFormat, patterns);

  getDataValidation = (): DataValidation | null =>
    this.read('getDataValidation', this.ruleAt, true)[0]?.[0] ?? null;
  getDataValidations = (): (DataValidation | null)[][] => this.read('getDataValidations', this.ruleAt);
  setDataValidation = (rule: DataValidation | null): GoogleRange =>
    this.write('setDataValidation', (context, sheet, row, column) =>
      putRule(context, sheet, row, column, rule && ruleFrom(rule)),
    );
  setDataValidations = (rules: (DataValidation | null)[][]): GoogleRange =>
    this.writeGrid('setDataValidations', rules, (context, sheet, row, column, rule) =>
      putRule(context, sheet, row, column, rule && ruleFrom(rule)),
    );
  clearDataValidations = (): GoogleRange =>
    this.write('clearDataValidations', (context, sheet, row, column) =>
      putRule(context, sheet, row, column, null),
    );

  insertCheckboxes(...values: unknown[]): GoogleRange {
    const rule =
      values.length > 0
        ? {
            ...CHECKBOX,
            condition: {
              type: 'BOOLEAN',
              values: values.map((value) => ({ userEnteredValue: String(value) })),
            },
          }
        : CHECKBOX;
    return this.write('insertCheckboxes', (context, sheet, row, column) => {
      putRule(context, sheet, row, column, rule);
      const empty = !hasContent(entryAt(sheet, row, column));
      if (empty)
        context.change.write(
          sheet,
          row,
          column,
          changed(entryAt(sheet, row, column), { value: values.length > 1 ? String(values[1]) : false }),
        );
    });
  }

  removeCheckboxes = (): GoogleRange =>
    this.write('removeCheckboxes', (context, sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return;
      putRule(context, sheet, row, column, null);
      clearContent(context, sheet, row, column);
    });

  check = (): GoogleRange => this.tick('check', true);
  uncheck = (): GoogleRange => this.tick('uncheck', false);

  isChecked(): boolean | null {
    const states = this.read('isChecked', (sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return null;
      return asCell(entryAt(sheet, row, column)).v === this.tickValue(sheet, row, column, true);
    }).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  clear(options?: ClearOptions): GoogleRange {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options ?? {};
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    return this.write('clear', (context, sheet, row, column) => {
      if (all || contentsOnly) clearContent(context, sheet, row, column);
      if (all || formatOnly) reformat(context.change, sheet, row, column, () => ({}));
      if (commentsOnly) putNote(context, sheet, row, column, '');
      if (validationsOnly) putRule(context, sheet, row, column, null);
    });
  }

  clearContent = (): GoogleRange => this.write('clearContent', clearContent);
  clearFormat = (): GoogleRange =>
    this.write('clearFormat', (context, sheet, row, column) =>
      reformat(context.change, sheet, row, column, () => ({})),
    );
  clearNote = (): GoogleRange =>
    this.write('clearNote', (context, sheet, row, column) => putNote(context, sheet, row, column, ''));

  trimWhitespace = (): GoogleRange =>
    this.write('trimWhitespace', ({ change }, sheet, row, column) => {
      const entry = entryAt(sheet, row, column);
      const { v } = asCell(entry);
      if (typeof v === 'string')
        change.write(sheet, row, column, changed(entry, { value: v.trim().replace(/\s+/g, ' ') }));
    });

  sort(specs: unknown): GoogleRange {
    return this.change('sort', (context, sheet) =>
      sortBox(context.world, context.change, sheet, this.box, sortOrders(specs)),
    );
  }

  removeDuplicates(columns?: number[]): GoogleRange {
    const compared =
      columns?.map((column) => column - 1) ??
      Array.from({ length: this.getNumColumns() }, (_, index) => this.box.left + index);
    let removed = 0;
    this.change('removeDuplicates', (context, sheet) => {
      removed = removeDuplicates(context.world, context.change, sheet, this.box, compared);
    });
    return this.at({ ...this.box, bottom: this.box.bottom - removed });
  }

  copyTo(destination: GoogleRange, options?: unknown): void {
    const paste = pasteOf(options);
    this.copy('copyTo', this.book.sheet(destination.getSheet().getSheetId()), boxOf(destination), paste);
  }

  copyValuesToRange(
    target: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copy('copyValuesToRange', this.target(target), cornerBox(column, columnEnd, row, rowEnd), 'VALUES');
  }

  copyFormatToRange(
    target: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copy('copyFormatToRange', this.target(target), cornerBox(column, columnEnd, row, rowEnd), 'FORMAT');
  }

  moveTo(target: GoogleRange): void {
    const to = this.book.sheet(target.getSheet().getSheetId());
    this.change('moveTo', (context, sheet) => {
      const entries = new Map<string, ReturnType<typeof entryAt>>();
      eachCell(this.box, (row, column) => {
        entries.set(`${row - this.box.top}:${column - this.box.left}`, entryAt(sheet, row, column));
        context.change.write(sheet, row, column, null);
      });
      const { top, left } = boxOf(target);
      for (const [place, entry] of entries) {
        const [row = 0, column = 0] = place.split(':').map(Number);
        context.change.write(to, top + row, left + column, entry);
      }
    });
  }

  merge = (): GoogleRange => this.mergeAs('merge', 'MERGE_ALL');
  mergeAcross = (): GoogleRange => this.mergeAs('mergeAcross', 'MERGE_ROWS');
  mergeVertically = (): GoogleRange => this.mergeAs('mergeVertically', 'MERGE_COLUMNS');
  breakApart = (): GoogleRange =>
    this.change('breakApart', (_, sheet) => {
      sheet.state.merges = sheet.state.merges.filter((merge) => !intersects(merge, this.box));
    });
  getMergedRanges = (): GoogleRange[] =>
    this.sheet()
      .state.merges.filter((merge) => intersects(merge, this.box))
      .map((merge) => this.at(merge));
  isPartOfMerge = (): boolean => this.getMergedRanges().length > 0;

  insertCells = (dimension: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange =>
    this.shift('insertCells', dimension, 'insert');
  deleteCells(dimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    this.shift('deleteCells', dimension, 'delete');
  }

  getFilter = (): GoogleAppsScript.Spreadsheet.Filter | null =>
    this.sheet().state.filter && this.book.objects.filter(this.sheetId);

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.change('createFilter', (_, sheet) => {
      if (sheet.state.filter)
        throw new GoogleException("You can't create a filter in a sheet that already has a filter.");
      sheet.state.filter = { box: this.box, criteria: {}, sortedBy: [] };
    });
    return this.book.objects.filter(this.sheetId);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const id = this.book.write('Range.protect', ({ workbook }) => {
      const number = workbook.nextId++;
      this.sheet().state.protections.push({
        id: number,
        wholeSheet: false,
        box: this.asked,
        unprotected: [],
        description: '',
        warningOnly: false,
        editors: [],
        domainEdit: false,
      });
      return number;
    });
    return this.book.objects.protection(this.sheetId, id);
  }

  canEdit = (): boolean => mayEdit(this.book.workbook, this.sheet(), this.box, actingUser(this.book.world));

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleRange {
    const rows = this.asked.right === OPEN && this.asked.bottom !== OPEN;
    const columns = this.asked.bottom === OPEN && this.asked.right !== OPEN;
    const { columnCount, rowCount } = this.sheet().state;
    const wholeRows =
      rows || (this.box.left === 0 && this.box.right === columnCount && this.getNumRows() === 1);
    const wholeColumns =
      columns || (this.box.top === 0 && this.box.bottom === rowCount && this.getNumColumns() === 1);
    if (!wholeRows && !wholeColumns) {
      throw new GoogleException(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    const [start, end] = wholeColumns ? [this.box.left, this.box.right] : [this.box.top, this.box.bottom];
    const kind = wholeColumns ? 'COLUMNS' : 'ROWS';
    addMetadata(this.book, 'Range', { kind, sheetId: this.sheetId, start, end }, key, rest);
    return this.self();
  }

  getDeveloperMetadata = (): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
    this.book.read('Range.getDeveloperMetadata', () =>
      this.book.workbook.state.metadata.flatMap(({ id, place }) => {
        if (place.kind !== 'ROWS' && place.kind !== 'COLUMNS') return [];
        if (place.sheetId !== this.sheetId) return [];
        const [start, end] =
          place.kind === 'COLUMNS'
            ? [this.asked.left, this.asked.right]
            : [this.asked.top, this.asked.bottom];
        const open = place.kind === 'COLUMNS' ? this.asked.bottom === OPEN : this.asked.right === OPEN;
        return open && start === place.start && end === place.end ? [this.book.objects.metadata(id)] : [];
      }),
    );

  activate(): GoogleRange {
    this.book.objects.spreadsheet().setActiveRange(this.self());
    return this.self();
  }

  private readonly sheet = (): Sheet => this.book.sheet(this.sheetId);
  private readonly at = (box: Box): GoogleRange => this.book.objects.range(this.sheetId, box);
  private readonly self = (): GoogleRange => asGoogle<GoogleRange>('Range', this);

  private read<T>(
    method: string,
    at: (sheet: Sheet, row: number, column: number) => T,
    first = false,
  ): T[][] {
    const box = first ? { ...this.box, bottom: this.box.top + 1, right: this.box.left + 1 } : this.box;
    const sheet = this.sheet();
    return this.book.read(
      `Range.${method}`,
      () =>
        Array.from({ length: box.bottom - box.top }, (_, row) =>
          Array.from({ length: box.right - box.left }, (_cell, column) =>
            at(sheet, box.top + row, box.left + column),
          ),
        ),
      cellsOf(box),
    );
  }

  private change(method: string, run: (context: Context, sheet: Sheet) => void, cells = 0): GoogleRange {
    const sheet = this.sheet();
    this.book.write(
      `Range.${method}`,
      (context) => {
        requireEditable(context, sheet, this.box);
        run(context, sheet);
      },
      cells,
    );
    return this.self();
  }

  private write(
    method: string,
    put: (context: Context, sheet: Sheet, row: number, column: number) => void,
  ): GoogleRange {
    return this.change(
      method,
      (context, sheet) => eachCell(this.box, (row, column) => put(context, sheet, row, column)),
      cellsOf(this.box),
    );
  }

  private writeGrid<T>(
    method: string,
    data: readonly (readonly T[])[],
    put: (context: Context, sheet: Sheet, row: number, column: number, value: T) => void,
  ): GoogleRange {
    requireShape(data, this.getNumRows(), this.getNumColumns());
    return this.change(
      method,
      (context, sheet) =>
        data.forEach((values, rowOffset) => {
          values.forEach((value, columnOffset) => {
            put(context, sheet, this.box.top + rowOffset, this.box.left + columnOffset, value);
          });
        }),
      cellsOf(this.box),
    );
  }

  private reader(): (sheet: Sheet, row: number, column: number) => unknown {
    const context = ruleContext(this.book.world, this.book.workbook);
    return (sheet, row, column) => scriptValue(this.book.workbook, sheet, row, column, context);
  }

  private valueAt(sheet: Sheet, row: number, column: number): unknown {
    return this.reader()(sheet, row, column);
  }

  private shown(method: string, first = false): string[][] {
    const { workbook, world } = this.book;
    const { calculator, locale } = ruleContext(world, workbook);
    return this.read(
      method,
      (sheet, row, column) => {
        const pattern = patternOf(formatOf(workbook, entryAt(sheet, row, column)).numberFormat, locale);
        return shownAs(calculator.valueAt(sheet, row, column), pattern, locale);
      },
      first,
    );
  }

  private patterns(method: string, first = false): string[][] {
    const { workbook, world } = this.book;
    const { locale } = ruleContext(world, workbook);
    return this.read(
      method,
      (sheet, row, column) => {
        const format = formatOf(workbook, entryAt(sheet, row, column));
        return patternOf(format.numberFormat, locale) || LOOKS.numberFormat.get(format);
      },
      first,
    );
  }

  private look<T>(method: string, { get }: Pick<Look<T>, 'get'>): T {
    const { workbook } = this.book;
    const sheet = this.sheet();
    return this.book.read(
      `Range.${method}`,
      () => get(formatOf(workbook, entryAt(sheet, this.box.top, this.box.left))),
      1,
    );
  }

  private looks<T>(method: string, { get }: Pick<Look<T>, 'get'>): T[][] {
    const { workbook } = this.book;
    return this.read(method, (sheet, row, column) => get(formatOf(workbook, entryAt(sheet, row, column))));
  }

  private setLook<T>(method: string, { set }: Pick<Look<T>, 'set'>, value: T | null): GoogleRange {
    return this.write(method, ({ change }, sheet, row, column) =>
      reformat(change, sheet, row, column, (format: CellFormat) => set(format, value)),
    );
  }

  private setLooks<T>(
    method: string,
    { set }: Pick<Look<T>, 'set'>,
    values: readonly (readonly (T | null)[])[],
  ): GoogleRange {
    return this.writeGrid(method, values, ({ change }, sheet, row, column, value) =>
      reformat(change, sheet, row, column, (format: CellFormat) => set(format, value)),
    );
  }

  private readonly ruleAt = (sheet: Sheet, row: number, column: number): DataValidation | null => {
    const rule = ruleOf(this.book.workbook, entryAt(sheet, row, column));
    return rule && validationOf(this.book, rule);
  };

  private isCheckbox = (sheet: Sheet, row: number, column: number): boolean =>
    ruleOf(this.book.workbook, entryAt(sheet, row, column))?.condition?.type === 'BOOLEAN';

  private tickValue(sheet: Sheet, row: number, column: number, ticked: boolean): string | boolean {
    const values = ruleOf(this.book.workbook, entryAt(sheet, row, column))?.condition?.values ?? [];
    return values[ticked ? 0 : 1]?.userEnteredValue ?? ticked;
  }

  private tick(method: string, ticked: boolean): GoogleRange {
    return this.write(method, ({ change }, sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return;
      const value = this.tickValue(sheet, row, column, ticked);
      change.write(sheet, row, column, changed(entryAt(sheet, row, column), { value, formula: null }));
    });
  }

  private mergeAs(method: string, merge: Parameters<typeof mergeBox>[3]): GoogleRange {
    return this.change(method, ({ change }, sheet) => {
      const problem = mergeBox(change, sheet, this.box, merge);
      if (problem) throw new GoogleException(problem);
    });
  }

  private shift(
    method: string,
    dimension: GoogleAppsScript.Spreadsheet.Dimension,
    kind: 'insert' | 'delete',
  ): GoogleRange {
    const name: Dimension = memberName(ENUMS.Dimension, dimension) ?? 'ROWS';
    return this.change(method, ({ change }, sheet) => shiftCells(change, sheet, this.box, name, kind));
  }

  private target = (target: GoogleSheet | number): Sheet =>
    this.book.sheet(typeof target === 'number' ? target : target.getSheetId());

  private copy(method: string, to: Sheet, box: Box, paste: PasteKind): void {
    this.book.write(
      `Range.${method}`,
      (context) => {
        requireEditable(context, to, box);
        copyBox(
          context.world,
          context.change,
          { sheet: this.sheet(), box: this.box },
          { sheet: to, box },
          paste,
        );
      },
      cellsOf(this.box),
    );
  }
}

const formulaAt = (sheet: Sheet, row: number, column: number): string =>
  formulaText(entryAt(sheet, row, column));

const formulaR1C1At = (sheet: Sheet, row: number, column: number): string | null =>
  toR1C1(formulaAt(sheet, row, column), row, column) || null;

const noteAt = (sheet: Sheet, row: number, column: number): string =>
  asCell(entryAt(sheet, row, column)).note ?? '';

const putNote = ({ change }: Context, sheet: Sheet, row: number, column: number, note: string): void =>
  change.write(sheet, row, column, changed(entryAt(sheet, row, column), { note }));

/** Numbers become notes with a decimal place. */
const noteText = (note: unknown): string => {
  if (note === null || note === undefined) return '';
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note);
};

function putRule(
  { change, workbook }: Context,
  sheet: Sheet,
  row: number,
  column: number,
  rule: ValidationRule | null,
): void {
  const number = rule ? intern(workbook.rules, rule) : 0;
  change.write(sheet, row, column, changed(entryAt(sheet, row, column), { rule: number }));
}

/** `3`, `{ column: 3, ascending: false }` or a list of such; columns are those of the sheet. */
function sortOrders(specs: unknown): SortOrder[] {
  return (Array.isArray(specs) ? specs : [specs]).map((spec: unknown) => {
    if (typeof spec === 'number') return { column: spec - 1, ascending: true };
    const { column = 1, ascending = true } = spec as { column?: number; ascending?: boolean };
    return { column: column - 1, ascending };
  });
}

const PASTES: Readonly<Record<string, PasteKind>> = {
  PASTE_NORMAL: 'NORMAL',
  PASTE_VALUES: 'VALUES',
  PASTE_FORMAT: 'FORMAT',
  PASTE_FORMULA: 'FORMULA',
  PASTE_DATA_VALIDATION: 'DATA_VALIDATION',
};

function pasteOf(options: unknown): PasteKind {
  const name = memberName(ENUMS.CopyPasteType, options);
  if (name) {
    const paste = PASTES[name];
    if (!paste) throw new TypeError(`SpreadsheetApp.Range.copyTo with ${name} is not emulated`);
    return paste;
  }
  const { contentsOnly, formatOnly } = {
    ...(options as { contentsOnly?: boolean; formatOnly?: boolean } | undefined),
  };
  return contentsOnly ? 'VALUES' : formatOnly ? 'FORMAT' : 'NORMAL';
}

const cornerBox = (column: number, columnEnd: number, row: number, rowEnd: number): Box => ({
  top: row - 1,
  left: column - 1,
  bottom: rowEnd,
  right: columnEnd,
});

const same = (a: Box, b: Box): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** One step towards all cells with content that touch each other. */
function grow(sheet: Sheet, box: Box): Box {
  const size = contentSize(sheet);
  const filled = (part: Box): boolean => {
    for (let row = Math.max(0, part.top); row < Math.min(part.bottom, size.rows); row += 1) {
      for (let column = Math.max(0, part.left); column < Math.min(part.right, size.columns); column += 1) {
        if (hasContent(entryAt(sheet, row, column))) return true;
      }
    }
    return false;
  };
  const wide = { ...box, left: box.left - 1, right: box.right + 1 };
  const tall = { ...box, top: box.top - 1, bottom: box.bottom + 1 };
  return {
    top: box.top > 0 && filled({ ...wide, top: box.top - 1, bottom: box.top }) ? box.top - 1 : box.top,
    bottom: filled({ ...wide, top: box.bottom, bottom: box.bottom + 1 }) ? box.bottom + 1 : box.bottom,
    left: box.left > 0 && filled({ ...tall, left: box.left - 1, right: box.left }) ? box.left - 1 : box.left,
    right: filled({ ...tall, left: box.right, right: box.right + 1 }) ? box.right + 1 : box.right,
  };
}
