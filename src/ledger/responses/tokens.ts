import type { ResponseCode } from '../../kernel/code';
import { parseCode } from '../../kernel/code';
import { shortFingerprint } from '../../kernel/fingerprint';

// A token is a text that two responses have in common if one may bear on the other; the hidden column `Indeks` of each row that keeps
// responses lists those of its responses. Who owns which:
// - `k` and a code without its hyphen: the ledger, for a response of whatever form, and for whatever names its code;
// - `tautan`: the ledger, for a place answered with a short map link;
// - `n` and `a` to `h`, each with a fingerprint: the children, since the first release;
// - `subject:kind:fingerprint`: every other subject, so that a mother's NIK never meets a child's.

/** The token of a response, and of whatever names its code. */
export const codeToken = (code: ResponseCode): string => `k${code.replace('-', '')}`;

/**
 * The code in a token; `null` for a token of something else. A token of another kind that happens to look like a code makes the change
 * read more rows, never wrong ones.
 */
export const codeOfToken = (token: string): ResponseCode | null => parseCode(token.slice(1));

/** In an index: a place was answered with a short map link. */
export const SHORT_LINK_TOKEN = 'tautan';

/** A token of a subject's own: a fingerprint, so that no index holds a name or a number. */
export const subjectToken = (subject: string, kind: string, text: string): string =>
  `${subject}:${kind}:${shortFingerprint(text)}`;
