// What the table shows of a result: one word and mark for all of it, a line for each index, what is to be done.
import type { Indicator, ZScore } from '../../kernel/growth/anthropometry';
import type {
  LengthHeightForAgeStatus,
  NutritionStatus,
  WastingStatus,
  WeightForAgeStatus,
} from '../../kernel/growth/classify';
import { ARM_MONTHS } from '../../kernel/growth/classify';
import { inpatientReasons } from '../../kernel/growth/inpatient';
import { expectedPosition } from '../../kernel/growth/position';
import {
  ARM_LABEL,
  indicatorName,
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../kernel/growth/words';
import { type MapStatus, mapStatus } from '../children/summary/map-status';
import type { Visit } from '../children/visits/visit';
import { statusWithheld } from '../children/visits/withheld-status';
import type { FindingCode } from '../needs/findings/rules';
import type { TableResult } from './assess';
import { HEADLINE, TABLE_PAGE, TODO, TODO_MORE } from './page-words';

/** A line of the result; the mark and the words say the same. */
export interface ShownIndex {
  /** `PB/U`; `null` for what has no such name. */
  readonly short: string | null;
  readonly name: string;
  readonly said: string;
  /** z-score, or a measure with its unit; `null` where the words are all. */
  readonly value: string | null;
  readonly mark: MapStatus;
}

export interface ShownResult {
  readonly mark: MapStatus;
  readonly headline: string;
  readonly indices: readonly ShownIndex[];
  /** Why an index is missing. */
  readonly remarks: readonly string[];
  readonly gain: { readonly said: string; readonly grams: string | null; readonly mark: MapStatus };
  /** The most pressing first. */
  readonly todo: readonly string[];
  /** Whether the first of it is for today. */
  readonly isUrgent: boolean;
}

const TEXTS = TABLE_PAGE.result;

/** @param withheld whether this phone computes other z-scores than WHO has published: then none is shown, and what hangs on one is not said */
export function shownResult({ visit, mark, findings }: TableResult, withheld: boolean): ShownResult {
  const status = withheld ? statusWithheld(visit.status) : visit.status;
  const plausible = withoutDoubtful(status, visit);
  const isDoubtful = !withheld && SHOWN.some((index) => visit.scores[index]?.flagged);
  const overall = mapStatus(plausible, isDoubtful);
  const followed = withheld
    ? findings.filter((code) => code === 'gizi-buruk' && status.severeSigns.length > 0)
    : findings;
  const { todo, isUrgent } = todoOf(followed, visit, overall, isDoubtful);
  const calls = followed.some((code) => CALLS.has(code));
  return {
    mark: overall,
    headline: overall === 'normal' && calls ? TEXTS.mind : HEADLINE[overall],
    indices: [...(withheld ? [] : indicesOf(visit, status)), ...signsOf(visit, status)],
    remarks: withheld ? [TEXTS.withheld] : remarksOf(visit),
    gain: gainOf(visit, mark),
    todo,
    isUrgent,
  };
}

const SHOWN = ['weightForAge', 'lengthHeightForAge', 'weightForLengthHeight', 'bmiForAge'] as const;
type Shown = (typeof SHOWN)[number];

/** What goes by an implausible value is no finding of its own, but a sign of danger stays one whatever is doubted. */
function withoutDoubtful(status: NutritionStatus, { scores }: Visit): NutritionStatus {
  const sure = <S>(category: S | null, score: ZScore | null): S | null => (score?.flagged ? null : category);
  return {
    ...status,
    weightForAge: sure(status.weightForAge, scores.weightForAge),
    lengthHeightForAge: sure(status.lengthHeightForAge, scores.lengthHeightForAge),
    weightForLengthHeight: sure(status.weightForLengthHeight, scores.weightForLengthHeight),
    bmiForAge: sure(status.bmiForAge, scores.bmiForAge),
    arm: sure(status.arm, scores.armCircumferenceForAge),
  };
}

const WEIGHT_MARK: Readonly<Record<WeightForAgeStatus, MapStatus>> = {
  'severely-underweight': 'underweight',
  underweight: 'underweight',
  normal: 'normal',
  'risk-of-overweight': 'overweight',
};
const LENGTH_MARK: Readonly<Record<LengthHeightForAgeStatus, MapStatus>> = {
  'severely-stunted': 'stunted',
  stunted: 'stunted',
  normal: 'normal',
  tall: 'normal',
};
const WASTING_MARK: Readonly<Record<WastingStatus, MapStatus>> = {
  'severely-wasted': 'severe',
  wasted: 'wasted',
  normal: 'normal',
  'possible-risk-of-overweight': 'overweight',
  overweight: 'overweight',
  obese: 'overweight',
};

function indicesOf(visit: Visit, status: NutritionStatus): readonly ShownIndex[] {
  const { scores, ageDays } = visit;
  const expected = expectedPosition(ageDays);
  const line = <S extends string>(
    index: Shown,
    category: S | null,
    labels: Readonly<Record<S, string>>,
    marks: Readonly<Record<S, MapStatus>>,
  ): readonly ShownIndex[] => {
    const score = scores[index];
    if (category === null || score === null) return [];
    return [
      {
        short: indicatorName(index satisfies Indicator, expected),
        name: nameOf(index, expected),
        said: score.flagged ? TEXTS.doubtful : labels[category],
        value: TEXTS.z(score.z),
        mark: score.flagged ? 'doubtful' : marks[category],
      },
    ];
  };
  return [
    ...line('weightForLengthHeight', status.weightForLengthHeight, WASTING_LABEL, WASTING_MARK),
    ...line('lengthHeightForAge', status.lengthHeightForAge, LENGTH_HEIGHT_FOR_AGE_LABEL, LENGTH_MARK),
    ...line('weightForAge', status.weightForAge, WEIGHT_FOR_AGE_LABEL, WEIGHT_MARK),
    ...line('bmiForAge', status.bmiForAge, WASTING_LABEL, WASTING_MARK),
  ];
}

function nameOf(index: Shown, expected: 'lying' | 'standing'): string {
  const name = TEXTS.names[index];
  return typeof name === 'string' ? name : name[expected];
}

/** LiLA where it was measured at an age at which it says something, and oedema. */
function signsOf({ measurement, scores }: Visit, status: NutritionStatus): readonly ShownIndex[] {
  const { armCm, oedema } = measurement;
  const doubtful = scores.armCircumferenceForAge?.flagged === true;
  const arm: readonly ShownIndex[] =
    armCm === null || status.arm === null
      ? []
      : [
          {
            short: 'LiLA',
            name: TEXTS.names.arm,
            said: doubtful ? TEXTS.doubtful : ARM_LABEL[status.arm],
            value: TEXTS.cm(armCm),
            mark: doubtful ? 'doubtful' : WASTING_MARK[status.arm],
          },
        ];
  const swollen: ShownIndex = {
    short: null,
    name: TEXTS.names.oedema,
    said: oedema === null ? TEXTS.oedema.unlooked : oedema ? TEXTS.oedema.yes : TEXTS.oedema.no,
    value: null,
    mark: oedema === null ? 'unmeasured' : oedema ? 'severe' : 'normal',
  };
  return [...arm, swollen];
}

function remarksOf({ measurement, ageDays }: Visit): readonly string[] {
  return [
    ...(ageDays === null ? [TEXTS.remarks.noBirthDate] : []),
    ...(measurement.oedema === true && measurement.weightKg !== null ? [TEXTS.remarks.oedema] : []),
  ];
}

function gainOf({ gain }: Visit, mark: TableResult['mark']): ShownResult['gain'] {
  if (mark === null) return { said: TEXTS.gainUnknown, grams: null, mark: 'unmeasured' };
  const grams = gain.gainG === null ? null : TEXTS.grams(gain.gainG, gain.minimumG);
  const marks = { N: 'normal', T: 'wasted', O: 'unmeasured', B: 'unmeasured' } as const;
  return { said: TEXTS.gainText[mark], grams, mark: marks[mark] };
}

/** Of these somebody has to be told although no index is out of its normal range. */
const CALLS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'satu-t',
  'atas-garis-oranye',
  'bawah-garis-merah',
  'nilai-diragukan',
]);

/**
 * What says by itself what is to be done about each word. Not every one of it is always found: below six months nobody is fed PMT, and a
 * fat child may be below the orange line.
 */
const ANSWERED_BY: Readonly<Record<MapStatus, readonly FindingCode[] | null>> = {
  severe: ['gizi-buruk'],
  wasted: ['gizi-kurang', 'bawah-garis-merah'],
  stunted: ['stunting'],
  underweight: ['bb-kurang', 'bawah-garis-merah'],
  overweight: ['atas-garis-oranye'],
  normal: null,
  doubtful: null,
  unmeasured: null,
};

function todoOf(
  findings: readonly FindingCode[],
  visit: Visit,
  overall: MapStatus,
  isDoubtful: boolean,
): Pick<ShownResult, 'todo' | 'isUrgent'> {
  const { measurement, completedMonths } = visit;
  const isUrgent = findings.includes('gizi-buruk');
  const grave = isUrgent
    ? [
        ...inpatientReasons(completedMonths, measurement.weightKg).map((why) => TODO_MORE.inpatient[why]),
        TODO_MORE.danger,
      ]
    : [];
  const answers = ANSWERED_BY[overall];
  const isUnanswered = answers !== null && !findings.some((code) => answers.includes(code));
  const said = [
    ...(isUnanswered ? [TODO_MORE.examine] : []),
    ...findings.flatMap((code) => TODO[code] ?? []),
  ];
  const mayHaveArm =
    completedMonths !== null && completedMonths >= ARM_MONTHS.from && completedMonths <= ARM_MONTHS.to;
  const unlooked = [
    ...(measurement.oedema === null ? [TODO_MORE.oedema] : []),
    ...(measurement.armCm === null && mayHaveArm ? [TODO_MORE.arm] : []),
  ];
  const [first, ...others] = said;
  const todo = isUrgent ? [...(first === undefined ? [] : [first]), ...grave, ...others] : said;
  const nothing = todo.length === 0 && overall === 'normal' && !isDoubtful;
  return {
    todo: [...todo, ...unlooked, ...(nothing ? [TODO_MORE.goOn] : []), ...(isUrgent ? [] : [TODO_MORE.sick])],
    isUrgent,
  };
}
