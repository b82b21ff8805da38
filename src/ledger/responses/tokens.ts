import type { ResponseCode } from '../../kernel/code';
import { parseCode } from '../../kernel/code';
import { shortFingerprint } from '../../kernel/fingerprint';
import type { Sign } from '../../kernel/hmac';

// A token is a text that two responses have in common if one may bear on the other; the hidden column `Indeks` of each row that keeps
// responses lists those of its responses. Who owns which:
// - `k` and a code without its hyphen: the ledger, for a response of whatever form, and for whatever names its code;
// - `tautan`: the ledger, for a place answered with a short map link;
// - `n` and `a` to `h`, each with a fingerprint: the children, since the first release;
// - `subject:kind:fingerprint`: every other subject, so that a mother's NIK never meets a child's.
//
// Fingerprints of few possible texts can be tried out, so no token of an answer leaves the script as it is: an index has it sealed with
// the installation's secret. Rows of the first release, whose tokens are not, are found all the same: tokens are sealed when they are read.

/** The token of a response, and of whatever names its code. */
export const codeToken = (code: ResponseCode): string => `k${code.replace('-', '')}`;

/**
 * The code in a token; `null` for a token of something else.
 */
export const codeOfToken = (token: string): ResponseCode | null =>
  token.startsWith('k') ? parseCode(token.slice(1)) : null;

/** In an index: a place was answered with a short map link. */
export const SHORT_LINK_TOKEN = 'tautan';

/** A token of a subject's own: a fingerprint, so that no index holds a name or a number. */
export const subjectToken = (subject: string, kind: string, text: string): string =>
  `${subject}:${kind}:${shortFingerprint(text)}`;

/** Begins a token that is sealed. */
const SEAL = '~';
/** Of the 43 letters of a signature: 48 bits. */
const SEALED_LENGTH = 8;

/** The token as it may leave the script; codes and marks, which say nothing of anybody, stay as they are. */
export function sealedToken(token: string, sign: Sign): string {
  if (token.startsWith(SEAL) || token === SHORT_LINK_TOKEN || codeOfToken(token) !== null) return token;
  return SEAL + sign(`indeks ${token}`).slice(0, SEALED_LENGTH);
}

/** The tokens of a cell of an index, each sealed. */
export const tokensOfCell = (cell: string, sign: Sign): readonly string[] =>
  cell === '' ? [] : cell.split(' ').map((token) => sealedToken(token, sign));
