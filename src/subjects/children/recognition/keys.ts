import type { ResponseCode } from '../../../kernel/code';
import { shortFingerprint } from '../../../kernel/fingerprint';
import type { Reading } from '../reading/reading';
import type { Identity } from '../submission/submission';
import { blockingTokens } from './blocking';
import { type Described, described, tellingNik } from './described';

/** The token of a response, and of whatever names its code. */
export const codeToken = (code: ResponseCode): string => `k${code.replace('-', '')}`;

/** Who a response says the child is, after who it is since officers corrected that: it is known by either. */
export const descriptionsOf = ({ inForce, alias }: Reading): readonly Described[] =>
  inForce ? [...(alias ? [alias] : []), inForce.submission.identity].map(described) : [];

export function nikToken(identity: Identity): string | null {
  const nik = tellingNik(identity);
  return nik && `n${shortFingerprint(nik)}`;
}

/** The tokens of a description: of its NIK, and of what it may be compared by. Fingerprints, so that no index holds a name. */
export function descriptionTokens(description: Described): readonly string[] {
  const nik = nikToken(description.identity);
  return [...(nik ? [nik] : []), ...blockingTokens(description)];
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
    ...descriptionsOf(reading).flatMap(descriptionTokens),
  ];
}
