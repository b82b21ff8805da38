/** Ways to write the same name that no one would take for another name. */
const SAME_NAME: ReadonlyMap<string, string> = new Map(
  [
    'm',
    'md',
    'moh',
    'muh',
    'mhd',
    'mohd',
    'mohamad',
    'mohammad',
    'mohamed',
    'mohammed',
    'muhamad',
    'muhammed',
  ].map((short): [string, string] => [short, 'muhammad']),
);

/** Spelling before 1972: Soeharto, Djoko. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
];

function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`-]/gu, '')
    .toLowerCase();
  const modern = OLD_SPELLING.reduce((text, [old, now]) => text.replace(old, now), plain);
  return modern
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SAME_NAME.get(word) ?? word);
}

/** Letters that may differ in a word of at most this many letters. */
const TOLERANCE: readonly { readonly upTo: number; readonly letters: number }[] = [
  { upTo: 4, letters: 0 }, // Dina and Dini are two children
  { upTo: 8, letters: 1 },
  { upTo: 40, letters: 2 },
];

function similarWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.length !== b.length && a.charAt(0) === b.charAt(0); // an initial
  const longest = Math.max(a.length, b.length);
  const letters = TOLERANCE.find(({ upTo }) => longest <= upTo)?.letters ?? 0;
  return Math.abs(a.length - b.length) <= letters && editDistance(a, b) <= letters;
}

/** Fewest letters added, left out or changed to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Whether two names may be the same person's, written twice: letter case, spacing, accents, apostrophes, old spelling, an initial, a
 * missing last name or a slip of a letter do not count. For asking, not for deciding: twins can have names this near.
 *
 * @example similarName('M. Fauzan', 'Muhammad Fawzan Hakim') // => true
 */
export function similarName(one: string, other: string): boolean {
  const a = nameWords(one);
  const b = nameWords(other);
  const shared = Math.min(a.length, b.length);
  if (shared === 0) return one.trim() === other.trim();
  if (a.join('') === b.join('')) return true;
  return a.slice(0, shared).every((word, i) => similarWord(word, b[i] ?? ''));
}
