// Changes from one visit of a child to the next that cannot be, or hardly. Asked about, never in the way.
import { type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { LYING_OVER_STANDING_CM, lyingCm } from '../../../kernel/growth/position';
import type { SubmissionIssue } from '../submission/issues';
import type { ScoredVisit } from './visit';

type Field = 'berat' | 'tinggi';

/** What two measurings of the same child differ by though nothing changed. */
const MEASURING_ERROR: Readonly<Record<Field, number>> = {
  berat: 0.3, // kg: the marks of a dacin are 0.1 kg apart; the rest is clothes and a child that moves
  tinggi: 1, // cm: WHO's observers had to agree within 0.7 cm (MGRS 2004); kader measure a moving child with one helper
};

/** Days; what is measured twice within them should be the same, once an infant no longer gains by the day. */
const FEW_DAYS = { upTo: 7, fromAgeDays: 91 } as const;

/** Days; posyandu is once a month, so the visit of the month before lies so far back. */
const A_MONTH = { from: 8, to: 45 } as const;

/**
 * Share of the weight that a child may lose from one visit to the next: WHO calls a loss of a tenth severe dehydration, and a
 * newborn loses up to a tenth in its first days.
 */
const LOSS = 0.1;

/**
 * The fastest a child may grow in 30 days, by its age in days. In 30 days the +3 SD curves of WHO (2006) rise by up to 1.5 kg and
 * 4.9 cm at birth; 0.8 kg and 2.5 cm from 3 months; 0.5 kg and 1.7 cm from 6 months; 0.4 kg and 1.4 cm from a year. A child may also
 * climb across them after an illness: hence up to twice as fast for weight, and by a quarter to three quarters for length.
 */
const FASTEST: readonly { readonly untilDay: number; readonly berat: number; readonly tinggi: number }[] = [
  { untilDay: 91, berat: 2.5, tinggi: 6 },
  { untilDay: 183, berat: 1.5, tinggi: 4 },
  { untilDay: 365, berat: 1, tinggi: 3 },
  { untilDay: Number.POSITIVE_INFINITY, berat: 0.8, tinggi: 2 },
];

/** kg or cm that a child may have grown between two ages, in days. */
function mostGrowth(field: Field, fromDay: number, toDay: number): number {
  let growth = 0;
  let from = fromDay;
  for (const row of FASTEST) {
    const to = Math.min(toDay, row.untilDay);
    if (to > from) growth += ((to - from) / 30) * row[field];
    from = Math.max(from, to);
  }
  return growth;
}

interface Value {
  readonly on: CalendarDate;
  readonly ageDays: number | null;
  /** As answered, kg or cm. */
  readonly told: number;
  /** As comparable: a length or height as if taken lying. */
  readonly value: number;
  /** What is not certain about it beyond the measuring error. */
  readonly doubt: number;
}

function comparable({ measurement, scores, ageDays }: ScoredVisit, field: Field): Value | null {
  const { measuredOn: on, weightKg, lengthHeightCm } = measurement;
  if (field === 'tinggi') {
    const { position } = scores;
    return lengthHeightCm === null
      ? null
      : {
          on,
          ageDays,
          told: lengthHeightCm,
          value: lyingCm(lengthHeightCm, position),
          // Without a believable position it may have been taken either way.
          doubt: position === null ? LYING_OVER_STANDING_CM : 0,
        };
  }
  // Water comes and goes with oedema, and its weight with it.
  if (weightKg === null || measurement.oedema === true) return null;
  return { on, ageDays, told: weightKg, value: weightKg, doubt: 0 };
}

/** Hundredths: 85.3 - 84.3 is 1, and not a hair more. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

type ChangeCode = 'differs-within-days' | 'value-falls' | 'value-jumps';

function changeOf(field: Field, before: Value, now: Value): ChangeCode | null {
  const days = daysBetween(before.on, now.on);
  const rise = rounded(now.value - before.value);
  const error = MEASURING_ERROR[field] + Math.max(before.doubt, now.doubt);
  const old = before.ageDays !== null && before.ageDays >= FEW_DAYS.fromAgeDays;
  if (old && days <= FEW_DAYS.upTo && Math.abs(rise) > rounded(error)) return 'differs-within-days';
  const loss = field === 'berat' ? LOSS * before.value : 0;
  if (-rise > rounded(error + loss)) return 'value-falls';
  if (before.ageDays === null || now.ageDays === null) return null;
  const growth = mostGrowth(field, before.ageDays, now.ageDays);
  return rise > rounded(error + growth) ? 'value-jumps' : null;
}

/**
 * Changes from one visit to the next that no child makes, reported at the later of the two. A value is compared with the last one that
 * raised no doubt, so that one slip is reported once and not again at the visit after it.
 *
 * @param visits of one child, one a day, oldest first
 * @returns by visit, for those with something odd about them
 */
export function historyIssues(
  visits: readonly ScoredVisit[],
): ReadonlyMap<ScoredVisit, readonly SubmissionIssue[]> {
  const issues = new Map<ScoredVisit, SubmissionIssue[]>();
  const add = (visit: ScoredVisit, issue: SubmissionIssue): void => {
    issues.set(visit, [...(issues.get(visit) ?? []), issue]);
  };
  for (const field of ['berat', 'tinggi'] as const) {
    let last: Value | null = null;
    let undoubted: Value | null = null;
    for (const visit of visits) {
      const now = comparable(visit, field);
      if (now === null) continue;
      const code = last && changeOf(field, last, now);
      if (last && code && (undoubted === null || changeOf(field, undoubted, now) !== null)) {
        add(visit, { code, field, since: last.on, before: last.told, value: now.told });
      } else {
        undoubted = now;
      }
      last = now;
    }
  }
  for (const [i, visit] of visits.entries()) {
    const before = visits[i - 1];
    if (before && isCopied(before, visit)) {
      add(visit, { code: 'same-as-last-month', field: null, since: before.measurement.measuredOn });
    }
  }
  return issues;
}

/** Both weight and height to the last digit: a child may keep one of them for a month, hardly both. */
function isCopied({ measurement: before }: ScoredVisit, { measurement: now }: ScoredVisit): boolean {
  const days = daysBetween(before.measuredOn, now.measuredOn);
  return (
    days >= A_MONTH.from &&
    days <= A_MONTH.to &&
    now.weightKg !== null &&
    now.lengthHeightCm !== null &&
    now.weightKg === before.weightKg &&
    now.lengthHeightCm === before.lengthHeightCm
  );
}
