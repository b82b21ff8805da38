import { shortFingerprint } from '../../../kernel/fingerprint';
import { codesOfRevision } from '../../../ledger/responses/fillings';
import { codeToken, SHORT_LINK_TOKEN } from '../../../ledger/responses/tokens';
import type { Reading } from '../reading/reading';
import type { Identity } from '../submission/submission';
import { blockingTokens } from './blocking';
import { type Described, described, usableNik } from './described';

/** Who a response says the child is, after who it is since officers corrected that: it is known by either. */
export const descriptionsOf = ({ inForce, alias }: Reading): readonly Described[] =>
  inForce ? [...(alias ? [alias] : []), inForce.submission.identity].map(described) : [];

export function nikToken(identity: Identity): string | null {
  const nik = usableNik(identity);
  return nik && `n${shortFingerprint(nik)}`;
}

/** The tokens of a description: of its NIK, and of what it may be compared by. Fingerprints, so that no index holds a name. */
export function descriptionTokens(description: Described): readonly string[] {
  const nik = nikToken(description.identity);
  return [...(nik ? [nik] : []), ...blockingTokens(description)];
}

/**
 * Everything by which one response may bear on another: its own code, that of the response that it is a filling of, the codes it names or has named, its NIK, its descriptions.
 * Responses with no token in common, directly or through others, can be recognised without comparing them.
 */
export function readingTokens(reading: Reading): readonly string[] {
  const chosen = reading.inForce?.submission.childCode;
  return [
    codeToken(reading.code),
    ...fillingTokens(reading.record),
    ...(reading.named ? [codeToken(reading.named)] : []),
    ...(chosen ? [codeToken(chosen)] : []),
    ...reading.refusals.map(({ child }) => codeToken(child)),
    ...reading.reported.flatMap(({ named }) => (named ? [codeToken(named)] : [])),
    ...descriptionsOf(reading).flatMap(descriptionTokens),
    // What would be described once an officer has taken it is shown beside the child that it may mean.
    ...(reading.held ? descriptionTokens(described(reading.held.submission.identity)) : []),
    ...(reading.inForce?.waits ? descriptionTokens(described(reading.inForce.waits.identity)) : []),
  ];
}

/** Of the response that it is a filling of, and of each filling that one of its revisions may begin, or may have begun. */
function fillingTokens({ id, revisions, elsewhere = [] }: Reading['record']): readonly string[] {
  if (revisions.length + elsewhere.length === 1) return [];
  const codes = [...revisions, ...elsewhere].flatMap((revision) => codesOfRevision({ id }, revision));
  return [...new Set(codes)].map(codeToken);
}

/** What a row that keeps these responses is found by. */
export const readingsTokens = (readings: readonly Reading[]): readonly string[] => [
  ...new Set(readings.flatMap(readingTokens)),
  ...(readings.some(({ hasShortLink }) => hasShortLink) ? [SHORT_LINK_TOKEN] : []),
];
