// A row of a journal bears a keyed fingerprint of all that it says, so that a cell that somebody typed over, sorted away or invented is
// told from what the script has written.
import type { Sign } from '../kernel/hmac';

/** Of the 43 letters of a signature: 96 bits. */
export const SEAL_LENGTH = 16;

/** White space, and characters that nobody sees: a Sheet may keep them otherwise than they were written. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

/** @param what of which journal the text is, so that no row passes for one of another */
export const sealOfText = (what: string, text: string, sign: Sign): string =>
  sign(`${what} ${text.replace(UNSEEN, '')}`).slice(0, SEAL_LENGTH);
