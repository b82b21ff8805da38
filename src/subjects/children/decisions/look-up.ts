import { parseCode, type ResponseCode } from '../../../kernel/code';
import type { Sign } from '../../../kernel/hmac';
import type { States } from '../../../kernel/states';
import type { Context } from '../../../ledger/context';
import { type LedgerIndex, projectedTabs, readIndex, readRefused } from '../../../ledger/ledger-index';
import { codeOfOrder } from '../../../ledger/responses/response';
import { statesAround } from '../../../ledger/states-around';
import { readRows, select, textField } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import type { Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { childTab } from '../tabs/child-tab';
import { repairTab } from '../tabs/repair-tab';
import { visitTab } from '../tabs/visit-tab';
import { type CaseView, caseView, type LookUp, newestFirst } from './case-view';

/** Decisions shown where no child or response is. */
const LATEST = 15;

/** A row that somebody has selected, counted from 0 below the header. */
export interface SelectedRow {
  readonly tab: string;
  readonly row: number;
}

/** Looks up the child or response of a row of `Data Anak`, `Pengukuran` or `Perlu Perbaikan`, or the child of a row of another subject. */
export const lookUpRow = (context: Context, selected: SelectedRow | null): LookUp =>
  lookUp(context, readIndex(context), codeOfRow(context, selected), isOfResponse(selected));

const ownTab = (selected: SelectedRow | null) =>
  [childTab, visitTab, repairTab].find(({ title }) => title === selected?.tab);

/** Whether the row is about one response, and not about its child. */
function isOfResponse(selected: SelectedRow | null): boolean {
  const tab = ownTab(selected);
  return tab !== undefined && tab.title !== childTab.title;
}

/**
 * The code of the child, or of the response, that a row of any tab is about.
 *
 * @returns `null` where no row is selected, or one that is about no child
 */
export function codeOfRow(context: Context, selected: SelectedRow | null): ResponseCode | null {
  if (!selected || selected.row < 0) return null;
  const tab = ownTab(selected);
  if (!tab) return childNamedIn(context, selected);
  const { chosen } = readRows(context.workbook, {
    chosen: select(tab, { key: textField(KEY_HEADER) }, { from: selected.row, count: 1 }),
  });
  return codeOfOrder(chosen[0]?.key ?? '');
}

/** Header of the code of a child, in whatever tab. */
const CODE_HEADER = 'Kode Anak';

/** The child that a row of another tab is about, such as one of what is to be done; `null` where the tab has no column for it. */
function childNamedIn(
  { workbook, subjects }: Context,
  { tab: title, row }: SelectedRow,
): ResponseCode | null {
  const tab = projectedTabs(subjects).find((one) => one.tab.title === title)?.tab;
  if (!tab?.columns.some(({ header }) => header === CODE_HEADER)) return null;
  const { chosen } = readRows(workbook, {
    chosen: select(tab, { code: textField(CODE_HEADER) }, { from: row, count: 1 }),
  });
  return parseCode(chosen[0]?.code ?? '');
}

/** Looks up a child by the code of any of its responses. */
export const lookUpCode = (context: Context, code: ResponseCode | null, alone: boolean): LookUp =>
  lookUp(context, readIndex(context), code, alone);

function lookUp(context: Context, index: LedgerIndex, code: ResponseCode | null, alone: boolean): LookUp {
  return {
    found: code && caseOf(context, index, code, alone),
    latest: newestFirst(index.decisions.entries, context.kinds, LATEST),
    zone: index.settings.register.zone,
  };
}

/** @returns `null` where nothing at all is known of the code */
export const caseOf = (
  context: Context,
  index: LedgerIndex,
  code: ResponseCode,
  alone: boolean,
): CaseView | null =>
  caseIn(
    statesAround(context, index, [code], readRefused(context, index.decisions)),
    context,
    index,
    code,
    alone,
  );

/** @param states as far as they bear on the code */
export function caseIn(
  states: States,
  { kinds, sign }: Context,
  { decisions }: LedgerIndex,
  code: ResponseCode,
  alone: boolean,
): CaseView | null {
  const register = states.of(CHILDREN);
  const view = withKeyedMarks(caseView(register, { decisions, kinds }, code, alone), sign);
  return view.response || view.child || view.decisions.length > 0 ? view : null;
}

/** The register as far as it bears on a code. */
export const registerOf = (context: Context, index: LedgerIndex, code: ResponseCode): Register =>
  statesAround(context, index, [code]).of(CHILDREN);

/** The view as it may go to a page: two numbers are the same by their marks, and no mark says which number it is. */
const withKeyedMarks = (view: CaseView, sign: Sign): CaseView =>
  JSON.parse(JSON.stringify(view), (name, value: unknown) =>
    name === 'mark' && typeof value === 'string' ? sign(`nomor ${value}`).slice(0, MARK_LENGTH) : value,
  );

/** Of the 43 letters of a signature: 72 bits. */
const MARK_LENGTH = 12;
