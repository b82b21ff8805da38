import { holdsNumber, withoutNumbers } from '../identity/masked';
import { type AnswerReading, unanswered, understood } from './answer-reading';

/** National numbers begin with 0 or +62, those of mobile phones with an 8 where these are left out. */
const INDONESIAN_NUMBER = /^(?:(?:\+?62|0)\d{8,13}|8\d{9,11})$/;

/** Of a NIK or KK; a telephone number is shorter, and two of them are longer. */
const IDENTITY_NUMBER = /^[1-9]\d{15}$/;

/** `tidak ada`, `belum punya HP`. */
const NONE = /^\s*(?:tidak|tdk|tak|tanpa|belum|blm|ga?k|nggak|ndak|kosong|nihil)(?!\p{L})\P{N}*$/iu;

/** Whose number it is: `0812-3456-7890 (Bapak)`. */
const WORDS = /\p{L}[\p{L}\s.'’]*/gu;

/**
 * Kept as typed, also when it is odd: someone may still know how to use it. Several numbers may be given. A NIK in its place is hidden.
 */
export function readPhone(text: string): AnswerReading<string> {
  if (NONE.test(text)) return unanswered();
  const numbers = text
    .split(/[/,;]|\batau\b|\bdan\b/i)
    .map((number) => number.replace(WORDS, '').replace(/[\s.()-]/g, ''));
  const whole = text.replace(/\D/g, '');
  const isIdentity = IDENTITY_NUMBER.test(whole) && holdsNumber(text);
  if (isIdentity || numbers.some((number) => IDENTITY_NUMBER.test(number)))
    return understood(withoutNumbers(text), { code: 'number-in-text' });
  return numbers.some((number) => INDONESIAN_NUMBER.test(number))
    ? understood(text)
    : understood(text, { code: 'odd-phone' });
}
