import { typedWords } from '../identity/names';
import { type Agreement, agreeing, agreementOf } from './agreement';
import type { Described } from './described';
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

const scoreOf = ({ namePoints, date, sex, order, nik, family }: Agreement): number =>
  namePoints + BIRTH_DATE[date] + SEX[sex] + BIRTH_ORDER[order] + NIK[nik] + family;
