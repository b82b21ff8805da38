import { parseSecretCode, type ResponseCode, type SecretCode, secretCodeOf } from '../kernel/code';
import { sameText } from '../kernel/same-text';

/** Signs a text with the installation's secret. */
type Sign = (text: string) => string;

/** Answer key of the question that takes a kader's personal code or the key of a card. */
export const SENDER_KEY_ANSWER = 'kode_kader';

/** What a kader's personal code hangs on: whoever is renamed, gets another address or a higher series, gets another code. */
export interface CodeHolder {
  readonly name: string;
  readonly email: string | null;
  /** Raised to revoke the code given out before. */
  readonly series: number;
}

/** In one spelling, so that a capital or a blank more in the tab leaves the printed code valid. */
const normalised = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The personal code of a kader: eight symbols, typed once or carried by the personal link. */
export const kaderCode = ({ name, email, series }: CodeHolder, sign: Sign): SecretCode =>
  secretCodeOf(sign(JSON.stringify(['kode kader', normalised(name), normalised(email ?? ''), series])));

/**
 * Whose code it is.
 *
 * @param typed as answered
 * @returns `null` for a slip, a revoked code, and the code of nobody in the list
 */
export function kaderOfCode<K extends CodeHolder>(typed: string, kader: readonly K[], sign: Sign): K | null {
  const code = parseSecretCode(typed);
  if (code === null) return null;
  // Every kader is tried, so that the time it takes does not show how far down a code was found.
  return kader.filter((one) => sameText(kaderCode(one, sign), code))[0] ?? null;
}

/** The key that a child's card carries: it admits a visit of that child and of no other. */
export const cardKey = (child: ResponseCode, sign: Sign): SecretCode =>
  secretCodeOf(sign(JSON.stringify(['kunci kartu', child])));

/**
 * Whether an answer is the key of a child's card.
 *
 * @param child the code that the same response gives for the child, as printed on the card
 */
export function isCardKey(typed: string, child: ResponseCode, sign: Sign): boolean {
  const key = parseSecretCode(typed);
  return key !== null && sameText(key, cardKey(child, sign));
}
