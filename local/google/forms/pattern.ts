import { GoogleException } from '../core/exception';

/** What JavaScript's patterns can and RE2's, which Forms uses, cannot: looking around, and referring back. */
const NOT_IN_RE2 = /\(\?<?[=!]|\\[1-9]|\\k</;

/** A pattern of a validation. RE2 takes escapes that JavaScript refuses in its strict mode. */
export function readPattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}

/** @throws GoogleException for a pattern that Forms could not use (the live text is not known) */
export function requirePattern(source: string): string {
  if (NOT_IN_RE2.test(source)) throw new GoogleException(`Invalid regular expression: ${source}`);
  try {
    readPattern(source);
    return source;
  } catch {
    throw new GoogleException(`Invalid regular expression: ${source}`);
  }
}
