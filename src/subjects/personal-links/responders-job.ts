import { refreshForm } from '../../forms/refresh-form';
import { LISTED_ONLY, modeInForce, RESPONDERS, type Responders } from '../../forms/responders';
import type { Job, JobContext } from '../../installation/job';
import { dayOf } from '../../kernel/calendar';
import { formsOf } from '../../ledger/subject';
import { isValidOn } from '../../settings/kader';
import { readSettings, type Settings } from '../../settings/settings';
import { text } from '../../workbook/cells';
import { KNOWN_BY } from './words';

/** Key of the line of `Beranda` that says how senders are known. */
export const SENDER_LINE = 'senders';

/**
 * Keeps the forms to the accounts in `Kader` where senders are to be known by these, and opens them again where not. Whether that has
 * come off is remembered: what is not sure counts as not.
 *
 * @returns 1 where `Beranda` says something new
 */
function followResponders(context: JobContext): number {
  const { memory, workbook, overview } = context;
  const settings = readSettings(workbook);
  const before = memory.get(RESPONDERS);
  // Codes let anybody open the forms, so there is nothing to look after once this is so.
  if (settings.senderMode === 'code' && before !== null && before !== LISTED_ONLY) return 0;
  const { responders, refused } = settings.senderMode === 'code' ? opened(context) : kept(context, settings);
  const said = KNOWN_BY[settings.senderMode](responders, refused);
  if (responders === before && memory.get(SAID) === said) return 0;
  workbook.write([overview.change({ [SENDER_LINE]: text(said) })]);
  const mode = modeInForce(settings, memory);
  memory.set(RESPONDERS, responders);
  memory.set(SAID, said);
  // At once: a form that still asks for codes would collect no address, and one that is open again still show names.
  if (modeInForce(settings, memory) !== mode) {
    for (const form of existing(context)) refreshForm(context, form, context.forms);
  }
  return 1;
}

/** Name in the script's memory: what `Beranda` says of it. */
const SAID = 'formulir:penjawab:tertulis';

interface Outcome {
  readonly responders: Responders;
  /** How many addresses Google did not take. */
  readonly refused: number;
}

const opened = (context: JobContext): Outcome => ({
  responders: together(existing(context).map((form) => context.responders.openToAll(form))),
  refused: 0,
});

function kept(context: JobContext, { kader, register }: Settings): Outcome {
  const today = dayOf(context.now(), register.zone);
  const addresses = kader.filter((one) => isValidOn(one, today)).flatMap(({ email }) => email ?? []);
  const outcomes = existing(context).map((form) => context.responders.keepTo(form, [...new Set(addresses)]));
  return {
    responders: together(outcomes.map(({ responders }) => responders)),
    refused: Math.max(0, ...outcomes.map(({ refused }) => refused.length)),
  };
}

const existing = ({ subjects, forms }: JobContext) => formsOf(subjects).filter((form) => forms.exists(form));

/** One form that is open to anybody, or may be, is enough. */
function together(all: readonly Responders[]): Responders {
  if (all.length === 0 || all.includes('belum-pasti')) return 'belum-pasti';
  return all.includes('siapa-saja') ? 'siapa-saja' : LISTED_ONLY;
}

export const respondersJob: Job = { name: 'responders', slot: 'hourly', run: followResponders };
