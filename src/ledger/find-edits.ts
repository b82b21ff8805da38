import { type Instant, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../kernel/calendar';
import { nameForForm } from '../kernel/first-form';
import type { MemoryPort } from '../workbook/ports';
import type { Context } from './context';
import type { ComparedForm, FormResponse } from './form-responses';
import { journalOf, KnownSubmits } from './known-submits';
import { noteLate } from './reconcile';
import { recordResponses } from './record';
import { compareText, submitOrder } from './responses/response';
import { takingIn } from './taking-in';

// Nothing proves that Google calls a trigger for an edited response, or that it gives it the time of the edit. Where it does neither, an
// edit shows in what the response says and nowhere else, so that each night the responses are read again.

/** Read again every night. A month and what is corrected in it: figures of a month count what its responses say when it is over. */
const NIGHTLY_BACK = 31 * MS_PER_DAY;
/** Older ones are read again every week: a link to edit a response is good for ever. One hour less, as a night begins within an hour. */
const OLDER_AFTER = 7 * MS_PER_DAY - MS_PER_HOUR;
/** Recorded by one write at most. */
const AT_ONCE = 20;
/** The progress is kept after so many of these. */
const KEPT_EVERY = 5;
/**
 * Reading a response may take a tenth of a second. All executions of a day may last 90 minutes (quotas page, consumer accounts), and twice an
 * hour something may be left to do: so 48 at most.
 */
const TIME = MS_PER_MINUTE;
/** After this an execution begins with none: it may last six minutes. */
const TOO_LATE = 4 * MS_PER_MINUTE;

/** Names in the script's memory: what is still to be read again of a form; and when older ones were begun with last. */
const looksName = (form: string): string => nameForForm('suntingan', form);
const OLDER_BEGUN = 'suntingan:lama';

/** A stretch of time whose responses are to be read again, the latest first. */
interface Look {
  readonly back: Instant;
  /** What comes before this in the order of submits is still to be read; absent where it is all. */
  readonly before?: string;
}

/** Lets responses of forms be read again: those of the last month; where a week has passed, or it is wanted, the older ones too. */
export function beginFindingEdits(
  { memory, now }: Pick<Context, 'memory' | 'now'>,
  forms: readonly string[],
  { older = false }: { readonly older?: boolean } = {},
): void {
  const back = now() - NIGHTLY_BACK;
  const begins = older || now() - Number(memory.get(OLDER_BEGUN) ?? 0) >= OLDER_AFTER;
  if (begins) memory.set(OLDER_BEGUN, String(now()));
  for (const form of forms) {
    const unfinished = looksOf(memory, form).filter((look) => look.back === 0);
    const rest = begins ? [{ back: 0, before: new Date(back + 1).toISOString() }] : unfinished;
    keepLooks(memory, form, [{ back }, ...rest]);
  }
}

const looksOf = (memory: MemoryPort, form: string): readonly Look[] =>
  JSON.parse(memory.get(looksName(form)) || '[]') as readonly Look[];

const keepLooks = (memory: MemoryPort, form: string, looks: readonly Look[]): void =>
  memory.set(looksName(form), looks.length === 0 ? '' : JSON.stringify(looks));

const orderOf = ({ id, submittedAt }: FormResponse): string => submitOrder(id, submittedAt);

/**
 * Records edits that neither a trigger nor the time of a response has told of, as if the trigger had come. Bounded, and taken up by the next
 * run where this one ends; where there is nothing to read again, nothing is asked of the form.
 *
 * @returns how many edits were found
 */
export function findEdits(context: Context, { name, responses, since }: ComparedForm): number {
  const { workbook, memory, now, sign } = context;
  const [look, ...others] = looksOf(memory, name);
  const begun = now();
  if (!look || begun >= since + TOO_LATE) return 0;
  const isOver = (): boolean => now() >= begun + TIME;
  const { back, before } = look;
  const listed = [...responses.since(back)].sort((a, b) => compareText(orderOf(b), orderOf(a)));
  const left = before === undefined ? listed : listed.filter((response) => orderOf(response) < before);
  if (left.length === 0) {
    keepLooks(memory, name, others);
    return 0;
  }
  const known = new KnownSubmits(journalOf(workbook, listed.length), name, { sign, now: begun });
  const taking = takingIn((batch) => recordResponses(context, batch), isOver);
  const found: FormResponse[] = [];
  for (let read = 0; read < left.length && !isOver(); ) {
    const batch = left.slice(read, read + AT_ONCE);
    found.push(...taking.of(batch.filter((response) => !known.hasAnswersOf(response))).recorded);
    read += batch.length;
    const last = batch[batch.length - 1];
    if (read === left.length) keepLooks(memory, name, others);
    else if (last && (isOver() || read % (AT_ONCE * KEPT_EVERY) === 0)) {
      keepLooks(memory, name, [{ back, before: orderOf(last) }, ...others]);
    }
  }
  noteLate(memory, now(), known.firstOf(found).length);
  if (taking.failures.length > 0) throw taking.failures[0];
  return found.length;
}
