/** Father and mother who were written into one answer. */
export interface Parents {
  readonly father: string;
  readonly mother: string;
}

/** A hyphen and a word part only where they stand apart: names hold both. */
const PARTED = /\s*[/\\&+|\n;]\s*|\s+[-–—]\s+|\s+dan\s+/i;
const MOTHER = /^(?:ny|nyonya|ibu|bu|mama|umi|ummi|mother)\b[\s.:]*/i;
const FATHER = /^(?:tn|tuan|bapak|bpk|bp|pak|ayah|abi|papa|father)\b[\s.:]*/i;
const hasName = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= 2;
const bare = (text: string): string => text.replace(MOTHER, '').replace(FATHER, '').trim();

/**
 * Reads `AYAH / IBU` as lists and registers write it: the father first, unless a title or the heading says otherwise.
 *
 * @param motherFirst whether the heading names the mother first
 * @returns `null` for the name of one person
 * @example readParents('YUSRON / MARIANA') // => { father: 'YUSRON', mother: 'MARIANA' }
 */
export function readParents(text: string, motherFirst = false): Parents | null {
  const [first = '', second = '', ...more] = text.trim().split(PARTED);
  if (more.length > 0 || !hasName(bare(first)) || !hasName(bare(second))) return null;
  const swapped =
    MOTHER.test(first) || FATHER.test(second) || (motherFirst && !MOTHER.test(second) && !FATHER.test(first));
  const [father, mother] = swapped ? [second, first] : [first, second];
  return { father: bare(father), mother: bare(mother) };
}
