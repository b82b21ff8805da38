/** What the answers of a submission, each readable by itself, say about each other and about the child. */

import { type CalendarDate, completedMonths, daysBetween } from '../../../kernel/calendar';
import { type GrowthScores, INDICATORS, type Indicator } from '../../../kernel/growth/anthropometry';
import type { AnswerKey } from './answers';
import type { SubmissionIssue } from './issues';
import { AGE_LIMIT_MONTHS } from './limits';
import type { Measurement } from './submission';

/** A visit has to lie between birth and the fifth birthday. */
export function checkAgainstBirthDate(
  { measuredOn }: Pick<Measurement, 'measuredOn'>,
  birthDate: CalendarDate,
): readonly SubmissionIssue[] {
  if (daysBetween(birthDate, measuredOn) < 0) {
    return [{ code: 'measured-before-birth', field: 'tanggal_ukur', measuredOn }];
  }
  const months = completedMonths(birthDate, measuredOn);
  return months >= AGE_LIMIT_MONTHS
    ? [{ code: 'five-years-or-older', field: 'tanggal_ukur', completedMonths: months }]
    : [];
}

/** What the dates of one submission say about each other, each `null` where it is not known. */
export function checkDates(
  measuredOn: CalendarDate | null,
  birthDate: CalendarDate | null,
  submittedOn: CalendarDate,
): readonly SubmissionIssue[] {
  const issues: SubmissionIssue[] = [];
  const bornLater = birthDate !== null && daysBetween(submittedOn, birthDate) > 0;
  const measuredLater = measuredOn !== null && daysBetween(submittedOn, measuredOn) > 0;
  if (bornLater) issues.push({ code: 'birth-date-in-future', field: 'tanggal_lahir', birthDate });
  if (measuredLater)
    issues.push({ code: 'measured-in-future', field: 'tanggal_ukur', measuredOn, submittedOn });
  // A date already found wrong says nothing about the other one.
  if (bornLater || measuredLater || !measuredOn || !birthDate) return issues;
  return checkAgainstBirthDate({ measuredOn }, birthDate);
}

/** The answer to look at again; `null` where weight and height may each be the wrong one. */
const MEASURE_OF: Readonly<Record<Indicator, AnswerKey | null>> = {
  lengthHeightForAge: 'tinggi',
  weightForAge: 'berat',
  weightForLengthHeight: null,
  bmiForAge: null,
  headCircumferenceForAge: 'lingkar_kepala',
  armCircumferenceForAge: 'lila',
};

/** What the scores make doubtful in the measures. Asked about, never refused: a true z-score can be this low. */
export function checkScores(scores: GrowthScores): readonly SubmissionIssue[] {
  const implausible = INDICATORS.flatMap((indicator): SubmissionIssue[] => {
    const score = scores[indicator];
    return score?.flagged
      ? [{ code: 'implausible-z', field: MEASURE_OF[indicator], indicator, z: score.z }]
      : [];
  });
  return scores.standingUnderNineMonths
    ? [...implausible, { code: 'standing-under-nine-months', field: 'cara_ukur' }]
    : implausible;
}
