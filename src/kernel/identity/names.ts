/** A name taken apart for comparing: lower case, of one spelling, without titles. */
export interface PersonName {
  /** At least one, in the order of the answer. */
  readonly words: readonly string[];
  /** Those by which people are called; only names with nothing else have a common prefix here. */
  readonly telling: readonly string[];
}

/** Words before or around a name that are not of it. */
const TITLES = wordSet(
  'h hj haji hajah hajjah ny nyonya nn tn tuan ibu bu bpk bapak pak sdr sdri an anak ananda adik rr rd raden dr drs dra ir',
);
/** What follows is the father's name. */
const CHILD_OF = wordSet('bin binti bt bte');
/** Arabic articles, written apart, with a hyphen or in one with the next word. */
const ARTICLES = wordSet('al el az as ar ad at asy ash ath adz');
/** Names of so many people that they distinguish nobody; often left out or shortened. */
const PREFIXES = wordSet('muamat amat siti nur sri abdul tri dwi eka');

/** First names, in one spelling, that one of ten to thirty children bears: by themselves they distinguish few. */
const COMMON = wordSet('futri futra aisa riski sahra nabila ramadan');

/** Short forms and spellings of names that half of a village bears, as whole words. */
const WHOLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^m(?:[ou]|h?d|u[ck]?h|o[ck]?hd?|[ou][ck]?h?am+[ae][dt]h?)$/, 'muhammad'],
  [/^a(?:[ck]h|[ck]?h?m+[ae][dt])$/, 'ahmad'],
  [/^(?:st|s[iy]t+h?[iy]?)$/, 'siti'],
  [/^abd$/, 'abdul'],
];

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

/** One spelling for a word of a name; numbers stay as they are. */
function oneSpelling(word: string): string {
  if (hasDigit(word)) return word;
  const modern = word.replace(/oe|oo/g, 'u');
  const whole = WHOLE_WORDS.find(([pattern]) => pattern.test(modern))?.[1] ?? word;
  return SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), whole);
}

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

/** @example personName('Hj. Siti Chasanah').words // => ['siti', 'hasana'] */
export function personName(name: string): PersonName {
  const typed = withArticles(withoutTitles(typedWords(name)));
  // M. before a name is Muhammad, behind one an initial
  const words = typed.map((word, i) =>
    oneSpelling(word === 'm' && i === 0 && typed.length > 1 ? 'muhammad' : word),
  );
  if (words.length === 0) return { words: [name.trim()], telling: [name.trim()] };
  const telling = words.filter((word) => !PREFIXES.has(word) && !isInitial(word));
  return { words, telling: telling.length > 0 ? telling : words };
}

export const isInitial = (word: string): boolean => /^\p{L}$/u.test(word);

/** A word that may be left out without making another name of it. */
export const isPrefix = (word: string): boolean => PREFIXES.has(word);

/** Whether so many bear the word that it has to be seen with another. */
export const isCommon = (word: string): boolean => COMMON.has(word);

/** What a name is looked up by: its first distinctive word, two where that is common, and the numbers that set invented names apart. */
export const calledBy = ({ words, telling }: PersonName): string =>
  [...telling.slice(0, isCommon(telling[0] ?? '') ? 2 : 1), ...words.filter(hasDigit)].join('');
