import type { Position, Sex } from '../growth/anthropometry';
import { type AnswerReading, notUnderstood, unanswered, understood } from './answer-reading';

/** The words of an answer, without the explanation that follows a bracket or a comma ("Telentang (sambil berbaring)"). */
function words(text: string): readonly string[] {
  const [head = ''] = text.toLowerCase().split(/[(,;]/);
  return head.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== '');
}

type Vocabulary<T extends string> = Readonly<Record<T, readonly string[]>>;

/**
 * @param aside words that may stand beside the answer and say nothing
 * @returns the one meaning that the words have, or `null` where they have none, or two, or a word is not known
 */
function meaning<T extends string>(
  text: string,
  vocabulary: Vocabulary<T>,
  aside: readonly string[] = [],
): T | null {
  const meanings = new Set<T>();
  for (const word of words(text)) {
    const found = keysOf(vocabulary).find((key) => vocabulary[key].includes(word));
    if (found) meanings.add(found);
    else if (!aside.includes(word)) return null;
  }
  const [only = null, ...others] = meanings;
  return others.length === 0 ? only : null;
}

const keysOf = <T extends string>(vocabulary: Vocabulary<T>): readonly T[] => Object.keys(vocabulary) as T[];

const SEX: Vocabulary<Sex> = {
  male: ['l', 'lk', 'laki', 'lakilaki', 'laki2', 'lelaki', 'pria', 'cowok', 'putra', 'm', 'male'],
  female: ['p', 'pr', 'perempuan', 'prempuan', 'wanita', 'cewek', 'putri', 'f', 'female'],
};

/** Numbers are not read: some files write 1 and 2 for the sexes, others 0 and 1. */
export function readSex(text: string): AnswerReading<Sex> {
  const sex = meaning(text, SEX, ['anak']);
  return sex ? understood(sex) : notUnderstood({ code: 'unreadable-sex' });
}

/** PB (panjang badan) is measured lying, TB (tinggi badan) standing; L and H are the letters of WHO's software. */
const POSITION: Vocabulary<Position> = {
  lying: [
    'telentang',
    'terlentang',
    'tlentang',
    'baring',
    'berbaring',
    'tidur',
    'tiduran',
    'rebah',
    'pb',
    'l',
  ],
  standing: ['berdiri', 'bediri', 'diri', 'tegak', 'tb', 'h'],
};

export function readPosition(text: string): AnswerReading<Position> {
  const position = meaning(text, POSITION, ['sambil', 'diukur', 'posisi', 'anak']);
  return position ? understood(position) : notUnderstood({ code: 'unreadable-position' });
}

const YES_NO: Vocabulary<'yes' | 'no' | 'unknown'> = {
  yes: ['ya', 'y', 'iya', 'yes', 'sudah', 'sdh', 'udah', 'benar', 'betul', '1', '+1', '+2', '+3'],
  no: [
    'tidak',
    'tdk',
    't',
    'tak',
    'no',
    'n',
    'belum',
    'blm',
    'bukan',
    'gak',
    'ga',
    'nggak',
    'enggak',
    'ndak',
    '0',
  ],
  unknown: ['tahu', 'tau', 'lupa', 'ragu', 'yakin', 'diperiksa', 'ditanya', 'ditanyakan'],
};

/** Yes by themselves, nothing beside a yes or a no. */
const ASSENT = ['setuju', 'bersedia', 'ada', 'dapat', 'diberi', 'masih', 'bengkak'];
const ASIDE = ['saya', 'anak', 'ibu', 'orang', 'tua', 'pernah', 'mau'];

/** Yes or no; "tidak tahu" is no answer. `+1` to `+3` are the grades of oedema. */
export function readYesNo(text: string): AnswerReading<boolean> {
  if (words(text).some((word) => YES_NO.unknown.includes(word))) return unanswered();
  const answer = meaning(text, YES_NO, [...ASSENT, ...ASIDE]);
  if (answer) return understood(answer === 'yes');
  const assents = meaning(text, { yes: ASSENT }, ASIDE);
  return assents ? understood(true) : notUnderstood({ code: 'unreadable-yes-no' });
}
