import { shortFingerprint } from '../hash';
import type { ChildCode } from '../identity/child-code';
import { hasNoSerial, isTemporaryNik, type Nik } from '../identity/nik';
import type { Identity, Submission } from '../submission/submission';
import type { Reading } from './reading';

/** A name as it is compared for being exactly the same: letter case and spacing do not count. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Name, birth date and mother in one key, or `null` where one of them is missing. */
export function describedKey({ name, birthDate, motherName }: Identity): string | null {
  if (!name || !birthDate || !motherName) return null;
  return `${nameKey(name)}|${birthDate}|${nameKey(motherName)}`;
}

/**
 * The NIK as far as a child can be known by it. Temporary numbers and those without a serial are given to many; joining
 * people on them once merged whole villages (OpenSID issue 3417).
 */
export const tellingNik = ({ nik }: Pick<Identity, 'nik'>): Nik | null =>
  nik !== null && !isTemporaryNik(nik) && !hasNoSerial(nik) ? nik : null;

/** The token of a response, and of whatever names its code. */
export const codeToken = (code: ChildCode): string => `k${code.replace('-', '')}`;

/** The tokens that a described identity is found by; fingerprints, so that an index holds no NIK and no name. */
function submissionTokens({ identity, childCode }: Submission): readonly string[] {
  const described = describedKey(identity);
  const nik = tellingNik(identity);
  return [
    ...(childCode ? [codeToken(childCode)] : []),
    ...(nik ? [`n${shortFingerprint(nik)}`] : []),
    ...(described ? [`d${shortFingerprint(described)}`] : []),
  ];
}

/**
 * Everything by which one response may bear on another: its own code, the code it names, its NIK, its description. Responses
 * with no token in common, directly or through others, can be told apart without looking at each other.
 */
export const readingTokens = (reading: Reading): readonly string[] => [
  codeToken(reading.code),
  ...(reading.named ? [codeToken(reading.named)] : []),
  ...(reading.inForce ? submissionTokens(reading.inForce.submission) : []),
];
