// Who gets which mail about needs, and what of a child each may read.
import type { Addressee, MailContext } from '../../../post/mail-kind';
import { coversPosyandu, isValidOn } from '../../../settings/kader';
import { isMailAddress } from '../../../settings/mail-address';
import { kaderTab, staffTab } from '../../../settings/tabs';
import { NO } from '../../../settings/words';
import { select, textField } from '../../../workbook/select';

/** A kader with an address, from all of her rows in `Kader`. */
export interface KaderReader extends Addressee {
  readonly names: readonly string[];
  /** Names of her posyandu: she reads of no other child. */
  readonly posyandu: readonly string[];
}

const KADER_MAIL = select(kaderTab, { email: textField('Email'), daily: textField('Surat Harian') });

/** Kader of today who have an address and have not had their mail stopped. */
export function kaderReaders({ settings, today, rowsOf }: MailContext): readonly KaderReader[] {
  const known = settings.register.posyandu;
  const stopped = new Set(
    rowsOf(KADER_MAIL)
      .filter(({ daily }) => daily.trim().toLowerCase() === NO.toLowerCase())
      .map(({ email }) => email.trim().toLowerCase()),
  );
  const valid = settings.kader.filter((one) => isValidOn(one, today));
  const addresses = new Set(valid.flatMap(({ email }) => email ?? []));
  return [...addresses]
    .filter((email) => isMailAddress(email) && !stopped.has(email))
    .map((email) => {
      const own = valid.filter((one) => one.email === email);
      return {
        email,
        names: own.map(({ name }) => sameName(name)),
        posyandu: known
          .map(({ name }) => name)
          .filter((name) => own.some((one) => coversPosyandu(one, name, known))),
      };
    });
}

export const sameName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Names, in small letters, of whoever can be given a task of a posyandu. */
export const knownNames = (
  { settings: { kader, staff, register }, today }: Pick<MailContext, 'settings' | 'today'>,
  posyandu: string,
): ReadonlySet<string> =>
  new Set(
    [...kader.filter((one) => coversPosyandu(one, posyandu, register.posyandu)), ...staff]
      .filter((one) => isValidOn(one, today))
      .map(({ name }) => sameName(name)),
  );

const ROLES = select(staffTab, { email: textField('Email'), role: textField('Peran') });

/** Midwives and nutritionists. */
const CLINICAL = /bidan|\btpg\b|gizi|nutrision/i;

/** Officers whose role in `Petugas` is a clinical one; all officers where none is. */
export function clinicalReaders({ officers, rowsOf }: MailContext): readonly Addressee[] {
  const clinical = new Set(
    rowsOf(ROLES)
      .filter(({ role }) => CLINICAL.test(role))
      .map(({ email }) => email.trim().toLowerCase()),
  );
  const some = officers.filter((email) => clinical.has(email));
  return (some.length > 0 ? some : officers).map((email) => ({ email }));
}
