import { fingerprint } from './fingerprint';

declare const brand: unique symbol;

/**
 * Code of a response: seven symbols and a check symbol, `K7M4-QXCP`. A child is named by the code of its earliest response, and found
 * by that of any of its responses. Says nothing about anybody.
 */
export type ResponseCode = string & { readonly [brand]: 'ResponseCode' };

// - 31 symbols: no 0, 1, I, L or O, which are misread on paper and over the phone
// - 31 is prime, so the weighted sum notices every single wrong symbol and every swap of two
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = SYMBOLS.length;
const LENGTH = 7;

function checkSymbol(symbols: string): string {
  let sum = 0;
  for (let i = 0; i < LENGTH; i++) sum += (i + 1) * SYMBOLS.indexOf(symbols.charAt(i));
  return SYMBOLS.charAt(sum % BASE);
}

const grouped = (symbols: string): ResponseCode =>
  `${symbols.slice(0, 4)}-${symbols.slice(4)}` as ResponseCode;

/**
 * Code of a response: a function of its id alone, so that it does not depend on what else arrived, or when.
 */
export function responseCodeOf(responseId: string): ResponseCode {
  let rest = fingerprint(responseId) % BASE ** LENGTH;
  let symbols = '';
  for (let i = 0; i < LENGTH; i++) {
    symbols += SYMBOLS.charAt(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return grouped(symbols + checkSymbol(symbols));
}

/**
 * Reads a code as typed, or out of a label of the form's list (`Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]`).
 *
 * @returns `null` where there is no code, or its check symbol does not fit
 */
export function parseCode(text: string): ResponseCode | null {
  const bracketed = /\[([^[\]]*)\]\s*$/.exec(text);
  const symbols = (bracketed?.[1] ?? text).toUpperCase().replace(/[\s-]/g, '');
  if (symbols.length !== LENGTH + 1) return null;
  if (![...symbols].every((symbol) => SYMBOLS.includes(symbol))) return null;
  return checkSymbol(symbols) === symbols.charAt(LENGTH) ? grouped(symbols) : null;
}

/** Code of a person who is no child, as people see it: the letter of the person's group before the code of the earliest response. */
export const personCode = (letter: string, code: ResponseCode): string => `${letter}-${code}`;

/**
 * Reads a code with the letter of its group.
 *
 * @returns `null` where the letter is another or the code does not fit
 */
export function parsePersonCode(letter: string, text: string): ResponseCode | null {
  const [first = '', ...rest] = text.trim().toUpperCase().split('-');
  return first === letter ? parseCode(rest.join('-')) : null;
}
