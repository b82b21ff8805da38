'beside the script';

// The monthly figures for those who coordinate: counts alone, the small ones withheld, whatever right a reader has.
import { addDays, type CalendarDate, firstOfMonth, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { percent } from '../../../kernel/proportion';
import type { NonEmpty } from '../../../kernel/result';
import { longDay, monthText, posyanduText } from '../../../kernel/words';
import type { Block } from '../../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { lastOfMonth } from '../../../settings/session-days';
import type { Recipient } from '../../../settings/settings';
import { UNLISTED_POSYANDU } from '../../../settings/words';
import { ownStationery } from '../../children/mails/own-stationery';
import { figureFacts, withheldNotice } from '../../children/mails/weekly-section';
import type { MonthFigures } from '../../children/summary/month-figures';
import { figuresOfMonth } from '../../recap/month-figures-of';
import { trendText } from '../../recap/progress';
import { ACT_KINDS, type ActKind } from '../acts/act';
import { NEED_KINDS } from '../kinds/need-kinds';
import { NEED_LABEL } from '../open/words';
import { lateTotalText, tableRows, totalText } from './counts';
import { actsBetween, type Task, tasksOf } from './rows';
import { isMonthly } from './wanted';
import { doneFacts, tableBlocks } from './week-mail';
import { NEED_MAILS } from './words';

/** Counts of a month that is over. */
export interface Month {
  readonly of: CalendarDate;
  readonly total: MonthFigures;
  readonly byPosyandu: readonly { readonly posyandu: string; readonly figures: MonthFigures }[];
  /** Up to this month, the oldest first. */
  readonly year: readonly MonthFigures[];
  readonly tasks: readonly Task[];
  readonly acts: readonly ActKind[];
}

/** @returns `null` before anybody is registered, and when the next month is over too */
export function monthOf({ key }: QueuedOccasion, context: MailContext): Month | null {
  const of = parseIsoDate(key.split(' ')[1] ?? '');
  if (of === null) return null;
  const end = lastOfMonth(of);
  if (context.today > lastOfMonth(addDays(end, 1))) return null;
  const names = context.settings.register.posyandu.map(({ name }) => name);
  const { total, byPosyandu, year } = figuresOfMonth(context.rowsOf, end, names);
  if (total.registered === 0) return null;
  return {
    of,
    total,
    byPosyandu,
    year,
    tasks: tasksOf(context),
    acts: actsBetween(firstOfMonth(of), end, context),
  };
}

/**
 * A bar for each month, of letters: every mail client draws it. Of those measured alone: bars of what was found are counted anew each month, and
 * two mails side by side would tell what an erased child had.
 */
function trendBlocks(year: readonly MonthFigures[]): readonly Block[] {
  if (year.length < 2) return [];
  const { trend } = NEED_MAILS.month;
  return [
    {
      kind: 'table',
      head: [trend.figure, fill(trend.months, { count: year.length })],
      rows: [[trend.measured, trendText(year.map(({ measured }) => percent(measured) ?? undefined))]],
    },
    { kind: 'small', text: trend.meaning },
  ];
}

export const monthReaders = (_: Month, { recipients }: MailContext): readonly Recipient[] =>
  recipients.filter(isMonthly);

export function monthSection(
  [{ data, reader }]: NonEmpty<Item<Month, Recipient>>,
  context: MailContext,
): Section {
  const { month: texts } = NEED_MAILS;
  const { settings, stationery, today } = context;
  const { kelurahan } = settings;
  const { weekly } = ownStationery(stationery).texts;
  const month = monthText(data.of);
  const late = data.tasks.filter(({ overdueDays }) => overdueDays > 0);
  const byKind = (some: readonly Task[]): readonly number[] =>
    NEED_KINDS.map((kind) => some.filter((task) => task.kind === kind).length);
  const listed = data.byPosyandu.map(({ posyandu }) => posyandu);
  const isUnlisted = data.tasks.some(({ posyandu }) => posyandu === UNLISTED_POSYANDU);
  const names = [...listed, ...(isUnlisted ? [UNLISTED_POSYANDU] : [])];
  const at = (some: readonly Task[]): readonly number[] =>
    names.map((name) => some.filter(({ posyandu }) => posyandu === name).length);
  const done = ACT_KINDS.map((kind) => data.acts.filter((act) => act === kind).length);
  const totals = [
    totalText(data.tasks.length, [byKind(data.tasks), at(data.tasks)], 'large'),
    lateTotalText(late.length, data.tasks.length, [], 'large'),
  ];
  const mapUrl = context.mapUrl(reader.email);
  return {
    subject: fill(texts.subject, { month, kelurahan }),
    title: fill(texts.title, { month, kelurahan }),
    blocks: [
      ...(context.areFiguresWithheld
        ? [withheldNotice(weekly)]
        : [
            { kind: 'heading', text: texts.figures } as const,
            {
              kind: 'facts',
              rows: figureFacts(
                { total: data.total, byPosyandu: data.byPosyandu, smallCounts: 'withheld' },
                weekly,
              ),
            } as const,
            ...trendBlocks(data.year),
          ]),
      { kind: 'heading', text: texts.all },
      { kind: 'facts', rows: totals.map((value, i) => ({ label: texts.totals[i] ?? '', value })) },
      ...tableBlocks(
        texts.byKind,
        texts.columns,
        tableRows(
          NEED_KINDS.map((kind) => NEED_LABEL[kind]),
          [byKind(data.tasks)],
          'large',
        ),
      ),
      ...tableBlocks(
        texts.byPosyandu,
        texts.posyanduColumns,
        tableRows(names.map(posyanduText), [at(data.tasks)], 'large'),
      ),
      ...doneFacts(done, data.acts.length, 'large', fill(texts.done, { month })),
      { kind: 'small', text: fill(texts.asOf, { day: longDay(today) }) },
      { kind: 'small', text: NEED_MAILS.week.counted },
      { kind: 'small', text: NEED_MAILS.indication },
      { kind: 'small', text: NEED_MAILS.withheld },
      { kind: 'small', text: texts.noNames },
      ...(mapUrl === null ? [] : [{ kind: 'button', label: texts.map, url: mapUrl } as const]),
    ],
  };
}
