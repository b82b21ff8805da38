// Risks of a woman by the two sets of limits that are in use. They differ, so they are judged apart and never mixed.
import type { Limits } from '../../../settings/limits';

/** What of a woman limits are set for; `null` for what is not known. */
export interface WomanFacts {
  /** Completed years. */
  readonly ageYears: number | null;
  /** Which child it will be; of one who is not pregnant, how many she has. */
  readonly children: number | null;
  /** Since the birth of the child before. */
  readonly spacingYears: number | null;
  readonly heightCm: number | null;
  /** Weight by height squared, kg/m2, before or early in the pregnancy. */
  readonly bodyMassIndex: number | null;
  readonly armCm: number | null;
  /** g/dL */
  readonly haemoglobin: number | null;
  /** Mean arterial pressure, mmHg. */
  readonly meanPressure: number | null;
}

export type KrsRisk = 'too-young' | 'too-old' | 'too-close' | 'too-many';
export type ElsimilItem =
  | 'age'
  | 'children'
  | 'spacing'
  | 'height'
  | 'body-mass'
  | 'arm'
  | 'blood'
  | 'pressure';

const isBelow = (value: number | null, limit: number): boolean => value !== null && value < limit;
const isAbove = (value: number | null, limit: number): boolean => value !== null && value > limit;

/** "Empat terlalu" as the form of KRS asks it; what is not known is no risk. */
export function krsRisks(
  { ageYears, children, spacingYears }: WomanFacts,
  limits: Limits,
): readonly KrsRisk[] {
  const isOld = ageYears !== null && ageYears >= limits.of('krsOldFrom') && ageYears <= limits.of('krsOldTo');
  return [
    ...(isBelow(ageYears, limits.of('krsYoung')) ? (['too-young'] as const) : []),
    ...(isOld ? (['too-old'] as const) : []),
    ...(isBelow(spacingYears, limits.of('krsSpacing')) ? (['too-close'] as const) : []),
    ...(children !== null && children >= limits.of('krsChildren') ? (['too-many'] as const) : []),
  ];
}

/** What is not ideal by Elsimil; what is not known is left out. */
export function outsideElsimil(facts: WomanFacts, limits: Limits): readonly ElsimilItem[] {
  const { ageYears, bodyMassIndex } = facts;
  const items: Readonly<Record<ElsimilItem, boolean>> = {
    age: isBelow(ageYears, limits.of('elsimilAgeFrom')) || isAbove(ageYears, limits.of('elsimilAgeTo')),
    children: isAbove(facts.children, limits.of('elsimilChildren')),
    spacing: isBelow(facts.spacingYears, limits.of('elsimilSpacing')),
    height: isBelow(facts.heightCm, limits.of('elsimilHeight')),
    'body-mass':
      isBelow(bodyMassIndex, limits.of('elsimilBmiFrom')) ||
      isAbove(bodyMassIndex, limits.of('elsimilBmiTo')),
    arm: isBelow(facts.armCm, limits.of('elsimilArm')),
    blood: isBelow(facts.haemoglobin, limits.of('elsimilBlood')),
    pressure: isAbove(facts.meanPressure, limits.of('elsimilPressure')),
  };
  return (Object.keys(items) as ElsimilItem[]).filter((item) => items[item]);
}

/** kg/m2, to one decimal; `null` where one of the two is not known. */
export const bodyMassIndexOf = (weightKg: number | null, heightCm: number | null): number | null =>
  weightKg === null || heightCm === null ? null : Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;

/** Mean arterial pressure: a third of the way from the lower to the upper. */
export const meanPressureOf = ({ systolic, diastolic }: { systolic: number; diastolic: number }): number =>
  diastolic + (systolic - diastolic) / 3;
