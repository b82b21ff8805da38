import { onceEach } from '../once-each';

/** A name taken apart for comparing: lower case, of one spelling, without titles. */
export interface PersonName {
  /** At least one, in the order of the answer. */
  readonly words: readonly string[];
  /** Those by which people are called; only names with nothing else have a common prefix here. */
  readonly telling: readonly string[];
  /** The words as typed, without titles, and with abbreviations written out; one for each of `words`. */
  readonly typed: readonly string[];
}

/** Words before or around a name that are not of it. */
const TITLES = wordSet(
  'h hj haji hajah hajjah ny nyonya nn tn tuan ibu bu bpk bapak pak sdr sdri alm almh an ank anak ananda adik dd dek adek ' +
    'by bayi balita baby i ni rr rd raden dr drs dra ir',
);
/** What follows is the father's name. */
const CHILD_OF = wordSet('bin binti bt bte');
/** Arabic articles, written apart, with a hyphen or in one with the next word. */
const ARTICLES = wordSet('al el az as ar ad at asy ash ath adz');
/** Names of so many people that they distinguish nobody; often left out or shortened. */
const PREFIXES = wordSet('muamat amat siti nur sri abdul tri dwi eka');
/**
 * Words that tell the order of birth or the rank of a family, and a name of baptism: left out or shortened as often. On Bali,
 * Lombok, Sulawesi, Sumba, in Aceh and among Catholics. In one spelling.
 */
const REGIONAL = wordSet(
  'waian made nioman ketut futu kadek komang gede lu gusti ngura daing fks teuku lalu baik umbu',
);

/** First names, in one spelling, that one of ten to thirty children bears: by themselves they distinguish few. */
const COMMON = wordSet('futri futra aisa riski sahra nabila ramadan');

/** Short forms and spellings of names that half of a village bears, as whole words. */
const WHOLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^m(?:[ou]|h?d|u[ck]?h|o[ck]?hd?|[ou][ck]?h?am+[ae][dt]h?)$/, 'muhammad'],
  [/^a(?:[ck]h|[ck]?h?m+[ae][dt])$/, 'ahmad'],
  [/^(?:st|s[iy]t+h?[iy]?)$/, 'siti'],
  [/^abd$/, 'abdul'],
];

/** Short forms that are in use where the name is; written out before anything else is done. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gusti: 'gst gt',
    ngurah: 'ngr',
    wayan: 'wyn',
    nyoman: 'nym nyo',
    ketut: 'ktt kt',
    putu: 'ptu pt',
    kadek: 'kdk kd',
    komang: 'kmg',
    gede: 'gd gde',
    daeng: 'dg',
    baiq: 'bq',
  }).flatMap(([whole, short]) => short.split(' ').map((form) => [form, whole] as const)),
);

/** I or Ni, in one with what follows. */
const GLUED_TITLE = /^n?i(?=(?:wayan|made|nyoman|ketut|putu|kadek|komang|gede|luh|gusti)$)/;

/** What is one word, in two: F.X. and Fransiskus Xaverius. */
const isXaverius = (one: string, next: string): boolean =>
  (one === 'f' && next === 'x') || (/^fran[sc][iy]s[ck]us$/.test(one) && /^(x|[xks]+av?f?erius)$/.test(next));

/**
 * Ways to write one sound, in the order in which they are made alike. Each is heard as the same name; what is heard apart (a/i, l/r, o/u)
 * stays.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^abdu(?=[rsdtnz])/, 'abdul'], // Abdurrahman: the article takes on the sound behind it
  [/oe|oo/g, 'u'], // spelling before 1972: Soeharto; English: Noor
  [/dj/g, 'j'], // before 1972: Djoko
  [/tj/g, 'c'], // before 1972: Tjahyo
  [/[ck]h/g, 'h'], // Chasanah, Khasanah, Hasanah; Fakhri
  [/ck|q/g, 'k'], // Diecky; Qomariyah
  [/s[jh]|sy(?=[aeiou])|[dt]?[zs]/g, 's'], // Sjarif, Syarif, Sharif; Rizki, Riski; Dzaki; Tsabita
  [/[vp]/g, 'f'], // Vitri, Fitri, Pitri; Arif, Arip
  [/x/g, 'ks'],
  [/aw(?![aeiou])/g, 'au'], // Fawzan
  [/y/g, 'i'], // Alya, Alia
  [/ie|ee/g, 'i'], // Wiwiek, Nafeesa
  [/si+(?=[aou])/g, 's'], // Arsya, Arsia, Arsiya
  [/ae|oi/g, 'ai'], // Zaenal; Khoirunnisa
  [/(?<=.)h/g, ''], // Aisyah, Aisya; Ramadhan; Luthfi
  [/(\p{L})\1+/gu, '$1'], // Raffa, Aliya
  [/d$/, 't'], // Achmat, Rachmad
];

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** Of 1972 and before: the letters changed for everybody, so that nobody chooses between the two for a child. */
const REFORMED: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'], // Soeharto
  [/dj/g, 'j'], // Djoko
  [/tj/g, 'c'], // Tjahyo
  [/sj/g, 'sy'], // Sjarif
];

/** A word as typed, in the letters of today. */
export const inLettersOfToday = onceEach((typed) =>
  REFORMED.reduce((text, [pattern, letters]) => text.replace(pattern, letters), typed),
);

/** A word in one spelling. */
export const spelt = onceEach((word) =>
  hasDigit(word) ? word : SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word),
);

/** A short form of a name that half of a village bears, written out. */
function wholeWord(word: string): string {
  if (hasDigit(word)) return word;
  const modern = word.replace(/oe|oo/g, 'u');
  return WHOLE_WORDS.find(([pattern]) => pattern.test(modern))?.[1] ?? word;
}

/** Letters that are taken for one another by some, not by most; in the order in which they are made alike. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tj/g, 'c'],
  [/[ck]h|ck/g, 'k'], // Christina, Kristina; Khansa, Kansa
  [/[dt]?z/g, 'j'], // Zainab, Jainab
  [/c(?=[eiy])/g, 's'], // Felicia, Felisia
  [/c/g, 'k'], // Veronica, Veronika
];

/** A word as typed, as it is heard by those who say j for z and write c for s or k: never the spelling of `words`. */
export const soundOf = onceEach((typed) =>
  spelt(SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), typed)),
);

/** One spelling for typed words written together: where one ends and the next begins, letters are dropped as inside a word. */
export const inOneWord = (typed: readonly string[]): string => spelt(typed.join('')).replace(/d/g, 't');

/** The words as typed: lower case, without accents, apostrophes, nicknames in brackets, degrees behind a comma. */
export const typedWords = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]|\(.*?\)|,.*/gsu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function withoutTitles(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word, i) => !TITLES.has(word) || i === words.length - 1);
  const until = words.findIndex((word, i) => i > from && CHILD_OF.has(word));
  return words.slice(from, until < 0 ? undefined : until);
}

function withArticles(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let article = '';
  for (const word of words) {
    if (article === '' && ARTICLES.has(word)) article = word;
    else {
      joined.push(article + word);
      article = '';
    }
  }
  return article === '' ? joined : [...joined, article];
}

function writtenOut(words: readonly string[]): readonly string[] {
  const written: string[] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1] ?? '';
    if (isXaverius(before, word)) written.splice(-1, 1, 'fx');
    else if (/^md?$/.test(word) && /^n?i$/.test(before)) written.push('made');
    else written.push(SHORT_FORMS.get(word) ?? word.replace(GLUED_TITLE, ''));
  }
  return written;
}

/** @example personName('Hj. Siti Chasanah').words // => ['siti', 'hasana'] */
export const personName = onceEach((name): PersonName => {
  const parts = withArticles(withoutTitles(writtenOut(typedWords(name))));
  // M. before a name is Muhammad, behind one an initial
  const typed = parts.map((word, i) =>
    word === 'm' && i === 0 && parts.length > 1 ? 'muhammad' : wholeWord(word),
  );
  return typed.length === 0
    ? { words: [name.trim()], telling: [name.trim()], typed: [name.trim()] }
    : nameOf(typed.map(spelt), typed);
});

/** @param typed one for each of the words */
export function nameOf(words: readonly string[], typed: readonly string[]): PersonName {
  const telling = words.filter((word) => !isPrefix(word) && !isInitial(word));
  return { words, telling: telling.length > 0 ? telling : words, typed };
}

export const isInitial = (word: string): boolean => /^\p{L}$/u.test(word);

/** A word that may be left out without making another name of it. */
export const isPrefix = (word: string): boolean => PREFIXES.has(word) || REGIONAL.has(word);

/** Whether so many bear the word that it has to be seen with another. */
export const isCommon = (word: string): boolean => COMMON.has(word);

/** What a name is looked up by: its first distinctive word, two where that is common, and the numbers that set invented names apart. */
export const calledBy = ({ words, telling }: PersonName): string =>
  [...telling.slice(0, isCommon(telling[0] ?? '') ? 2 : 1), ...words.filter(hasDigit)].join('');

/** Words that are written in one with the next, and what is left of it. */
const GLUED = /^(?:nur|siti|sri|abdul|dwi|tri|eka|muhammad|ahmad)(?=\p{L}{4})/u;

/**
 * All that a name is looked up by: what it is called, what it sounds like to those who mistake letters, and the rest of a word that
 * others write in two. For most names there is only the first.
 */
export function lookedUpBy(name: PersonName): readonly string[] {
  const called = calledBy(name);
  const { words, telling, typed } = name;
  const heard = calledBy(
    nameOf(
      words.map((word, i) => heardAs(word, typed[i] ?? word)),
      typed,
    ),
  );
  const first = typed[words.indexOf(telling[0] ?? '')] ?? '';
  const apart = GLUED.test(first) ? spelt(first.replace(GLUED, '')) : called;
  return [...new Set([called, heard, apart])];
}

/**
 * The word that a name is called by written in one with the next, as who hears no pause writes them: Panjipratama. It is what such a name
 * is looked up by.
 *
 * @returns `null` where no word follows
 */
export function calledInOne({ words, telling, typed }: PersonName): string | null {
  const at = words.indexOf(telling[0] ?? '');
  const [first, second] = at < 0 ? [] : typed.slice(at);
  return first !== undefined && second !== undefined && second.length > 1 ? spelt(first + second) : null;
}

/** As {@link soundOf}, but Z stays what it is in one spelling, and J is written like it: so that only words with C, Kh or J have another. */
const heardAs = (word: string, typed: string): string =>
  /[cj]|kh/.test(typed) && !hasDigit(typed) ? spelt(soundOf(typed).replace(/j/g, 's')) : word;
