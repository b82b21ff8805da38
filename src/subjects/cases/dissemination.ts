'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { withoutNumbers } from '../../kernel/identity/masked';
import { Refused } from '../../kernel/page-words';
import { longDay } from '../../kernel/words';
// The report of a semester for those who answer for its plan: outline of a Laporan AKS, with counts and offices, and without any child.
import { compareText } from '../../ledger/responses/response';
import { SMALLEST_SHOWN_COUNT } from '../children/mails/small-counts';
import { shownAreas } from '../donors/shown-counts';
import { areasOf } from '../donors/update-donors';
import { ADULT_IN_MAIL } from './adult-words';
import { CASES_REFUSED } from './case-words';
import type { Dissemination, ReportPart } from './cases-page';
import { REPORT_TEXT } from './dissemination-words';
import { type CasesContext, type CasesNow, readCases, type StandingCase } from './read-cases';
import { daysOfSemester, previousSemester, semestersUpTo } from './semesters';
import { stageOf } from './stage';
import { ITEM_STATE_LABEL, SEMESTER_NAME, STAGE_LABEL } from './words';

/**
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused for a semester that cannot be reported on
 */
export function disseminate(context: CasesContext, asked: unknown): Dissemination {
  const now = readCases(context);
  const { semester }: Readonly<Record<string, unknown>> = Object(asked);
  if (typeof semester !== 'string' || !semestersUpTo(now.today).includes(semester))
    throw new Refused(CASES_REFUSED.unreadable);
  return disseminationOf(semester, now);
}

export function disseminationOf(
  semester: string,
  {
    cases,
    children,
    settings: { kelurahan },
    today,
  }: Pick<CasesNow, 'cases' | 'children' | 'settings' | 'today'>,
): Dissemination {
  const own = cases.filter((one) => one.semester === semester);
  const before = previousSemester(semester);
  const earlier = cases.filter((one) => one.semester === before);
  const days = daysOfSemester(semester);
  return {
    kelurahan,
    semester,
    today,
    title: REPORT_TEXT.title(SEMESTER_NAME(semester), kelurahan),
    parts: [
      introduction(own, kelurahan),
      work(own, areasOf(children), days?.from ?? today, days && days.to < today ? days.to : today),
      plan(own),
      evaluation(own, earlier, before),
      { title: REPORT_TEXT.ending, paragraphs: [REPORT_TEXT.signed], tables: [] },
    ],
    layout: REPORT_TEXT.layout,
  };
}

type Items = StandingCase['standings'];

const itemsOf = (cases: readonly StandingCase[]): Items => cases.flatMap(({ standings }) => standings);

/** What is to be done, as officers wrote it: of a woman or a couple it may tell what has happened to her. */
const planOf = (cases: readonly StandingCase[]): readonly (Items[number] & { readonly activity: string })[] =>
  cases.flatMap(({ known, standings }) =>
    standings.map((one) => ({
      ...one,
      activity: known.adult ? ADULT_IN_MAIL.activity : withoutNumbers(one.item.activity),
    })),
  );

const officeOf = ({ item: { holder } }: Items[number]): string =>
  withoutNumbers(holder.office || holder.name);

function introduction(cases: readonly StandingCase[], kelurahan: string): ReportPart {
  const offices = [...new Set(itemsOf(cases).map(officeOf))].sort();
  return {
    title: REPORT_TEXT.intro,
    paragraphs: [
      REPORT_TEXT.background(kelurahan),
      REPORT_TEXT.basis,
      REPORT_TEXT.aim,
      offices.length === 0 ? REPORT_TEXT.noGuests : REPORT_TEXT.guests(offices.join(', ')),
    ],
    tables: [],
  };
}

function work(
  cases: readonly StandingCase[],
  areas: readonly number[],
  from: CalendarDate,
  to: CalendarDate,
): ReportPart {
  const stages = [...grouped(cases, (one) => STAGE_LABEL[stageOf(one)])];
  // Behind few cases neighbours would recognise each, and the total is told: of every RW, or of none.
  const spread = shownAreas(
    cases.map(({ known }) => ({ rw: known.summary.rw })),
    areas,
  );
  const experts = [
    ...new Set(
      cases.flatMap(({ verdicts }) =>
        verdicts.map(({ by, profession }) => (profession === '' ? by : `${by} (${profession})`)),
      ),
    ),
  ];
  return {
    title: REPORT_TEXT.work,
    paragraphs: [
      REPORT_TEXT.period(longDay(from), longDay(to)),
      cases.length === 0 ? REPORT_TEXT.none : REPORT_TEXT.cases(cases.length),
      experts.length === 0 ? REPORT_TEXT.noExperts : REPORT_TEXT.experts(experts.join(', ')),
    ],
    tables: [
      ...(cases.length < SMALLEST_SHOWN_COUNT
        ? []
        : [
            {
              title: REPORT_TEXT.stages,
              head: REPORT_TEXT.stageHead,
              rows: stages.map(([label, some]) => [label, String(some.length)]),
            },
          ]),
      ...(spread === null
        ? []
        : [
            {
              title: REPORT_TEXT.spread,
              head: REPORT_TEXT.spreadHead,
              rows: spread.map(({ name, text }) => [name, text]),
            },
          ]),
    ],
  };
}

function plan(cases: readonly StandingCase[]): ReportPart {
  const items = planOf(cases);
  return {
    title: REPORT_TEXT.conclusion,
    paragraphs: items.length === 0 ? [REPORT_TEXT.noItems] : [],
    tables:
      items.length === 0
        ? []
        : [
            {
              title: REPORT_TEXT.plan,
              head: REPORT_TEXT.planHead,
              // Sorted by day, so that items of one case do not stand together.
              rows: [...items]
                .sort((a, b) => compareText(a.item.due, b.item.due))
                .map((one, i) => [
                  String(i + 1),
                  one.activity,
                  officeOf(one),
                  withoutNumbers(one.item.money),
                  longDay(one.item.due),
                  ITEM_STATE_LABEL[one.standing.state],
                ]),
            },
          ],
  };
}

function evaluation(
  cases: readonly StandingCase[],
  earlier: readonly StandingCase[],
  before: string | null,
): ReportPart {
  const items = itemsOf(cases);
  const measured = items.filter(({ standing }) => standing.effect.length > 0).length;
  const tables = [
    { title: REPORT_TEXT.kept, items },
    { title: REPORT_TEXT.before(before === null ? '' : SEMESTER_NAME(before)), items: itemsOf(earlier) },
  ].filter((table) => table.items.length > 0);
  return {
    title: REPORT_TEXT.evaluation,
    paragraphs: items.length === 0 ? [REPORT_TEXT.noItems] : [REPORT_TEXT.effect(measured, items.length)],
    tables: tables.map((table) => ({
      title: table.title,
      head: REPORT_TEXT.keptHead,
      rows: keptByOffice(table.items),
    })),
  };
}

/** Of each office: its items, and how many were kept, late, broken, not yet due, and taken back. They sum to its items. */
export function keptByOffice(items: Items): readonly (readonly string[])[] {
  const count = (some: Items, fits: (one: Items[number]) => boolean): number => some.filter(fits).length;
  return [...grouped(items, officeOf)]
    .map(([office, some]) => [
      office,
      ...[
        some.length,
        count(some, (one) => isDone(one) && !isAfter(one)),
        count(some, (one) => isDone(one) && isAfter(one)),
        count(some, ({ standing }) => standing.lateDays > 0),
        count(some, ({ standing }) => standing.closed === null && standing.lateDays === 0),
        count(some, ({ standing }) => standing.state === 'cancelled'),
      ].map(String),
    ])
    .sort(([a = ''], [b = '']) => compareText(a, b));
}

const isDone = ({ standing }: Items[number]): boolean => standing.state === 'done';
const isAfter = ({ item, standing }: Items[number]): boolean =>
  standing.closed !== null && standing.closed.on > item.due;
