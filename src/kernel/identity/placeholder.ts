import { compareNames } from './compare-names';
import { personName, typedWords } from './names';

/** What is said of a baby that has no name yet, besides whose it is. */
export interface Unnamed {
  /** Which of twins or triplets it is, from `1`; '' where that is not said. */
  readonly place: string;
  /** Words that are neither of the parent's name nor said of every baby: `besar`, `kiri`. */
  readonly words: string;
  /** It is called a twin. */
  readonly twin: boolean;
}

const BABY = new Set(['bayi', 'by', 'baby', 'orok']);
/** Before a name these are no more than titles. */
const CHILD = new Set(['anak', 'an', 'ank', 'balita', 'dd', 'dek', 'adek', 'adik']);
const PARENT = new Set(['ny', 'nyonya', 'ibu', 'bu', 'tn', 'tuan', 'bpk', 'bapak', 'pak']);
/** Said of a baby besides whose it is. */
const SAID_OF_BABIES = new Set(
  'laki lk l cowok cowo boy perempuan pr p cewek cewe girl anak ke nomor no dari baru lahir yang si'.split(
    ' ',
  ),
);
const TWIN = new Set('kembar gemelli gemeli gemini gem twin twins'.split(' '));
/** Said of one of twins: never a parent's name. */
const SAID_OF_TWINS = new Set(
  'besar kecil gede cilik sulung bungsu tua muda kiri kanan depan belakang atas bawah kurus gemuk tinggi pendek'.split(
    ' ',
  ),
);
/** Words for the first, second and third of twins or triplets. */
const PLACES = ['i a satu kesatu pertama kakak', 'ii b dua kedua adik', 'iii c tiga ketiga'].map((words) =>
  words.split(' '),
);

/** Also G1, L2: gemelli, laki-laki. */
const placeOf = (word: string): string | null => {
  if (/^\p{L}?\p{N}+$/u.test(word)) return String(Number(word.replace(/^\p{L}/u, '')));
  const at = PLACES.findIndex((words) => words.includes(word));
  return at < 0 ? null : String(at + 1);
};

/**
 * Reads a text in place of a name not given yet: `Bayi Ny. Siti`, `By Siti Aminah 2`, `Bayi laki-laki`, `belum ada nama`.
 *
 * @returns `null` for a name
 */
export function readPlaceholder(
  name: string,
  motherName: string | null,
  fatherName: string | null = null,
): Unnamed | null {
  // Here what stands in brackets or behind a comma is no nickname: Bayi Ny. Siti (2).
  const [first = '', ...words] = typedWords(name.replace(/[(),]/g, ' '));
  const mother = motherName === null ? [] : personName(motherName).words;
  const said = words.filter((word) => !SAID_OF_BABIES.has(word) && !TWIN.has(word));
  const places = said.filter((word) => placeOf(word) !== null && !mother.includes(word));
  const rest = said.filter((word) => !places.includes(word));
  const [next = ''] = rest;
  const ofParent = PARENT.has(next);
  const baby = BABY.has(first) && (ofParent || rest.every(isSaidOfTwins) || isOf(rest, motherName));
  const unnamed = /^(belum|blm|tanpa)$/.test(first) && words.length > 0;
  const child = CHILD.has(first) && (ofParent || (first === 'anak' && isOf(rest, motherName)));
  if (!baby && !unnamed && !child) return null;
  return {
    place: places.map(placeOf).join(),
    words: unnamed ? '' : leftOf(rest, [motherName, fatherName]).join(' '),
    twin: words.some((word) => TWIN.has(word)),
  };
}

const isSaidOfTwins = (word: string): boolean => SAID_OF_TWINS.has(word);

/** Without the parent's name: the first word behind `Ny.` is of it, however the mother is called elsewhere. */
function leftOf(rest: readonly string[], parents: readonly (string | null)[]): readonly string[] {
  return rest.filter((word, i) => {
    if (isSaidOfTwins(word)) return true;
    const isParents = PARENT.has(word) || PARENT.has(rest[i - 1] ?? '');
    return !isParents && !parents.some((parent) => parent !== null && isOneWordOf(word, parent));
  });
}

const isOneWordOf = (word: string, name: string): boolean =>
  typedWords(name).some((other) => compareNames(personName(word), personName(other)).level !== 'other');

function isOf(rest: readonly string[], motherName: string | null): boolean {
  if (motherName === null || rest.length === 0) return false;
  const named = rest.filter((word) => !isSaidOfTwins(word)).join(' ');
  return compareNames(personName(named), personName(motherName)).level !== 'other';
}
