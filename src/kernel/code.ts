import { fingerprint } from './fingerprint';
import { onceEach } from './once-each';

declare const brand: unique symbol;

/**
 * Code of a response: seven symbols and a check symbol, `K7M4-QXCP`. A child is named by the code of its earliest response, and found
 * by that of any of its responses. Says nothing about anybody.
 */
export type ResponseCode = string & { readonly [brand]: 'ResponseCode' };

/**
 * Code that admits whoever knows it: seven symbols and a check symbol, grouped like a {@link ResponseCode}. Its check symbol is the next
 * one, so that neither passes for the other where somebody types it into the wrong question.
 */
export type SecretCode = string & { readonly [brand]: 'SecretCode' };

// - 31 symbols: no 0, 1, I, L or O, which are misread on paper and over the phone
// - 31 is prime, so the weighted sum notices every single wrong symbol and every swap of two
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = SYMBOLS.length;
const LENGTH = 7;

/** Added to the sum behind the check symbol. */
const RESPONSE = 0;
const SECRET = 1;
type Family = typeof RESPONSE | typeof SECRET;

function checkSymbol(symbols: string, family: Family): string {
  let sum: number = family;
  for (let i = 0; i < LENGTH; i++) sum += (i + 1) * SYMBOLS.indexOf(symbols.charAt(i));
  return SYMBOLS.charAt(sum % BASE);
}

const grouped = (symbols: string): string => `${symbols.slice(0, 4)}-${symbols.slice(4)}`;

/**
 * Code of a response: a function of its id alone, so that it does not depend on what else arrived, or when.
 */
export const responseCodeOf = onceEach((responseId) => codeOf(responseId, RESPONSE) as ResponseCode);

/** @param signature a text signed with the installation's secret, so that nobody without the secret finds the code */
export const secretCodeOf = (signature: string): SecretCode => codeOf(signature, SECRET) as SecretCode;

function codeOf(text: string, family: Family): string {
  let rest = fingerprint(text) % BASE ** LENGTH;
  let symbols = '';
  for (let i = 0; i < LENGTH; i++) {
    symbols += SYMBOLS.charAt(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return grouped(symbols + checkSymbol(symbols, family));
}

/**
 * Reads a code as typed, or out of a label of the form's list (`Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]`).
 *
 * @returns `null` where there is no code, or its check symbol does not fit
 */
export function parseCode(text: string): ResponseCode | null {
  const bracketed = /\[([^[\]]*)\]\s*$/.exec(text);
  return parseOf(bracketed?.[1] ?? text, RESPONSE) as ResponseCode | null;
}

/**
 * Reads a secret code as typed, in capitals or not, with or without its hyphen.
 *
 * @returns `null` where there is none, or its check symbol does not fit
 */
export const parseSecretCode = (text: string): SecretCode | null =>
  parseOf(text, SECRET) as SecretCode | null;

function parseOf(text: string, family: Family): string | null {
  const symbols = text.toUpperCase().replace(/[\s-]/g, '');
  if (symbols.length !== LENGTH + 1) return null;
  if (![...symbols].every((symbol) => SYMBOLS.includes(symbol))) return null;
  return checkSymbol(symbols, family) === symbols.charAt(LENGTH) ? grouped(symbols) : null;
}

/** Code of a person who is no child, as people see it: the letter of the person's group before the code of the earliest response. */
export const personCode = (letter: string, code: ResponseCode): string => `${letter}-${code}`;

/**
 * Reads a code with or without the letter of a group before it.
 *
 * @returns `null` where there is no code, or its check symbol does not fit
 */
export const parseAnyCode = (text: string): ResponseCode | null =>
  parseCode(text) ?? parseCode(text.trim().replace(/^[A-Za-z]-/, ''));

/** Letter of a household: its code goes on with that of the child of it that was registered first. */
export const HOUSEHOLD = 'K';

/** Letter of a woman: pregnant, or in the weeks after a birth. */
export const WOMAN = 'I';

/** Letter of a couple that is about to marry. */
export const COUPLE = 'C';

/** Letter of a pair of a donor and whoever it gives to. Its code goes on as that of a response, and leads to nothing: no form or page takes it. */
export const PAIR = 'D';

/**
 * Reads a code with the letter of its group.
 *
 * @returns `null` where the letter is another or the code does not fit
 */
export function parsePersonCode(letter: string, text: string): ResponseCode | null {
  const [first = '', ...rest] = text.trim().toUpperCase().split('-');
  return first === letter ? parseCode(rest.join('-')) : null;
}
