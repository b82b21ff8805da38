import { isInSharedDrive } from '../../core/accounts';
import { GoogleException } from '../../core/exception';
import { requireRangeName } from '../api/requests/ranges';
import { freeTitle, isTimeZone, moveSheet, nameTaken, requireUnlinked } from '../api/requests/sheets';
import { splitTitle } from '../grid/a1';
import { GRID_FULL } from '../grid/dimensions';
import { CELL_LIMIT, type Sheet as Data, WHOLE_SHEET } from '../grid/model';
import { cellCount, newSheet, sheetByTitle, titleTaken, urlOf } from '../grid/store';
import { isLocale } from '../locale/locale';
import { requireEditable } from './cell-values';
import { asGoogle, type Book, boxOf } from './google';
import { addMetadata } from './metadata';
import { selectionOf } from './selection';
import { addToast } from './ui';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;

export class Spreadsheet implements Partial<GoogleSpreadsheet> {
  constructor(private readonly book: Book) {}

  getId = (): string => this.book.id;
  getName = (): string => this.book.workbook.state.title;
  getUrl = (): string => urlOf(this.book.workbook);
  getSpreadsheetLocale = (): string => this.book.workbook.state.locale;
  getSpreadsheetTimeZone = (): string => this.book.workbook.state.timeZone;
  getOwner = (): User | null =>
    isInSharedDrive(this.book.world, this.book.workbook.id)
      ? null
      : this.book.objects.user(this.book.workbook.owner);
  getEditors = (): User[] =>
    [this.book.workbook.owner, ...this.book.workbook.state.editors].map((email) =>
      this.book.objects.user(email),
    );
  getViewers = (): User[] => this.book.workbook.state.viewers.map((email) => this.book.objects.user(email));
  getNumSheets = (): number => this.book.workbook.sheets.length;

  getSheets = (): GoogleSheet[] =>
    this.book.read('Spreadsheet.getSheets', () => this.book.workbook.sheets.map(this.wrap));

  getSheetByName = (name: string): GoogleSheet | null =>
    this.book.read('Spreadsheet.getSheetByName', () => {
      const sheet = sheetByTitle(this.book.workbook, name);
      return sheet && this.wrap(sheet);
    });

  getSheetById = (id: number): GoogleSheet | null =>
    this.book.read('Spreadsheet.getSheetById', () => {
      const sheet = this.book.workbook.sheets.find(({ state }) => state.id === id);
      return sheet ? this.wrap(sheet) : null;
    });

  getRange(notation: string): GoogleRange {
    const { title, rest } = splitTitle(notation);
    if (title === null) return this.getActiveSheet().getRange(rest);
    const sheet = sheetByTitle(this.book.workbook, title);
    if (!sheet) throw new GoogleException('Range not found');
    return this.wrap(sheet).getRange(rest);
  }

  getRangeByName(name: string): GoogleRange | null {
    const range = this.book.workbook.state.namedRanges.find((known) => known.name === name);
    return range ? this.book.objects.range(range.sheetId, range.box) : null;
  }

  getRangeList = (notations: string[]): GoogleAppsScript.Spreadsheet.RangeList =>
    this.book.objects.rangeList(notations.map((notation) => this.getRange(notation)));

  /** `insertSheet(name?, index?, options?)`, each of which may be left out. */
  insertSheet(...args: unknown[]): GoogleSheet {
    const title = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    if (args.some((arg) => typeof arg === 'object' && arg !== null)) {
      throw new TypeError('SpreadsheetApp.Spreadsheet.insertSheet with a template is not emulated');
    }
    const id = this.book.write('Spreadsheet.insertSheet', (context) => {
      const { workbook } = context;
      const name = typeof title === 'string' ? title : freeTitle(context);
      if (titleTaken(workbook, name)) throw new GoogleException(nameTaken(name));
      const sheet = newSheet(workbook.nextId++, name);
      const at = typeof index === 'number' ? index : workbook.sheets.indexOf(this.active()) + 1;
      workbook.sheets = [...workbook.sheets.slice(0, at), sheet, ...workbook.sheets.slice(at)];
      if (cellCount(workbook) > CELL_LIMIT) throw new GoogleException(GRID_FULL);
      return sheet.state.id;
    });
    selectionOf(this.book.world, this.book.id).sheetId = id;
    return this.book.objects.sheet(id);
  }

  deleteSheet(sheet: GoogleSheet): void {
    this.book.write('Spreadsheet.deleteSheet', (context) => {
      const { workbook } = context;
      const deleted = this.book.sheet(sheet.getSheetId());
      requireEditable(context, deleted, WHOLE_SHEET);
      requireUnlinked(deleted);
      const rest = workbook.sheets.filter(({ state }) => state.id !== sheet.getSheetId());
      if (rest.length === 0) throw new GoogleException("You can't remove all the sheets in a document.");
      workbook.sheets = rest;
    });
  }

  rename(name: string): void {
    this.book.write('Spreadsheet.rename', ({ workbook }) => {
      workbook.state.title = name;
    });
  }

  setSpreadsheetLocale(locale: string): void {
    if (!isLocale(locale)) throw new GoogleException(`Invalid argument: locale`);
    this.book.write('Spreadsheet.setSpreadsheetLocale', ({ workbook }) => {
      workbook.state.locale = locale;
    });
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new GoogleException('Invalid argument: timezone');
    this.book.write('Spreadsheet.setSpreadsheetTimeZone', ({ workbook }) => {
      workbook.state.timeZone = timeZone;
    });
  }

  addEditor = (user: string | User): GoogleSpreadsheet => this.addEditors([emailOf(user)]);
  addEditors = (emails: string[]): GoogleSpreadsheet => this.share('addEditors', 'editors', emails);
  addViewer = (user: string | User): GoogleSpreadsheet => this.addViewers([emailOf(user)]);
  addViewers = (emails: string[]): GoogleSpreadsheet => this.share('addViewers', 'viewers', emails);
  removeEditor = (user: string | User): GoogleSpreadsheet =>
    this.unshare('removeEditor', 'editors', emailOf(user));
  removeViewer = (user: string | User): GoogleSpreadsheet =>
    this.unshare('removeViewer', 'viewers', emailOf(user));

  getNamedRanges = (): GoogleAppsScript.Spreadsheet.NamedRange[] =>
    this.book.workbook.state.namedRanges.map(({ id }) => this.book.objects.namedRange(id));

  setNamedRange(name: string, range: GoogleRange): void {
    this.book.write('Spreadsheet.setNamedRange', ({ workbook }) => {
      const known = workbook.state.namedRanges.find((item) => item.name === name);
      requireRangeName(workbook, name, known?.id);
      const item = {
        id: known?.id ?? String(workbook.nextId++),
        name,
        sheetId: range.getSheet().getSheetId(),
        box: boxOf(range),
      };
      workbook.state.namedRanges = [...workbook.state.namedRanges.filter((other) => other !== known), item];
    });
  }

  removeNamedRange(name: string): void {
    this.book.write('Spreadsheet.removeNamedRange', ({ workbook }) => {
      workbook.state.namedRanges = workbook.state.namedRanges.filter((item) => item.name !== name);
    });
  }

  getProtections = (
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] =>
    this.getSheets().flatMap((sheet) => sheet.getProtections(type));

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSpreadsheet {
    addMetadata(this.book, 'Spreadsheet', { kind: 'spreadsheet' }, key, rest);
    return this.self();
  }

  getDeveloperMetadata = (): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
    this.book.workbook.state.metadata.flatMap(({ id, place }) =>
      place.kind === 'spreadsheet' ? [this.book.objects.metadata(id)] : [],
    );

  toast(message: string, title = '', _seconds?: number | null): void {
    this.book.read('Spreadsheet.toast', () => addToast(this.book.world, title, message));
  }

  getActiveSheet = (): GoogleSheet => this.wrap(this.active());

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    Object.assign(selectionOf(this.book.world, this.book.id), { sheetId: sheet.getSheetId(), box: null });
    return sheet;
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    const selection = { sheetId: range.getSheet().getSheetId(), box: boxOf(range) };
    Object.assign(selectionOf(this.book.world, this.book.id), selection);
    return range;
  }

  getActiveRange = (): GoogleRange => this.book.objects.range(this.active().state.id, this.selectedBox());
  getActiveCell(): GoogleRange {
    const { top, left } = this.selectedBox();
    return this.book.objects.range(this.active().state.id, { top, left, bottom: top + 1, right: left + 1 });
  }
  getCurrentCell = (): GoogleRange => this.getActiveCell();

  moveActiveSheet(position: number): void {
    this.book.write('Spreadsheet.moveActiveSheet', (context) => {
      const sheet = this.active();
      const from = context.workbook.sheets.indexOf(sheet);
      moveSheet(context, sheet, position - 1 > from ? position : position - 1);
    });
  }

  getSheetName = (): string => this.getActiveSheet().getName();
  getSheetId = (): number => this.getActiveSheet().getSheetId();
  getDataRange = (): GoogleRange => this.getActiveSheet().getDataRange();
  getLastRow = (): number => this.getActiveSheet().getLastRow();
  getLastColumn = (): number => this.getActiveSheet().getLastColumn();
  appendRow = (contents: unknown[]): GoogleSheet => this.getActiveSheet().appendRow(contents);

  private readonly wrap = (sheet: Data): GoogleSheet => this.book.objects.sheet(sheet.state.id);
  private readonly self = (): GoogleSpreadsheet => asGoogle<GoogleSpreadsheet>('Spreadsheet', this);

  /** The tab selected, or the first one shown. */
  private active(): Data {
    const { sheets } = this.book.workbook;
    const { sheetId } = selectionOf(this.book.world, this.book.id);
    const found =
      sheets.find(({ state }) => state.id === sheetId) ?? sheets.find(({ state }) => !state.hidden);
    if (!found) throw new GoogleException('The spreadsheet has no sheet.');
    return found;
  }

  private selectedBox = () =>
    selectionOf(this.book.world, this.book.id).box ?? { top: 0, left: 0, bottom: 1, right: 1 };

  private share(method: string, role: 'editors' | 'viewers', emails: readonly string[]): GoogleSpreadsheet {
    this.book.write(`Spreadsheet.${method}`, ({ workbook }) => {
      workbook.state[role] = [...new Set([...workbook.state[role], ...emails])];
    });
    return this.self();
  }

  private unshare(method: string, role: 'editors' | 'viewers', email: string): GoogleSpreadsheet {
    this.book.write(`Spreadsheet.${method}`, ({ workbook }) => {
      workbook.state[role] = workbook.state[role].filter((known) => known !== email);
    });
    return this.self();
  }
}

const emailOf = (user: string | User): string => (typeof user === 'string' ? user : user.getEmail());
