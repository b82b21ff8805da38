import { fingerprint } from './fingerprint';

declare const brand: unique symbol;

/** Kode anak: seven symbols and a check symbol, `K7M4-QXCP`. Says nothing about the child. */
export type ChildCode = string & { readonly [brand]: 'ChildCode' };

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

const grouped = (symbols: string): ChildCode => `${symbols.slice(0, 4)}-${symbols.slice(4)}` as ChildCode;

/**
 * The code that a child gets when this response is its earliest: a function of the response id alone, so that it does not
 * depend on what else arrived, or when.
 */
export function childCodeOf(responseId: string): ChildCode {
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
export function parseChildCode(text: string): ChildCode | null {
  const bracketed = /\[([^[\]]*)\]\s*$/.exec(text);
  const symbols = (bracketed?.[1] ?? text).toUpperCase().replace(/[\s-]/g, '');
  if (symbols.length !== LENGTH + 1) return null;
  if (![...symbols].every((symbol) => SYMBOLS.includes(symbol))) return null;
  return checkSymbol(symbols) === symbols.charAt(LENGTH) ? grouped(symbols) : null;
}
