import leven from 'leven';
import {
  inLettersOfToday,
  inOneWord,
  isCommon,
  isInitial,
  isPrefix,
  nameOf,
  type PersonName,
  soundOf,
} from './names';
import { neighboursSwapped } from './slip';

/**
 * How near two names are.
 *
 * | level       |                                                                              | example                         |
 * | ----------- | ---------------------------------------------------------------------------- | ------------------------------- |
 * | `same`      | one spelling makes them alike; order and Muhammad, Siti, … do not count      | Moh. Rizky, Riski               |
 * | `shortened` | called alike; last words left out, cut to initials, or long ones with a slip  | Aisyah Putri, Aisyah P.         |
 * | `near`      | a slip in the word they are called by, or it is left out; twins are so named | Fauzan, Fauzam; Nayla, Nayra    |
 * | `shared`    | the word they are called by is the same, others are not                      | Siti Aminah, Sri Aminah         |
 * | `other`     | another name                                                                 | Hasan, Husein; Dina, Dini       |
 */
export type NameLevel = 'same' | 'shortened' | 'near' | 'shared' | 'other';

export interface NameComparison {
  readonly level: NameLevel;
  /** Words that are alike in both: distinguishing ones, and those that half of a village has in its names. */
  readonly telling: number;
  readonly prefixes: number;
  /** All of the distinguishing words are common names. */
  readonly common: boolean;
  /** They differ in no letter but for the spelling of before 1972, neither by ear nor by habit, and no word is left out: twins may be named so. */
  readonly typedAlike: boolean;
}

/** Letters that may differ in a word of at most this many letters. */
const TOLERANCE: readonly { readonly upTo: number; readonly letters: number }[] = [
  { upTo: 4, letters: 0 }, // Dina and Dini are two children
  { upTo: 8, letters: 1 },
  { upTo: 40, letters: 2 },
];

/** Fewer letters than this may set twins apart behind a word that both bear: Putri Nayla and Putri Nayra. */
const LONG_WORD = 7;

function nearWord(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b)) return false;
  const longest = Math.max(a.length, b.length);
  const letters = TOLERANCE.find(({ upTo }) => longest <= upTo)?.letters ?? 0;
  return letters > 0 && (leven(a, b) <= letters || neighboursSwapped(a, b));
}

const nearLongWord = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) >= LONG_WORD && nearWord(a, b);

const isInitialOf = (a: string, b: string): boolean => a[0] === b[0] && isInitial(a) !== isInitial(b);

/** Takes every word of `a` that finds its like in `b` out of both, each once. */
function takeOut(
  a: readonly string[],
  b: readonly string[],
  alike: (a: string, b: string) => boolean,
): { readonly taken: readonly string[]; readonly a: readonly string[]; readonly b: readonly string[] } {
  const taken: string[] = [];
  const rest = [...b];
  const left = a.filter((word) => {
    const at = rest.findIndex((other) => alike(word, other));
    if (at < 0) return true;
    taken.push(word);
    rest.splice(at, 1);
    return false;
  });
  return { taken, a: left, b: rest };
}

/** The same either way round: neither name is taken for the true one. */
export function compareNames(one: PersonName, other: PersonName): NameComparison {
  const [a, b] = [one, other].map(({ words }) => words.join(''));
  return a !== undefined && b !== undefined && a > b
    ? compareInOrder(other, one)
    : compareInOrder(one, other);
}

function compareInOrder(a: PersonName, b: PersonName): NameComparison {
  const [one, other] = writtenAlike(a, b);
  const exact = takeOut(one.words, other.words, (a, b) => a === b);
  const initials = takeOut(exact.a, exact.b, isInitialOf);
  const near = takeOut(initials.a, initials.b, nearWord);
  const joined =
    one.typed.join('') === other.typed.join('') ||
    (one.words.length === other.words.length
      ? one.words.join(' ') === other.words.join(' ')
      : inOneWord(one.typed) === inOneWord(other.typed));
  const alike = joined ? one.words : exact.taken;
  const tellingWords = alike.filter((word) => one.telling.includes(word));
  const telling = tellingWords.length;
  const missing = [near.a, near.b].map((left) => left.filter((word) => !isPrefix(word)));
  const conflict = missing.every((left) => left.length > 0);
  const otherPrefix =
    [near.a, near.b].every((left) => left.some(isPrefix)) ||
    beginsOtherwise(near.a, near.b, one) ||
    beginsOtherwise(near.b, near.a, other);
  return {
    level: joined ? 'same' : levelOf(),
    telling,
    prefixes: alike.filter(isPrefix).length,
    common: tellingWords.every(isCommon),
    typedAlike: isTypedAlike(one, other),
  };

  function levelOf(): NameLevel {
    if (telling + near.taken.length === 0) return 'other';
    const calledAlike = one.telling[0] === other.telling[0];
    if (conflict) return calledAlike ? 'shared' : 'other';
    if (otherPrefix) return calledAlike ? 'shared' : 'other';
    if (missing.flat().length + near.taken.length + initials.taken.length === 0) return 'same';
    const maySetApart = near.taken.some((word) => !takeOut(initials.b, [word], nearLongWord).taken.length);
    return calledAlike && !maySetApart ? 'shortened' : 'near';
  }
}

/** A. Fauzi and Muhammad Fauzi: an initial in front that is not of the prefix of the other. */
const beginsOtherwise = (
  left: readonly string[],
  prefix: readonly string[],
  { words }: PersonName,
): boolean => prefix.some(isPrefix) && left.some((word) => isInitial(word) && word === words[0]);

/** Both, with words that one writes in one and the other in two, and words that only sound alike, written the same way. */
function writtenAlike(a: PersonName, b: PersonName): readonly [PersonName, PersonName] {
  if (a.words.join(' ') === b.words.join(' ')) return [a, b];
  const one = writtenAs(b, a);
  return [one, heardAs(one, writtenAs(one, b))];
}

/** Words in two that the pattern writes so: Khoirunnisa, as Khoirun Nisa. */
function writtenAs(pattern: PersonName, { words, typed }: PersonName): PersonName {
  const known = new Set(pattern.words);
  const apart = new Map(
    pattern.typed.slice(1).map((second, i) => [inOneWord([pattern.typed[i] ?? '', second]), i]),
  );
  const written: string[] = [];
  const letters: string[] = [];
  for (const [i, word] of words.entries()) {
    const whole = typed[i] ?? '';
    const at = known.has(word) ? undefined : apart.get(inOneWord([whole]));
    const end = at === undefined ? whole.length : (pattern.typed[at] ?? '').length;
    written.push(...(at === undefined ? [word] : pattern.words.slice(at, at + 2)));
    letters.push(whole.slice(0, end), ...(at === undefined ? [] : [whole.slice(end)]));
  }
  return written.length === words.length ? nameOf(words, typed) : nameOf(written, letters);
}

/** Felisia as Felicia is written. */
function heardAs(pattern: PersonName, { words, typed }: PersonName): PersonName {
  const own = new Set(words);
  const sounds = new Map(
    pattern.words.flatMap((word, i) => (own.has(word) ? [] : [[soundOf(pattern.typed[i] ?? word), word]])),
  );
  const known = new Set(pattern.words);
  const written = words.map((word, i) =>
    known.has(word) || isInitial(word) ? word : (sounds.get(soundOf(typed[i] ?? word)) ?? word),
  );
  return nameOf(written, typed);
}

function isTypedAlike(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a.typed.map(inLettersOfToday), b.typed.map(inLettersOfToday)];
  return one.join('') === other.join('') || [...one].sort().join('') === [...other].sort().join('');
}
