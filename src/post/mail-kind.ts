import type { CalendarDate } from '../kernel/calendar';
import type { States } from '../kernel/states';
import type { Change, OtherHolders } from '../ledger/subject';
import type { Recipient, Settings } from '../settings/settings';
import type { Mail } from './mail';
import type { Stationery } from './stationery';

/** Something that somebody has to be written to about: a response, and what about it. */
export interface Occasion {
  /** Code of the response, '' for a summary. */
  readonly about: string;
  /** The same for the same cause, so that an edit of something else does not report it again. */
  readonly key: string;
  /** Keys that the same cause may have been reported by: of the other responses about that day. */
  readonly alike?: readonly string[];
}

/** All that the mails of one run are written from. */
export interface MailContext {
  readonly stationery: Stationery;
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  /** Of the responses that the mails are about, and all that these bear on. */
  readonly states: States;
  /** Every row that keeps responses. */
  readonly holders: OtherHolders;
  /** Day of the newest revision; `null` before the first submission. */
  readonly asOf: CalendarDate | null;
  readonly queuedMails: number;
  readonly queuedAddresses: number;
  readonly sheetUrl: string;
  readonly mapUrl: string | null;
  /** Address of a row of the tab with this title, counted from 0 below the header. */
  rowUrl(tab: string, row: number): string;
}

/** Somebody who gets a mail. */
export interface Addressee {
  readonly email: string;
}

/** One kind of mail: when it is due, who gets it, and what it says. */
export interface MailKind<D, R extends Addressee = Addressee> {
  /** Stored in the outbox; never changed. */
  readonly kind: string;
  /** Kinds leave in this order, the smallest number first. */
  readonly urgency: number;
  /** Tried until somebody has it; other kinds are given up after some attempts. */
  readonly persistent: boolean;
  /** Remark in the outbox where nobody is to get it; a persistent mail then waits. */
  readonly nobody: string;
  /** What a change makes an occasion, that was none before. */
  occasions?(change: Change): readonly Occasion[];
  /** What should have been queued, as things stand. */
  standing?(states: States, asOf: CalendarDate): readonly Occasion[];
  /** @returns `null` when there is no longer, or not yet, anything to report */
  data(about: string, context: MailContext): D | null;
  recipients(data: D, context: MailContext): readonly R[];
  write(data: D, recipient: R, context: MailContext): Mail;
}

/** A kind of mail whatever it is written from. */
export type AnyMailKind = MailKind<unknown>;

/** Keys by which an occasion may be known. */
export const keysOf = ({ key, alike = [] }: Occasion): readonly string[] => [key, ...alike];

/** @param known keys of what has been reported, or waits to be */
export const isKnown = (occasion: Occasion, known: ReadonlySet<string>): boolean =>
  keysOf(occasion).some((key) => known.has(key));

/** Those of the occasions that none of the earlier ones is. */
export function newAmong(occasions: readonly Occasion[], earlier: readonly Occasion[]): readonly Occasion[] {
  const known = new Set(earlier.flatMap(keysOf));
  return occasions.filter((occasion) => !isKnown(occasion, known));
}
