'beside the script';

// The report of a month: counts alone, on a page to be printed and in the mail of those who steer and coordinate. Small counts are for whoever may
// know the names of all children.
import { addDays, type CalendarDate, firstOfMonth, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { longDay, monthText, posyanduText } from '../../../kernel/words';
import type { Block } from '../../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { lastOfMonth } from '../../../settings/session-days';
import type { Recipient } from '../../../settings/settings';
import { UNLISTED_POSYANDU } from '../../../settings/words';
import { type MonthReport, monthReportOf } from '../../recap/month-report';
import { ACT_KINDS, type ActKind } from '../acts/act';
import { NEED_KINDS, URGENCIES } from '../kinds/need-kinds';
import { NEED_LABEL, URGENCY_LABEL } from '../open/words';
import { areTooFew, columnTexts, lateTotalText, type Right, rightOf, tableRows, totalText } from './counts';
import { figureFacts, figureNotices, posyanduBlocks, trendBlocks, whyBlocks } from './report-figures';
import { MONTH_REPORT } from './report-words';
import { actsBetween, type Task, tasksOf } from './rows';
import { isMonthly } from './wanted';
import { doneFacts, tableBlocks } from './week-mail';
import { NEED_MAILS } from './words';

/** Counts of a month that is over, and what is open today. */
export interface Month {
  readonly of: CalendarDate;
  readonly report: MonthReport;
  readonly tasks: readonly Task[];
  readonly acts: readonly ActKind[];
}

/** What the report is written from. */
export type ReportContext = Pick<MailContext, 'rowsOf' | 'settings' | 'today' | 'areFiguresWithheld'>;

/** @param of any day of a month that is over */
export function reportedMonth(of: CalendarDate, context: ReportContext): Month {
  const end = lastOfMonth(of);
  const { posyandu } = context.settings.register;
  return {
    of: firstOfMonth(of),
    report: monthReportOf(
      context.rowsOf,
      end,
      { posyandu, others: UNLISTED_POSYANDU },
      context.areFiguresWithheld,
    ),
    tasks: tasksOf(context),
    acts: actsBetween(firstOfMonth(of), end, context),
  };
}

/** @returns `null` before anybody is registered, and when the next month is over too */
export function monthOf({ key }: QueuedOccasion, context: MailContext): Month | null {
  const of = parseIsoDate(key.split(' ')[1] ?? '');
  if (of === null || context.today > lastOfMonth(addDays(lastOfMonth(of), 1))) return null;
  const month = reportedMonth(of, context);
  return month.report.whole.registered === 0 ? null : month;
}

export const monthReaders = (_: Month, { recipients }: MailContext): readonly Recipient[] =>
  recipients.filter(isMonthly);

/** The report on two sheets of paper: what was found and what has changed, and where it was found and what is to be done. */
export function reportSheets(
  month: Month,
  right: Right,
  context: ReportContext,
): readonly [first: readonly Block[], second: readonly Block[]] {
  const { report } = month;
  const heading = (text: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
  return [
    [
      ...figureNotices(report, context.areFiguresWithheld),
      ...heading(fill(MONTH_REPORT.figures, { month: monthText(month.of) }), figureFacts(report, right)),
      ...heading(MONTH_REPORT.trend, trendBlocks(report, right)),
      ...heading(MONTH_REPORT.why.heading, whyBlocks(report, right)),
    ],
    [
      ...heading(MONTH_REPORT.posyandu, posyanduBlocks(report, right)),
      ...openBlocks(month, right),
      ...doneFacts(
        ACT_KINDS.map((kind) => month.acts.filter((act) => act === kind).length),
        month.acts.length,
        right,
        fill(MONTH_REPORT.done, { month: monthText(month.of) }),
      ),
      ...heading(
        MONTH_REPORT.about,
        [
          fill(MONTH_REPORT.asOf, { day: longDay(context.today) }),
          NEED_MAILS.week.counted,
          NEED_MAILS.indication,
          MONTH_REPORT.interval,
          ...(right === 'large' ? [NEED_MAILS.withheld] : []),
          MONTH_REPORT.noNames,
        ].map((text) => ({ kind: 'small', text })),
      ),
    ],
  ];
}

/** What is open, by how pressing it is, by kind and by posyandu. */
const openBlocks = (month: OpenMonth, right: Right): readonly Block[] => [
  ...openTotals(month, right),
  ...openDetails(month, right),
];

/** Of a month, what the open needs are told from. */
type OpenMonth = Pick<Month, 'tasks' | 'report'>;

/** How many are open, and how pressing they are. */
export function openTotals(month: OpenMonth, right: Right): readonly Block[] {
  const { tasks } = month;
  if (tasks.length === 0)
    return [
      { kind: 'heading', text: MONTH_REPORT.open },
      { kind: 'paragraph', text: MONTH_REPORT.nothingOpen },
    ];
  const { byUrgency, byKind, byPosyandu } = openCounts(month);
  const late = tasks.filter(({ overdueDays }) => overdueDays > 0).length;
  const totals = [
    totalText(tasks.length, [byUrgency, byKind, byPosyandu], right),
    lateTotalText(late, tasks.length, [], right),
  ];
  return [
    { kind: 'heading', text: MONTH_REPORT.open },
    { kind: 'facts', rows: totals.map((value, i) => ({ label: MONTH_REPORT.totals[i] ?? '', value })) },
    ...urgencyBlocks(byUrgency, right),
  ];
}

/** What is open, by kind and by posyandu; nothing where nothing is. */
export function openDetails(month: OpenMonth, right: Right): readonly Block[] {
  if (month.tasks.length === 0) return [];
  const { names, byKind, byPosyandu } = openCounts(month);
  return [
    ...tableBlocks(
      MONTH_REPORT.byKind,
      MONTH_REPORT.columns,
      tableRows(
        NEED_KINDS.map((kind) => NEED_LABEL[kind]),
        [byKind],
        right,
      ),
    ),
    ...tableBlocks(
      MONTH_REPORT.byPosyandu,
      MONTH_REPORT.posyanduHead,
      tableRows(names.map(posyanduText), [byPosyandu], right),
    ),
  ];
}

/** @returns names of posyandu, and counts by urgency, kind and these names */
function openCounts({ tasks, report }: OpenMonth) {
  const counted = <K>(names: readonly K[], of: (task: Task) => K): readonly number[] =>
    names.map((name) => tasks.filter((task) => of(task) === name).length);
  const listed = report.byPosyandu.map(({ group }) => group);
  const isUnlisted = tasks.some(({ posyandu }) => !listed.includes(posyandu));
  const names = [...listed, ...(isUnlisted ? [UNLISTED_POSYANDU] : [])];
  return {
    names,
    byUrgency: counted(URGENCIES, ({ urgency }) => urgency),
    byKind: counted(NEED_KINDS, ({ kind }) => kind),
    byPosyandu: counted(names, ({ posyandu }) => posyandu),
  };
}

function urgencyBlocks(counts: readonly number[], right: Right): readonly Block[] {
  if (right === 'large' && areTooFew(counts)) return [];
  const most = Math.max(...counts);
  const texts = columnTexts(counts, right);
  return [
    { kind: 'heading', text: MONTH_REPORT.byUrgency },
    {
      kind: 'bars',
      bars: URGENCIES.map((urgency, i) => {
        const [value = '', count = 0] = [texts[i], counts[i]];
        // As long a bar would be as good as the number.
        const isTold = value === String(count) && count > 0;
        return { label: URGENCY_LABEL[urgency], value, span: isTold ? [0, count / most] : null };
      }),
    },
  ];
}

export function monthSection(
  [{ data, reader }]: NonEmpty<Item<Month, Recipient>>,
  context: MailContext,
): Section {
  const { kelurahan } = context.settings;
  const month = monthText(data.of);
  const mapUrl = context.mapUrl(reader.email);
  return {
    subject: fill(NEED_MAILS.month.subject, { month, kelurahan }),
    title: fill(MONTH_REPORT.title, { month, kelurahan }),
    blocks: [
      ...reportSheets(data, rightOf(reader), context).flat(),
      ...(mapUrl === null ? [] : [{ kind: 'button', label: NEED_MAILS.month.map, url: mapUrl } as const]),
    ],
  };
}
