import { personName, typedWords } from '../../../kernel/identity/names';
import { type Agreement, agreeing, agreementOf } from './agreement';
import { type Described, usableNik } from './described';
import { ASK_FROM, BIRTH_DATE, BIRTH_ORDER, NIK, SAME_FROM, SEX } from './weights';

export type Verdict = 'same' | 'ask' | 'new';

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
 * Whether two descriptions with the same NIK may be of one child: the same name, unless of another mother on another day; nearly the same
 * name and birth date, unless sex or order of birth speak of twins; or all that makes them one child without a NIK. What was not
 * said does not speak against it.
 */
export function mayShareNik(a: Described, b: Described): boolean {
  if (!a.name || !b.name) return true;
  const { name, date, mother, sex, order } = agreementOf(a, b);
  if (name === 'same') return date !== 'other' || mother !== 'other';
  if (name === 'near' && (sex === 'differs' || order === 'differs')) return false;
  const bornAlike = date === 'exact' || date === 'missing';
  if (bornAlike && !DOUBTFUL_NAMES.has(name)) return true;
  if (name === 'shortened' && date !== 'other' && mother !== 'other' && sex !== 'differs') return true;
  return compareDescriptions(a, b) === 'same';
}

const DOUBTFUL_NAMES: ReadonlySet<Agreement['name']> = new Set(['shared', 'other']);

/** Whether the word that they are called by is one as typed, and not only as heard. */
const calledAsTyped = (a: Described, b: Described): boolean => calledBy(a) === calledBy(b);

const calledBy = ({ identity, name }: Described): string | undefined =>
  typedWords(identity.name ?? '')
    .find((word) => personName(word).words[0] === name?.telling[0])
    ?.replace(/(.)\1+/gu, '$1');

/** Whether two descriptions are of one child, of two, or have to be asked about. */
export function compareDescriptions(a: Described, b: Described): Verdict {
  const agreement = agreementOf(a, b);
  const score = scoreOf(agreement);
  if (score < ASK_FROM || isTwin(agreement)) return 'new';
  return score >= SAME_FROM && mayJoin(agreement, calledAsTyped(a, b)) ? 'same' : 'ask';
}

/** Near names, and another sex or the next number: what is said of twins is likelier than two slips in one entry. */
const isTwin = ({ name, sex, nik }: Agreement): boolean =>
  (name === 'near' || name === 'shared') && (sex === 'differs' || nik === 'serial');

/**
 * Names that spelling does not explain are never joined on their own, whatever else agrees: twins share all the rest. Nor are
 * Reza and Resa, one by ear alone, where sex or number speak of a twin, nor a shortened name, or none, where order of birth does.
 */
function mayJoin({ name, date, sex, order, nik }: Agreement, typedAlike: boolean): boolean {
  if (name === 'same' && (typedAlike || (sex !== 'differs' && nik !== 'serial'))) return true;
  if (sex === 'differs' || order === 'differs' || nik === 'differs' || nik === 'serial') return false;
  return name === 'shortened' || (name === 'bothUnnamed' && date === 'exact');
}

const scoreOf = ({ namePoints, date, sex, order, nik, family }: Agreement): number =>
  namePoints + BIRTH_DATE[date] + SEX[sex] + BIRTH_ORDER[order] + NIK[nik] + family;

/**
 * Whether a response that cannot be taken in is almost certainly about this child: it has points enough to be joined, the same NIK, or
 * the same names. Never true of a twin with a name of its own.
 */
export function isSurelyAbout(told: Described, child: Described): boolean {
  const nik = usableNik(told.identity);
  if (nik !== null && nik === usableNik(child.identity)) return mayShareNik(told, child);
  const verdict = compareDescriptions(told, child);
  return verdict === 'same' || (verdict === 'ask' && agreementOf(told, child).name === 'same');
}
