import { personName } from '../../../kernel/identity/names';
import { subjectToken } from '../../../ledger/responses/tokens';
import type { Identity } from '../submission/submission';

type Known = Pick<Identity, 'familyCardNumber' | 'motherName' | 'rt' | 'rw' | 'address'>;

/** What a household is known by: fingerprints, to be sealed where they are written; `null` for what nobody has said. */
export interface HouseholdMarks {
  /** Of its No KK. */
  readonly card: string | null;
  /** Of its mother at an address. */
  readonly mother: string | null;
}

/** @param familyCardNumber its 16 digits */
export const cardMark = (familyCardNumber: string): string =>
  subjectToken('keluarga', 'kk', familyCardNumber);

export function householdMarks({ familyCardNumber, motherName, rt, rw, address }: Known): HouseholdMarks {
  const mother = motherName === null ? '' : personName(motherName).words.join(' ');
  const home = (address ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  // A name alone is that of half a village, and two of a name live in one RT.
  const isAtHome = mother !== '' && rw !== null && home !== '';
  return {
    card: familyCardNumber === null ? null : cardMark(familyCardNumber),
    mother: isAtHome ? subjectToken('keluarga', 'ibu', [mother, rt, rw, home].join('|')) : null,
  };
}
