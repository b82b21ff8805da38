import { dayOf, type Instant } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import { isValidOn, type Kader } from '../settings/kader';
import { isCardKey, kaderOfCode } from '../settings/sender-keys';
import type { Settings } from '../settings/settings';
import type { Sender } from './responses/sender';

/** What the sender of a response can be known by. */
export interface SenderClaim {
  /** As the form gives it; '' where it did not collect one. */
  readonly email: string;
  /** A personal code, or the key of a child's card; `null` where none was answered. */
  readonly key: string | null;
  /** The child whose code the response gives; `null` where it gives none. */
  readonly child: ResponseCode | null;
  readonly submittedAt: Instant;
}

/** Who sent a response; `undefined` where senders are not asked about, as in a register from before. */
export type SenderRule = (claim: SenderClaim, settings: Settings) => Sender | undefined;

const UNKNOWN: Sender = { kind: 'unknown' };

/**
 * By the address that Google signed in, where it did; else by the personal code; else by the card of the child that the response is
 * about. A kader counts on the days of her row alone.
 *
 * @param sign signs with the installation's secret
 * @param isSignedIn whether Google lets nobody send but the addresses listed: a typed address is no proof
 */
export const senderRule =
  (sign: (text: string) => string, isSignedIn: () => boolean): SenderRule =>
  ({ email, key, child, submittedAt }, { kader, senderMode, register }) => {
    const day = dayOf(submittedAt, register.zone);
    const valid = kader.filter((one) => isValidOn(one, day));
    const address = email.trim().toLowerCase();
    if (senderMode === 'verified' && address !== '' && isSignedIn()) {
      const [known, ...others] = valid.filter((one) => one.email === address);
      if (known) return joined(known, others);
    }
    if (key === null) return UNKNOWN;
    const known = kaderOfCode(key, valid, sign);
    if (known)
      return joined(
        known,
        valid.filter((one) => one !== known && isSamePerson(one, known)),
      );
    return child !== null && isCardKey(key, child, sign) ? { kind: 'card', child } : UNKNOWN;
  };

const isSamePerson = (one: Kader, other: Kader): boolean =>
  one.email === other.email && one.name.toLowerCase() === other.name.toLowerCase();

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
