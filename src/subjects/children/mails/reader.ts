// Who may read what of a child in a mail.
'beside the script';

import type { Revision } from '../../../ledger/responses/response';
import type { MailContext } from '../../../post/mail-kind';
import { coversPosyandu, isValidOn } from '../../../settings/kader';
import { isMailAddress } from '../../../settings/mail-address';
import type { Recipient } from '../../../settings/settings';

type Known = Pick<MailContext, 'settings' | 'officers' | 'today'>;

/** Somebody who gets a mail about a child. */
export interface ChildReader {
  readonly email: string;
  readonly isOfficer: boolean;
  /** Has the right to see names. */
  readonly named: boolean;
  /** Officers, and kader of the child's posyandu: what was said of the child before is for them alone. */
  readonly seesEarlier: boolean;
  /** The workbook is open to some of those listed in `Penerima`, and to no kader. */
  readonly opensSheet: boolean;
}

const isOfficer = (email: string, { officers }: Known): boolean => officers.includes(email.toLowerCase());

/** Whether an address is of a kader who may describe the children of a posyandu. */
const isOwnKader = (email: string, posyandu: string, { settings, today }: Known): boolean =>
  settings.kader.some(
    (kader) =>
      kader.email === email.toLowerCase() &&
      isValidOn(kader, today) &&
      coversPosyandu(kader, posyandu, settings.register.posyandu),
  );

/** Somebody of the tab `Penerima`. */
export const listedReader = ({ email, named }: Recipient, posyandu: string, known: Known): ChildReader => ({
  email,
  isOfficer: isOfficer(email, known),
  named,
  seesEarlier: isOfficer(email, known) || isOwnKader(email, posyandu, known),
  opensSheet: true,
});

/**
 * Who sent a revision, where that is somebody who is known today: an address that was only typed may be anybody's.
 *
 * @returns `null` for a stranger, for the holder of a card, and where no address is known
 */
export function senderReader(
  { email: typed, sender }: Pick<Revision, 'email' | 'sender'>,
  posyandu: string,
  known: Known,
): ChildReader | null {
  if (sender?.kind === 'unknown' || sender?.kind === 'card') return null;
  return addressReader((sender?.email === undefined ? typed : sender.email) ?? '', posyandu, known);
}

/** The kader or officer of an address; `null` where none of today's has it. */
export function addressReader(address: string, posyandu: string, known: Known): ChildReader | null {
  const email = address.toLowerCase();
  const { settings, today } = known;
  const isKader = settings.kader.some((kader) => kader.email === email && isValidOn(kader, today));
  if (!isMailAddress(email) || !(isKader || isOfficer(email, known))) return null;
  const officer = isOfficer(email, known);
  const own = officer || isOwnKader(email, posyandu, known);
  return { email, isOfficer: officer, named: own, seesEarlier: own, opensSheet: officer };
}

/** Whoever got a mail and is not listed any more: what is told of it goes there too, and names nobody. */
export const formerReader = (email: string): ChildReader => ({
  email,
  isOfficer: false,
  named: false,
  seesEarlier: false,
  opensSheet: false,
});

/** Each address once, as it comes first. */
export const eachAddressOnce = (readers: readonly ChildReader[]): readonly ChildReader[] =>
  readers.filter(
    ({ email }, i) => readers.findIndex((one) => one.email.toLowerCase() === email.toLowerCase()) === i,
  );
