import { DAYS_PER_MONTH } from '../../kernel/growth/age';
import type { ZScore } from '../../kernel/growth/anthropometry';
import { nutritionStatus } from '../../kernel/growth/classify';
import { scoreByMonths } from '../../kernel/growth/completed-months';
import { LENGTH_HEIGHT_FOR_AGE_LABEL, WASTING_LABEL, WEIGHT_FOR_AGE_LABEL } from '../../kernel/growth/words';
import { decimalText } from '../../kernel/words';
import type { ChildPage, VisitRow } from '../../subjects/child-page/child-page';
import { CHILD_TEXT as TEXTS } from '../../subjects/child-page/page-words';
import { growthText } from '../../subjects/children/tabs/words';

/** A category of one index, worded, and what else is to be known of it. */
export interface WordedStatus {
  readonly text: string;
  readonly isDoubtful: boolean;
  /** The category by completed months, where that is another. */
  readonly byMonths: string | null;
}

const INDICES = {
  weightForAge: WEIGHT_FOR_AGE_LABEL,
  lengthHeightForAge: LENGTH_HEIGHT_FOR_AGE_LABEL,
  weightForLengthHeight: WASTING_LABEL,
} as const;
export type Index = keyof typeof INDICES;

type Scored = Pick<VisitRow, 'scores' | 'status'>;

function label(index: Index, { status }: Pick<VisitRow, 'status'>): string | null {
  const labels: Readonly<Record<string, string>> = INDICES[index];
  const category = status[index];
  return category === null ? null : (labels[category] ?? null);
}

const withZ = (text: string, { z }: ZScore): string => `${text} (${TEXTS.z(z)})`;

/** @returns `null` where there is no score */
export function statusOf(index: Index, visit: VisitRow, sex: ChildPage['sex']): WordedStatus | null {
  const score = visit.scores[index];
  const own = label(index, visit);
  if (score === null || own === null) return null;
  if (score.flagged) return { text: withZ(TEXTS.doubtful, score), isDoubtful: true, byMonths: null };
  const other = readByMonths(visit, sex);
  const otherScore = other?.scores[index];
  const otherLabel = other && label(index, other);
  const differs = otherScore && !otherScore.flagged && otherLabel && otherLabel !== own;
  return {
    text: withZ(own, score),
    isDoubtful: false,
    byMonths: differs ? TEXTS.byMonths(otherLabel, TEXTS.z(otherScore.z)) : null,
  };
}

/** The visit as it reads by completed months; `null` where age or sex is not known. */
function readByMonths(visit: VisitRow, sex: ChildPage['sex']): Scored | null {
  const { completedMonths, weightKg, lengthHeightCm, position, headCm, armCm, oedema } = visit;
  if (completedMonths === null || completedMonths < 0 || sex === null) return null;
  const child = { sex, weightKg, lengthHeightCm, position, headCm, armCm, oedema };
  const scores = scoreByMonths(child, completedMonths);
  return { scores, status: nutritionStatus(scores, { completedMonths, armCm, oedema }) };
}

/** Months, days, and the corrected age: one line each. */
export function ageLines({ completedMonths, ageDays, correctedAgeDays }: VisitRow): readonly string[] {
  return [
    ...(completedMonths === null ? [] : [TEXTS.months(completedMonths)]),
    ...(ageDays === null ? [] : [TEXTS.days(ageDays)]),
    ...(correctedAgeDays === null
      ? []
      : [TEXTS.correctedAge(decimalText(correctedAgeDays / DAYS_PER_MONTH, 1))]),
  ];
}

/** As measured, how, and what is scored where that is another number. */
export function lengthLines({ lengthHeightCm, correctedCm, position }: VisitRow): readonly string[] {
  if (lengthHeightCm === null) return [];
  return [
    TEXTS.cm(lengthHeightCm),
    ...(position === null ? [] : [TEXTS.position[position]]),
    ...(correctedCm === null || correctedCm === lengthHeightCm ? [] : [TEXTS.correctedCm(correctedCm)]),
  ];
}

/** N, T, O or B, and for N and T the grams that it goes by. */
export function gainLines({ gain }: VisitRow): readonly string[] {
  const { gainG, minimumG, mark } = gain;
  const text = growthText(gain);
  return [
    ...(text === '' ? [] : [text]),
    ...((mark === 'N' || mark === 'T') && gainG !== null ? [TEXTS.gain(gainG, minimumG)] : []),
  ];
}

/** What else is to be known of the visit. */
export const noteLines = ({ oedema, byCard, doubts }: VisitRow): readonly string[] => [
  ...(oedema ? [TEXTS.oedema] : []),
  ...(byCard ? [TEXTS.byCard] : []),
  ...doubts,
];
