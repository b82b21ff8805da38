/** The tab of a linked spreadsheet into which Google copies each response: people may read it, scripts had better not. */
import { mayEdit } from '../core/access';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { asCell, changed, entryAt, formatOf, lastContent } from '../spreadsheet/grid/cells';
import { grow, insertLines } from '../spreadsheet/grid/dimensions';
import { type Edit, edit } from '../spreadsheet/grid/edit';
import type { Row, Sheet, Workbook } from '../spreadsheet/grid/model';
import { findWorkbook, newSheet, sharing, sheetById, titleTaken } from '../spreadsheet/grid/store';
import { isPlainText, typedInto, withTyped } from '../spreadsheet/grid/write';
import { serialOf } from '../spreadsheet/locale/serial';
import type {
  AnswerValue,
  DestinationState,
  FormState,
  ItemState,
  ItemTypeName,
  ResponseState,
} from './state';

/** Google names the columns that are not questions in the language of the account. */
const TIMESTAMP = 'Timestamp';
const EMAIL = 'Email Address';
const TIMESTAMP_FORMAT = { type: 'DATE_TIME', pattern: 'dd/MM/yyyy H:mm:ss' };
const NO_QUESTION: ReadonlySet<ItemTypeName> = new Set(['PAGE_BREAK', 'SECTION_HEADER', 'IMAGE', 'VIDEO']);

interface Tab {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly link: DestinationState;
}

function freeTitle(workbook: Workbook): string {
  for (let number = 1; ; number += 1) {
    const title = `Form Responses ${number}`;
    if (!titleTaken(workbook, title)) return title;
  }
}

/** Adds the tab that a newly linked form writes to, and copies the responses there are. */
export function linkTab(world: World, form: FormState, spreadsheetId: string): DestinationState {
  const workbook = findWorkbook(world, spreadsheetId);
  if (!workbook || !mayEdit(world, sharing(workbook))) {
    throw new GoogleException(
      'No item with the given ID could be found, or you do not have permission to access it.',
    );
  }
  const link: DestinationState = { spreadsheetId, sheetId: 0, columns: ['timestamp'] };
  if (form.collectsEmail) link.columns.push('email');
  edit(workbook, (change) => {
    link.sheetId = change.workbook.nextId++;
    const sheet = newSheet(link.sheetId, freeTitle(workbook), 100);
    sheet.state.frozenRows = 1;
    sheet.state.formId = form.id;
    workbook.sheets.unshift(sheet);
    writeHeader(change, { workbook, sheet, link }, form);
  });
  for (const response of Object.values(form.responses)) mirror(world, form, link, response);
  return link;
}

/** Leaves the tab as it is, and anyone's to delete. */
export function unlinkTab(world: World, { spreadsheetId, sheetId }: DestinationState): void {
  const workbook = findWorkbook(world, spreadsheetId);
  const sheet = workbook && sheetById(workbook, sheetId);
  if (sheet) sheet.state.formId = null;
}

/** Copies a response to the tab that the form is linked to, an edit over the row that it had. */
export function mirrorResponse(world: World, form: FormState, response: ResponseState): void {
  if (form.destination) mirror(world, form, form.destination, response);
}

function mirror(world: World, form: FormState, link: DestinationState, response: ResponseState): void {
  const workbook = findWorkbook(world, link.spreadsheetId);
  const sheet = workbook && sheetById(workbook, link.sheetId);
  if (!workbook || !sheet) return; // somebody has deleted the tab
  edit(workbook, (change) => {
    const tab = { workbook, sheet, link };
    writeHeader(change, tab, form);
    writeRow(world, change, tab, response);
  });
}

/** Columns never move: a new question comes to the right, a deleted one keeps its place, a renamed one its column. */
function writeHeader(change: Edit, { sheet, link }: Tab, form: FormState): void {
  const questions = form.items.filter((item) => !NO_QUESTION.has(item.type));
  for (const item of questions) if (!link.columns.includes(item.id)) link.columns.push(item.id);
  const missing = link.columns.length - sheet.state.columnCount;
  if (missing > 0) grow(change, sheet, 'COLUMNS', missing);
  link.columns.forEach((column, index) => {
    const title = headerOf(column, questions);
    if (title !== null && entryAt(sheet, 0, index) !== title) change.write(sheet, 0, index, title);
  });
}

/** @returns `null` for a question that has been deleted: its header stays */
function headerOf(column: string | number, questions: readonly ItemState[]): string | null {
  if (column === 'timestamp') return TIMESTAMP;
  if (column === 'email') return EMAIL;
  return questions.find((item) => item.id === column)?.title ?? null;
}

function writeRow(world: World, change: Edit, { workbook, sheet, link }: Tab, response: ResponseState): void {
  const edited = response.revision > 1 ? rowOfResponse(sheet, response.id) : null;
  const row = edited ?? newRow(change, sheet);
  link.columns.forEach((column, index) => {
    const entry = entryAt(sheet, row, index);
    if (column === 'timestamp') {
      const value = serialOf(response.timestamp, workbook.state.timeZone);
      const stamp = withTyped(workbook, entry, { value, formula: null, numberFormat: TIMESTAMP_FORMAT });
      change.write(sheet, row, index, changed(stamp, { response: response.id }));
      return;
    }
    const text = column === 'email' ? response.email : textOf(response.answers[column]);
    const plain = isPlainText(formatOf(workbook, entry ?? entryAt(sheet, row - 1, index)));
    const typed = plain
      ? { value: text, formula: null, numberFormat: PLAIN_TEXT }
      : understood(world, workbook, text);
    change.write(sheet, row, index, withTyped(workbook, entry, typed));
  });
}

const holdsResponse = (row: Row | null | undefined, id?: string): boolean =>
  row?.some((entry) => {
    const { response } = asCell(entry);
    return response !== undefined && (id === undefined || response === id);
  }) ?? false;

/** @returns the row of a response, counted from 0; `null` where somebody has deleted it */
export function rowOfResponse(sheet: Sheet, id: string): number | null {
  const row = sheet.rows.findIndex((cells) => holdsResponse(cells, id));
  return row < 0 ? null : row;
}

/** Below the last response: the row there if it is free, and otherwise a fresh one, so that nobody's note is overwritten. */
function newRow(change: Edit, sheet: Sheet): number {
  let last = sheet.rows.length - 1;
  while (last > 0 && !holdsResponse(sheet.rows[last])) last -= 1;
  const row = Math.max(last, 0) + 1;
  if (lastContent(sheet.rows[row]) >= 0) insertLines(change, sheet, 'ROWS', row, 1, row > 1);
  else if (row >= sheet.state.rowCount) grow(change, sheet, 'ROWS', 100);
  return row;
}

/** A column set to plain text keeps answers as typed; each new row takes the format of the one above. */
const PLAIN_TEXT = { type: 'TEXT', pattern: '@' };

/** The sheet types what looks like a number or a date, as if by hand; only formulas stay the text that they are. */
function understood(world: World, workbook: Workbook, text: string) {
  const typed = typedInto(world, workbook, text, false);
  return typed.formula === null ? typed : { value: text, formula: null };
}

const textOf = (answer: AnswerValue | undefined): string => [answer ?? ''].flat(2).join(', ');
