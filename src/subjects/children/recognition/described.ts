import { type PersonName, personName } from '../../../kernel/identity/names';
import { hasNoSerial, isTemporaryNik, type Nik } from '../../../kernel/identity/nik';
import { readPlaceholder, type Unnamed } from '../../../kernel/identity/placeholder';
import type { Identity } from '../submission/submission';

/** Who a child is said to be, made ready to be compared many times. */
export interface Described {
  readonly identity: Identity;
  readonly name: PersonName | null;
  /** What is said of a child that has no name yet; `null` where there is a name. */
  readonly unnamed: Unnamed | null;
  readonly mother: PersonName | null;
  readonly father: PersonName | null;
}

const named = (name: string | null): PersonName | null => (name === null ? null : personName(name));

export const described = (identity: Identity): Described => ({
  identity,
  name: named(identity.name),
  unnamed:
    identity.name === null ? null : readPlaceholder(identity.name, identity.motherName, identity.fatherName),
  mother: named(identity.motherName),
  father: named(identity.fatherName),
});

/**
 * The NIK as far as a child can be known by it. Temporary numbers and those without a serial are given to many; joining
 * people on them once merged whole villages (OpenSID issue 3417).
 */
export const usableNik = ({ nik }: Pick<Identity, 'nik'>): Nik | null =>
  nik !== null && !isTemporaryNik(nik) && !hasNoSerial(nik) ? nik : null;
