// Whether a child gained enough since last month, as posyandu count it: N, T, O, B of the monthly form (SIP) and of SIGIZI.
import { type CalendarDate, daysBetween } from '../calendar';
import { DAYS_PER_MONTH } from './age';
import type { Sex, ZScore } from './anthropometry';

/**
 * N: gained at least the minimum (KBM). T: gained less, nothing, or lost. B: first weighing ever known. O: no judgement, since the calendar
 * month before has no weighing, or since there is no minimum or no weight to judge by: a child of 0 completed months, of unknown birth
 * date, of unknown sex where the minimum depends on it, with oedema, or with a weight that WHO flags as implausible at either end.
 * Every child weighed in a month has one of the four: D = N + T + O + B.
 */
export type GainMark = 'N' | 'T' | 'O' | 'B';

/** What one weighing says beside the one of the month before. */
export interface WeightGain {
  /** `null` where the child was not weighed, or where another weighing of the same calendar month counts for the month. */
  readonly mark: GainMark | null;
  /** Day of the weighing that counted for the calendar month before. */
  readonly since: CalendarDate | null;
  /** Whole grams since then, also where that is not judged. */
  readonly gainG: number | null;
  /** The minimum at this age and sex, where there is a weighing of the month before. */
  readonly minimumG: number | null;
  /** How many T in a row up to here, so 2T from 2 on. O neither breaks a row nor adds to it; N and B end it. */
  readonly notGained: number;
  /** BGM: weight for age below the red line of the KMS. */
  readonly belowRedLine: boolean;
  readonly aboveOrangeLine: boolean;
  /** Ours, no national rule: whether weight for age rose or fell since the last weighing that counted and has a plausible score. */
  readonly direction: 'up' | 'along' | 'down' | null;
}

/** A visit as far as weight is concerned. */
export interface Weighing {
  readonly on: CalendarDate;
  readonly weightKg: number | null;
  readonly completedMonths: number | null;
  /** BB/U. */
  readonly weightForAge: ZScore | null;
  readonly oedema: boolean;
  /** Counts for its month only where no other weighing of that month does: who has measured is not known. */
  readonly yields: boolean;
}

/** Numbers that the kelurahan may have set. */
export interface GainLimits {
  /** Minimum gain in g in the month that ends at so many completed months (KBM); `null` where there is none. */
  kbm(sex: Sex, months: number): number | null;
  of(name: 'redLine' | 'orangeLine' | 'directionBand'): number;
}

/** @param weighings of one child, one a day, oldest first; @returns one for each */
export function weightGains(
  weighings: readonly Weighing[],
  sex: Sex | null,
  limits: GainLimits,
): readonly WeightGain[] {
  const counting = countingOf(weighings);
  let last: Weighing | null = null;
  let scored: Weighing | null = null;
  let notGained = 0;
  return weighings.map((weighing): WeightGain => {
    const z = weighing.weightForAge?.z ?? null;
    const lines = {
      belowRedLine: z !== null && z < limits.of('redLine'),
      aboveOrangeLine: z !== null && z > limits.of('orangeLine'),
    };
    if (!counting.has(weighing))
      return { mark: null, since: null, gainG: null, minimumG: null, notGained, ...lines, direction: null };
    const judged = judge(last, weighing, sex, limits);
    notGained = notGainedAfter(notGained, judged.mark);
    const isScored = weighing.weightForAge?.flagged === false;
    const direction = isScored && scored ? directionOf(scored, weighing, limits.of('directionBand')) : null;
    last = weighing;
    if (isScored) scored = weighing;
    return { ...judged, notGained, ...lines, direction };
  });
}

/** T in a row after a further weighing: O neither breaks a row nor adds to it; N and B end it. */
export function notGainedAfter(before: number, mark: GainMark | null): number {
  if (mark === 'T') return before + 1;
  return mark === 'O' || mark === null ? before : 0;
}

const monthOf = ({ on }: Weighing): string => on.slice(0, 7);

/** The weighing of each calendar month by which the child counts: the last one. */
function countingOf(weighings: readonly Weighing[]): ReadonlySet<Weighing> {
  const byMonth = new Map<string, Weighing>();
  for (const weighing of weighings) {
    if (weighing.weightKg === null) continue;
    const other = byMonth.get(monthOf(weighing));
    if (!other || other.yields || !weighing.yields) byMonth.set(monthOf(weighing), weighing);
  }
  return new Set(byMonth.values());
}

type Judged = Pick<WeightGain, 'mark' | 'since' | 'gainG' | 'minimumG'>;

/** @param last the weighing that counted before */
function judge(last: Weighing | null, now: Weighing, sex: Sex | null, limits: GainLimits): Judged {
  if (last === null || !isOfMonthBefore(last, now))
    return { mark: last === null ? 'B' : 'O', since: null, gainG: null, minimumG: null };
  const gainG = gramsOf(now) - gramsOf(last);
  const minimumG = minimumOf(now.completedMonths, sex, limits);
  const isSure = minimumG !== null && isPlausible(last) && isPlausible(now);
  return { mark: !isSure ? 'O' : gainG >= minimumG ? 'N' : 'T', since: last.on, gainG, minimumG };
}

function isOfMonthBefore(last: Weighing, now: Weighing): boolean {
  const months = ({ on }: Weighing): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  return months(now) - months(last) === 1;
}

const gramsOf = ({ weightKg }: Weighing): number => Math.round((weightKg ?? 0) * 1000);

/** Water comes and goes with oedema, and the weight with it. */
const isPlausible = ({ weightForAge, oedema }: Weighing): boolean => !oedema && !weightForAge?.flagged;

/** The month of birth has no minimum, whatever is set. */
function minimumOf(months: number | null, sex: Sex | null, limits: GainLimits): number | null {
  if (months === null || months < 1) return null;
  const [boys, girls] = [limits.kbm('male', months), limits.kbm('female', months)];
  if (sex === null) return boys === girls ? boys : null;
  return sex === 'male' ? boys : girls;
}

/** Per month, and over a shorter time as if it were one: a hundredth more within a day is no rise. */
function directionOf(before: Weighing, now: Weighing, band: number): WeightGain['direction'] {
  const hundredths = (z: number | undefined): number => Math.round((z ?? 0) * 100);
  const change = hundredths(now.weightForAge?.z) - hundredths(before.weightForAge?.z);
  const most = hundredths(band) * Math.max(1, daysBetween(before.on, now.on) / DAYS_PER_MONTH);
  return change > most ? 'up' : change < -most ? 'down' : 'along';
}
