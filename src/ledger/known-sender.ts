import type { MailedSenders } from '../forms/form-spec';
import { dayOf, type Instant } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import { isValidOn, type Kader } from '../settings/kader';
import {
  holderOfCode,
  holderOfTaskKey,
  isCardKey,
  kaderOfCode,
  namesakesIn,
  readerOfTaskKey,
} from '../settings/sender-keys';
import type { Settings } from '../settings/settings';
import type { Officer } from '../settings/staff';
import type { Sender } from './responses/sender';

/** What the sender of a response can be known by. */
export interface SenderClaim {
  /** As the form gives it; '' where it did not collect one. */
  readonly email: string;
  /** Name of the form. */
  readonly form: string;
  /** Who of `Penerima` sends that form about what it names, too; `null` for nobody. */
  readonly mailedTo: MailedSenders | null;
  /** A personal code, the key of a child's card or of a link in a mail; `null` where none was answered. */
  readonly key: string | null;
  /** Whom the response is about, by the code that it gives; `null` where it gives none. */
  readonly about: ResponseCode | null;
  /** The child whose code the response gives; `null` where it gives none. */
  readonly child: ResponseCode | null;
  /** How often the card of that child was revoked. */
  readonly cardSeries: number;
  readonly submittedAt: Instant;
}

/** Who sent a response; `undefined` where senders are not asked about, as in a register from before. */
export type SenderRule = (claim: SenderClaim, settings: Settings) => Sender | undefined;

const UNKNOWN: Sender = { kind: 'unknown' };

/**
 * By the personal code of a kader or officer; else by a link of a mail to one of them, or the card, of the child that the response is about.
 * By such a link a kader says nothing of who a child is, and an officer closes nothing that is for officers alone to close: whoever the mail
 * was passed on to could. A reader, who has no code, says by it what was done, and
 * decides nothing. Somebody counts on the days of her row alone. Where Google lets nobody open the form but the accounts listed, the address has to be the one that goes with the code. It is
 * no proof by itself: a script can have a form collect addresses, and not know whether they are those of the accounts or typed.
 *
 * @param sign signs with the installation's secret
 * @param isSignedIn whether Google lets nobody send but the addresses listed
 */
export const senderRule =
  (sign: (text: string) => string, isSignedIn: () => boolean): SenderRule =>
  (
    { email, form, mailedTo, key, about, child, cardSeries, submittedAt },
    { kader, staff, readers, listed, senderMode, register },
  ) => {
    if (key === null) return UNKNOWN;
    const day = dayOf(submittedAt, register.zone);
    const isValid = (one: Kader | Officer): boolean => isValidOn(one, day);
    // A form that anybody may open collects no address, nor has a response that was sent before it did.
    const address = senderMode === 'verified' && isSignedIn() ? email.trim().toLowerCase() : '';
    const fits = (one: { readonly email: string | null }): boolean => address === '' || one.email === address;
    const namesakes = namesakesIn(kader);
    const valid = kader.filter((one) => isValid(one) && !namesakes.has(one));
    const known = kaderOfCode(key, valid, sign);
    if (known) {
      const others = valid.filter((one) => one !== known && isSamePerson(one, known));
      return fits(known) ? joined(known, others) : UNKNOWN;
    }
    const officers = staff.filter(isValid);
    const officer = holderOfCode(key, 'petugas', officers, sign);
    if (officer)
      return fits(officer) ? { kind: 'officer', name: officer.name, email: officer.email } : UNKNOWN;
    if (about !== null) {
      const task = { form, about };
      const written = holderOfTaskKey(key, 'kader', valid, task, sign);
      if (written)
        return fits(written)
          ? { kind: 'kader', name: written.name, email: written.email, posyandu: [] }
          : UNKNOWN;
      const mailed = holderOfTaskKey(key, 'petugas', officers, task, sign);
      if (mailed)
        return fits(mailed)
          ? { kind: 'officer', name: mailed.name, email: mailed.email, byMail: true }
          : UNKNOWN;
      const told = mailedTo && readerOfTaskKey(key, mailedTo === 'named' ? readers : listed, task, sign);
      if (told) return fits(told) ? { kind: 'reader', name: told.name, email: told.email } : UNKNOWN;
    }
    return child !== null && isCardKey(key, child, cardSeries, sign) ? { kind: 'card', child } : UNKNOWN;
  };

/** Rows that say the same name and address are of one person; a name alone may be of two. */
const isSamePerson = (one: Kader, other: Kader): boolean =>
  one.email !== null && one.email === other.email && one.name.toLowerCase() === other.name.toLowerCase();

/** A kader with several rows is one of all their posyandu. */
function joined(first: Kader, others: readonly Kader[]): Sender {
  const all = [first, ...others].map(({ posyandu }) => posyandu);
  const named = all.flatMap((one) => (one === 'all' ? [] : one));
  return {
    kind: 'kader',
    name: first.name,
    email: first.email,
    posyandu: all.includes('all') ? 'all' : [...new Set(named)],
  };
}
