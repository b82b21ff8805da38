import { halfWidth, UNSEEN } from '../marks';

const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'gu');

/** Joins several pictures to one. */
const JOINER = '\u200d';
const AFTER_PICTURE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;

/** Digits of other scripts. */
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * An answer as whoever looks at it reads it: without marks that nobody sees, with ordinary digits and signs, and without white space
 * around it. A number that was copied out of a message is not refused for what its sender could not see.
 */
export const asRead = (typed: string): string =>
  halfWidth(
    typed.replace(UNSEEN_MARKS, (mark, at: number) =>
      mark === JOINER && AFTER_PICTURE.test(typed.slice(0, at)) ? mark : '',
    ),
  )
    .replace(FOREIGN_DIGIT, (digit) => String(digitOf(digit)))
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();

/** Digits of a script follow one another from its zero on. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
