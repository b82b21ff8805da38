'beside the script';
import { refreshForm } from '../../forms/refresh-form';
import { LISTED_ONLY, modeInForce, RESPONDERS, type Responders } from '../../forms/responders';
import type { JobContext } from '../../installation/job';
import { dayOf } from '../../kernel/calendar';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import { isOf } from '../../ledger/decisions/kind';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { formsOf } from '../../ledger/subject';
import { isValidOn } from '../../settings/kader';
import { namesakesIn } from '../../settings/sender-keys';
import { RECIPIENTS, readSettings, SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { number, text } from '../../workbook/cells';
import { readRows } from '../../workbook/select';
import { PLANNED } from '../needs/acts/plan-item';
import { followRights } from './follow-rights';
import { NAMESAKE_LINE, SENDER_LINE } from './lines';
import { KNOWN_BY, NAMESAKE_REMARK } from './responders-words';

/** By whom the forms are to be answered, once Google has said that they are. */
const WANTED: Readonly<Record<Settings['senderMode'], Responders>> = {
  code: 'siapa-saja',
  verified: LISTED_ONLY,
};

/** What has become of the responders. */
export interface SettledResponders {
  /** What `Beranda` says now. */
  readonly said: string;
  /** Whether it says something new. */
  readonly isNew: boolean;
  /** Whether Google says that the forms are answered by those, and only those, who should. */
  readonly asWanted: boolean;
}

/**
 * Keeps the forms to the accounts in `Kader` where senders are to be known by these, and opens them to anybody where not. Whether that
 * has come off is remembered: what is not sure counts as not.
 */
export function settleResponders(
  context: JobContext,
  settings = readSettings(context.workbook),
): SettledResponders {
  const { memory, workbook, overview } = context;
  const { senderMode } = settings;
  const before = memory.get(RESPONDERS);
  // Names leave the lists before strangers are let in.
  if (senderMode === 'code' && before === LISTED_ONLY) refreshForms(context);
  const { responders, refused, readersRefused } =
    senderMode === 'code' ? opened(context) : kept(context, settings);
  const said = KNOWN_BY[senderMode](responders, refused, readersRefused);
  const isNew = responders !== before || memory.get(SAID) !== said;
  if (isNew) {
    workbook.write([overview.change({ [SENDER_LINE]: text(said) })]);
    const mode = modeInForce(settings, memory);
    memory.set(RESPONDERS, responders);
    memory.set(SAID, said);
    // At once: a form that still asks for codes would collect no address, and one that somebody has opened still show names.
    if (modeInForce(settings, memory) !== mode) refreshForms(context);
  }
  return { said, isNew, asWanted: responders === WANTED[senderMode] && refused === 0 };
}

/** @returns 1 where `Beranda` says something new */
export function followResponders(context: JobContext): number {
  const rows = readRows(context.workbook, { recipients: RECIPIENTS, ...SETTINGS });
  const settings = settingsFrom(rows);
  return Math.max(
    Number(followRights(context, rows, settings) > 0),
    settleNamesakes(context, settings),
    followMode(context, settings),
  );
}

/** Name in the script's memory: how many namesakes `Beranda` names. */
const NAMESAKES = 'kader:senama';

/**
 * Says on `Beranda` how many rows of `Kader` have no code, since another says the same.
 *
 * @returns 1 where it says something new
 */
export function settleNamesakes({ memory, workbook, overview }: JobContext, { kader }: Settings): number {
  const count = namesakesIn(kader).size;
  if (String(count) === (memory.get(NAMESAKES) ?? '0')) return 0;
  workbook.write([
    overview.change({
      [NAMESAKE_LINE]: count === 0 ? null : { count: number(count), remark: NAMESAKE_REMARK },
    }),
  ]);
  memory.set(NAMESAKES, String(count));
  return 1;
}

function followMode(context: JobContext, settings: Settings): number {
  // Codes let anybody open the forms: once they are open, closing one is the operator's right.
  if (settings.senderMode === 'code' && context.memory.get(RESPONDERS) === WANTED.code) return 0;
  return Number(settleResponders(context, settings).isNew);
}

function refreshForms(context: JobContext): void {
  for (const form of existing(context)) refreshForm(context, form, context.forms);
}

/** Name in the script's memory: what `Beranda` says of it. */
const SAID = 'formulir:penjawab:tertulis';

interface Outcome {
  readonly responders: Responders;
  /** How many addresses of senders Google did not take. */
  readonly refused: number;
  /** The same of those in `Penerima`, many of whom have no account at Google. */
  readonly readersRefused: number;
}

const opened = (context: JobContext): Outcome => ({
  responders: together(existing(context).map((form) => context.responders.openToAll(form))),
  refused: 0,
  readersRefused: 0,
});

/** The accounts of `Kader` and `Petugas`; a form that links of mails lead to also those who get such links. */
function kept(context: JobContext, settings: Settings): Outcome {
  const { kader, staff, register } = settings;
  const today = dayOf(context.now(), register.zone);
  const senders = new Set(
    [...kader, ...staff].filter((one) => isValidOn(one, today)).flatMap(({ email }) => email ?? []),
  );
  const forms = existing(context);
  const readers = forms.some(({ sentBy }) => sentBy) ? mailed(context, settings) : [];
  const outcomes = forms.map((form) =>
    context.responders.keepTo(form, [...new Set([...senders, ...(form.sentBy ? readers : [])])]),
  );
  const mostRefused = (isSender: boolean): number =>
    Math.max(
      0,
      ...outcomes.map(({ refused }) => refused.filter((one) => senders.has(one) === isSender).length),
    );
  return {
    responders: together(outcomes.map(({ responders }) => responders)),
    refused: mostRefused(true),
    readersRefused: mostRefused(false),
  };
}

/** Whoever of `Penerima` gets links to say what was done: by the right to names, or since an item of a plan is theirs. */
function mailed(context: JobContext, { readers, listed }: Settings): readonly string[] {
  const { made } = readRows(context.workbook, { made: DECISIONS });
  const holders = new Set(
    decisionsFrom(made, context.kinds, sealsOf(context)).entries.flatMap(
      ({ undone, decision: { content } }) =>
        !undone && isOf(PLANNED, content) ? [content.holder.email.toLowerCase()] : [],
    ),
  );
  return [...readers, ...listed.filter(({ email }) => holders.has(email))].map(({ email }) => email);
}

const existing = ({ subjects, forms }: JobContext) => formsOf(subjects).filter((form) => forms.exists(form));

/** One form that is open to anybody, or may be, is enough. */
function together(all: readonly Responders[]): Responders {
  if (all.length === 0 || all.includes('belum-pasti')) return 'belum-pasti';
  return all.includes('siapa-saja') ? 'siapa-saja' : LISTED_ONLY;
}
