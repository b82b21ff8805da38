import { UNSEEN } from '../marks';

/** What can be wrong with a 16-digit number before its parts are looked at. */
export type DigitsIssue =
  | { readonly kind: 'not-16-digits'; readonly length: number }
  /** 3.30406E+15: a spreadsheet took the number for a quantity, and its last digits are lost. */
  | { readonly kind: 'in-scientific-notation' };

const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'gu');
/** What a number is called, written in front of it. */
const CALLED = /^\W*(?:(?:no(?:mor)?|nik|n\.i\.k|kk|k\.k|anak)\b[\s.:]*)+/i;
/** What a program that took the number for a quantity adds to all its digits. */
const NO_FRACTION = /^(\D*\d{16})[.,]0+(?=\D*$)/;

/**
 * Sixteen digits as printed on identity and family cards; spaces, dots and hyphens between groups are dropped, and so is what spreadsheets
 * and copying put round a number: apostrophes, quotes, `="…"`, marks without a width, `.0`, the word `NIK`.
 *
 * @returns the digits, or what is wrong with them
 */
export function sixteenDigits(text: string): string | DigitsIssue {
  const bare = text
    .normalize('NFKC')
    .replace(UNSEEN_MARKS, '')
    .replace(CALLED, '')
    .replace(NO_FRACTION, '$1');
  const compact = bare.replace(/[\s.'’‘`´"“”=\-–]/g, '');
  if (/^\d{16}$/.test(compact)) return compact;
  if (/^\s*\d[.,]?\d*E\+?\d{1,2}\s*$/i.test(text)) return { kind: 'in-scientific-notation' };
  return { kind: 'not-16-digits', length: [...compact].length };
}
