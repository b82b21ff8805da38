import { isNonEmpty, type NonEmpty } from '../kernel/result';
import { digestMail } from './digest';
import type { Mail } from './mail';
import type {
  Addressee,
  AnyMailKind,
  CollectedKind,
  Item,
  MailContext,
  QueuedOccasion,
  Section,
  SectionKind,
} from './mail-kind';
import { streamOf } from './pace';

/** One mail for one address. */
export interface Letter {
  readonly to: string;
  readonly mail: Mail;
}

/**
 * The letters of one queued mail, as if nothing else were to be written.
 *
 * @returns `null` when there is no longer, or not yet, anything to report
 */
export function lettersOf(
  kind: AnyMailKind,
  occasion: QueuedOccasion,
  context: MailContext,
): readonly Letter[] | null {
  const data = kind.data(occasion, context);
  return data === null ? null : lettersFor(kind, data, context);
}

/** The letters about what there is to report. */
export const lettersFor = (kind: AnyMailKind, data: unknown, context: MailContext): readonly Letter[] =>
  readersOf(kind, data, context).map((reader) => ({
    to: reader.email,
    mail: mailFor(kind, { data, reader }, context),
  }));

/** What one occasion has to say to one reader, as a mail of its own. */
export const mailFor = (kind: AnyMailKind, item: Item<unknown>, context: MailContext): Mail =>
  kind.pace === 'at-once'
    ? kind.write(item.data, item.reader, context)
    : collectedMail([{ kind, item }], context);

/** Whoever is entered for all posyandu and for one of them too is written to once: by the row that comes first. */
export function readersOf(kind: AnyMailKind, data: unknown, context: MailContext): readonly Addressee[] {
  const readers = kind.recipients(data, context);
  return readers.filter(({ email }, i) => readers.findIndex((one) => sameAddress(one.email, email)) === i);
}

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What one row has to say to one address. */
export interface Part {
  readonly kind: CollectedKind;
  readonly item: Item<unknown>;
}

/** Parts that go to one address in one mail. */
export interface Envelope<P extends Part> {
  readonly to: string;
  readonly stream: string;
  readonly parts: NonEmpty<P>;
}

/** Puts together what goes to the same address in one mail; the most urgent first, as the parts are given. */
export function envelopesOf<P extends Part>(parts: readonly P[]): readonly Envelope<P>[] {
  const byAddress = new Map<string, P[]>();
  for (const part of parts) {
    const name = `${streamOf(part.kind)} ${part.item.reader.email.toLowerCase()}`;
    byAddress.set(name, [...(byAddress.get(name) ?? []), part]);
  }
  return [...byAddress.values()].flatMap((own) =>
    isNonEmpty(own) ? [{ to: own[0].item.reader.email, stream: streamOf(own[0].kind), parts: own }] : [],
  );
}

/** The mail that says all that the parts of one envelope have to say. */
export function collectedMail(parts: NonEmpty<Part>, context: MailContext): Mail {
  const [first, ...others] = parts;
  const { kind } = first;
  if (kind.pace === 'hourly') return kind.write(itemsLike(first, others), context);
  const leading = others.filter(
    (part, i) => part.kind !== kind && others.findIndex((one) => one.kind === part.kind) === i,
  );
  const section = (of: SectionKind<unknown>, lead: Part): Section =>
    of.section(itemsLike(lead, others), context);
  return digestMail(
    [
      section(kind, first),
      ...leading.flatMap((lead) => (lead.kind.pace === 'daily' ? [section(lead.kind, lead)] : [])),
    ],
    { ...context, kelurahan: context.settings.kelurahan },
  );
}

/** What the parts of one kind say; what two occasions say alike, as after an edit of the same response, is said once. */
function itemsLike({ kind, item }: Part, others: readonly Part[]): NonEmpty<Item<unknown>> {
  const more = others.flatMap((part) =>
    part.kind === kind && part.item.data !== item.data ? [part.item] : [],
  );
  return [item, ...more.filter(({ data }, i) => more.findIndex((one) => one.data === data) === i)];
}
