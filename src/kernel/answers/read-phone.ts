import { type AnswerReading, understood } from './answer-reading';

/** National numbers begin with 0 or +62; with the area or operator code they have 9 to 13 digits more. */
const INDONESIAN_NUMBER = /^(?:\+?62|0)\d{8,13}$/;

/** Kept as typed, also when it is odd: someone may still know how to use it. Several numbers may be given. */
export function readPhone(text: string): AnswerReading<string> {
  const numbers = text.split(/[/,;]|\batau\b|\bdan\b/i).map((number) => number.replace(/[\s.()-]/g, ''));
  return numbers.some((number) => INDONESIAN_NUMBER.test(number))
    ? understood(text)
    : understood(text, { code: 'odd-phone' });
}
