import type { Random } from '../../../../local/seed/random';

/** Ways that one sound is written, in both directions; old spelling, Arabic names by ear, and habits of a generation. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['u', 'oe'],
  ['j', 'dj'],
  ['c', 'tj'],
  ['y', 'i'],
  ['i', 'y'],
  ['i', 'ie'],
  ['u', 'oo'],
  ['sy', 's'],
  ['sy', 'sh'],
  ['kh', 'h'],
  ['kh', 'k'],
  ['k', 'q'],
  ['q', 'k'],
  ['z', 's'],
  ['f', 'v'],
  ['v', 'f'],
  ['f', 'p'],
  ['dz', 'z'],
  ['dh', 'd'],
  ['d', 'dh'],
  ['th', 't'],
  ['t', 'th'],
  ['sh', 's'],
  ['gh', 'g'],
  ['zz', 'z'],
  ['ff', 'f'],
  ['f', 'ff'],
  ['ll', 'l'],
  ['l', 'll'],
  ['s', 'ss'],
  ['n', 'nn'],
  ['ia', 'iya'],
  ['ya', 'iya'],
  ['ai', 'ay'],
  ['ay', 'ai'],
  ['au', 'aw'],
  ['ah', 'a'],
  ['h', ''],
  ['-', ' '],
  ['-', ''],
  ['wi', 'wie'],
  ['ee', 'i'],
];

/** Endings and words that are written with and without a letter: Aisyah and Aisya, Nabila and Nabilah. */
const ENDING_IN_A = /a$/;

/** The name once spelt otherwise, as somebody writes who has only heard it. */
export function misspelt(name: string, random: Random): string {
  const lower = name.toLowerCase();
  const possible = SPELLINGS.filter(
    ([from]) => lower.slice(1).includes(from) || (from.length > 1 && lower.includes(from)),
  );
  const [from, to] = possible[random.integer(0, possible.length - 1)] ?? ['', ''];
  if (from === '' || (ENDING_IN_A.test(lower) && random.chance(0.2)))
    return ENDING_IN_A.test(lower) ? `${name}h` : name;
  const at = from.length > 1 ? lower.indexOf(from) : lower.indexOf(from, 1);
  return name.slice(0, at) + to + name.slice(at + from.length);
}

/** Keys beside each other on the keyboard of a phone. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function beside(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return random.chance(0.5) ? (row[at + 1] ?? row[at - 1] ?? letter) : (row[at - 1] ?? row[at + 1] ?? letter);
}

/** One slip of a thumb somewhere behind the first letter. */
export function slipped(name: string, random: Random): string {
  const at = random.integer(1, Math.max(1, name.length - 1));
  const letter = name.charAt(at);
  if (letter === ' ' || letter === '') return name;
  const kind = random.integer(0, 3);
  if (kind === 0) return name.slice(0, at) + beside(letter, random) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 2) return name.slice(0, at) + letter + name.slice(at);
  return name.slice(0, at) + name.charAt(at + 1) + letter + name.slice(at + 2);
}

/** Without the last of its words, where it has several. */
export const shortenedName = (name: string): string => name.replace(/ [^ ]+$/, '');

/** What nobody is called by, so that it is never left alone. */
const NOT_CALLED_BY = ['Muhammad', 'Ahmad', 'Siti', 'Nur', 'Tri', 'Dwi'];

/** Shortened, as long as the word that the child is called by stays. */
export function shortenedChildName(name: string): string {
  const shorter = shortenedName(name);
  return NOT_CALLED_BY.includes(shorter) ? name : shorter;
}

export const wordsMoved = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  return [...rest, first].join(' ');
};
