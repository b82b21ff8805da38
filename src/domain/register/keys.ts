import { shortFingerprint } from '../hash';
import type { ChildCode } from '../identity/child-code';
import { hasNoSerial, isTemporaryNik, type Nik } from '../identity/nik';
import type { Identity } from '../submission/submission';
import { blockingTokens } from './blocking';
import type { Reading } from './reading';

/**
 * The NIK as far as a child can be known by it. Temporary numbers and those without a serial are given to many; joining
 * people on them once merged whole villages (OpenSID issue 3417).
 */
export const tellingNik = ({ nik }: Pick<Identity, 'nik'>): Nik | null =>
  nik !== null && !isTemporaryNik(nik) && !hasNoSerial(nik) ? nik : null;

/** The token of a response, and of whatever names its code. */
export const codeToken = (code: ChildCode): string => `k${code.replace('-', '')}`;

/** Who a response says the child is, and who it is since officers corrected that: it is known by either. */
export const toldIdentities = ({ inForce, alias }: Reading): readonly Identity[] =>
  inForce ? [inForce.submission.identity, ...(alias ? [alias] : [])] : [];

/** The tokens by which others with the same NIK, or a description to be compared, are found; fingerprints, so that no index holds a name. */
export function identityTokens(identity: Identity): readonly string[] {
  const nik = tellingNik(identity);
  return [...(nik ? [`n${shortFingerprint(nik)}`] : []), ...blockingTokens(identity)];
}

/**
 * Everything by which one response may bear on another: its own code, the code it names, its NIK, its descriptions. Responses
 * with no token in common, directly or through others, can be told apart without looking at each other.
 */
export function readingTokens(reading: Reading): readonly string[] {
  const chosen = reading.inForce?.submission.childCode;
  return [
    codeToken(reading.code),
    ...(reading.named ? [codeToken(reading.named)] : []),
    ...(chosen ? [codeToken(chosen)] : []),
    ...toldIdentities(reading).flatMap(identityTokens),
  ];
}
