import { type CalendarDate, partsOf } from '../../../kernel/calendar';
import { compareNames, type NameComparison } from '../../../kernel/identity/compare-names';
import type { PersonName } from '../../../kernel/identity/names';
import type { Unnamed } from '../../../kernel/identity/placeholder';
import { neighboursSwapped, oneSymbolOff } from '../../../kernel/identity/slip';
import { areTwoNames, hasSoundAlike } from '../../../kernel/identity/sound-alikes';
import type { Identity, Measurement } from '../submission/submission';
import { type Described, usableNik } from './described';
import {
  AREA,
  type BIRTH_DATE,
  type BIRTH_ORDER,
  type BIRTH_WEIGHT,
  COMMON_WORD,
  FAMILY_AT_MOST,
  FAMILY_CARD,
  type MEASURED,
  MOTHER,
  NAME,
  type NIK,
  ONE_LENGTH_CM,
  ONE_WEIGHT_KG,
  PHONE,
  PREFIX,
  SECOND_WORD,
  type SEX,
  WORDS_AT_MOST,
} from './weights';

/** How far two descriptions agree, field by field; of the names and the family, the points that this is worth as well. */
export interface Agreement {
  readonly name: keyof typeof NAME;
  readonly namePoints: number;
  /** The names differ in no letter but for the spelling of before 1972, and no word is left out. */
  readonly typedAlike: boolean;
  /** Of one sound: whether they are two names as parents write them, or, typed alike, could have been. */
  readonly sound: 'twoNames' | 'mayBeTwo' | 'oneName';
  readonly date: keyof typeof BIRTH_DATE;
  readonly sex: keyof typeof SEX;
  readonly order: keyof typeof BIRTH_ORDER;
  readonly nik: keyof typeof NIK;
  readonly birthWeight: keyof typeof BIRTH_WEIGHT;
  readonly card: keyof typeof FAMILY_CARD;
  readonly mother: keyof typeof MOTHER;
  readonly family: number;
}

export function agreementOf(a: Described, b: Described): Agreement {
  const [one, other] = [a.identity, b.identity];
  const mother = motherOf(a, b);
  return {
    ...namesOf(a, b),
    date: dates(one.birthDate, other.birthDate),
    sex: agreeing(one.sex, other.sex),
    order: agreeing(one.birthOrder, other.birthOrder),
    nik: niks(one, other),
    birthWeight: within(ONE_WEIGHT_KG, one.birthWeightKg, other.birthWeightKg),
    card: cards(one, other),
    mother: mother.level,
    family: familyPoints(one, other, mother.points),
  };
}

function namesOf(
  a: Described,
  b: Described,
): Pick<Agreement, 'name' | 'namePoints' | 'typedAlike' | 'sound'> {
  if (!a.name || !b.name)
    return { name: 'missing', namePoints: NAME.missing, typedAlike: true, sound: 'oneName' };
  if (a.unnamed !== null || b.unnamed !== null) {
    const name = isSaidAlike(a.unnamed, b.unnamed) ? 'bothUnnamed' : 'unnamed';
    return { name, namePoints: NAME[name], typedAlike: false, sound: 'oneName' };
  }
  const compared = compareNames(a.name, b.name);
  const { level, typedAlike } = compared;
  const sound = soundOfNames(a.name, b.name, compared);
  return { name: level, namePoints: NAME[level] + rarity(compared), typedAlike, sound };
}

function soundOfNames(
  a: PersonName,
  b: PersonName,
  { level, typedAlike }: NameComparison,
): Agreement['sound'] {
  if (level !== 'same' && level !== 'shortened') return 'oneName';
  if (typedAlike) return hasSoundAlike(a) ? 'mayBeTwo' : 'oneName';
  return areTwoNames(a, b) ? 'twoNames' : 'oneName';
}

/** Of two who are called twins, and not which, nothing is said that makes them one. */
const isSaidAlike = (a: Unnamed | null, b: Unnamed | null): boolean =>
  a !== null &&
  b !== null &&
  a.place === b.place &&
  a.words === b.words &&
  a.twin === b.twin &&
  !(a.twin && a.place === '' && a.words === '');

/** Points for words that are alike beyond the first; only where the names as a whole are. */
function rarity({ level, telling, prefixes, common }: NameComparison): number {
  if (level !== 'same' && level !== 'shortened') return 0;
  const words = SECOND_WORD * (Math.min(Math.max(telling, 1), WORDS_AT_MOST) - 1);
  return words + PREFIX * Math.min(prefixes, 1) - (common ? COMMON_WORD : 0);
}

export function agreeing<T>(one: T | null, other: T | null): 'same' | 'differs' | 'missing' {
  if (one === null || other === null) return 'missing';
  return one === other ? 'same' : 'differs';
}

function dates(one: CalendarDate | null, other: CalendarDate | null): keyof typeof BIRTH_DATE {
  if (!one || !other) return 'missing';
  if (one === other) return 'exact';
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 'swapped';
  return oneSymbolOff(one, other) ? 'digit' : 'other';
}

/** Numbers of one day and sex are given one after the other. */
const LAST_OF_SERIAL = 15;

function niks(one: Identity, other: Identity): keyof typeof NIK {
  const [a, b] = [usableNik(one), usableNik(other)];
  if (!a || !b || a === b) return 'missing';
  if (a.slice(0, LAST_OF_SERIAL) === b.slice(0, LAST_OF_SERIAL)) return 'serial';
  return oneSymbolOff(a, b) || neighboursSwapped(a, b) ? 'digit' : 'differs';
}

function cards(one: Identity, other: Identity): keyof typeof FAMILY_CARD {
  const card = agreeing(one.familyCardNumber, other.familyCardNumber);
  const isNear = card === 'differs' && oneSymbolOff(one.familyCardNumber ?? '', other.familyCardNumber ?? '');
  return isNear ? 'digit' : card;
}

/** Whether two measures are of one child. */
export function within(
  tolerance: number,
  one: number | null,
  other: number | null,
): 'same' | 'differs' | 'missing' {
  if (one === null || other === null) return 'missing';
  return Math.abs(one - other) < tolerance + 1e-9 ? 'same' : 'differs';
}

type Measures = Pick<Measurement, 'weightKg' | 'lengthHeightCm'>;

/** Whether a child of whom this was measured is the one of whom that was measured on the same day. */
export function measures(
  one: Measures,
  other: Measures,
  kg = ONE_WEIGHT_KG,
  cm = ONE_LENGTH_CM,
): keyof typeof MEASURED {
  const compared = [
    within(kg, one.weightKg, other.weightKg),
    within(cm, one.lengthHeightCm, other.lengthHeightCm),
  ] as const;
  if (compared.every((alike) => alike === 'differs')) return 'bothDiffer';
  if (compared.includes('differs')) return 'differs';
  return compared.includes('same') ? 'same' : 'missing';
}

function familyPoints(one: Identity, other: Identity, mother: number): number {
  const points =
    mother +
    FAMILY_CARD[cards(one, other)] +
    AREA[area(one, other)] +
    PHONE[agreeing(digits(one.phone), digits(other.phone))];
  return Math.min(points, FAMILY_AT_MOST);
}

/** The last digits, which no country code changes. */
const digits = (phone: string | null): string | null =>
  phone === null ? null : phone.replace(/\D/g, '').slice(-8);

function area(one: Identity, other: Identity): keyof typeof AREA {
  const rw = agreeing(one.rw, other.rw);
  const rt = agreeing(one.rt, other.rt);
  if (rw === 'missing' && rt === 'missing') return 'missing';
  if (rw === 'same' && rt === 'differs') return 'rw';
  return rw === 'differs' || rt === 'differs' ? 'differs' : rt === 'same' ? 'same' : 'rw';
}

interface MotherAgreement {
  readonly level: keyof typeof MOTHER;
  readonly points: number;
}

function motherOf(a: Described, b: Described): MotherAgreement {
  const told = [
    [a.mother, b.mother],
    [a.mother, b.father],
    [a.father, b.mother],
  ] as const;
  const compared = told.flatMap(([one, other]) => (one && other ? [compareMothers(one, other)] : []));
  const missing: MotherAgreement = { level: 'missing', points: MOTHER.missing };
  return compared.reduce((best, each) => (each.points > best.points ? each : best), compared[0] ?? missing);
}

function compareMothers(one: PersonName, other: PersonName): MotherAgreement {
  const compared = compareNames(one, other);
  return { level: compared.level, points: MOTHER[compared.level] + rarity(compared) };
}
