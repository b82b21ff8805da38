import { personCode, type ResponseCode } from '../../kernel/code';
import { padded } from '../../kernel/words';
import { day, number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import { type Column, column, KEY_HEADER, type Tab } from '../../workbook/tab';
import { PLAN_ITEM } from '../needs/acts/plan-item';
import type { PlanItem } from './cases';
import type { CaseStage } from './cases-page';
import type { ItemStanding } from './item-standing';
import {
  CASES_HEADERS,
  CASES_TITLE,
  CLOSING_LABEL,
  ITEM_STATE_LABEL,
  LEVEL_NAME,
  ROW_KIND,
  SEMESTER_NAME,
  STAGE_LABEL,
} from './words';

/** A case, or an item of its plan, as a row. */
export interface CaseRow {
  readonly semester: string;
  /** Place of the case in its semester, from 0. */
  readonly place: number;
  readonly child: {
    readonly code: string;
    readonly name: string;
    readonly posyandu: string;
    readonly rw: number | null;
  };
  readonly stage: CaseStage;
  readonly why: string;
  /** `null` for the row of the case itself. */
  readonly item: { readonly item: PlanItem; readonly standing: ItemStanding } | null;
}

const LAST_SEMESTER = 99_999;

/** Sorts as text: the latest semester first, in it by case, and its items below it. */
function keyOf({ semester, place, child, item }: CaseRow): string {
  const back = LAST_SEMESTER - Number(semester.replace('-', ''));
  return `${back} ${padded(place)} ${child.code} ${item ? `${padded(item.item.number)} ${item.item.item}` : '000'}`;
}

type OfItem = NonNullable<CaseRow['item']>;

const ofItem = (
  header: string,
  width: number,
  cell: (item: OfItem) => string,
  options: Parameters<typeof column<CaseRow>>[4] = {},
): Column<CaseRow> => column(header, width, 'text', ({ item }) => legible(item ? cell(item) : ''), options);

const lastReport = ({ standing: { reports } }: OfItem) => reports[reports.length - 1];

/** The tab `Kasus & RTL`: a row per case of a semester, and below it one per item of its plan. */
export const casesTab: Tab<CaseRow> = {
  title: CASES_TITLE,
  sheetId: 114,
  filtered: true,
  colours: [
    { header: CASES_HEADERS.state, text: ITEM_STATE_LABEL.late, background: '#f6c6c1' },
    { header: CASES_HEADERS.state, text: ITEM_STATE_LABEL.soon, background: '#fde3c0' },
  ],
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(keyOf(row)), { hidden: true }),
    column(CASES_HEADERS.name, 130, 'text', ({ child }) => legible(child.name), { wrap: true }),
    column(
      CASES_HEADERS.state,
      130,
      'text',
      ({ stage, item }) => text(item ? ITEM_STATE_LABEL[item.standing.state] : STAGE_LABEL[stage]),
      { note: 'caseState', wrap: true },
    ),
    column(CASES_HEADERS.kind, 65, 'text', ({ item }) => text(item ? ROW_KIND.item : ROW_KIND.case)),
    ofItem(CASES_HEADERS.activity, 240, ({ item }) => item.activity, { wrap: true }),
    column(CASES_HEADERS.due, 100, 'day', ({ item }) => day(item?.item.due ?? null)),
    column(CASES_HEADERS.late, 120, 'integer', ({ item }) => number(item?.standing.lateDays || null)),
    ofItem(CASES_HEADERS.level, 120, ({ standing }) => LEVEL_NAME[standing.level], { note: 'caseLevel' }),
    ofItem(CASES_HEADERS.holder, 150, ({ item }) => item.holder.name, { wrap: true }),
    ofItem(CASES_HEADERS.office, 130, ({ item }) => item.holder.office, { wrap: true }),
    column(CASES_HEADERS.problem, 240, 'text', ({ item, why }) => legible(item ? item.item.problem : why), {
      wrap: true,
    }),
    ofItem(CASES_HEADERS.closing, 150, ({ item }) => CLOSING_LABEL[item.closing], {
      note: 'caseClosing',
      wrap: true,
    }),
    column(CASES_HEADERS.reportedOn, 100, 'day', ({ item }) => day((item && lastReport(item)?.on) ?? null)),
    ofItem(CASES_HEADERS.reported, 240, (item) => lastReport(item)?.text ?? '', { wrap: true }),
    ofItem(
      CASES_HEADERS.evidence,
      130,
      ({ standing }) =>
        standing.reports
          .map(({ evidence }) => evidence)
          .filter((one) => one !== '')
          .pop() ?? '',
      { wrap: true },
    ),
    ofItem(CASES_HEADERS.effect, 280, ({ standing }) => standing.effect.join('\n'), {
      note: 'caseEffect',
      wrap: true,
    }),
    ofItem(CASES_HEADERS.money, 110, ({ item }) => item.money),
    column(CASES_HEADERS.semester, 130, 'text', ({ semester }) => text(SEMESTER_NAME(semester))),
    column(CASES_HEADERS.rw, 62, 'integer', ({ child }) => number(child.rw)),
    column(CASES_HEADERS.posyandu, 120, 'text', ({ child }) => text(child.posyandu || null)),
    ofItem(CASES_HEADERS.email, 180, ({ item }) => item.holder.email),
    column(CASES_HEADERS.child, 105, 'text', ({ child }) => text(child.code), { note: 'code' }),
    column(CASES_HEADERS.item, 115, 'text', ({ item }) =>
      text(item && personCode(PLAN_ITEM, item.item.item as ResponseCode)),
    ),
  ],
};
