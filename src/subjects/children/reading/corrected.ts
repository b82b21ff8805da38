import type { Instant } from '../../../kernel/calendar';
import { compareText } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Identity } from '../submission/submission';
import type { Correction } from './correction';
import { readCorrection } from './read-correction';

/** What officers put right about a child, and when; the latest word on each field. */
export type Corrected = ReadonlyMap<keyof Identity, CorrectedField>;

interface CorrectedField {
  readonly at: Instant;
  readonly value: Identity[keyof Identity];
}

const NOTHING_CORRECTED: Corrected = new Map();

/** A value that cannot be read corrects nothing. */
export function correctedBy(corrections: readonly Correction[], { zone }: RegisterSettings): Corrected {
  if (corrections.length === 0) return NOTHING_CORRECTED;
  const corrected = new Map<keyof Identity, CorrectedField>();
  for (const correction of [...corrections].sort(byKey)) {
    const { identity, problems } = readCorrection(correction, zone);
    if (problems.length > 0) continue;
    for (const [field, value] of Object.entries(identity)) {
      corrected.set(field as keyof Identity, { at: correction.at, value });
    }
  }
  return corrected;
}

const byKey = (a: Correction, b: Correction): number => compareText(a.key, b.key);

/** The identity with every correction, whatever was answered since. */
export const withCorrections = (identity: Identity, corrected: Corrected): Identity => ({
  ...identity,
  ...Object.fromEntries([...corrected].map(([field, { value }]) => [field, value])),
});
