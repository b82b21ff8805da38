// How a couple stands: by the law, by what is recommended, and by what was measured. Each limit is a row of `Batas`, with its source.
import { type CalendarDate, completedMonths, daysBetween } from '../../../kernel/calendar';
import type { Limits } from '../../../settings/limits';
import { bodyMassIndexOf } from '../../mothers/risks/woman-risks';
import type { CoupleContact, Smokers } from '../answers/said';
import type { Couple } from './couple';

/** What is not as it should be before a pregnancy. */
export type CoupleItem =
  | 'woman-young'
  | 'man-young'
  | 'body-mass'
  | 'arm'
  | 'blood'
  | 'woman-smokes'
  | 'man-smokes';

/** Of the woman's age and body: while any of these is so, a pregnancy is better put off. */
const DELAYING: readonly CoupleItem[] = ['woman-young', 'body-mass', 'arm', 'blood', 'woman-smokes'];

/**
 * `under-age`: one of the two is younger than the law allows. `delay`: may marry, had better put off a pregnancy, and is accompanied.
 * `incomplete`: nothing speaks against, but not everything is known.
 */
export type CoupleStanding = 'under-age' | 'delay' | 'fit' | 'incomplete';

/** What is known of a couple, as limits judge it; `null` for what is not. */
export interface CoupleFacts {
  /** Completed years on the day of the wedding; where nobody has told of one, on the day of the last contact. */
  readonly womanYears: number | null;
  readonly manYears: number | null;
  /** kg/m2, to one decimal. */
  readonly bodyMassIndex: number | null;
  readonly armCm: number | null;
  readonly haemoglobin: number | null;
  readonly smokers: Smokers | null;
  /** Tablets of all contacts together; `null` where nobody has said. */
  readonly tablets: number | null;
  readonly counselled: boolean;
  readonly certified: boolean | null;
}

/** The latest answer to a question, and its day. */
export function lastOf<K extends keyof CoupleContact>(
  { contacts }: Pick<Couple, 'contacts'>,
  key: K,
): { readonly value: NonNullable<CoupleContact[K]>; readonly on: CalendarDate } | null {
  for (const contact of [...contacts].reverse()) {
    const value = contact[key];
    if (value !== null && value !== undefined) return { value, on: contact.on };
  }
  return null;
}

/** Of the latest contact. */
export function lastContactOn({ contacts }: Pick<Couple, 'contacts'>): CalendarDate {
  const last = contacts[contacts.length - 1];
  if (!last) throw new Error('a couple has a contact');
  return last.on;
}

export function factsOf(couple: Couple): CoupleFacts {
  const { contacts, woman, manBornOn, weddingOn } = couple;
  const on = weddingOn ?? lastContactOn(couple);
  const years = (born: CalendarDate | null): number | null =>
    born && Math.floor(completedMonths(born, on) / 12);
  const given = contacts.flatMap(({ tablets }) => tablets ?? []);
  const weight = lastOf(couple, 'weightKg')?.value ?? null;
  const height = lastOf(couple, 'heightCm')?.value ?? null;
  return {
    womanYears: years(woman.birthDate),
    manYears: years(manBornOn),
    bodyMassIndex: bodyMassIndexOf(weight, height),
    armCm: lastOf(couple, 'armCm')?.value ?? null,
    haemoglobin: lastOf(couple, 'haemoglobin')?.value ?? null,
    smokers: lastOf(couple, 'smokers')?.value ?? null,
    tablets: given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0),
    counselled: contacts.some(({ counselled }) => counselled === true),
    certified: lastOf(couple, 'certified')?.value ?? null,
  };
}

const isBelow = (value: number | null, limit: number): boolean => value !== null && value < limit;

/** Whether one of the two is younger than the law allows. */
export const isUnderAge = ({ womanYears, manYears }: CoupleFacts, limits: Limits): boolean =>
  isBelow(womanYears, limits.of('coupleLaw')) || isBelow(manYears, limits.of('coupleLaw'));

/** What is not as it should be; what is not known is left out. */
export function itemsOf(facts: CoupleFacts, limits: Limits): readonly CoupleItem[] {
  const { smokers, bodyMassIndex } = facts;
  const items: Readonly<Record<CoupleItem, boolean>> = {
    'woman-young': isBelow(facts.womanYears, limits.of('coupleWoman')),
    'man-young': isBelow(facts.manYears, limits.of('coupleMan')),
    'body-mass': bodyMassIndex !== null && bodyMassIndex <= limits.of('coupleBmi'),
    arm: isBelow(facts.armCm, limits.of('coupleArm')),
    blood: isBelow(facts.haemoglobin, limits.of('coupleBlood')),
    'woman-smokes': smokers === 'woman' || smokers === 'both',
    'man-smokes': smokers === 'man' || smokers === 'both',
  };
  return (Object.keys(items) as CoupleItem[]).filter((item) => items[item]);
}

/** Whether a pregnancy had better be put off. */
export const isToDelay = (facts: CoupleFacts, limits: Limits): boolean =>
  itemsOf(facts, limits).some((item) => DELAYING.includes(item));

export function standingOf(facts: CoupleFacts, limits: Limits): CoupleStanding {
  if (isUnderAge(facts, limits)) return 'under-age';
  if (isToDelay(facts, limits)) return 'delay';
  const asked = [facts.womanYears, facts.manYears, facts.bodyMassIndex, facts.armCm, facts.haemoglobin];
  return [...asked, facts.smokers].includes(null) ? 'incomplete' : 'fit';
}

/** Days from the first contact to the wedding; `null` where nobody has told of one, negative for a wedding that was before. */
export const daysBefore = ({ weddingOn, contacts: [first] }: Couple): number | null =>
  weddingOn && first ? daysBetween(first.on, weddingOn) : null;

/** Whether a couple is followed: until some days after the wedding, and as long as the woman is not followed as a mother. */
export const isFollowedOn = (couple: Couple, day: CalendarDate, limits: Limits): boolean =>
  !couple.isMother && daysBetween(couple.weddingOn ?? lastContactOn(couple), day) <= limits.of('coupleUntil');
