import { type Instant, MS_PER_HOUR, MS_PER_MINUTE, type TimeZone } from '../kernel/calendar';
import type { TabChange } from '../workbook/ports';
import { renderRow } from '../workbook/tab';
import type { AnyMailKind, Occasion } from './mail-kind';
import { type OutboxRow, outboxRowFrom, outboxTab } from './outbox-tab';
import { streamOf } from './pace';

/** A mail with its row in the tab, counted from 0 below the header. */
export interface Queued extends OutboxRow {
  readonly row: number;
}

export const queueFrom = (rows: readonly Parameters<typeof outboxRowFrom>[0][]): readonly Queued[] =>
  rows.flatMap((values, row) => {
    const mail = outboxRowFrom(values);
    return mail ? [{ ...mail, row }] : [];
  });

/** Whether a mail is about one of these responses, or its key or those it continues name one. */
export const namesCode = (
  { about, key, continues }: Pick<OutboxRow, 'about' | 'key' | 'continues'>,
  codes: ReadonlySet<string>,
): boolean =>
  codes.has(about) || [key, ...continues].some((one) => one.split(/[\s|/]+/).some((word) => codes.has(word)));

/** An execution ends after six minutes at most, so a mail in the making for longer was broken off. */
const BROKEN_OFF_AFTER = 10 * MS_PER_MINUTE;
const FIRST_RETRY = 5 * MS_PER_MINUTE;
const LONGEST_RETRY = 6 * MS_PER_HOUR;

/**
 * The mails that may leave now, the most urgent first and the oldest of these first; those of no kind that is known stay. While
 * mails are in the making that others would have to go with, these wait: whoever is sending does not know of them.
 */
export function due(
  queue: readonly Queued[],
  now: Instant,
  kinds: readonly AnyMailKind[],
): readonly Queued[] {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]));
  const urgencyOf = ({ kind }: Queued): number => known.get(kind)?.urgency ?? 0;
  const streamOfRow = ({ kind }: Queued): string | null => {
    const found = known.get(kind);
    return found && found.pace !== 'at-once' ? streamOf(found) : null;
  };
  const busy = new Set(queue.filter((mail) => isInTheMaking(mail, now)).map(streamOfRow));
  busy.delete(null);
  return queue
    .filter((mail) => known.has(mail.kind) && isDue(mail, now) && !busy.has(streamOfRow(mail)))
    .sort((a, b) => urgencyOf(a) - urgencyOf(b) || a.createdAt - b.createdAt || a.row - b.row);
}

const isInTheMaking = ({ status, triedAt }: Queued, now: Instant): boolean =>
  status === 'Mengirim' && now - (triedAt ?? 0) <= BROKEN_OFF_AFTER;

function isDue(mail: Queued, now: Instant): boolean {
  const { status, dueAt } = mail;
  if (status === 'Antre') return dueAt === null || dueAt <= now;
  return status === 'Mengirim' && !isInTheMaking(mail, now);
}

/** The longest time in which nobody looks into the outbox: its rows may be changed by hand. */
const LONGEST_REST = MS_PER_HOUR;

/** When a mail may leave next, at the latest in an hour, where none may leave now and none is queued meanwhile. */
export const nextLook = (queue: readonly Queued[], now: Instant): Instant =>
  Math.min(
    now + LONGEST_REST,
    ...queue
      .filter(isWaiting)
      .map(({ status, dueAt, triedAt }) =>
        status === 'Antre' ? (dueAt ?? now) : (triedAt ?? 0) + BROKEN_OFF_AFTER,
      )
      .filter((at) => at > now),
  );

export const isWaiting = ({ status }: OutboxRow): boolean => status === 'Antre' || status === 'Mengirim';

/** Twice as long after each attempt, up to six hours. */
export const retryAt = (attempts: number, now: Instant): Instant =>
  now + Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.max(0, attempts - 1));

/** The update of the rows of mails whose status has changed. */
export const outboxUpdate = (mails: readonly Queued[], zone: TimeZone): TabChange => ({
  tab: outboxTab,
  rows: mails.map((mail) => ({
    kind: 'update',
    at: mail.row,
    cells: renderRow(outboxTab, { ...mail, zone }).cells.map((cell, column) => ({ column, cell })),
  })),
});

/** Mails put below the others. */
export const outboxChange = (mails: readonly OutboxRow[], zone: TimeZone): TabChange => ({
  tab: outboxTab,
  rows: [],
  appended: mails.map((mail) => renderRow(outboxTab, { ...mail, zone })),
});

/** A mail as it begins to wait. */
export const queued = (
  kind: string,
  { about, key, continues = [] }: Occasion,
  createdAt: Instant,
): OutboxRow => ({
  key,
  kind,
  about,
  createdAt,
  status: 'Antre',
  attempts: 0,
  triedAt: null,
  dueAt: null,
  reached: [],
  reachedAt: [],
  remark: null,
  continues,
  by: '',
});

/** Keys of all causes that have been reported: of mails that were sent, and of those that continue one of these. */
export function reportedKeys(queue: readonly OutboxRow[]): ReadonlySet<string> {
  const reported = new Set(queue.filter(({ status }) => status === 'Terkirim').map(({ key }) => key));
  let known = -1;
  while (known !== reported.size) {
    known = reported.size;
    for (const { key, continues } of queue) if (continues.some((one) => reported.has(one))) reported.add(key);
  }
  return reported;
}
