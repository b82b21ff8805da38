import { dayOf, type Instant } from '../kernel/calendar';
import { parseCode } from '../kernel/code';
import { dayOfRevision } from '../ledger/change';
import type { Context } from '../ledger/context';
import { foldAll } from '../ledger/fold-all';
import { closure, holdersExcept, type LedgerIndex, readHeld, readIndex } from '../ledger/ledger-index';
import { codeToken } from '../ledger/responses/tokens';
import { LOOKUPS, lookupFrom } from '../places/geocode-tab';
import { OFFICERS, officersFrom } from '../settings/officers';
import { RECIPIENTS, type Recipient, recipientsFrom, type Settings } from '../settings/settings';
import { number } from '../workbook/cells';
import { readRows } from '../workbook/select';
import { type Letter, lettersOf } from './letters';
import type { AnyMailKind, MailContext, MailKind } from './mail-kind';
import { restUntil } from './mail-timer';
import {
  due,
  isWaiting,
  nextLook,
  outboxUpdate,
  type Queued,
  queueFrom,
  reportedKeys,
  retryAt,
} from './outbox';
import { OUTBOX } from './outbox-tab';
import { mayWriteAt } from './pace';
import type { MailPort } from './port';
import { FOR_URGENT, MOST_ATTEMPTS } from './quota';
import { sendCollected } from './send-collected';
import { MAIL_SENDER, REMARK } from './words';

/** The urgency of mails that leave whatever the quota is kept for. */
const AT_ONCE = 1;
/** Mails of one run that leave by themselves: far from the six minutes of an execution. */
const MOST_AT_ONCE = 40;
/** Rows of one run that are collected in mails: what they are about is read in one call. */
const MOST_COLLECTED = 200;

/** Links that mails lead to. */
export interface MailLinks {
  readonly sheetUrl: string;
  /** A link to the map, made out to whoever has this address. */
  readonly mapUrl: (settings: Settings, email: string) => string | null;
  /** Address of a row of a tab, counted from 0 below the header. */
  readonly rowUrl: (tab: string, row: number) => string;
}

/** What sending mail asks of the outside besides what every piece of work does. */
export interface PostContext extends Context {
  readonly mail: MailPort;
  readonly mailKinds: readonly AnyMailKind[];
  readonly mailLinks: MailLinks;
}

/**
 * Sends what is due in the outbox, the urgent first, within what Google still allows today. An urgent mail is marked before it leaves
 * and after, so that a run broken off in between is noticed: better reported twice than not at all. Others are collected.
 *
 * @returns how many queued mails left
 */
export function sendMail(context: PostContext): number {
  const { workbook, overview } = context;
  const claimed = context.lock.during(() => claimDue(context));
  if (!claimed) return 0;

  const { queue, mine, index } = claimed;
  const { zone } = index.settings.register;
  const mailContext = contextFor(context, claimed);
  const atOnce = sendAtOnce(claimed, mailContext, context);
  const later = mine.filter((one) => !atOnce.results.some(({ row }) => row === one.row));
  // Should the rest be broken off, nobody has to look at these again.
  if (later.length > 0 && atOnce.results.length > 0) workbook.write([outboxUpdate(atOnce.results, zone)]);
  const collected = sendCollected(later, {
    ...context,
    kinds: context.mailKinds.flatMap((kind) => (kind.pace === 'at-once' ? [] : [kind])),
    context: mailContext,
    queue,
    remaining: atOnce.remaining,
  });
  const results = [...atOnce.results, ...collected.results];
  const waiting = queue.filter(isWaiting).length - results.filter((one) => !isWaiting(one)).length;
  workbook.write([
    outboxUpdate(later.length > 0 ? collected.results : results, zone),
    overview.change({ mailWaiting: number(waiting), mailQuota: number(collected.remaining) }),
  ]);
  return results.filter(({ status }) => status === 'Terkirim').length;
}

interface Claimed extends RegisterRead {
  readonly queue: readonly Queued[];
  readonly mine: readonly Queued[];
  readonly stationery: MailContext['stationery'];
}

/** Marks the mails that this run sends; `null` where there are none. */
function claimDue(context: PostContext): Claimed | null {
  const { workbook, mail, now, mailKinds } = context;
  const { outbox } = readRows(workbook, { outbox: OUTBOX });
  const queue = queueFrom(outbox);
  const isAtOnce = ({ kind }: Queued) => mailKinds.some((one) => one.kind === kind && one.pace === 'at-once');
  const all = due(queue, now(), mailKinds);
  const ready = [
    ...all.filter(isAtOnce).slice(0, MOST_AT_ONCE),
    ...all.filter((one) => !isAtOnce(one)).slice(0, MOST_COLLECTED),
  ];
  if (ready.length === 0) {
    restUntil(context, nextLook(queue, now()));
    return null;
  }
  const register = readRegister(context);
  const { settings } = register.index;
  const opensAt = mayWriteAt('daily', null, now(), settings);
  const daily = new Set(mailKinds.flatMap(({ kind, pace }) => (pace === 'daily' ? [kind] : [])));
  const early = opensAt > now() ? ready.filter(({ kind }) => daily.has(kind)) : [];
  const mine = ready.filter((one) => !early.includes(one));
  const stationery = mine.length > 0 ? mail.stationery() : null;
  workbook.write([
    outboxUpdate(
      [
        ...mine.map((one): Queued => ({ ...one, status: 'Mengirim', triedAt: now() })),
        ...early.map(
          (one): Queued => ({ ...one, status: 'Antre', dueAt: opensAt, remark: REMARK.collected }),
        ),
      ],
      settings.register.zone,
    ),
  ]);
  return stationery && { ...register, queue, mine, stationery };
}

/** Sends the mails that leave by themselves, one after the other. */
function sendAtOnce(
  { queue, mine }: Claimed,
  mailContext: MailContext,
  { mail, mailKinds, now }: PostContext,
): { readonly results: readonly Queued[]; readonly remaining: number } {
  const kinds = mailKinds.flatMap((kind) => (kind.pace === 'at-once' ? [kind] : []));
  let remaining = mail.remainingToday();
  let settledQueue = queue;
  const told = new Set<string>();
  const results = mine
    .filter((one) => kinds.some(({ kind }) => kind === one.kind))
    .map((one): Queued => {
      const { after, spent } = sendOne(one, {
        context: mailContext,
        kinds,
        remaining,
        told,
        alreadySent: reportedKeys(settledQueue).has(one.key),
        mail,
        now,
      });
      remaining -= spent;
      settledQueue = settledQueue.map((before) => (before.row === one.row ? after : before));
      return after;
    });
  return { results, remaining };
}

interface RegisterRead {
  readonly index: LedgerIndex;
  readonly recipients: readonly Recipient[];
  readonly officers: readonly string[];
  readonly queuedAddresses: number;
}

function readRegister(context: Context): RegisterRead {
  const { recipients, lookups, officers } = readRows(context.workbook, {
    recipients: RECIPIENTS,
    lookups: LOOKUPS,
    officers: OFFICERS,
  });
  return {
    index: readIndex(context),
    recipients: recipientsFrom(recipients),
    officers: officersFrom(officers, context.now()),
    queuedAddresses: lookups.filter((lookup) => lookupFrom(lookup)?.status === 'Gagal').length,
  };
}

function contextFor(
  context: PostContext,
  { index, recipients, officers, queuedAddresses, mine, queue, stationery }: Claimed,
): MailContext {
  const { subjects, mailLinks, now } = context;
  const tokens = mine.flatMap(({ about }) => {
    const code = parseCode(about);
    return code ? [codeToken(code)] : [];
  });
  const { records, links } = readHeld(context, closure(index, tokens).holders, false);
  const settings = { ...index.settings.register, resolvedLinks: links };
  return {
    stationery,
    settings: index.settings,
    recipients,
    officers,
    today: dayOf(now(), settings.zone),
    outbox: queue,
    states: foldAll(subjects, records, settings, index.decisions).states,
    holders: holdersExcept(index.holders, new Set()),
    asOf: dayOfRevision(index.newestRevision, index),
    queuedMails: queue.filter(isWaiting).length - mine.length,
    queuedAddresses,
    sheetUrl: mailLinks.sheetUrl,
    mapUrl: (email) => mailLinks.mapUrl(index.settings, email),
    rowUrl: mailLinks.rowUrl,
  };
}

interface Sending extends Pick<PostContext, 'mail' | 'now'> {
  readonly context: MailContext;
  readonly kinds: readonly MailKind<unknown>[];
  readonly remaining: number;
  readonly alreadySent: boolean;
  /** Letters of this run: two causes that have become one by an edit are reported once. */
  readonly told: Set<string>;
}

/** What becomes of a queued mail, and how many recipients it cost. */
interface Sent {
  readonly after: Queued;
  readonly spent: number;
}

function sendOne(one: Queued, { context, kinds, remaining, alreadySent, told, mail, now }: Sending): Sent {
  const settled = (status: Queued['status'], remark: string | null): Sent => ({
    after: { ...one, status, remark, triedAt: now(), dueAt: null },
    spent: 0,
  });
  const waits = (remark: string): Sent => ({
    after: { ...one, status: 'Antre', remark, triedAt: now(), dueAt: retryAt(one.attempts + 1, now()) },
    spent: 0,
  });
  if (alreadySent) return settled('Batal', REMARK.twice);
  const kind = kinds.find((known) => known.kind === one.kind);
  const written = kind && lettersOf(kind, one, context);
  if (!kind || !written) return settled('Batal', REMARK.moot);
  if (written.length === 0) return kind.persistent ? waits(kind.nobody) : settled('Batal', kind.nobody);
  const letters = written.filter(({ to }) => !one.reached.includes(to));
  const fresh = letters.filter((letter) => !told.has(JSON.stringify(letter)));
  if (fresh.length === 0 && letters.length > 0) return settled('Batal', REMARK.twice);
  const within = fresh.slice(0, Math.max(0, kind.urgency === AT_ONCE ? remaining : remaining - FOR_URGENT));
  if (within.length === 0 && fresh.length > 0) return waits(REMARK.quota);
  const reached = deliver(within, mail);
  for (const letter of within) if (reached.includes(letter.to)) told.add(JSON.stringify(letter));
  const sent = afterDelivery(one, kind, within, reached, now());
  return within.length < fresh.length ? goesOn(sent, now()) : sent;
}

/** The quota did not do for everybody: the others get it as soon as there is more. */
const goesOn = ({ after, spent }: Sent, now: Instant): Sent => ({
  after: { ...after, status: 'Antre', remark: REMARK.quota, dueAt: retryAt(1, now) },
  spent,
});

/** Whoever was reached is not written to again; an urgent mail is tried until all have it, or nobody can be reached. */
function afterDelivery(
  one: Queued,
  { persistent }: Pick<MailKind<unknown>, 'persistent'>,
  letters: readonly Letter[],
  reached: readonly string[],
  now: Instant,
): Sent {
  const attempts = one.attempts + 1;
  const after: Queued = {
    ...one,
    attempts,
    triedAt: now,
    dueAt: null,
    reached: [...one.reached, ...reached],
    reachedAt: [...one.reachedAt, ...reached.map(() => now)],
  };
  const spent = reached.length;
  if (spent === letters.length) return { after: { ...after, status: 'Terkirim', remark: null }, spent };
  const someHaveIt = after.reached.length > 0;
  const patient = persistent && !someHaveIt;
  if (patient || (attempts < MOST_ATTEMPTS && (persistent || !someHaveIt))) {
    const again = { status: 'Antre', remark: REMARK.failed, dueAt: retryAt(attempts, now) } as const;
    return { after: { ...after, ...again }, spent };
  }
  return { after: { ...after, status: someHaveIt ? 'Terkirim' : 'Batal', remark: REMARK.gaveUp }, spent };
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
