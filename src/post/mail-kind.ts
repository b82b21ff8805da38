import type { FormLinks } from '../forms/state';
import type { CalendarDate, Instant } from '../kernel/calendar';
import type { SecretCode } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import type { NonEmpty } from '../kernel/result';
import type { States } from '../kernel/states';
import type { Decisions } from '../ledger/decisions/resolve';
import type { Change, OtherHolders } from '../ledger/subject';
import type { Recipient, Settings } from '../settings/settings';
import type { RowSelection } from '../workbook/select';
import type { Block, Mail } from './mail';
import type { OutboxRow } from './outbox-tab';
import type { Stationery } from './stationery';

/** Something that somebody has to be written to about: a response, and what about it. */
export interface Occasion {
  /** Code of the response, '' for a summary. */
  readonly about: string;
  /** The same for the same cause, so that an edit of something else does not report it again. */
  readonly key: string;
  /** Other keys of the same cause: of other responses about that day. No other cause has one of them. */
  readonly keys?: readonly string[];
  /** Keys that it may have been reported by when less was known: before it was known whom the response is about. */
  readonly formerly?: readonly string[];
  /** Keys that the same cause was reported by before a change took one of them from it. */
  readonly continues?: readonly string[];
}

/** All that the mails of one run are written from. */
export interface MailContext {
  readonly stationery: Stationery;
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  /** Addresses of `Petugas`, in small letters. */
  readonly officers: readonly string[];
  /** Who has installed, and owns the workbook; `null` where it is not known. */
  readonly owner: string | null;
  /** The day on which the mail leaves, where the kelurahan is. */
  readonly today: CalendarDate;
  /** All that was ever queued, as the run has found it. */
  readonly outbox: readonly OutboxRow[];
  /** Of the responses that the mails are about, and all that these bear on. */
  readonly states: States;
  /** What officers have decided. */
  readonly decisions: Decisions;
  /** Every row that keeps responses. */
  readonly holders: OtherHolders;
  /** Day of the newest revision; `null` before the first submission. */
  readonly asOf: CalendarDate | null;
  /** Whether z-scores are known to differ from those of WHO: figures that hang on them are not written. */
  readonly areFiguresWithheld: boolean;
  readonly queuedMails: number;
  readonly queuedAddresses: number;
  readonly sheetUrl: string;
  readonly links: FormLinks;
  /** Makes keyed fingerprints, for what may be told apart but not known. */
  readonly sign: Sign;
  /** Rows of any tab, read when they are first asked for, and once in a run. */
  readonly rowsOf: <Row>(selection: RowSelection<Row>) => readonly Row[];
  /** A link to the map that is made out to whoever has this address; `null` where there is none. */
  mapUrl(email: string): string | null;
  /**
   * The key by which whoever has this address sends a form about one child from a link of a mail to it alone; `null` for an address of
   * nobody, or of several people.
   *
   * @param about code as it stands in the link, with the letter of its group where it has one
   */
  taskKey(email: string, form: string, about: string): SecretCode | null;
  /** The copy that whoever has this address reads; `null` where it reads none, or several. */
  copyUrl(email: string): string | null;
  /** Address of a row of the tab with this title, counted from 0 below the header. */
  rowUrl(tab: string, row: number): string;
}

/** Somebody who gets a mail. */
export interface Addressee {
  readonly email: string;
}

/** What every kind of mail says: when it is due, and who gets it. */
interface Kind<D, R extends Addressee> {
  /** Stored in the outbox; never changed. */
  readonly kind: string;
  /** Kinds leave in this order, the smallest number first. */
  readonly urgency: number;
  /** Remark in the outbox where nobody is to get it; a persistent mail then waits. */
  readonly nobody: string;
  /** Its occasions have keys that are made of answers: they are sealed in the outbox. Not for kinds with standing occasions. */
  readonly keyed?: true;
  /** What a change makes an occasion, that was none before. */
  occasions?(change: Change): readonly Occasion[];
  /** What should have been queued, as things stand. */
  standing?(states: States, asOf: CalendarDate): readonly Occasion[];
  /** @returns `null` when there is no longer, or not yet, anything to report */
  data(occasion: QueuedOccasion, context: MailContext): D | null;
  recipients(data: D, context: MailContext): readonly R[];
  /** What it would be about on the day of the run, for whoever wants to see it before it leaves; of others the last one is shown. */
  sample?(context: MailContext): Occasion;
}

/** A kind of which each occasion is a mail of its own, which leaves at once. */
export interface MailKind<D, R extends Addressee = Addressee> extends Kind<D, R> {
  readonly pace: 'at-once';
  /** Tried until somebody has it; others are given up after some attempts. */
  readonly persistent: boolean;
  write(data: D, recipient: R, context: MailContext): Mail;
  /** Whether what a row told was taken back since by a mail of another kind: then it is no reason not to tell it anew. */
  isTakenBack?(row: OutboxRow, outbox: readonly OutboxRow[]): boolean;
  /** How those go together of which one sender has so many in a day that others' would no longer leave; each by itself if absent. */
  readonly together?: Together<D, R>;
}

/** Many occasions of one sender in one mail. */
export interface Together<D, R extends Addressee = Addressee> {
  /** Names the sender in no words of its own; `null` where there is nobody to be counted. */
  sender(data: D): string | null;
  /** @param items what there is to say to one address, the oldest first */
  write(items: NonEmpty<Item<D, R>>, context: MailContext): Mail;
}

/** What one occasion has to say to one reader. */
export interface Item<D, R extends Addressee = Addressee> {
  readonly data: D;
  readonly reader: R;
}

/** A kind of which an address gets one mail an hour at most: the first at once, the next with all that has come up since. */
export interface HourlyKind<D, R extends Addressee = Addressee> extends Kind<D, R> {
  readonly pace: 'hourly';
  /**
   * So many letters of a day leave as their addressees may have them. Beyond them one an hour does, to whoever has had none for longest:
   * so many addresses do not use up what is left for others, and somebody is told in every hour. No limit if absent.
   */
  readonly freelyADay?: number;
  /** Rows that go into one mail, so that it is not cut off; the others go into the next. No limit if absent. */
  readonly mostRows?: number;
  /** @param items what there is to say to one address, each thing once, the oldest first */
  write(items: NonEmpty<Item<D, R>>, context: MailContext): Mail;
}

/** A part of the mail that somebody gets once a day. */
export interface Section {
  /** Subject of the mail where nothing else is in it. */
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A kind that has a section in the one mail that an address gets in a day. */
export interface SectionKind<D, R extends Addressee = Addressee> extends Kind<D, R> {
  readonly pace: 'daily';
  /** @param items what there is to say to one address, each thing once, the oldest first */
  section(items: NonEmpty<Item<D, R>>, context: MailContext): Section;
}

/** A kind of mail whatever it is written from. */
export type AnyMailKind = MailKind<unknown> | CollectedKind;

/** A kind of which several occasions become one mail. */
export type CollectedKind = HourlyKind<unknown> | SectionKind<unknown>;

/** What the outbox keeps of an occasion. */
export interface QueuedOccasion extends Pick<Occasion, 'about' | 'key'> {
  /** When it was queued; absent where it is not in the outbox. */
  readonly createdAt?: Instant;
}

const ownKeys = ({ key, keys = [] }: Occasion): readonly string[] => [key, ...keys];

const everyKey = (occasion: Occasion): readonly string[] => [
  ...ownKeys(occasion),
  ...(occasion.formerly ?? []),
];

/** @param known keys of what has been reported, or waits to be */
export const isKnown = (occasion: Occasion, known: ReadonlySet<string>): boolean =>
  everyKey(occasion).some((key) => known.has(key));

/**
 * What a change makes an occasion: what is none of the earlier ones, and what is one but has lost a key by which it may be in the
 * outbox. This is queued again by the keys that it has now, and leaves only if it has not left before. Where one earlier
 * occasion has become several, as when two children are parted, one continues it and the others are new.
 */
export function newAmong(occasions: readonly Occasion[], earlier: readonly Occasion[]): readonly Occasion[] {
  const byOwnKey = byKeys(occasions, ownKeys);
  const byAnyKey = byKeys(occasions, everyKey);
  const before = new Map<Occasion, Occasion[]>();
  for (const one of earlier) {
    const heir = firstOf(byAnyKey, ownKeys(one)) ?? firstOf(byOwnKey, everyKey(one));
    if (heir) before.set(heir, [...(before.get(heir) ?? []), one]);
  }
  return occasions.flatMap((occasion) => {
    const continued = before.get(occasion);
    if (!continued) return [occasion];
    const keys = new Set(everyKey(occasion));
    const reported = [...new Set(continued.flatMap(everyKey))];
    return reported.every((key) => keys.has(key)) ? [] : [{ ...occasion, continues: reported }];
  });
}

/**
 * What a change makes an occasion of the responses that have just come in, since their sender is at hand and nobody else asked.
 *
 * @param of all occasions of a state, each about one response
 */
export function newOfIncoming(
  { before, after, incoming }: Pick<Change, 'before' | 'after' | 'incoming'>,
  of: (states: States) => readonly Occasion[],
): readonly Occasion[] {
  const cameIn = ({ about }: Occasion): boolean => incoming?.some((code) => code === about) ?? false;
  return newAmong(of(after).filter(cameIn), of(before));
}

/** Of occasions with a key in common the first. */
const byKeys = (
  occasions: readonly Occasion[],
  keysOf: (occasion: Occasion) => readonly string[],
): ReadonlyMap<string, Occasion> =>
  new Map(
    [...occasions].reverse().flatMap((occasion) => keysOf(occasion).map((key) => [key, occasion] as const)),
  );

const firstOf = (byKey: ReadonlyMap<string, Occasion>, keys: readonly string[]): Occasion | undefined => {
  const found = keys.find((key) => byKey.has(key));
  return found === undefined ? undefined : byKey.get(found);
};
