import { compareNames } from './compare-names';
import { type PersonName, personName, typedWords } from './names';

const BABY = new Set(['bayi', 'by', 'baby', 'orok']);
const PARENT = new Set(['ny', 'nyonya', 'ibu', 'bu', 'tn', 'tuan', 'bpk', 'bapak', 'pak']);
/** Said of a baby besides whose it is. */
const SAID_OF_BABIES = new Set(
  'laki lk l cowok boy perempuan pr p cewek girl kembar ke nomor no dari baru lahir'.split(' '),
);
/** Words for the first, second and third of twins or triplets. */
const PLACES = ['i a satu pertama kakak', 'ii b dua kedua adik', 'iii c tiga ketiga'].map((words) =>
  words.split(' '),
);

const placeOf = (word: string): string | null => {
  if (/^\p{N}+$/u.test(word)) return String(Number(word));
  const at = PLACES.findIndex((words) => words.includes(word));
  return at < 0 ? null : String(at + 1);
};

/**
 * Reads a text in place of a name not given yet: `Bayi Ny. Siti`, `By Siti Aminah 2`, `Bayi laki-laki`, `belum ada nama`.
 *
 * @returns what is left beside the parent's name, such as the number of a twin; `null` for a name
 */
export function placeholderRest(name: string, motherName: string | null): string | null {
  // Here what stands in brackets or behind a comma is no nickname: Bayi Ny. Siti (2).
  const [first = '', ...words] = typedWords(name.replace(/[(),]/g, ' '));
  const mother = motherName === null ? [] : personName(motherName).words;
  const said = words.filter((word) => !SAID_OF_BABIES.has(word));
  const places = said.filter((word) => placeOf(word) !== null && !mother.includes(word));
  const rest = said.filter((word) => !places.includes(word));
  const [next = ''] = rest;
  const ofParent = PARENT.has(next) || isOf(rest, motherName);
  const baby = BABY.has(first) && (rest.length === 0 || ofParent);
  const unnamed = /^(belum|blm|tanpa)$/.test(first) && words.length > 0;
  return baby || unnamed || (first === 'anak' && ofParent) ? places.map(placeOf).join() : null;
}

function isOf(rest: readonly string[], motherName: string | null): boolean {
  if (motherName === null || rest.length === 0) return false;
  const named: PersonName = personName(rest.join(' '));
  return compareNames(named, personName(motherName)).level !== 'other';
}
