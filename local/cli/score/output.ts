import type { Anthropometry, GrowthScores, ZScore } from '../../../src/kernel/growth/anthropometry';
import { nutritionStatus } from '../../../src/kernel/growth/classify';
import { score } from '../../../src/kernel/growth/score';
import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../src/kernel/growth/words';
import { OUTPUT_COLUMNS } from './columns';

/** As many as R and spreadsheets write: 65.6 - 0.7 reads 64.9, and nothing that can be measured is lost. */
const SIGNIFICANT_DIGITS = 15;

/** Infinities as R writes them. */
function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Inf' : '-Inf';
}

function measureText(value: number | null): string {
  if (value === null) return '';
  const text = numberText(value);
  return text.length <= SIGNIFICANT_DIGITS ? text : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

const zText = (score: ZScore | null): string => (score === null ? '' : numberText(score.z));

function flagText(score: ZScore | null): string {
  if (score === null) return '';
  return score.flagged ? '1' : '0';
}

const POSITION_CODES = { lying: 'l', standing: 'h' } as const;

function labels(scores: GrowthScores, child: Anthropometry): string[] {
  const status = nutritionStatus(scores, { completedMonths: null, armCm: child.armCm, oedema: child.oedema });
  return [
    status.weightForAge === null ? '' : WEIGHT_FOR_AGE_LABEL[status.weightForAge],
    status.lengthHeightForAge === null ? '' : LENGTH_HEIGHT_FOR_AGE_LABEL[status.lengthHeightForAge],
    status.weightForLengthHeight === null ? '' : WASTING_LABEL[status.weightForLengthHeight],
    status.bmiForAge === null ? '' : WASTING_LABEL[status.bmiForAge],
  ];
}

/** The cells of one child, in the order of {@link OUTPUT_COLUMNS}. */
export function outputCells(child: Anthropometry): string[] {
  const scores = score(child);
  return [
    measureText(scores.correctedLengthHeightCm),
    scores.position === null ? '' : POSITION_CODES[scores.position],
    scores.standingUnderNineMonths ? '1' : '0',
    measureText(scores.bmi),
    zText(scores.lengthHeightForAge),
    flagText(scores.lengthHeightForAge),
    zText(scores.weightForAge),
    flagText(scores.weightForAge),
    zText(scores.weightForLengthHeight),
    flagText(scores.weightForLengthHeight),
    zText(scores.bmiForAge),
    flagText(scores.bmiForAge),
    zText(scores.headCircumferenceForAge),
    flagText(scores.headCircumferenceForAge),
    zText(scores.armCircumferenceForAge),
    flagText(scores.armCircumferenceForAge),
    ...labels(scores, child),
  ];
}

export const UNSCORED: readonly string[] = OUTPUT_COLUMNS.map(() => '');
