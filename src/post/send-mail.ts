'beside the script';

import type { MailedSenders } from '../forms/form-spec';
import { type CalendarDate, dayOf } from '../kernel/calendar';
import { parseCode } from '../kernel/code';
import { dayOfRevision } from '../ledger/change';
import type { Context } from '../ledger/context';
import { foldAll } from '../ledger/fold-all';
import { closure, holdersExcept, type LedgerIndex, readHeld, readIndex } from '../ledger/ledger-index';
import { codeToken } from '../ledger/responses/tokens';
import { formsOf } from '../ledger/subject';
import { areFiguresWithheld } from '../overview/withheld';
import { LOOKUPS, lookupFrom } from '../places/geocode-tab';
import { OFFICERS, officersFrom } from '../settings/officers';
import { RECIPIENTS, type Recipient, recipientsFrom, type Settings } from '../settings/settings';
import { number } from '../workbook/cells';
import { type RowSelection, readRows } from '../workbook/select';
import type { AnyMailKind, MailContext } from './mail-kind';
import { restUntil } from './mail-timer';
import { due, isWaiting, nextLook, outboxUpdate, type Queued, queueFrom } from './outbox';
import { OUTBOX } from './outbox-tab';
import { mayWriteAt } from './pace';
import type { MailPort } from './port';
import { sendAtOnce } from './send-at-once';
import { sendCollected } from './send-collected';
import { taskKeyFor } from './task-key';
import { REMARK } from './words';

/** Mails of one run that leave by themselves: far from the six minutes of an execution. */
const MOST_AT_ONCE = 40;
/** Rows of one run that are collected in mails: what they are about is read in one call. */
const MOST_COLLECTED = 200;

/** What says who reads which copy. */
export interface Reading {
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  readonly today: CalendarDate;
}

/** Links that mails lead to. */
export interface MailLinks {
  readonly sheetUrl: string;
  /** Address of who has installed; `null` where it is not known. */
  readonly owner: () => string | null;
  /** A link to the map, made out to whoever has this address. */
  readonly mapUrl: (settings: Settings, email: string) => string | null;
  /** The one copy that an address reads. */
  readonly copyUrl: (email: string, reading: Reading) => string | null;
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
    kept: atOnce.kept,
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
  // Before others leave, those are tried that are more urgent and have waited for quota: there may be some again.
  const isHeldUp = (one: Queued) =>
    one.status === 'Antre' && one.remark === REMARK.quota && !all.includes(one);
  const heldUp = all.every(isAtOnce) ? [] : queue.filter((one) => isAtOnce(one) && isHeldUp(one));
  const atOnce = [...all.filter(isAtOnce), ...heldUp];
  const ready = [
    ...atOnce.filter(({ by }) => by === '').slice(0, MOST_AT_ONCE),
    // Those that have waited for others of their sender are kept apart, so that they keep back none.
    ...atOnce.filter(({ by }) => by !== '').slice(0, MOST_AT_ONCE),
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

/**
 * All that a mail is written from, as things stand, for somebody who wants to see it and does not send it.
 *
 * @param wanted of the outbox the rows whose mails are to be written
 */
export function mailContextNow(
  context: PostContext,
  wanted: (queue: readonly Queued[]) => readonly Queued[],
): MailContext {
  const queue = queueFrom(readRows(context.workbook, { outbox: OUTBOX }).outbox);
  const stationery = context.mail.stationery();
  return contextFor(context, { ...readRegister(context), queue, mine: wanted(queue), stationery });
}

/** Reads each selection once. */
function rowReader({ workbook }: Pick<Context, 'workbook'>): MailContext['rowsOf'] {
  const known = new Map<unknown, readonly unknown[]>();
  return <Row>(selection: RowSelection<Row>): readonly Row[] => {
    const rows = known.get(selection) ?? readRows(workbook, { selection }).selection;
    known.set(selection, rows);
    return rows as readonly Row[];
  };
}

function contextFor(
  context: PostContext,
  { index, recipients, officers, queuedAddresses, mine, queue, stationery }: Claimed,
): MailContext {
  const { subjects, mailLinks, now, sign } = context;
  const tokens = mine.flatMap(({ about }) => {
    const code = parseCode(about);
    return code ? [codeToken(code)] : [];
  });
  const { records, links } = readHeld(context, closure(index, tokens).holders, false);
  const settings = { ...index.settings.register, resolvedLinks: links };
  const today = dayOf(now(), settings.zone);
  const mailedTo = (form: string, about: string): MailedSenders | null =>
    formsOf(subjects)
      .find(({ name }) => name === form)
      ?.sentBy?.(about) ?? null;
  return {
    stationery,
    settings: index.settings,
    recipients,
    officers,
    owner: mailLinks.owner(),
    today,
    outbox: queue,
    states: foldAll(subjects, records, settings, index.decisions).states,
    decisions: index.decisions,
    holders: holdersExcept(index.holders, new Set()),
    asOf: dayOfRevision(index.newestRevision, index),
    areFiguresWithheld: areFiguresWithheld(context.memory),
    queuedMails: queue.filter(isWaiting).length - mine.length,
    queuedAddresses,
    sheetUrl: mailLinks.sheetUrl,
    links: context.links,
    sign,
    rowsOf: rowReader(context),
    mapUrl: (email) => mailLinks.mapUrl(index.settings, email),
    taskKey: (email, form, about) =>
      taskKeyFor(
        email,
        { form, about },
        { settings: index.settings, today, sign, mailedTo: mailedTo(form, about) },
      ),
    copyUrl: (email) => mailLinks.copyUrl(email, { settings: index.settings, recipients, today }),
    rowUrl: mailLinks.rowUrl,
  };
}
