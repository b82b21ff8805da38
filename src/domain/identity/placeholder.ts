import { compareNames } from './compare-names';
import { type PersonName, personName, typedWords } from './names';

const BABY = new Set(['bayi', 'by', 'baby', 'orok']);
const MOTHER = new Set(['ny', 'nyonya', 'ibu', 'bu']);

/**
 * What stands in the place of a name that has not been given yet: `Bayi Ny. Siti`, `By Siti Aminah 2`, `belum ada nama`.
 *
 * @returns what is left beside the mother's name, such as the number of a twin; `null` for a name
 */
export function placeholderRest(name: string, motherName: string | null): string | null {
  const words = typedWords(name);
  const [first = '', second = ''] = words;
  if (/^(belum|blm|tanpa) /.test(words.join(' '))) return '';
  const baby = BABY.has(first);
  const ofMother = MOTHER.has(baby ? second : '') || (first === 'anak' && MOTHER.has(second));
  const rest = words.slice(ofMother ? 2 : 1);
  if (!ofMother && !(baby && (rest.length === 0 || isOf(rest, motherName)))) return null;
  const mother = motherName === null ? [] : personName(motherName).words;
  return rest.filter((word) => /^(\p{N}+|[ab]|i{1,3})$/u.test(word) && !mother.includes(word)).join();
}

function isOf(words: readonly string[], motherName: string | null): boolean {
  if (motherName === null) return false;
  const named: PersonName = personName(words.join(' '));
  return compareNames(named, personName(motherName)).level !== 'other';
}
