import { actingUser } from '../../core/access';
import { memberName } from '../../core/enumeration';
import { GoogleException } from '../../core/exception';
import type { Context } from '../api/requests/request';
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
import { asCell, changed, entryAt, ruleOf } from '../grid/cells';
import { type Box, OPEN, type Sheet, type SortOrder } from '../grid/model';
import { reformat } from '../grid/write';
import { mayEdit } from '../rules/protection';
import { clearContent, requireAccepted, requireEditable } from './cell-values';
import { ENUMS } from './enums';
import { boxOf } from './google';
import { addMetadata } from './metadata';
import { putRule, RangeRules } from './range-rules';
import { putNote } from './range-values';

type S = typeof GoogleAppsScript.Spreadsheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Dimension = keyof S['Dimension'];
type ClearOptions = NonNullable<Parameters<GoogleRange['clear']>[0]>;

/** The cells of a box, of which nothing is kept here but where they are. */
export class Range extends RangeRules implements Partial<GoogleRange> {
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

  copyTo(destination: GoogleRange, options?: unknown, transposed = false): void {
    const paste = pasteOf(options);
    const to = this.book.sheet(destination.getSheet().getSheetId());
    this.copy('copyTo', to, boxOf(destination), paste, transposed);
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
      const written = { top, left, bottom: top + this.getNumRows(), right: left + this.getNumColumns() };
      requireRoom(to, written);
      requireEditable(context, to, written);
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

  private copy(method: string, to: Sheet, box: Box, paste: PasteKind, transposed = false): void {
    this.book.write(
      `Range.${method}`,
      (context) => {
        const from = { sheet: this.sheet(), box: this.box };
        const { world, change } = context;
        const written = copyBox(world, change, from, { sheet: to, box }, paste, transposed);
        requireRoom(to, written);
        requireEditable(context, to, written);
        requireRulesKept(context, to, written);
      },
      cellsOf(this.box),
    );
  }
}

function requireRoom({ state }: Sheet, { bottom, right }: Box): void {
  if (bottom > state.rowCount || right > state.columnCount) {
    throw new GoogleException('The coordinates of the target range are outside the dimensions of the sheet.');
  }
}

/** What is pasted has to pass the rules that the cells then have. */
const requireRulesKept = (context: Context, sheet: Sheet, box: Box): void =>
  eachCell(box, (row, column) => {
    if (ruleOf(context.workbook, entryAt(sheet, row, column))) requireAccepted(context, sheet, row, column);
  });

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
