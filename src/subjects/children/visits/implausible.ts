// Z-scores that WHO flags as implausible, by what made them so: a wrong height alone makes three of them.
import type { CalendarDate } from '../../../kernel/calendar';
import { INDICATORS, type Indicator } from '../../../kernel/growth/anthropometry';
import { isNonEmpty } from '../../../kernel/result';
import type { AnswerKey } from '../submission/answers';
import type { FlaggedScore, SubmissionIssue } from '../submission/issues';
import { LIMITS } from '../submission/limits';
import type { Identity } from '../submission/submission';
import { assessVisit, type Visit } from './visit';

type Known = Pick<Identity, 'sex' | 'birthDate'>;
type Change = SubmissionIssue<'value-falls' | 'value-jumps' | 'differs-within-days'>;

/**
 * What is doubtful about a visit, one finding for each cause: implausible scores, and changes since an earlier visit.
 *
 * @param changes of this visit, as its history shows them
 * @param likelyOn the day on which it likely was, where its year is doubtful: what only the year makes doubtful is left out
 */
export function doubtsOf(
  visit: Visit,
  known: Known,
  changes: readonly SubmissionIssue[],
  likelyOn: CalendarDate | null = null,
): readonly SubmissionIssue[] {
  if (likelyOn === null) return doubtsOn(visit, known, changes);
  const measurement = { ...visit.measurement, measuredOn: likelyOn };
  const then = doubtsOn({ ...visit, ...assessVisit({ ...visit, measurement }, known) }, known, []);
  return doubtsOn(visit, known, []).filter(({ code, field }) =>
    then.some((issue) => issue.code === code && issue.field === field),
  );
}

function doubtsOn(
  visit: Visit,
  known: Known,
  changes: readonly SubmissionIssue[],
): readonly SubmissionIssue[] {
  const [changed, ...othersChanged] = changes.filter(isChange);
  const onlyChanged = othersChanged.length === 0 ? (changed?.field ?? null) : null;
  const implausible = implausibleScores(visit, known, onlyChanged).map((issue) => {
    const change = changes.filter(isChange).find(({ field }) => field !== null && field === issue.field);
    return change ? { ...issue, earlier: { since: change.since, value: change.before } } : issue;
  });
  const told = new Set(implausible.map(({ field }) => field));
  const others = changes.filter((issue) => !(isChange(issue) && told.has(issue.field)));
  // A child that is older than its birth date says stood.
  const isYoung = visit.scores.standingUnderNineMonths && !told.has('tanggal_lahir');
  const position: readonly SubmissionIssue[] = isYoung
    ? [{ code: 'standing-under-nine-months', field: 'cara_ukur' }]
    : [];
  return [...implausible, ...position, ...others];
}

const isChange = (issue: SubmissionIssue): issue is Change =>
  issue.code === 'value-falls' || issue.code === 'value-jumps' || issue.code === 'differs-within-days';

/** Those of weight and length, which one wrong value or birth date makes implausible together. */
const TOGETHER: ReadonlySet<Indicator> = new Set([
  'lengthHeightForAge',
  'weightForAge',
  'weightForLengthHeight',
  'bmiForAge',
]);

/** @param changed the one measure that does not go with an earlier visit; `null` where none does not, or several do not */
function implausibleScores(
  visit: Visit,
  known: Known,
  changed: AnswerKey | null,
): readonly SubmissionIssue<'implausible-z'>[] {
  const flagged = INDICATORS.flatMap((indicator): FlaggedScore[] => {
    const score = visit.scores[indicator];
    return score?.flagged ? [{ indicator, z: score.z }] : [];
  });
  if (flagged.length === 0) return [];
  const together = flagged.filter(({ indicator }) => TOGETHER.has(indicator));
  const alone = flagged.filter(({ indicator }) => !TOGETHER.has(indicator));
  return [
    ...(isNonEmpty(together) ? [issueOf(together, causeOf(together, visit, changed), visit, known)] : []),
    ...alone.map((score) => {
      const field = score.indicator === 'armCircumferenceForAge' ? 'lila' : 'lingkar_kepala';
      return issueOf([score], field, visit, known);
    }),
  ];
}

type Cause = Extract<AnswerKey, 'berat' | 'tinggi' | 'lila' | 'lingkar_kepala' | 'tanggal_lahir'>;

/** A score for age this far out is what makes that of weight for length implausible, where the other is ordinary. */
const FAR_OUT = 4;
/** Farther from the median than this nothing is taken for ordinary, or for what was meant. */
const ORDINARY = 3;

/**
 * The answer to look at again: the measure whose own score for age is implausible, or farther out than the other's, or that does not go
 * with an earlier visit; the birth date where both are implausible, though weight and length fit each other; `null` where either may
 * be wrong.
 */
function causeOf(
  flagged: readonly FlaggedScore[],
  { scores }: Visit,
  changed: AnswerKey | null,
): Cause | null {
  const has = (indicator: Indicator): boolean => flagged.some((score) => score.indicator === indicator);
  const [length, weight] = [has('lengthHeightForAge'), has('weightForAge')];
  if (length && weight) return has('weightForLengthHeight') ? null : 'tanggal_lahir';
  if (length) return 'tinggi';
  if (weight) return 'berat';
  if (changed === 'tinggi' || changed === 'berat') return changed;
  const far = (one: Indicator, other: Indicator): boolean =>
    Math.abs(scores[one]?.z ?? 0) >= FAR_OUT && Math.abs(scores[other]?.z ?? FAR_OUT) <= ORDINARY;
  if (far('lengthHeightForAge', 'weightForAge')) return 'tinggi';
  return far('weightForAge', 'lengthHeightForAge') ? 'berat' : null;
}

function issueOf(
  scores: readonly [FlaggedScore, ...FlaggedScore[]],
  field: Cause | null,
  visit: Visit,
  known: Known,
): SubmissionIssue<'implausible-z'> {
  const { weightKg, lengthHeightCm, armCm, headCm } = visit.measurement;
  return {
    code: 'implausible-z',
    field,
    scores,
    weightKg,
    lengthHeightCm,
    value: field === 'lila' ? armCm : field === 'lingkar_kepala' ? headCm : null,
    likely: field === null || field === 'tanggal_lahir' ? null : likelyValue(field, visit, known),
    earlier: null,
  };
}

const MEASURE = {
  berat: 'weightKg',
  tinggi: 'lengthHeightCm',
  lila: 'armCm',
  lingkar_kepala: 'headCm',
} as const;

/** What was likely meant by a value: the one slip that makes all its scores ordinary; `null` where none does, or several do. */
function likelyValue(field: keyof typeof MEASURE, visit: Visit, known: Known): number | null {
  const typed = visit.measurement[MEASURE[field]];
  if (typed === null) return null;
  const { min, max } = LIMITS[field];
  const fitting = slipsOf(typed, field === 'berat' ? 10 : 100).filter((value) => {
    if (value < min || value > max) return false;
    const measurement = { ...visit.measurement, [MEASURE[field]]: value };
    const { scores } = assessVisit({ ...visit, measurement }, known);
    return INDICATORS.every((indicator) => {
      const score = scores[indicator];
      const before = visit.scores[indicator];
      return score === null || score.z === before?.z || Math.abs(score.z) <= ORDINARY;
    });
  });
  const [only, ...others] = new Set(fitting);
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * Values of which a slip makes this one: two digits swapped, the decimal mark moved, a first digit 1 left out or put before it.
 *
 * @param one what that digit is worth
 */
function slipsOf(typed: number, one: number): readonly number[] {
  const digits = typed.toFixed(1).replace('.', '');
  const swapped = [...digits.slice(1)].map((_, at) => {
    const other = [...digits];
    [other[at], other[at + 1]] = [other[at + 1] as string, other[at] as string];
    return Number(other.join('')) / 10;
  });
  return [...swapped, typed * 10, typed / 10, typed + one, typed - one]
    .map((value) => Math.round(value * 10) / 10)
    .filter((value) => value > 0 && value !== typed);
}
