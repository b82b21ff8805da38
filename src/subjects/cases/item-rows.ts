// What mails about plans are written from: rows of `Kasus & RTL`.
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { casesTab } from './cases-tab';
import { CASES_HEADERS } from './words';

export const ITEM_ROWS = select(casesTab, {
  kind: textField(CASES_HEADERS.kind),
  state: textField(CASES_HEADERS.state),
  name: textField(CASES_HEADERS.name),
  activity: textField(CASES_HEADERS.activity),
  problem: textField(CASES_HEADERS.problem),
  due: dayField(CASES_HEADERS.due),
  holder: textField(CASES_HEADERS.holder),
  office: textField(CASES_HEADERS.office),
  email: textField(CASES_HEADERS.email),
  closing: textField(CASES_HEADERS.closing),
  level: textField(CASES_HEADERS.level),
  reported: textField(CASES_HEADERS.reported),
  reportedOn: dayField(CASES_HEADERS.reportedOn),
  rw: numberField(CASES_HEADERS.rw),
  posyandu: textField(CASES_HEADERS.posyandu),
  item: textField(CASES_HEADERS.item),
  target: textField(CASES_HEADERS.child),
});

export type ItemCells = typeof ITEM_ROWS extends RowSelection<infer Row> ? Row : never;
