import { type Instant, MS_PER_DAY, MS_PER_HOUR } from '../kernel/calendar';
import type { Sign } from '../kernel/hmac';
import { isNonEmpty } from '../kernel/result';
import { type Letter, lettersFor, readersOf } from './letters';
import type { Addressee, AnyMailKind, Item, MailContext, MailKind } from './mail-kind';
import { type Queued, reportedKeys, retryAt } from './outbox';
import type { MailPort } from './port';
import { keptForUrgent, MOST_ATTEMPTS } from './quota';
import { MAIL_SENDER, REMARK } from './words';

/** The urgency of mails that leave whatever the quota is kept for. */
const AT_ONCE = 1;

/**
 * Of one sender in a day so many leave each by itself. A kader of a posyandu morning has one or two severe cases; whoever has more may be
 * right, or have found a code.
 */
const MOST_SINGLY = 10;
/** The same, where less than half of the day's quota is left. */
const FEW_SINGLY = 3;
/** Cases in one mail: it is to be read on a phone. */
const MOST_TOGETHER = 50;

/** How long after the last one a sender's others leave together: the less is left for everybody, the longer. */
function pauseFor({ remaining, kept }: Pick<Progress, 'remaining' | 'kept'>): number {
  if (remaining > kept) return MS_PER_HOUR / 2;
  return remaining > kept / 2 ? 2 * MS_PER_HOUR : 6 * MS_PER_HOUR;
}

/** What mails that leave at once are sent with. */
export interface SendingAtOnce {
  readonly mail: MailPort;
  readonly mailKinds: readonly AnyMailKind[];
  readonly now: () => Instant;
  readonly sign: Sign;
}

/** A row with what it says. */
interface Told {
  readonly row: Queued;
  readonly kind: MailKind<unknown>;
  readonly data: unknown;
}

/** How far a run has come. */
interface Progress {
  queue: readonly Queued[];
  /** Recipients that may still be written to today. */
  remaining: number;
  /** Of these kept for mails that leave whatever else waits. */
  readonly kept: number;
  /** Letters of this run: two causes that have become one by an edit are reported once. */
  readonly told: Set<string>;
}

/**
 * Sends the mails that leave by themselves, one after the other. Where one sender has caused so many of them that others' would no longer
 * leave, the later ones go together, a little later; none is left out.
 */
export function sendAtOnce(
  { queue, mine }: { readonly queue: readonly Queued[]; readonly mine: readonly Queued[] },
  context: MailContext,
  sending: SendingAtOnce,
): { readonly results: readonly Queued[]; readonly remaining: number; readonly kept: number } {
  const { mail, mailKinds, now, sign } = sending;
  const kinds = mailKinds.flatMap((kind) => (kind.pace === 'at-once' ? [kind] : []));
  const remaining = mail.remainingToday();
  const kept = keptForUrgent(remaining, queue, now());
  const progress: Progress = { queue, remaining, kept, told: new Set() };
  const results: Queued[] = [];
  const settle = (after: Queued): void => {
    results.push(after);
    progress.queue = progress.queue.map((before) => (before.row === after.row ? after : before));
  };
  const later = new Map<string, Told[]>();
  for (const one of mine) {
    const kind = kinds.find((known) => known.kind === one.kind);
    if (!kind) continue;
    const isRepeated = isReported(one, kind, progress.queue);
    const data = isRepeated ? null : kind.data(one, context);
    if (data === null) {
      settle(settled(one, 'Batal', isRepeated ? REMARK.twice : REMARK.moot, now()));
      continue;
    }
    const sender = kind.together?.sender(data) ?? null;
    const by = sender === null ? '' : sign(`surat oleh ${sender}`).slice(0, BY_LENGTH);
    const told = { row: { ...one, by }, kind, data };
    if (by !== '' && isTooMany(told.row, progress, now())) {
      const group = `${kind.kind} ${by}`;
      later.set(group, [...(later.get(group) ?? []), told]);
    } else {
      settle(sendOne(told, context, progress, sending));
    }
  }
  for (const group of later.values()) {
    for (const after of sendTogether(group, context, progress, sending)) settle(after);
  }
  return { results, remaining: progress.remaining, kept };
}

/** Whether its cause was reported, and that was not taken back since. */
function isReported({ key }: Queued, kind: MailKind<unknown>, queue: readonly Queued[]): boolean {
  if (!reportedKeys(queue).has(key)) return false;
  const holding = queue.filter((row) => row.kind !== kind.kind || !kind.isTakenBack?.(row, queue));
  return reportedKeys(holding).has(key);
}

/** Of the 43 letters of a signature: 48 bits. */
const BY_LENGTH = 8;

/** Rows of a sender that somebody was written to about within a day. */
const ofSender = (by: string, queue: readonly Queued[], now: Instant): readonly Queued[] =>
  queue.filter((row) => row.by === by && row.reachedAt.some((at) => at > now - MS_PER_DAY));

function isTooMany({ by, row: at }: Queued, { queue, remaining, kept }: Progress, now: Instant): boolean {
  const count = ofSender(by, queue, now).filter(({ row }) => row !== at).length;
  return count >= (remaining > kept ? MOST_SINGLY : FEW_SINGLY);
}

const settled = (one: Queued, status: Queued['status'], remark: string | null, now: Instant): Queued => ({
  ...one,
  status,
  remark,
  triedAt: now,
  dueAt: null,
});

const waiting = (
  one: Queued,
  remark: string,
  now: Instant,
  dueAt = retryAt(one.attempts + 1, now),
): Queued => ({
  ...settled(one, 'Antre', remark, now),
  dueAt,
});

/** How many of a kind may still leave. */
const within = (
  { urgency }: MailKind<unknown>,
  { remaining, kept }: Pick<Progress, 'remaining' | 'kept'>,
): number => Math.max(0, urgency === AT_ONCE ? remaining : remaining - kept);

const nobody = (one: Queued, { persistent, nobody: remark }: MailKind<unknown>, now: Instant): Queued =>
  persistent ? waiting(one, remark, now) : settled(one, 'Batal', remark, now);

function sendOne(
  { row: one, kind, data }: Told,
  context: MailContext,
  progress: Progress,
  { mail, now }: SendingAtOnce,
): Queued {
  const written = lettersFor(kind, data, context);
  if (written.length === 0) return nobody(one, kind, now());
  const letters = written.filter(({ to }) => !one.reached.includes(to));
  const fresh = letters.filter((letter) => !progress.told.has(JSON.stringify(letter)));
  if (fresh.length === 0 && letters.length > 0) return settled(one, 'Batal', REMARK.twice, now());
  const some = fresh.slice(0, within(kind, progress));
  if (some.length === 0 && fresh.length > 0) return waiting(one, REMARK.quota, now());
  const reached = deliver(some, mail);
  for (const letter of some) if (reached.includes(letter.to)) progress.told.add(JSON.stringify(letter));
  progress.remaining -= reached.length;
  const after = afterDelivery(
    one,
    kind,
    some.map(({ to }) => to),
    reached,
    now(),
  );
  return some.length < fresh.length ? goesOn(after, now()) : after;
}

/** Sends what one sender has caused in one mail to each reader, with all that this reader may know. */
function sendTogether(
  group: readonly Told[],
  context: MailContext,
  progress: Progress,
  { mail, now }: SendingAtOnce,
): readonly Queued[] {
  const [first] = group;
  const { kind, row } = first ?? {};
  if (!kind?.together || !row) return [];
  const last = Math.max(0, ...ofSender(row.by, progress.queue, now()).flatMap(({ reachedAt }) => reachedAt));
  const pause = pauseFor(progress);
  if (last + pause > now()) return group.map((one) => waiting(one.row, REMARK.together, now(), last + pause));
  const going = group.slice(0, MOST_TOGETHER);
  const open = going.map((told) => ({
    told,
    readers: readersOf(kind, told.data, context).filter(({ email }) => !told.row.reached.includes(email)),
    hasReaders: readersOf(kind, told.data, context).length > 0,
  }));
  const addresses = [...new Set(open.flatMap(({ readers }) => readers.map(({ email }) => email)))];
  const some = addresses.slice(0, within(kind, progress));
  const letters = some.flatMap((to): readonly Letter[] => {
    const items = open.flatMap(({ told, readers }): readonly Item<unknown, Addressee>[] => {
      const reader = readers.find(({ email }) => email === to);
      return reader ? [{ data: told.data, reader }] : [];
    });
    const [only] = items;
    if (!isNonEmpty(items) || !only) return [];
    const letter =
      items.length === 1
        ? kind.write(only.data, only.reader, context)
        : (kind.together as NonNullable<typeof kind.together>).write(items, context);
    return [{ to, mail: letter }];
  });
  const reached = deliver(letters, mail);
  progress.remaining -= reached.length;
  const results = open.map(({ told: { row: one }, readers, hasReaders }) => {
    if (!hasReaders) return nobody(one, kind, now());
    const own = readers.map(({ email }) => email).filter((email) => some.includes(email));
    if (own.length === 0 && readers.length > 0) return waiting(one, REMARK.quota, now());
    const after = afterDelivery(
      one,
      kind,
      own,
      own.filter((email) => reached.includes(email)),
      now(),
    );
    return own.length < readers.length ? goesOn(after, now()) : after;
  });
  const rest = group
    .slice(MOST_TOGETHER)
    .map((one) => waiting(one.row, REMARK.together, now(), now() + pause));
  return [...results, ...rest];
}

/** The quota did not do for everybody: the others get it as soon as there is more. */
const goesOn = (after: Queued, now: Instant): Queued => ({
  ...after,
  status: 'Antre',
  remark: REMARK.quota,
  dueAt: retryAt(1, now),
});

/** Whoever was reached is not written to again; an urgent mail is tried until all have it, or nobody can be reached. */
function afterDelivery(
  one: Queued,
  { persistent }: Pick<MailKind<unknown>, 'persistent'>,
  addresses: readonly string[],
  reached: readonly string[],
  now: Instant,
): Queued {
  const attempts = one.attempts + 1;
  const after: Queued = {
    ...one,
    attempts,
    triedAt: now,
    dueAt: null,
    reached: [...one.reached, ...reached],
    reachedAt: [...one.reachedAt, ...reached.map(() => now)],
  };
  if (reached.length === addresses.length) return { ...after, status: 'Terkirim', remark: null };
  const someHaveIt = after.reached.length > 0;
  const patient = persistent && !someHaveIt;
  if (patient || (attempts < MOST_ATTEMPTS && (persistent || !someHaveIt)))
    return { ...after, status: 'Antre', remark: REMARK.failed, dueAt: retryAt(attempts, now) };
  return { ...after, status: someHaveIt ? 'Terkirim' : 'Batal', remark: REMARK.gaveUp };
}

/**
 * Whatever Google throws here means "not now": its texts are in the language of the account and are not read.
 *
 * @returns addresses that were written to; one bad address does not hold up the others
 */
function deliver(letters: readonly Letter[], mail: MailPort): readonly string[] {
  return letters.flatMap(({ to, mail: letter }) => {
    try {
      mail.send(letter, to, MAIL_SENDER);
      return [to];
    } catch {
      return [];
    }
  });
}
