import { type GrowthScores, INDICATORS, type Indicator } from '../growth/anthropometry';
import type { AnswerKey } from './answers';
import type { SubmissionIssue } from './issues';

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
