'beside the script';

import {
  addDays,
  afterMonths,
  type CalendarDate,
  completedMonths,
  dayOf,
  firstOfMonth,
  type Instant,
  type TimeZone,
} from '../../kernel/calendar';
import type { Sex } from '../../kernel/growth/anthropometry';
import type { GainMark } from '../../kernel/growth/weight-gain';
import { isGone, isWatched } from '../children/summary/child-status';
import type { VisitSummary } from '../children/summary/child-summary';
import { isOfAge } from '../children/summary/month-figures';
import { monthVisit } from '../children/summary/month-visit';
import { RATES } from '../children/summary/rates';
import { statusVisit } from '../children/summary/status-visit';
import type { CountedChild, CountedVisit } from './counted';

/** A calendar month up to a day in it: its last, or that up to which is counted. */
export interface CountedMonth {
  readonly first: CalendarDate;
  readonly end: CalendarDate;
  /** Whether it is the month of the day up to which is counted, and so not over by then. */
  readonly isRunning: boolean;
}

/**
 * One child in one month: whoever was seen here in it before turning five, or else is under five and living here at its end. These children
 * together are S where it is counted from the register, so that all others that a month counts are among them.
 */
export interface MonthChild {
  readonly code: string;
  /** Where it was weighed in the month, else where it was last seen by then. */
  readonly posyandu: string;
  readonly rw: number | null;
  readonly sex: Sex | null;
  /** Completed months at the weighing, else at the last visit of the month, else at its end; `null` without a birth date. */
  readonly months: number | null;
  readonly hasBooklet: boolean | null;
  /** What it counts by where it was measured. */
  readonly visit: VisitSummary | null;
  /** Of the weighing that counts for the month. */
  readonly weighing: {
    readonly mark: GainMark;
    readonly notGained: number;
    readonly belowRedLine: boolean;
  } | null;
  /** Measured with an implausible value, and with no plausible one in the month. */
  readonly doubtful: Readonly<Record<Index, boolean>>;
  /** Below -2 SD of TB/U, and not so at the last plausible measure of an earlier month. */
  readonly isNewlyStunted: boolean;
  readonly hadVitaminA: boolean;
}

const INDICES = ['lengthHeightForAge', 'weightForLengthHeight', 'weightForAge'] as const;
export type Index = (typeof INDICES)[number];

/**
 * The day up to which is counted. A month is over by the calendar, whenever the last submission came.
 *
 * @param submittedAt when the last submission came
 */
export const countedUpTo = (submittedAt: Instant, now: Instant, zone: TimeZone): CalendarDate =>
  dayOf(Math.max(submittedAt, now), zone);

/** The months from the one of the first visit on, at most so many, the latest last. */
export function countedMonths(
  children: readonly CountedChild[],
  asOf: CalendarDate,
  most: number,
): readonly CountedMonth[] {
  const days = children.flatMap(({ visits: [first] }) => first?.measurement.measuredOn ?? []);
  const [begin = asOf] = [...days, asOf].sort();
  const months: CountedMonth[] = [];
  let first = firstOfMonth(asOf);
  do {
    const isRunning = months.length === 0;
    months.unshift({ first, end: isRunning ? asOf : addDays(afterMonths(first, 1), -1), isRunning });
    first = firstOfMonth(addDays(first, -1));
  } while (first >= firstOfMonth(begin) && months.length < most);
  return months;
}

/** @returns `null` for a child that is not in S of the month */
export function monthChild(child: CountedChild, month: CountedMonth): MonthChild | null {
  const { summary, visits } = child;
  const upTo = visits.filter(
    ({ measurement: { measuredOn } }) => measuredOn <= month.end && isOfAge(summary.birthDate, measuredOn),
  );
  const seen = upTo.filter(({ measurement: { measuredOn } }) => measuredOn >= month.first);
  if (seen.length === 0 && !isHereAtEnd(child, month)) return null;
  const shown = statusVisit(upTo)?.visit;
  const visit = shown && seen.includes(shown) ? monthVisit(upTo, shown) : null;
  const weighed = seen.filter(({ mark }) => mark !== null).pop();
  const at = weighed ?? (visit ? shown : seen[seen.length - 1]);
  const last = at ?? upTo[upTo.length - 1] ?? visits[0];
  return {
    code: child.code,
    posyandu: last?.posyandu ?? summary.posyandu,
    rw: summary.rw,
    sex: child.sex,
    months: summary.birthDate && completedMonths(summary.birthDate, at?.measurement.measuredOn ?? month.end),
    hasBooklet: child.hasBooklet,
    visit,
    weighing: weighed ? weighingOf(weighed) : null,
    doubtful: doubtfulOf(seen, visit),
    isNewlyStunted: isNewlyStunted(child, month, visit),
    hadVitaminA: seen.some(({ vitaminA }) => vitaminA),
  };
}

const weighingOf = ({ mark, notGained, belowRedLine }: CountedVisit): MonthChild['weighing'] =>
  mark && { mark, notGained, belowRedLine };

/** Whether a child is under five and living here when the month ends; of the running month by what is known today. */
function isHereAtEnd(
  { summary, knownFrom, visits }: CountedChild,
  { end, isRunning }: CountedMonth,
): boolean {
  if (isRunning) return isWatched(summary, end);
  if (knownFrom !== null && knownFrom > end) return false;
  const { residence } = summary;
  if (residence && isGone(summary) && residence.on <= end) return false;
  // Moved in, or back: of the time before only what was seen here is known.
  const isBack = residence !== null && !isGone(summary) && residence.on > end;
  if (isBack && !visits.some(({ measurement }) => measurement.measuredOn <= end)) return false;
  return isWatched({ birthDate: summary.birthDate, residence: null }, end);
}

function doubtfulOf(seen: readonly CountedVisit[], visit: VisitSummary | null): MonthChild['doubtful'] {
  const isDoubtful = (index: Index): boolean =>
    (visit === null || visit[index] === null) && seen.some(({ scores }) => scores[index]?.flagged);
  return {
    lengthHeightForAge: isDoubtful('lengthHeightForAge'),
    weightForLengthHeight: isDoubtful('weightForLengthHeight'),
    weightForAge: isDoubtful('weightForAge'),
  };
}

/** A first measure says nothing of what was before. */
function isNewlyStunted(
  { visits }: CountedChild,
  { first }: CountedMonth,
  visit: VisitSummary | null,
): boolean {
  if (!visit || !RATES.stunting.isCounted(visit) || !RATES.stunting.holds(visit)) return false;
  const before = visits.filter(
    ({ byCard, measurement, scores: { lengthHeightForAge: score } }) =>
      !byCard && measurement.measuredOn < first && score !== null && !score.flagged,
  );
  const last = before[before.length - 1];
  return last !== undefined && !RATES.stunting.holds(monthVisit([last], last));
}
