import { personName, typedWords } from '../../../kernel/identity/names';
import { type Agreement, agreeing, agreementOf } from './agreement';
import { type Described, usableNik } from './described';
import {
  ALL_BUT_NAME,
  ASK_FROM,
  BIRTH_DATE,
  BIRTH_ORDER,
  BIRTH_WEIGHT,
  MEASURED,
  NAME,
  NIK,
  SAME_FROM,
  SEX,
} from './weights';

export type Verdict = 'same' | 'ask' | 'new';

/** Twins who are not named yet are entered alike: another sex, order of birth or number behind the mother's name makes another child. */
export function speaksOfTwins(a: Described, b: Described): boolean {
  if (a.unnamed === null && b.unnamed === null) return false;
  const [one, other] = [a.identity, b.identity];
  return (
    agreeing(one.sex, other.sex) === 'differs' ||
    agreeing(one.birthOrder, other.birthOrder) === 'differs' ||
    agreeing(a.unnamed?.place || null, b.unnamed?.place || null) === 'differs'
  );
}

/** Whether each of two placeholders has words of its own behind the mother's name: besar and kecil. */
export const isCalledApart = (a: Described, b: Described): boolean =>
  agreeing(a.unnamed?.words || null, b.unnamed?.words || null) === 'differs';

/**
 * Whether two descriptions with the same NIK may be of one child: the same name, unless of another mother on another day; nearly the same
 * name and birth date, unless sex or order of birth speak of twins; or all that makes them one child without a NIK. What was not
 * said does not speak against it; what speaks of twins does.
 */
export function mayShareNik(a: Described, b: Described, measured: MeasuredAlike = 'missing'): boolean {
  const agreement = agreementOf(a, b);
  // Two that have no name yet are told apart by their mothers.
  const isUnnamed = (!a.name && !b.name) || agreement.name === 'bothUnnamed';
  if (isUnnamed && agreement.mother === 'other') return false;
  if (!a.name || !b.name) return true;
  if (!mayBeOne(agreement, signsOfTwins(agreement, measured))) return false;
  const { name, date, mother, sex, order } = agreement;
  if (name === 'same') return date !== 'other' || mother !== 'other';
  if (name === 'near' && (sex === 'differs' || order === 'differs')) return false;
  const bornAlike = date === 'exact' || date === 'missing';
  if (bornAlike && !DOUBTFUL_NAMES.has(name)) return true;
  if (name === 'shortened' && date !== 'other' && mother !== 'other' && sex !== 'differs') return true;
  return compareDescriptions(a, b, measured) === 'same';
}

const DOUBTFUL_NAMES: ReadonlySet<Agreement['name']> = new Set(['shared', 'other']);

/** Whether the word that they are called by is one as typed, and not only as heard. */
const calledAsTyped = (a: Described, b: Described): boolean => calledBy(a) === calledBy(b);

const calledBy = ({ identity, name }: Described): string | undefined =>
  typedWords(identity.name ?? '')
    .find((word) => personName(word).words[0] === name?.telling[0])
    ?.replace(/(.)\1+/gu, '$1');

/** Whether the two were measured alike on one day. */
export type MeasuredAlike = keyof typeof MEASURED;

/**
 * Whether two descriptions are of one child, of two, or have to be asked about.
 *
 * @param measured on a day on which both were
 */
export function compareDescriptions(
  a: Described,
  b: Described,
  measured: MeasuredAlike = 'missing',
): Verdict {
  const agreement = agreementOf(a, b);
  const signs = signsOfTwins(agreement, measured);
  if (isTwin(agreement, signs)) return 'new';
  const score = scoreOf(agreement) + MEASURED[measured];
  if (score < ASK_FROM) return isAllButNamed(agreement, scoreOf(agreement)) ? 'ask' : 'new';
  const joins =
    score >= SAME_FROM &&
    mayBeOne(agreement, signs) &&
    mayJoin(agreement, calledAsTyped(a, b)) &&
    !isOfTwoNames(agreement, measured);
  return joins ? 'same' : 'ask';
}

/** How much beside names and sex speaks of twins: each by itself is a slip in some entries. */
export function signsOfTwins({ order, nik, birthWeight }: Agreement, measured: MeasuredAlike): number {
  const signs = [order, birthWeight, measured, nik === 'serial' ? 'differs' : nik];
  return signs.filter((sign) => sign === 'differs').length + (measured === 'bothDiffer' ? 2 : 0);
}

/** Two signs of twins are not two slips, nor is one a slip where the names differ at all. */
const mayBeOne = ({ name, typedAlike }: Agreement, signs: number): boolean =>
  signs === 0 || (signs === 1 && typedAlike && name === 'same');

/**
 * Near names, and another sex or the next number, or two signs: what is said of twins is likelier than as many slips in one entry.
 * Of names that are unlike it takes the order of birth or the number: see {@link isAllButNamed}.
 */
const isTwin = ({ name, typedAlike, sex, nik }: Agreement, signs: number): boolean =>
  ((name === 'near' || name === 'shared') && (sex === 'differs' || nik === 'serial')) ||
  (signs > 1 && name !== 'other' && !(typedAlike && (name === 'same' || name === 'missing')));

/** Birth date, sex and mother of one child under a name unlike the other, as a nickname is, and nothing that speaks of twins. */
function isAllButNamed({ name, date, sex, order, nik, mother, card }: Agreement, score: number): boolean {
  const isNumberedApart = order === 'differs' || nik === 'differs' || nik === 'serial';
  const isOfOneHome = ALIKE.has(mother) || card === 'same' || card === 'digit';
  return (
    name === 'other' &&
    date === 'exact' &&
    sex !== 'differs' &&
    isOfOneHome &&
    !isNumberedApart &&
    score - NAME.other + ALL_BUT_NAME >= ASK_FROM
  );
}

const ALIKE: ReadonlySet<Agreement['mother']> = new Set(['same', 'shortened', 'near']);

/**
 * Names that spelling does not explain are never joined on their own, whatever else agrees: twins share all the rest. Nor are
 * Reza and Resa, one by ear alone, where the sex speaks of a twin, nor a shortened name, or none, where order of birth or number does.
 */
function mayJoin({ name, date, sex, order, nik }: Agreement, typedAlike: boolean): boolean {
  if (name === 'same' && (typedAlike || sex !== 'differs')) return true;
  if (sex === 'differs' || order === 'differs' || nik === 'differs' || nik === 'serial') return false;
  return name === 'shortened' || (name === 'bothUnnamed' && date === 'exact');
}

/**
 * Whether nothing tells them from twins called Naila and Nayla. What twins seldom share does: birth weight and order, or a number but for
 * a slip. Where both are written Naila, another weight on one day is enough: twins are brought together.
 */
function isOfTwoNames({ sound, birthWeight, order, nik }: Agreement, measured: MeasuredAlike): boolean {
  if (sound === 'mayBeTwo') return measured === 'differs';
  return sound === 'twoNames' && nik !== 'digit' && !(birthWeight === 'same' && order === 'same');
}

const scoreOf = ({ namePoints, date, sex, order, birthWeight, nik, family }: Agreement): number =>
  namePoints +
  BIRTH_DATE[date] +
  SEX[sex] +
  BIRTH_ORDER[order] +
  BIRTH_WEIGHT[birthWeight] +
  NIK[nik] +
  family;

/**
 * Whether a response that cannot be taken in is almost certainly about this child: it has points enough to be joined, the same NIK, or
 * the same names. Never true of a twin with a name of its own.
 */
export function isSurelyAbout(told: Described, child: Described): boolean {
  const nik = usableNik(told.identity);
  if (nik !== null && nik === usableNik(child.identity)) return mayShareNik(told, child);
  const verdict = compareDescriptions(told, child);
  const { name, sound } = agreementOf(told, child);
  return verdict === 'same' || (verdict === 'ask' && name === 'same' && sound !== 'twoNames');
}
