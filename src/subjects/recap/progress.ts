'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { type Proportion, percent, wilson } from '../../kernel/proportion';
import { decimalText, longDay, monthText } from '../../kernel/words';
import { RATES } from '../children/summary/rates';
import type { CountedChild } from './counted';
import { type CountedMonth, countedMonths, monthChild } from './month-child';
import { namedChildren } from './named-children';
import type { ProgressRow } from './progress-tab';
import { FULL_COUNTS, type RecapRow, type ShareName, type ShownShare } from './recap-tab';
import { CAUSES, GROUP_KIND, NO_SHARE, PROGRESS } from './row-words';
import { type TwoReadings, twoReadings } from './two-readings';
import { type Cause, whyStuntingChanged } from './why-changed';

/** What a survey found, as somebody typed it. */
export interface Survey {
  /** Per cent. */
  readonly stunting: number | null;
  readonly source: string;
}

/** Without its place. */
type Line = Omit<ProgressRow, 'place'>;

/** The five numbers. */
const HEADLINES: readonly ShareName[] = ['attendance', 'gained', 'stunting', 'wasting', 'underweight'];

/** Shares of which more is better. */
const GOOD: readonly ShareName[] = ['attendance', 'gained', 'booklet', 'vitaminA'];

/** Months in a trend, with the two that are compared. */
export const TREND_MONTHS = 12;

/**
 * The lines of `Perkembangan`: the five numbers, each posyandu, why the number of stunted children changed, both readings of age, and what
 * the rate would be if those had been measured who were not.
 *
 * @param recap all rows of `Rekap`
 * @returns one line that says so before a month is over
 */
export function progressOf(
  recap: readonly RecapRow[],
  children: readonly CountedChild[],
  asOf: CalendarDate,
  survey: Survey,
): readonly ProgressRow[] {
  const months = countedMonths(children, asOf, TREND_MONTHS + 1);
  const over = months.filter(({ isRunning }) => !isRunning);
  const [last, before] = [...over].reverse();
  const running = months[months.length - 1];
  if (!last || !running) return [{ label: PROGRESS.nothingYet, remark: PROGRESS.whenFilled, place: 0 }];
  const of = series(recap, over, running);
  const whole = of(GROUP_KIND.kelurahan, GROUP_KIND.kelurahan);
  const lines: readonly Line[] = [
    {
      label: PROGRESS.headlines,
      running: monthText(running.first),
      last: monthText(last.first),
      ...(before && { before: monthText(before.first) }),
      remark: PROGRESS.howToRead(longDay(asOf)),
    },
    ...HEADLINES.map((name) => shareLine(PROGRESS.share[name as keyof typeof PROGRESS.share], name, whole)),
    { label: PROGRESS.posyandu, remark: PROGRESS.posyanduMeaning },
    ...posyanduIn(recap, last).flatMap((name) => {
      const own = of(GROUP_KIND.posyandu, name);
      return [
        shareLine(PROGRESS.attendanceOf(name), 'attendance', own),
        shareLine(PROGRESS.stuntingOf(name), 'stunting', own),
      ];
    }),
    ...(before ? changeLines(whyStuntingChanged(children, before, last), before, last, whole) : []),
    ...readingLines(twoReadings(children, last), last),
    ...coverageLines(whole.last, unmeasuredIn(children, last), survey),
  ];
  return lines.map((line, place) => ({ ...line, place }));
}

/** The rows of one group. */
export interface Series {
  readonly running: RecapRow | undefined;
  readonly last: RecapRow | undefined;
  readonly before: RecapRow | undefined;
  /** Of the months that are over, the oldest first. */
  readonly over: readonly (RecapRow | undefined)[];
}

/** The rows of a group in the months that are over, and in the running one. */
export function series(recap: readonly RecapRow[], over: readonly CountedMonth[], running: CountedMonth) {
  const byKey = new Map(recap.map((row) => [`${row.month} ${row.kind} ${row.group}`, row]));
  return (kind: string, group: string): Series => {
    const at = (month: CountedMonth | undefined) => month && byKey.get(`${month.first} ${kind} ${group}`);
    return {
      running: at(running),
      last: at(over[over.length - 1]),
      before: at(over[over.length - 2]),
      over: over.map(at),
    };
  };
}

/** Names of the posyandu of a month, in their order. */
export const posyanduIn = (recap: readonly RecapRow[], { first }: CountedMonth): readonly string[] =>
  recap.flatMap(({ month, kind, group }) => (month === first && kind === GROUP_KIND.posyandu ? [group] : []));

function shareLine(label: string, name: ShareName, { running, last, before, over }: Series): Line {
  const now = last?.shares[name];
  const then = before?.shares[name];
  return {
    label,
    running: shareText(running?.shares[name]),
    last: shareText(now),
    before: shareText(then),
    direction: directionText(name, now, then),
    trend: trendText(over.map((row) => row?.shares[name].percent)),
    ...(now?.interval && { remark: PROGRESS.interval(now.interval) }),
  };
}

export const proportionOf = (share: ShownShare | undefined): Proportion | null =>
  share && share.numerator !== null && share.denominator !== null
    ? { numerator: share.numerator, denominator: share.denominator }
    : null;

/** `12 dari 210 (5,7 %)` */
export function shareText(share: ShownShare | undefined): string {
  const proportion = proportionOf(share);
  if (!proportion || typeof share?.percent !== 'number')
    return share?.percent === NO_SHARE.withheld ? NO_SHARE.withheld : NO_SHARE.nothingCounted;
  return PROGRESS.outOf(proportion.numerator, proportion.denominator, decimalText(share.percent, 1));
}

/** Whether it went up or down, and whether chance alone could have done it. */
export function directionText(
  name: ShareName,
  now: ShownShare | undefined,
  then: ShownShare | undefined,
): string {
  const [a, b] = [proportionOf(now), proportionOf(then)];
  const [p, q] = [a && percent(a), b && percent(b)];
  if (a === null || p === null || q === null) return '';
  if (p === q) return PROGRESS.same;
  const [now95, then95] = [wilson(a), b && wilson(b)];
  // Attendance is a full count: nothing of it is chance.
  const isSure =
    FULL_COUNTS.includes(name) || !now95 || !then95 || now95.low > then95.high || now95.high < then95.low;
  const way = p > q ? PROGRESS.up : PROGRESS.down;
  if (!isSure) return PROGRESS.perhaps(way);
  return PROGRESS.judged(way, p > q === GOOD.includes(name));
}

const BARS = '▁▂▃▄▅▆▇█';
const NO_BAR = '·';

/** A bar for each month, the highest full; a dot where there was nothing. */
export function trendText(percents: readonly (number | string | undefined)[]): string {
  const numbers = percents.filter((one) => typeof one === 'number');
  const most = Math.max(0, ...numbers);
  return percents
    .map((one) => {
      if (typeof one !== 'number') return NO_BAR;
      const step = most === 0 ? 0 : Math.round((one / most) * (BARS.length - 1));
      return BARS.charAt(step);
    })
    .join('');
}

function changeLines(
  causes: readonly Cause[],
  from: CountedMonth,
  to: CountedMonth,
  { last, before }: Series,
): readonly Line[] {
  const counted = (row: RecapRow | undefined): number => row?.shares.stunting.numerator ?? 0;
  const difference = counted(last) - counted(before);
  return [
    {
      label: PROGRESS.why,
      last: signed(difference),
      remark: PROGRESS.whyMeaning(monthText(from.first), counted(before), monthText(to.first), counted(last)),
    },
    ...(Object.keys(CAUSES) as (keyof typeof CAUSES)[]).flatMap((name): Line[] => {
      const cause = causes.find((one) => one.name === name);
      if (!cause) return [];
      const { added, removed } = cause;
      return [
        ...(added > 0 ? [{ label: CAUSES[name].added, last: signed(added) }] : []),
        ...(removed > 0 ? [{ label: CAUSES[name].removed, last: signed(-removed) }] : []),
      ];
    }),
  ];
}

export const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0');

function readingLines(
  { byDays, byMonths, of, differing }: TwoReadings,
  month: CountedMonth,
): readonly Line[] {
  const shown = (numerator: number): string => {
    const share = percent({ numerator, denominator: of });
    return share === null ? NO_SHARE.nothingCounted : PROGRESS.outOf(numerator, of, decimalText(share, 1));
  };
  const listed = (by: 'days' | 'months'): string => namedChildren(differing.filter((one) => one.by === by));
  return [
    { label: PROGRESS.readings, remark: PROGRESS.readingsMeaning(monthText(month.first)) },
    { label: PROGRESS.byDays, last: shown(byDays), remark: PROGRESS.onlyHere(listed('days')) },
    { label: PROGRESS.byMonths, last: shown(byMonths), remark: PROGRESS.onlyHere(listed('months')) },
  ];
}

/** Children of S without a plausible TB/U in the month. */
const unmeasuredIn = (children: readonly CountedChild[], month: CountedMonth): number =>
  children.filter((child) => {
    const one = monthChild(child, month);
    return one !== null && !(one.visit && RATES.stunting.isCounted(one.visit));
  }).length;

/** What the rate of all who are registered may be, since not all were measured. */
function coverageLines(
  row: RecapRow | undefined,
  missing: number,
  { stunting, source }: Survey,
): readonly Line[] {
  const found = proportionOf(row?.shares.stunting);
  const registered = row?.registered ?? 0;
  if (!row || !found || found.denominator === 0 || registered === 0) return [];
  const all = found.denominator + missing;
  const rate = percent(found) ?? 0;
  const worst = percent({ numerator: found.numerator + missing, denominator: all }) ?? 0;
  const best = percent({ numerator: found.numerator, denominator: all }) ?? 0;
  return [
    { label: PROGRESS.coverage, remark: PROGRESS.coverageMeaning(found.denominator, registered, missing) },
    { label: PROGRESS.likeMeasured, last: `${decimalText(rate, 1)} %` },
    { label: PROGRESS.noneStunted, last: `${decimalText(best, 1)} %` },
    { label: PROGRESS.allStunted, last: `${decimalText(worst, 1)} %` },
    {
      label: PROGRESS.survey,
      last: stunting === null ? PROGRESS.noSurvey : `${decimalText(stunting, 1)} %`,
      remark: stunting === null ? PROGRESS.typeSurvey : PROGRESS.surveySource(source),
    },
  ];
}
