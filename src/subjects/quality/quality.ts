'beside the script';

import {
  afterMonths,
  type CalendarDate,
  completedMonths,
  daysBetween,
  firstOfMonth,
  partsOf,
} from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import {
  type DigitPreference,
  deviation,
  digitPreference,
  isPreferred,
  USUAL_DEVIATION,
} from '../../kernel/growth/measuring-quality';
import { expectedPosition } from '../../kernel/growth/position';
import { compareText } from '../../ledger/responses/response';
import { isGone } from '../children/summary/child-status';
import type { CountedChild, CountedVisit } from '../recap/counted';
import { namedChildren } from '../recap/named-children';
import type { QualityRow } from './quality-tab';
import { ADVICE, MEASURE_NAME, QUALITY_KIND } from './words';

/** A visit with what it is judged by. */
interface JudgedVisit {
  readonly child: CountedChild;
  readonly visit: CountedVisit;
  /** The visit of the child before. */
  readonly before: CountedVisit | null;
}

/** Below so many visits nothing is said. */
const FEWEST = 20;
/** Shares, per cent, from which something is said; choices of ours, there is no national limit. */
const MOST = { doubtful: 5, repeated: 10, position: 20, births: 15, ages: 15 } as const;
/** Per cent of D/S below which who came may differ from who did not; the target of Kemenkes. */
const LEAST_COVERAGE = 80;

/** D/S of a posyandu in a month. */
export interface Coverage {
  /** Per cent. */
  readonly percent: number;
  /** As it is shown. */
  readonly text: string;
}

/** What is known of a posyandu besides its visits. */
export interface Besides {
  /** Questions that wait, by posyandu. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Of the last full month, by posyandu; none where nothing was counted. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

/**
 * How well each posyandu and each sender has measured since a day, with one sentence of advice.
 */
export function qualityOf(
  children: readonly CountedChild[],
  since: CalendarDate,
  { waiting, coverage }: Besides,
): readonly QualityRow[] {
  const judged = children.flatMap((child) =>
    child.visits.flatMap((visit, i): JudgedVisit[] =>
      visit.measurement.measuredOn < since ? [] : [{ child, visit, before: child.visits[i - 1] ?? null }],
    ),
  );
  const rowsBy = (kind: keyof typeof QUALITY_KIND, groupOf: (visit: JudgedVisit) => string) =>
    [...grouped(judged, groupOf)]
      .filter(([group]) => group !== '')
      .sort(([a], [b]) => compareText(a, b))
      .map(([group, visits]) =>
        qualityRow(
          kind,
          group,
          visits,
          kind === 'posyandu'
            ? { waiting: waiting.get(group) ?? 0, coverage: coverage.get(group) ?? null }
            : { waiting: null, coverage: null },
        ),
      );
  return [
    ...rowsBy('posyandu', ({ visit }) => visit.posyandu),
    ...rowsBy('sender', ({ visit }) => visit.sender),
  ];
}

const isFlagged = ({ scores }: CountedVisit): boolean =>
  [scores.weightForAge, scores.lengthHeightForAge, scores.weightForLengthHeight].some(
    (score) => score?.flagged,
  );

function qualityRow(
  kind: keyof typeof QUALITY_KIND,
  group: string,
  visits: readonly JudgedVisit[],
  { waiting, coverage }: { readonly waiting: number | null; readonly coverage: Coverage | null },
): QualityRow {
  const weights = visits.flatMap(({ visit }) => visit.measurement.weightKg ?? []);
  const heights = visits.flatMap(({ visit }) => visit.measurement.lengthHeightCm ?? []);
  const z = visits.flatMap(({ visit: { scores, measurement } }) =>
    scores.weightForLengthHeight?.flagged === false && !measurement.oedema
      ? [scores.weightForLengthHeight.z]
      : [],
  );
  const compared = visits.filter(({ before, visit }) => isMeasuredTwice(before, visit));
  const placed = visits.filter(
    ({ child, visit }) => visit.measurement.position !== null && child.summary.birthDate !== null,
  );
  const born = [...new Map(visits.map(({ child }) => [child.code, child.summary.birthDate])).values()].filter(
    (date) => date !== null,
  );
  const found = {
    weight: digitPreference(weights),
    height: digitPreference(heights),
    doubtful: share(visits, ({ visit }) => isFlagged(visit)),
    deviation: z.length < USUAL_DEVIATION.fewest ? null : deviation(z),
    repeated: share(compared, ({ before, visit }) => before !== null && isSame(before, visit)),
    position: share(placed, isOtherPosition),
    births: share(born, (date) => [1, 15].includes(partsOf(date).day)),
    ages: share(agesAtFirst(visits), (months) => ROUND_AGES.includes(months)),
  };
  return {
    kind: QUALITY_KIND[kind],
    group,
    visits: visits.length,
    ...found,
    coverage: coverage?.text ?? null,
    waiting,
    advice: adviceOn(visits.length, found, { waiting, coverage }),
    again: toMeasureAgain(visits),
  };
}

/** Completed months at which a guessed age is told: in whole years. */
const ROUND_AGES: readonly number[] = [12, 24, 36, 48];

/** Below this age in months mothers know the date, and newborns would hide the others. */
const GUESSED_FROM = 6;

/** Completed months of each child, once, when it was first measured. */
function agesAtFirst(visits: readonly JudgedVisit[]): readonly number[] {
  return [...new Set(visits.map(({ child }) => child))].flatMap(
    ({ summary: { birthDate }, visits: [first] }) => {
      if (birthDate === null || !first) return [];
      const months = completedMonths(birthDate, first.measurement.measuredOn);
      return months < GUESSED_FROM ? [] : [months];
    },
  );
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length < FEWEST ? null : (100 * all.filter(holds).length) / all.length;
}

const isMeasuredTwice = (before: CountedVisit | null, { measurement }: CountedVisit): boolean =>
  before !== null &&
  before.measurement.weightKg !== null &&
  before.measurement.lengthHeightCm !== null &&
  measurement.weightKg !== null &&
  measurement.lengthHeightCm !== null;

const isSame = ({ measurement: a }: CountedVisit, { measurement: b }: CountedVisit): boolean =>
  a.weightKg === b.weightKg && a.lengthHeightCm === b.lengthHeightCm;

/** Whether the child was measured in another way than its score takes it to be at that age. */
function isOtherPosition({ child, visit: { measurement } }: JudgedVisit): boolean {
  const { birthDate } = child.summary;
  return (
    birthDate !== null &&
    measurement.position !== expectedPosition(daysBetween(birthDate, measurement.measuredOn))
  );
}

/** Months that are judged: the running one and those before it. */
const MONTHS = 6;

/** The first day that is judged, seen from a day. */
export const judgedFrom = (day: CalendarDate): CalendarDate =>
  firstOfMonth(afterMonths(firstOfMonth(day), 1 - MONTHS));

const INDICES = ['weightForAge', 'lengthHeightForAge', 'weightForLengthHeight'] as const;

/** Whether what was last found of an index is implausible. */
const isStillDoubtful = ({ visits }: CountedChild): boolean =>
  INDICES.some((index) => {
    const found = visits.flatMap(({ scores }) => scores[index] ?? []);
    return found[found.length - 1]?.flagged === true;
  });

/** Children who live here and have to be measured again. */
function toMeasureAgain(visits: readonly JudgedVisit[]): string {
  const children = new Set(visits.map(({ child }) => child));
  return namedChildren([...children].filter(isToMeasureAgain));
}

const isToMeasureAgain = (child: CountedChild): boolean => !isGone(child.summary) && isStillDoubtful(child);

/** Codes of the children seen since a day who have to be measured again. */
export const codesToMeasureAgain = (
  children: readonly CountedChild[],
  since: CalendarDate,
): ReadonlySet<string> =>
  new Set(
    children
      .filter(
        (child) =>
          isToMeasureAgain(child) && child.visits.some(({ measurement }) => measurement.measuredOn >= since),
      )
      .map(({ code }) => code),
  );

/** The row without what hangs on z-scores: they are known to differ from those of WHO. */
export const withoutScores = (row: QualityRow): QualityRow => ({
  ...row,
  doubtful: null,
  deviation: null,
  advice: ADVICE.withheld,
  again: '',
});

type Found = Pick<
  QualityRow,
  'weight' | 'height' | 'doubtful' | 'deviation' | 'repeated' | 'position' | 'births' | 'ages'
>;

/** The one thing that would help most. */
function adviceOn(
  visits: number,
  found: Found,
  { waiting, coverage }: { readonly waiting: number | null; readonly coverage: Coverage | null },
): string {
  const over = (value: number | null, most: number): boolean => value !== null && value > most;
  if (over(found.doubtful, MOST.doubtful)) return ADVICE.doubtful;
  if (over(found.repeated, MOST.repeated)) return ADVICE.repeated;
  for (const what of ['height', 'weight'] as const) {
    const digits: DigitPreference = found[what];
    if (!isPreferred(digits)) continue;
    return digits.isCoarse ? ADVICE.coarse(MEASURE_NAME[what]) : ADVICE.digits(MEASURE_NAME[what]);
  }
  if (found.deviation !== null && found.deviation > USUAL_DEVIATION.to) return ADVICE.deviation;
  if (over(found.position, MOST.position)) return ADVICE.position;
  if (over(found.births, MOST.births)) return ADVICE.births;
  if (over(found.ages, MOST.ages)) return ADVICE.ages;
  if (coverage !== null && coverage.percent < LEAST_COVERAGE) return ADVICE.coverage;
  if ((waiting ?? 0) > 0) return ADVICE.waiting;
  if (visits < FEWEST) return ADVICE.few;
  return found.weight.score === null || found.height.score === null ? ADVICE.soFar : ADVICE.good;
}
