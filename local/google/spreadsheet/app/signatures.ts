import {
  either,
  flag,
  list,
  nullable,
  number,
  type Parameter,
  record,
  requireSignature,
  text,
} from '../../core/arguments';

/** The overloads of a method, each a list of parameters. */
type Overloads = readonly (readonly Parameter[])[];
type Signatures<T> = Partial<Record<keyof T, Overloads>>;

/** Google's `Integer`. Live, a fraction is cut; here it is refused, since it was meant by nobody. */
const whole: Parameter = (value) => Number.isInteger(value);
const notation: Parameter = (value) => typeof value === 'string';
/** Text that may be `null`, which resets a look. */
const look = nullable(text);
/** One cell's value; what is no scalar is written as its text. */
const value: Parameter = () => true;
const user = either(text, record);
const lines: Overloads = [[whole], [whole, whole]];
const span: Overloads = [[whole, whole]];

const RANGE: Signatures<GoogleAppsScript.Spreadsheet.Range> = {
  getCell: [[whole, whole]],
  getDataRegion: [[], [record]],
  offset: [
    [whole, whole],
    [whole, whole, whole],
    [whole, whole, whole, whole],
  ],
  setValue: [[value]],
  setValues: [[list]],
  setFormula: [[text]],
  setFormulas: [[list]],
  setFormulaR1C1: [[text]],
  setFormulasR1C1: [[list]],
  setNote: [[look]],
  setNotes: [[list]],
  setBackground: [[look]],
  setBackgrounds: [[list]],
  setBackgroundRGB: [[whole, whole, whole]],
  setFontColor: [[look]],
  setFontColors: [[list]],
  setFontWeight: [[look]],
  setFontWeights: [[list]],
  setFontStyle: [[look]],
  setFontLine: [[look]],
  setFontFamily: [[look]],
  setFontSize: [[whole]],
  setHorizontalAlignment: [[look]],
  setVerticalAlignment: [[look]],
  setWrap: [[flag]],
  setWrapStrategy: [[record]],
  setNumberFormat: [[text]],
  setNumberFormats: [[list]],
  setDataValidation: [[nullable(record)]],
  setDataValidations: [[list]],
  clear: [[], [record]],
  sort: [[either(whole, record, list)]],
  removeDuplicates: [[], [list]],
  copyTo: [[record], [record, record], [record, record, flag]],
  copyValuesToRange: [[either(whole, record), whole, whole, whole, whole]],
  copyFormatToRange: [[either(whole, record), whole, whole, whole, whole]],
  moveTo: [[record]],
  insertCells: [[record]],
  deleteCells: [[record]],
  addDeveloperMetadata: [[text], [text, either(text, record)], [text, text, record]],
};

const SHEET: Signatures<GoogleAppsScript.Spreadsheet.Sheet> = {
  getRange: [[notation], [whole, whole], [whole, whole, whole], [whole, whole, whole, whole]],
  getRangeList: [[list]],
  getSheetValues: [[whole, whole, whole, whole]],
  appendRow: [[list]],
  clear: [[], [record]],
  setName: [[text]],
  setTabColor: [[look]],
  setHiddenGridlines: [[flag]],
  setFrozenRows: [[whole]],
  setFrozenColumns: [[whole]],
  getColumnWidth: [[whole]],
  getRowHeight: [[whole]],
  setColumnWidth: span,
  setColumnWidths: [[whole, whole, whole]],
  setRowHeight: span,
  setRowHeights: [[whole, whole, whole]],
  autoResizeColumn: [[whole]],
  autoResizeColumns: span,
  hideColumns: lines,
  showColumns: lines,
  hideRows: lines,
  showRows: lines,
  isColumnHiddenByUser: [[whole]],
  isRowHiddenByUser: [[whole]],
  insertRows: lines,
  insertRowsBefore: span,
  insertRowsAfter: span,
  insertRowBefore: [[whole]],
  insertRowAfter: [[whole]],
  insertColumns: lines,
  insertColumnsBefore: span,
  insertColumnsAfter: span,
  insertColumnBefore: [[whole]],
  insertColumnAfter: [[whole]],
  deleteRows: span,
  deleteRow: [[whole]],
  deleteColumns: span,
  deleteColumn: [[whole]],
  sort: [[whole], [whole, flag]],
  setConditionalFormatRules: [[list]],
  getProtections: [[record]],
  addDeveloperMetadata: [[text], [text, either(text, record)], [text, text, record]],
  setActiveRange: [[record]],
};

const SPREADSHEET: Signatures<GoogleAppsScript.Spreadsheet.Spreadsheet> = {
  getSheetByName: [[text]],
  getRange: [[notation]],
  getRangeByName: [[text]],
  getRangeList: [[list]],
  insertSheet: [
    [],
    [either(text, record)],
    [whole],
    [text, either(whole, record)],
    [whole, record],
    [text, whole, record],
  ],
  deleteSheet: [[record]],
  rename: [[text]],
  setSpreadsheetLocale: [[text]],
  setSpreadsheetTimeZone: [[text]],
  addEditor: [[user]],
  addEditors: [[list]],
  addViewer: [[user]],
  addViewers: [[list]],
  removeEditor: [[user]],
  removeViewer: [[user]],
  setNamedRange: [[text, record]],
  removeNamedRange: [[text]],
  getProtections: [[record]],
  addDeveloperMetadata: [[text], [text, either(text, record)], [text, text, record]],
  toast: [[text], [text, text], [text, text, nullable(number)]],
  setActiveSheet: [[record]],
  setActiveRange: [[record]],
  moveActiveSheet: [[whole]],
  appendRow: [[list]],
};

const APP: Signatures<GoogleAppsScript.Spreadsheet.SpreadsheetApp> = {
  create: [[text], [text, whole, whole]],
  openById: [[text]],
  openByUrl: [[text]],
  setActiveSpreadsheet: [[record]],
  setActiveSheet: [[record]],
  setActiveRange: [[record]],
};

const PROTECTION: Signatures<GoogleAppsScript.Spreadsheet.Protection> = {
  setDescription: [[text]],
  setWarningOnly: [[flag]],
  setDomainEdit: [[flag]],
  setRange: [[record]],
  setUnprotectedRanges: [[list]],
  addEditor: [[user]],
  addEditors: [[list]],
  removeEditor: [[user]],
  removeEditors: [[list]],
};

const NUMBER: Overloads = [[number]];
const NUMBERS: Overloads = [[number, number]];
const TEXT: Overloads = [[text]];

const CONDITIONAL_FORMAT: Signatures<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder> = {
  setRanges: [[list]],
  setBackground: [[look]],
  setFontColor: [[look]],
  setBold: [[nullable(flag)]],
  setItalic: [[nullable(flag)]],
  setStrikethrough: [[nullable(flag)]],
  setUnderline: [[nullable(flag)]],
  whenFormulaSatisfied: TEXT,
  whenNumberBetween: NUMBERS,
  whenNumberEqualTo: NUMBER,
  whenNumberGreaterThan: NUMBER,
  whenNumberGreaterThanOrEqualTo: NUMBER,
  whenNumberLessThan: NUMBER,
  whenNumberLessThanOrEqualTo: NUMBER,
  whenNumberNotBetween: NUMBERS,
  whenNumberNotEqualTo: NUMBER,
  whenTextContains: TEXT,
  whenTextDoesNotContain: TEXT,
  whenTextEndsWith: TEXT,
  whenTextEqualTo: TEXT,
  whenTextStartsWith: TEXT,
};

/** By the class, as Google names it in the texts; the application itself has no name of its own there. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, Overloads>>>> = {
  '': APP,
  ConditionalFormatRuleBuilder: CONDITIONAL_FORMAT,
  Protection: PROTECTION,
  Range: RANGE,
  Sheet: SHEET,
  Spreadsheet: SPREADSHEET,
};

/** The object with its methods refusing arguments that fit no overload; methods without a signature here take anything. */
export function withSignatures<T extends object>(className: string, target: T): T {
  const signatures = CLASSES[className];
  if (!signatures) return target;
  const prefix = className === '' ? 'SpreadsheetApp' : `SpreadsheetApp.${className}`;
  return new Proxy(target, {
    get(object, property) {
      const found: unknown = Reflect.get(object, property);
      if (typeof property !== 'string' || typeof found !== 'function') return found;
      const overloads = Object.hasOwn(signatures, property) ? signatures[property] : undefined;
      if (!overloads) return found;
      return (...args: unknown[]): unknown => {
        requireSignature(`${prefix}.${property}`, args, ...overloads);
        return Reflect.apply(found, object, args);
      };
    },
  });
}
