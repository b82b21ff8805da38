import type { Instant } from '../kernel/calendar';
import { parseCode } from '../kernel/code';
import { countAfter } from '../ledger/change';
import { INDEX_SELECTIONS, indexFrom, type RegisterIndex, readHeld, related } from '../ledger/register-index';
import { healthChange } from '../overview/lines';
import { GEOCODE_HEADERS, geocodeRowFrom, geocodeTab } from '../places/geocode-tab';
import { RECIPIENT_SELECTION, recipientsFrom, type Settings } from '../settings/settings';
import { type Letter, type MailContext, writeMail } from '../subjects/children/mails/write-mail';
import { codeToken } from '../subjects/children/recognition/keys';
import { fold } from '../subjects/children/register/fold';
import { number } from '../workbook/cells';
import type { Ports, Table } from '../workbook/ports';
import { due, isWaiting, OUTBOX_SELECTION, outboxUpdate, type Queued, queueFrom, retryAt } from './outbox';
import { MAIL_SENDER, REMARK } from './words';

/** Attempts before a mail that is not urgent is given up. */
const MOST_ATTEMPTS = 5;
/** Mails of one run: far from the six minutes of an execution. */
const MOST_PER_RUN = 40;

export interface MailLinks {
  readonly sheetUrl: string;
  readonly mapUrl: (settings: Settings) => string | null;
  /** Address of a row of `Data Anak`, counted from 0 below the header. */
  readonly rowUrl: (row: number) => string;
}

type MailPorts = Pick<Ports, 'workbook' | 'lock' | 'mail' | 'now'>;

/**
 * Sends what is due in the outbox, the urgent first, within what Google still allows today. A mail is marked before it leaves
 * and after, so that a run broken off in between is noticed: better told twice than not at all.
 *
 * @returns how many queued mails left
 */
export const sendMail =
  ({ workbook, lock, mail, now }: MailPorts, links: MailLinks) =>
  (): number => {
    const claimed = lock.during(() => {
      const [outbox = []] = workbook.read([OUTBOX_SELECTION]);
      const queue = queueFrom(outbox);
      const mine = due(queue, now()).slice(0, MOST_PER_RUN);
      if (mine.length === 0) return null;
      const index = readRegister(workbook);
      const stationery = mail.stationery();
      workbook.write([
        outboxUpdate(
          mine.map((one) => ({ ...one, status: 'Mengirim', triedAt: now() })),
          index.index.settings.register.zone,
        ),
      ]);
      return { queue, mine, stationery, ...index };
    });
    if (!claimed) return 0;

    const { queue, mine, index } = claimed;
    const context = contextFor(workbook, claimed, links);
    let remaining = mail.remainingToday();
    const done = new Set(queue.filter(({ status }) => status === 'Terkirim').map(({ key }) => key));
    const told = new Set<string>();
    const results = mine.map((one): Queued => {
      const { after, spent } = sendOne(one, {
        context,
        remaining,
        told,
        alreadySent: done.has(one.key),
        mail,
        now,
      });
      remaining -= spent;
      if (after.status === 'Terkirim') done.add(one.key);
      return after;
    });
    const waiting = queue.filter(isWaiting).length - results.filter((one) => !isWaiting(one)).length;
    workbook.write([
      outboxUpdate(results, index.settings.register.zone),
      healthChange([
        ['mailWaiting', number(waiting)],
        ['mailQuota', number(remaining)],
      ]),
    ]);
    return results.filter(({ status }) => status === 'Terkirim').length;
  };

interface RegisterRead {
  readonly index: RegisterIndex;
  readonly recipients: Table;
  readonly lookups: Table;
}

function readRegister(workbook: Ports['workbook']): RegisterRead {
  const tables = workbook.read([
    ...INDEX_SELECTIONS,
    RECIPIENT_SELECTION,
    { tab: geocodeTab, columns: GEOCODE_HEADERS },
  ]);
  const index = indexFrom(tables.slice(0, INDEX_SELECTIONS.length));
  const [recipients = [], lookups = []] = tables.slice(INDEX_SELECTIONS.length);
  return { index, recipients, lookups };
}

function contextFor(
  workbook: Ports['workbook'],
  {
    index,
    recipients,
    lookups,
    mine,
    queue,
    stationery,
  }: RegisterRead & Pick<MailContext, 'stationery'> & { mine: readonly Queued[]; queue: readonly Queued[] },
  { sheetUrl, mapUrl, rowUrl }: MailLinks,
): MailContext {
  const tokens = mine.flatMap(({ about }) => {
    const code = parseCode(about);
    return code ? [codeToken(code)] : [];
  });
  const held = readHeld(workbook, related(index, tokens), false);
  const settings = { ...index.settings.register, resolvedLinks: held.links };
  const register = fold(held.records, settings, index.decisions);
  const nothing = { children: [], repairs: [] };
  return {
    stationery,
    settings: index.settings,
    recipients: recipientsFrom(recipients),
    register,
    counted: countAfter(index, nothing, nothing, index.newestRevision),
    queuedMails: queue.filter(isWaiting).length - mine.length,
    queuedAddresses: lookups.filter((values) => geocodeRowFrom(values)?.status === 'Gagal').length,
    sheetUrl,
    mapUrl: mapUrl(index.settings),
    rowUrl: (child) => {
      const row = index.children.find(({ key }) => key === child.order)?.row;
      return row === undefined ? null : rowUrl(row);
    },
  };
}

interface Sending extends Pick<Ports, 'mail' | 'now'> {
  readonly context: MailContext;
  readonly remaining: number;
  readonly alreadySent: boolean;
  /** Letters of this run: two causes that have become one by an edit are told once. */
  readonly told: Set<string>;
}

/** What becomes of a queued mail, and how many recipients it cost. */
interface Sent {
  readonly after: Queued;
  readonly spent: number;
}

function sendOne(one: Queued, { context, remaining, alreadySent, told, mail, now }: Sending): Sent {
  const settled = (status: Queued['status'], remark: string | null): Sent => ({
    after: { ...one, status, remark, triedAt: now(), dueAt: null },
    spent: 0,
  });
  const waits = (remark: string): Sent => ({
    after: { ...one, status: 'Antre', remark, triedAt: now(), dueAt: retryAt(one.attempts + 1, now()) },
    spent: 0,
  });
  if (alreadySent) return settled('Batal', REMARK.twice);
  const written = writeMail(one, context);
  if (written.kind === 'moot') return settled('Batal', REMARK.moot);
  if (written.kind === 'nobody')
    return one.kind === 'mendesak' ? waits(REMARK.nobody) : settled('Batal', NOBODY[one.kind]);
  const letters = written.letters.filter(({ to }) => !one.reached.includes(to));
  const fresh = letters.filter((letter) => !told.has(JSON.stringify(letter)));
  if (fresh.length === 0 && letters.length > 0) return settled('Batal', REMARK.twice);
  if (fresh.length > remaining) return waits(REMARK.quota);
  const reached = deliver(fresh, mail);
  for (const letter of fresh) if (reached.includes(letter.to)) told.add(JSON.stringify(letter));
  return afterDelivery(one, fresh, reached, now());
}

const NOBODY = { perbaikan: REMARK.noAddress, mingguan: REMARK.nobody } as const;

/** Whoever was reached is not written to again; an urgent mail is tried until all have it, or nobody can be reached. */
function afterDelivery(
  one: Queued,
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
  };
  const spent = reached.length;
  if (spent === letters.length) return { after: { ...after, status: 'Terkirim', remark: null }, spent };
  const someHaveIt = after.reached.length > 0;
  const patient = one.kind === 'mendesak' && !someHaveIt;
  if (patient || (attempts < MOST_ATTEMPTS && (one.kind === 'mendesak' || !someHaveIt))) {
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
function deliver(letters: readonly Letter[], mail: Ports['mail']): readonly string[] {
  return letters.flatMap(({ to, mail: letter }) => {
    try {
      mail.send(letter, to, MAIL_SENDER);
      return [to];
    } catch {
      return [];
    }
  });
}
