import { type Instant, MS_PER_DAY, MS_PER_HOUR } from '../kernel/calendar';
import type { WorkbookPort } from '../workbook/ports';
import { collectedMail, type Envelope, envelopesOf, type Part, readersOf } from './letters';
import type { Mail } from './mail';
import type { CollectedKind, MailContext } from './mail-kind';
import { outboxUpdate, type Queued, reportedKeys, retryAt } from './outbox';
import { kindsOfStream, lastReached, lettersSince, mayWriteAt } from './pace';
import type { MailPort } from './port';
import { MOST_ATTEMPTS } from './quota';
import { MAIL_SENDER, REMARK } from './words';

/** Letters of one run: each is written down before it leaves, and an execution has six minutes. */
const MOST_LETTERS = 40;

/**
 * How long a mail waits where the quota is used up, which comes back once in a day. To look again every five minutes, and read the whole
 * register for it, would use up the time of triggers too.
 */
const QUOTA_PAUSE = MS_PER_HOUR;

/** What mails that several rows go into are sent with. */
export interface Collecting {
  readonly workbook: WorkbookPort;
  readonly mail: MailPort;
  readonly now: () => Instant;
  readonly kinds: readonly CollectedKind[];
  readonly context: MailContext;
  /** The whole outbox, as the run has found it. */
  readonly queue: readonly Queued[];
  /** Recipients that may still be written to today. */
  readonly remaining: number;
  /** Of these kept for mails that leave at once. */
  readonly kept: number;
}

/** What became of the rows. */
export interface Collected {
  readonly results: readonly Queued[];
  readonly remaining: number;
}

/** A part that a row has in a letter. */
interface RowPart extends Part {
  /** Of the outbox, counted from 0 below the header. */
  readonly at: number;
}

type RowEnvelope = Envelope<RowPart>;

/** What became of one letter. */
type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'waits'; readonly until: Instant; readonly remark: string | null };

/** How far a run has come. */
interface Progress {
  readonly rows: Map<number, Queued>;
  readonly outcomes: Map<number, readonly Outcome[]>;
  /** When addresses were last reached, by stream. */
  readonly last: Map<string, ReadonlyMap<string, Instant>>;
  /** Letters of each kind. */
  readonly sent: Map<string, number>;
  remaining: number;
  letters: number;
}

/**
 * Sends the mails that rows are collected in. Rows say whom they are about to reach before each letter leaves: where a run is broken
 * off, nobody gets the same twice. None of these mails is urgent, and what they tell stands in the workbook too.
 *
 * @param rows of collected kinds, the most urgent first
 */
export function sendCollected(rows: readonly Queued[], collecting: Collecting): Collected {
  const { queue, now, remaining } = collecting;
  const reported = reportedKeys(queue);
  const opened = rows.map((row, i) => {
    const isRepeated = reported.has(row.key) || rows.findIndex(({ key }) => key === row.key) < i;
    return openRow(row, isRepeated, collecting);
  });
  const progress: Progress = {
    rows: new Map(rows.map((row) => [row.row, row])),
    outcomes: new Map(),
    last: new Map(),
    sent: new Map(),
    remaining,
    letters: 0,
  };
  const note = (at: number, outcome: Outcome): void => {
    progress.outcomes.set(at, [...(progress.outcomes.get(at) ?? []), outcome]);
  };
  const envelopes = envelopesOf(opened.flatMap(({ parts }) => parts));
  for (const whole of inTurn(envelopes, progress, collecting)) {
    const { envelope, left } = fitting(whole);
    const outcome = sendEnvelope(envelope, progress, collecting);
    for (const at of rowsIn(envelope)) note(at, outcome);
    const next: Outcome = { kind: 'waits', until: now() + MS_PER_HOUR, remark: REMARK.collected };
    for (const at of left) note(at, outcome.kind === 'waits' ? outcome : next);
  }
  return {
    results: opened.map(({ row, settled }) => settled ?? afterLetters(row, progress, now())),
    remaining: progress.remaining,
  };
}

/** As many rows as a mail may be about, and those that are left for the next. */
function fitting(whole: RowEnvelope): { readonly envelope: RowEnvelope; readonly left: readonly number[] } {
  const [first, ...others] = whole.parts;
  const { kind } = first;
  const most = kind.pace === 'hourly' ? kind.mostRows : undefined;
  if (most === undefined) return { envelope: whole, left: [] };
  const parts = [first, ...others.slice(0, most - 1)] as const;
  return { envelope: { ...whole, parts }, left: others.slice(most - 1).map(({ at }) => at) };
}

interface Opened {
  readonly row: Queued;
  /** What becomes of a row that goes into no letter. */
  readonly settled: Queued | null;
  readonly parts: readonly RowPart[];
}

function openRow(row: Queued, isRepeated: boolean, { kinds, context, now }: Collecting): Opened {
  const settled = (remark: string): Opened => ({
    row,
    settled: {
      ...row,
      ...(row.reached.length > 0 ? { status: 'Terkirim', remark: null } : { status: 'Batal', remark }),
      triedAt: now(),
      dueAt: null,
    },
    parts: [],
  });
  if (isRepeated) return settled(REMARK.twice);
  const kind = kinds.find((one) => one.kind === row.kind);
  const data = kind?.data(row, context) ?? null;
  if (!kind || data === null) return settled(REMARK.moot);
  const have = new Set(row.reached.map((address) => address.toLowerCase()));
  const parts = readersOf(kind, data, context)
    .filter(({ email }) => !have.has(email.toLowerCase()))
    .map((reader) => ({ at: row.row, kind, item: { data, reader } }));
  return parts.length === 0 ? settled(kind.nobody) : { row, settled: null, parts };
}

const rowsIn = ({ parts }: RowEnvelope): readonly number[] => [...new Set(parts.map(({ at }) => at))];

function sendEnvelope(envelope: RowEnvelope, progress: Progress, collecting: Collecting): Outcome {
  const { now, context } = collecting;
  const hold = holdBack(envelope, progress, collecting);
  if (hold) return hold;
  const letter = collectedMail(envelope.parts, context);
  progress.letters += 1;
  const before = rowsIn(envelope).flatMap((at) => progress.rows.get(at) ?? []);
  const claimed = before.map((row) => ({
    ...row,
    reached: [...row.reached, envelope.to],
    reachedAt: [...row.reachedAt, now()],
  }));
  if (writeDown(claimed, collecting) && handOver(letter, envelope.to, progress, collecting)) {
    for (const row of claimed) progress.rows.set(row.row, row);
    for (const kind of new Set(envelope.parts.map((part) => part.kind.kind))) {
      progress.sent.set(kind, (progress.sent.get(kind) ?? 0) + 1);
    }
    return { kind: 'sent' };
  }
  return { kind: 'failed' };
}

/** Why a letter does not leave in this run; `null` where it does. An address has one letter of a stream in a run. */
function holdBack(envelope: RowEnvelope, progress: Progress, collecting: Collecting): Outcome | null {
  const { context, now, kept } = collecting;
  const [{ kind }] = envelope.parts;
  const last = lastTo(envelope, progress, collecting);
  const until = mayWriteAt(kind.pace, last, now(), context.settings);
  if (until > now()) return { kind: 'waits', until, remark: REMARK.collected };
  const full = fullUntil(kind, progress, collecting);
  if (full !== null) return { kind: 'waits', until: full, remark: REMARK.enough };
  if (progress.letters >= MOST_LETTERS) return { kind: 'waits', until: now(), remark: null };
  return progress.remaining > kept
    ? null
    : { kind: 'waits', until: now() + QUOTA_PAUSE, remark: REMARK.quota };
}

function lastTo(
  { to, stream }: RowEnvelope,
  { last }: Progress,
  { kinds, queue }: Collecting,
): Instant | null {
  const known = last.get(stream) ?? lastReached(queue, kindsOfStream(stream, kinds));
  last.set(stream, known);
  return known.get(to.toLowerCase()) ?? null;
}

/** Until when a kind has used up what it may send; `null` where it has not. */
function fullUntil(kind: CollectedKind, { sent }: Progress, { queue, now }: Collecting): Instant | null {
  if (kind.pace !== 'hourly' || kind.freelyADay === undefined) return null;
  const earlier = lettersSince(queue, kind.kind, now() - MS_PER_DAY);
  const ofThisRun = sent.get(kind.kind) ?? 0;
  if (earlier.length + ofThisRun < kind.freelyADay) return null;
  const until = (ofThisRun > 0 ? now() : Math.max(...earlier)) + MS_PER_HOUR;
  return until > now() ? until : null;
}

/** The envelopes in their order, but of one stream those first whose address has been written to longest ago. */
function inTurn(
  envelopes: readonly RowEnvelope[],
  progress: Progress,
  collecting: Collecting,
): readonly RowEnvelope[] {
  const streams = [...new Set(envelopes.map(({ stream }) => stream))];
  const last = (envelope: RowEnvelope): Instant => lastTo(envelope, progress, collecting) ?? 0;
  return streams.flatMap((stream) =>
    envelopes.filter((one) => one.stream === stream).sort((a, b) => last(a) - last(b)),
  );
}

/** @returns whether the rows say it: those of whom it is not known are written to by the next run */
function writeDown(rows: readonly Queued[], { workbook, context }: Collecting): boolean {
  try {
    workbook.write([outboxUpdate(rows, context.settings.register.zone)]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whatever Google throws here means "not now": its texts are in the language of the account and are not read. Where one recipient
 * less may be written to than before, the letter has left all the same.
 */
function handOver(letter: Mail, to: string, progress: Progress, { mail }: Collecting): boolean {
  try {
    mail.send(letter, to, MAIL_SENDER);
    progress.remaining -= 1;
    return true;
  } catch {
    const left = remainingAfter(mail, progress.remaining);
    const hasLeft = left < progress.remaining;
    progress.remaining = left;
    return hasLeft;
  }
}

function remainingAfter(mail: MailPort, before: number): number {
  try {
    return mail.remainingToday();
  } catch {
    return before;
  }
}

/** A row that has letters left goes on waiting, for those addresses alone. */
function afterLetters(row: Queued, { rows, outcomes }: Progress, now: Instant): Queued {
  const own = outcomes.get(row.row) ?? [];
  const current = rows.get(row.row) ?? row;
  const isTried = own.some(({ kind }) => kind !== 'waits');
  const hasFailed = own.some(({ kind }) => kind === 'failed');
  const attempts = row.attempts + (isTried ? 1 : 0);
  const after = { ...current, attempts, triedAt: now };
  const waits = own.flatMap((outcome) => (outcome.kind === 'waits' ? [outcome] : []));
  const again = hasFailed && attempts < MOST_ATTEMPTS ? [retryAt(attempts, now)] : [];
  const dueAt = [...waits.map(({ until }) => until), ...again];
  if (dueAt.length > 0) {
    const remark = again.length > 0 ? REMARK.failed : (waits[0]?.remark ?? null);
    return { ...after, status: 'Antre', remark, dueAt: Math.min(...dueAt) };
  }
  const someHaveIt = after.reached.length > 0;
  return {
    ...after,
    status: someHaveIt ? 'Terkirim' : 'Batal',
    remark: hasFailed ? REMARK.gaveUp : null,
    dueAt: null,
  };
}
