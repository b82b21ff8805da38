/** What can be wrong with a 16-digit number before its parts are looked at. */
export type DigitsIssue =
  | { readonly kind: 'not-16-digits'; readonly length: number }
  /** 3.30406E+15: a spreadsheet took the number for a quantity, and its last digits are lost. */
  | { readonly kind: 'in-scientific-notation' };

/**
 * Sixteen digits as printed on identity and family cards; spaces, dots and hyphens between groups are dropped, and so is the
 * apostrophe that keeps a spreadsheet from reading a number.
 *
 * @returns the digits, or what is wrong with them
 */
export function sixteenDigits(text: string): string | DigitsIssue {
  const compact = text.replace(/[\s.'’\-–]/g, '');
  if (/^\d{16}$/.test(compact)) return compact;
  if (/^\s*\d[.,]?\d*E\+?\d{1,2}\s*$/i.test(text)) return { kind: 'in-scientific-notation' };
  return { kind: 'not-16-digits', length: [...compact].length };
}
