import type { Position, Sex } from '../growth/anthropometry';
import { type AnswerReading, notUnderstood, unanswered, understood } from './answer-reading';
import { type Vocabulary, vocabulary } from './vocabulary';

/** The words of an answer, without the explanation that follows a bracket or a comma ("Telentang (sambil berbaring)"). */
function words(text: string): readonly string[] {
  const [head = ''] = text.toLowerCase().split(/[(,;]/);
  return head.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== '');
}

/**
 * @param aside words beside the answer that mean nothing
 * @returns the one meaning that the words have, or `null` where they have none, or two, or a word is not known
 */
function meaningOf<T>(text: string, known: Vocabulary<T>, aside: ReadonlySet<string>): T | null {
  const meanings = new Set<T>();
  for (const word of words(text)) {
    const meaning = known.get(word);
    if (meaning !== undefined) meanings.add(meaning);
    else if (!aside.has(word)) return null;
  }
  const [only = null, ...others] = meanings;
  return others.length === 0 ? only : null;
}

const SEX = vocabulary<Sex>(
  ['male', 'l lk laki lakilaki laki2 lelaki pria cowok putra m male'],
  ['female', 'p pr perempuan prempuan wanita cewek putri f female'],
);
const BESIDE_SEX = new Set(['anak']);

/** Numbers are not read: some files write 1 and 2 for the sexes, others 0 and 1. */
export function readSex(text: string): AnswerReading<Sex> {
  const sex = meaningOf(text, SEX, BESIDE_SEX);
  return sex ? understood(sex) : notUnderstood({ code: 'unreadable-sex' });
}

/** PB (panjang badan) is measured lying, TB (tinggi badan) standing; L and H are the letters of WHO's software. */
const POSITION = vocabulary<Position>(
  ['lying', 'telentang terlentang tlentang baring berbaring tidur tiduran rebah pb l'],
  ['standing', 'berdiri bediri diri tegak tb h'],
);
const BESIDE_POSITION = new Set(['sambil', 'diukur', 'posisi', 'anak']);

export function readPosition(text: string): AnswerReading<Position> {
  const position = meaningOf(text, POSITION, BESIDE_POSITION);
  return position ? understood(position) : notUnderstood({ code: 'unreadable-position' });
}

const YES_NO = vocabulary<boolean>(
  [true, 'ya y iya yes sudah sdh udah benar betul 1 +1 +2 +3'],
  [false, 'tidak tdk t tak no n belum blm bukan gak ga nggak enggak ndak 0'],
);

/** Yes by themselves; beside a yes or a no they say nothing. */
const ASSENT = vocabulary<true>([true, 'setuju bersedia ada dapat diberi masih bengkak']);
const BESIDE_ASSENT = new Set(['saya', 'anak', 'ibu', 'orang', 'tua', 'pernah', 'mau']);
const BESIDE_YES_NO = new Set([...ASSENT.keys(), ...BESIDE_ASSENT]);

/** "Tidak tahu", "belum diperiksa", "lupa": none of them is a no. */
const NOT_KNOWN = new Set(['tahu', 'tau', 'lupa', 'ragu', 'yakin', 'diperiksa', 'ditanya', 'ditanyakan']);

/** Yes or no. `+1` to `+3` are the grades of oedema. */
export function readYesNo(text: string): AnswerReading<boolean> {
  if (words(text).some((word) => NOT_KNOWN.has(word))) return unanswered();
  const answer = meaningOf(text, YES_NO, BESIDE_YES_NO) ?? meaningOf(text, ASSENT, BESIDE_ASSENT);
  return answer === null ? notUnderstood({ code: 'unreadable-yes-no' }) : understood(answer);
}
