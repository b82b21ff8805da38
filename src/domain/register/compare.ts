import { type CalendarDate, partsOf } from '../calendar';
import { compareNames, type NameComparison } from '../identity/compare-names';
import { type PersonName, typedWords } from '../identity/names';
import type { Identity } from '../submission/submission';
import { type Described, tellingNik } from './described';

// Fellegi and Sunter (1969): every field on which two descriptions agree or differ adds log2(m / u), where m is how often that happens
// with one child and u how often with two children who come to be compared. The figures are estimates for a kelurahan of some
// thousand children, rounded; the pairs of tests/pairs show what comes of them.

/** Points for how near the names of the children are. */
const NAME = {
  same: 6, // by one word: the commonest names are borne by 3 of 100, most by far fewer
  shortened: 5, // one of twenty entries leaves a last word out
  near: 1, // a slip in 2 of 100 entries, and twins are named so
  shared: -3, // the same first name, other last names: seldom one child
  other: -14, // a child is hardly ever given two names, so nothing else makes up for it
  bothUnnamed: 4, // Bayi Ny. Siti, twice
  unnamed: 0, // tells nothing of the name given later
  missing: 0,
} as const;

/** The more words are alike, the rarer by chance: two words by 1 of 300. Three count for as much as more. */
const SECOND_WORD = 3;
const WORDS_AT_MOST = 3;
/** Muhammad, Siti: borne by one of five to seven. */
const PREFIX = 1;

const BIRTH_DATE = {
  exact: 11, // 1 of 1,826 days
  swapped: 5, // 1 of 100 entries; by chance 1 of 2,000
  digit: 0, // 1 or 2 of 100 entries, and by chance as many other dates
  other: -6, // guessed dates are rare
  missing: 0,
} as const;

const SEX = {
  same: 1, // one of two
  differs: -7, // wrong in 1 of 200 entries
  missing: 0,
} as const;

/** Mother's name, or what stands in its place on lists that ask for a parent: the father's. */
const MOTHER = {
  same: 6, // by one word: as with children
  shortened: 5,
  near: 4, // a slip; no twins to think of
  shared: 0,
  other: -4, // 2 or 3 of 100: a grandmother brought the child, or the mother is known by another name
  missing: 0,
} as const;

const FAMILY_CARD = {
  same: 7, // by siblings and cousins of one house too
  digit: 5,
  differs: -2, // a new card after a move or a birth: 3 of 100
  missing: 0,
} as const;

const AREA = {
  same: 3, // 1 of 40 RT, but neighbours are compared more often
  rw: 1,
  differs: -1.5, // moved, or mistyped: 5 to 10 of 100
  missing: 0,
} as const;

const PHONE = {
  same: 5, // of the house, not the child
  differs: -0.5, // prepaid numbers change
  missing: 0,
} as const;

/** Siblings share all of mother, card, RT and phone: together they count no more than one rare name. */
const FAMILY_AT_MOST = 13;

const BIRTH_ORDER = {
  same: 0.5,
  differs: -2, // counted with or without those who died: 4 of 100
  missing: 0,
} as const;

/** Of numbers that are not the same: that was looked at before. */
const NIK = {
  digit: 6, // one digit other than the last, or two neighbours swapped
  differs: -4, // 3 of 100 numbers are wrong or made up
  serial: -4, // all but the end: numbers given to twins one after the other
  missing: 0,
} as const;

/**
 * From this many points on two descriptions are of one child: name and birth date exact, and a mother of one common word, make 22; with
 * the date mistyped it takes two-word names and the family's RT or card.
 */
const SAME_FROM = 18.5;
/** From this many on somebody is asked: half of what speaks for one child is enough to doubt that there are two. */
const ASK_FROM = 12;

export type Verdict = 'same' | 'ask' | 'new';

interface Agreement {
  readonly name: keyof typeof NAME;
  readonly namePoints: number;
  readonly date: keyof typeof BIRTH_DATE;
  readonly sex: keyof typeof SEX;
  readonly order: keyof typeof BIRTH_ORDER;
  readonly nik: keyof typeof NIK;
  readonly family: number;
}

/** Twins who are not named yet are entered alike: another sex, order of birth or number behind the mother's name makes another child. */
export function speaksOfTwins(a: Described, b: Described): boolean {
  if (a.unnamed === null && b.unnamed === null) return false;
  const [one, other] = [a.identity, b.identity];
  return (
    agreeing(one.sex, other.sex) === 'differs' ||
    agreeing(one.birthOrder, other.birthOrder) === 'differs' ||
    agreeing(a.unnamed || null, b.unnamed || null) === 'differs'
  );
}

/**
 * Whether two descriptions with the same NIK may be of one child: the very same name, or nearly the same and the same birth date, or all
 * that makes them one child without a NIK. What was not said does not speak against it.
 */
export function mayShareNik(a: Described, b: Described): boolean {
  if (!a.name || !b.name || asTyped(a) === asTyped(b)) return true;
  const { name, date } = agreementOf(a, b);
  const bornAlike = date === 'exact' || date === 'missing';
  return (bornAlike && !DOUBTFUL_NAMES.has(name)) || compareDescriptions(a, b) === 'same';
}

const DOUBTFUL_NAMES: ReadonlySet<Agreement['name']> = new Set(['shared', 'other']);

const asTyped = ({ identity }: Described): string => typedWords(identity.name ?? '').join(' ');

/** Whether two descriptions are of one child, of two, or have to be asked about. */
export function compareDescriptions(a: Described, b: Described): Verdict {
  const agreement = agreementOf(a, b);
  const score = scoreOf(agreement);
  if (score < ASK_FROM || isTwin(agreement)) return 'new';
  return score >= SAME_FROM && mayJoin(agreement) ? 'same' : 'ask';
}

/** Near names, and another sex or the next number: what is said of twins is likelier than two slips in one entry. */
const isTwin = ({ name, sex, nik }: Agreement): boolean =>
  (name === 'near' || name === 'shared') && (sex === 'differs' || nik === 'serial');

/**
 * Names that spelling does not explain are never joined on their own, whatever else agrees: twins share all the rest. Nor is a
 * shortened name, or none, where sex, number or order of birth speak of a twin.
 */
function mayJoin({ name, date, sex, order, nik }: Agreement): boolean {
  if (name === 'same') return true;
  if (sex === 'differs' || order === 'differs' || nik === 'differs' || nik === 'serial') return false;
  return name === 'shortened' || (name === 'bothUnnamed' && date === 'exact');
}

interface Agreement {
  readonly name: keyof typeof NAME;
  readonly namePoints: number;
  readonly date: keyof typeof BIRTH_DATE;
  readonly sex: keyof typeof SEX;
  readonly order: keyof typeof BIRTH_ORDER;
  readonly nik: keyof typeof NIK;
  readonly family: number;
}

function agreementOf(a: Described, b: Described): Agreement {
  const [one, other] = [a.identity, b.identity];
  return {
    ...namesOf(a, b),
    date: dates(one.birthDate, other.birthDate),
    sex: agreeing(one.sex, other.sex),
    order: agreeing(one.birthOrder, other.birthOrder),
    nik: niks(one, other),
    family: familyPoints(a, b),
  };
}

const scoreOf = ({ namePoints, date, sex, order, nik, family }: Agreement): number =>
  namePoints + BIRTH_DATE[date] + SEX[sex] + BIRTH_ORDER[order] + NIK[nik] + family;

function namesOf(a: Described, b: Described): Pick<Agreement, 'name' | 'namePoints'> {
  if (!a.name || !b.name) return { name: 'missing', namePoints: NAME.missing };
  if (a.unnamed !== null || b.unnamed !== null) {
    const name = a.unnamed === b.unnamed ? 'bothUnnamed' : 'unnamed';
    return { name, namePoints: NAME[name] };
  }
  const compared = compareNames(a.name, b.name);
  return { name: compared.level, namePoints: NAME[compared.level] + rarity(compared) };
}

/** Points for words that are alike beyond the first; only where the names as a whole are. */
function rarity({ level, telling, prefixes }: NameComparison): number {
  if (level !== 'same' && level !== 'shortened') return 0;
  return SECOND_WORD * (Math.min(Math.max(telling, 1), WORDS_AT_MOST) - 1) + PREFIX * Math.min(prefixes, 1);
}

function agreeing<T>(one: T | null, other: T | null): 'same' | 'differs' | 'missing' {
  if (one === null || other === null) return 'missing';
  return one === other ? 'same' : 'differs';
}

function dates(one: CalendarDate | null, other: CalendarDate | null): keyof typeof BIRTH_DATE {
  if (!one || !other) return 'missing';
  if (one === other) return 'exact';
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 'swapped';
  return oneDigitOff(one, other) ? 'digit' : 'other';
}

const oneDigitOff = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((digit, i) => digit !== other[i]).length === 1;

const neighboursSwapped = (one: string, other: string): boolean =>
  [...one].some((digit, i) => one.slice(0, i) + (one[i + 1] ?? '') + digit + one.slice(i + 2) === other);

/** Numbers of one day and sex are given one after the other. */
const LAST_OF_SERIAL = 15;

function niks(one: Identity, other: Identity): keyof typeof NIK {
  const [a, b] = [tellingNik(one), tellingNik(other)];
  if (!a || !b || a === b) return 'missing';
  if (a.slice(0, LAST_OF_SERIAL) === b.slice(0, LAST_OF_SERIAL)) return 'serial';
  return oneDigitOff(a, b) || neighboursSwapped(a, b) ? 'digit' : 'differs';
}

function familyPoints(a: Described, b: Described): number {
  const [one, other] = [a.identity, b.identity];
  const card = agreeing(one.familyCardNumber, other.familyCardNumber);
  const nearCard =
    card === 'differs' && oneDigitOff(one.familyCardNumber ?? '', other.familyCardNumber ?? '');
  const points =
    motherPoints(a, b) +
    FAMILY_CARD[nearCard ? 'digit' : card] +
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

function motherPoints(a: Described, b: Described): number {
  const told = [
    [a.mother, b.mother],
    [a.mother, b.father],
    [a.father, b.mother],
  ] as const;
  const points = told.flatMap(([one, other]) => (one && other ? [pointsOfMother(one, other)] : []));
  return points.length === 0 ? MOTHER.missing : Math.max(...points);
}

function pointsOfMother(one: PersonName, other: PersonName): number {
  const compared = compareNames(one, other);
  return MOTHER[compared.level] + rarity(compared);
}
