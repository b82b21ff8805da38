'beside the script';

import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import type { NutritionStatus } from '../../kernel/growth/classify';
import { isWatched } from '../children/summary/child-status';
import { plausibleStatus } from '../children/summary/month-visit';
import type { CountedVisit } from '../recap/counted';
import type { AidChild } from './aid-child';
import { familyOn } from './families';
import type { FamilyItems } from './family';
import { SHORT_AT_BIRTH_CM } from './finding-limits';

/** What aid may be for, of a child or its household. */
export type Trait =
  /** Under five, and living here. */
  | 'followed'
  | 'stunted'
  | 'severe'
  | 'wasted'
  | 'underweight'
  | 'not-gained'
  | 'not-gained-twice'
  | 'below-red-line'
  | 'born-light'
  | 'born-short'
  | 'mother-thin'
  /** A pregnant woman who is thin. */
  | 'thin-woman'
  | 'at-risk'
  | 'household-at-risk'
  | 'water'
  | 'latrine'
  | 'house';

/** How a child stands on a day. */
export interface Standing {
  /** Completed months; `null` without a birth date. */
  readonly months: number | null;
  /** Of the welfare of its household, 1 the poorest; `null` where nobody has said. */
  readonly decile: number | null;
  readonly traits: ReadonlySet<Trait>;
}

/** WHO: low birth weight. */
const LIGHT_KG = 2.5;

/** Whether a visit shows it; `null` where it could not. */
type Verdict = (visit: CountedVisit, status: NutritionStatus) => boolean | null;

const VERDICTS: Partial<Readonly<Record<Trait, Verdict>>> = {
  stunted: (_, { lengthHeightForAge: height }) =>
    height && (height === 'stunted' || height === 'severely-stunted'),
  severe: ({ measurement }, { weightForLengthHeight, arm, severeSigns }) =>
    weightForLengthHeight === null && arm === null && measurement.oedema === null
      ? null
      : severeSigns.length > 0,
  wasted: (_, { weightForLengthHeight, arm, severeSigns }) =>
    weightForLengthHeight === null && arm === null
      ? null
      : severeSigns.length === 0 && (weightForLengthHeight === 'wasted' || arm === 'wasted'),
  underweight: (_, { weightForAge: weight }) =>
    weight && (weight === 'underweight' || weight === 'severely-underweight'),
  'not-gained': ({ mark }) => (mark === null || mark === 'O' ? null : mark === 'T'),
  'not-gained-twice': ({ mark, notGained }) =>
    mark === null || mark === 'O' ? null : mark === 'T' && notGained >= 2,
  'below-red-line': ({ belowRedLine }, { weightForAge }) => (weightForAge === null ? null : belowRedLine),
};

/** Any of these is a risk of stunting, by design §11: limits of the register, of birth, and of the household. */
const RISKS: readonly Trait[] = [
  'stunted',
  'severe',
  'wasted',
  'underweight',
  'not-gained-twice',
  'born-light',
  'born-short',
  'mother-thin',
  'household-at-risk',
];

/** Which risks of stunting are among what a child is, each once. */
export const risksAmong = (traits: readonly Trait[]): readonly Trait[] =>
  RISKS.filter((trait) => traits.includes(trait));

/**
 * How a child stands on a day: by the last visit that could show each thing, implausible values left out. What came by the child's card
 * makes nothing better.
 *
 * @returns `null` for a child that is not followed on that day: not yet registered, moved away, dead, or five years old
 */
export function standingOn(child: AidChild, day: CalendarDate): Standing | null {
  if (child.thin) return womanOn(child.thin, day);
  const { birthDate, residence } = child.summary;
  if (child.knownFrom === null || child.knownFrom > day) return null;
  const known = { birthDate, residence: residence && residence.on <= day ? residence : null };
  if (!isWatched(known, day)) return null;
  const visits = child.visits.filter(({ measurement }) => measurement.measuredOn <= day);
  const judged = visits.map((visit) => ({ visit, status: plausibleStatus(visit) }));
  const shown = (Object.keys(VERDICTS) as Trait[]).filter((trait) => {
    const verdict = VERDICTS[trait] as Verdict;
    const verdicts = judged.flatMap(({ visit, status }) => {
      const has = verdict(visit, status);
      return has === null || (!has && visit.byCard) ? [] : [has];
    });
    return verdicts.pop() === true;
  });
  const { birthWeightKg, birthLengthCm } = child;
  const family = familyOn(child.family, day);
  const own: readonly Trait[] = [
    'followed',
    ...shown,
    ...(birthWeightKg !== null && birthWeightKg < LIGHT_KG ? (['born-light'] as const) : []),
    ...(birthLengthCm !== null && birthLengthCm < SHORT_AT_BIRTH_CM ? (['born-short'] as const) : []),
    ...(child.hadThinMother ? (['mother-thin'] as const) : []),
    ...familyTraits(family),
  ];
  return {
    months: birthDate && completedMonths(birthDate, day),
    decile: family.decile,
    traits: new Set(own.some((trait) => RISKS.includes(trait)) ? [...own, 'at-risk' as const] : own),
  };
}

/** How a woman stands on a day: that she is to be fed is all that aid goes by. */
function womanOn(thin: NonNullable<AidChild['thin']>, day: CalendarDate): Standing {
  const isThin = thin.some(({ from, until }) => from <= day && (until === null || day < until));
  return { months: null, decile: null, traits: new Set(isThin ? (['thin-woman'] as const) : []) };
}

/**
 * BKKBN: a household is at risk by its water, its latrine, or any of the four "terlalu". Their counts overlap, so they are one thing here
 * and never added.
 */
function familyTraits(family: FamilyItems): readonly Trait[] {
  const { water, latrine, house, tooYoung, tooOld, tooClose, tooMany } = family;
  const isAtRisk = [water, latrine, tooYoung, tooOld, tooClose, tooMany].includes(true);
  return [
    ...(water ? (['water'] as const) : []),
    ...(latrine ? (['latrine'] as const) : []),
    ...(house ? (['house'] as const) : []),
    ...(isAtRisk ? (['household-at-risk'] as const) : []),
  ];
}
