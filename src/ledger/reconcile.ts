import { type Instant, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../kernel/calendar';
import { shortFingerprint } from '../kernel/fingerprint';
import { FIRST_FORM, nameForForm } from '../kernel/first-form';
import type { MemoryPort } from '../workbook/ports';
import { readRows, within } from '../workbook/select';
import type { Context } from './context';
import { JOURNAL_IDS } from './journal-tab';
import { type IncomingResponse, type RecordOutcome, recordResponses } from './record';
import { submitOrder } from './responses/response';

/** The responses that the form itself keeps: the safety net under its triggers. */
export interface ResponsesPort {
  /** Responses of the form, submitted or edited after an instant, as they stand now. */
  since(instant: Instant): readonly FormResponse[];
}

/** Known by its id and its last submit; the answers are read only where they are wanted. */
export interface FormResponse {
  readonly id: string;
  readonly submittedAt: Instant;
  read(): IncomingResponse;
}

/** Looked at again behind the last look: a response may become visible late, and its trigger may still be on its way. */
const OVERLAP = 2 * MS_PER_HOUR;
/** The form keeps the last revision of a response, the journal every one: so many more entries are looked through. */
const EARLIER_REVISIONS = 500;
/** Taken in by one write. */
const AT_ONCE = 20;
/** Taken in by one run, and the time it takes at most; the next goes on from there. An execution may last six minutes. */
const MOST_PER_RUN = 400;
const TIME = 4 * MS_PER_MINUTE;

/** Names in the script's memory, of each form: everything submitted before this instant has been compared; and what was seen last. */
const memoryNames = (form: string) => ({
  comparedUntil: nameForForm('cocok:sampai', form),
  seen: nameForForm('cocok:terlihat', form),
});

/** A form as far as it is compared with the journal. */
export interface ComparedForm {
  readonly name: string;
  readonly responses: ResponsesPort;
  /** When the execution began, in which other forms may have been compared before. */
  readonly since: Instant;
}

/**
 * Records what a form has and the journal lacks: a trigger that came late, failed or was never delivered costs minutes, not
 * data. Bounded, and taken up by the next run where this one ends. Where the form shows nothing but what was compared before, the
 * workbook is not opened.
 *
 * @returns how many responses were missing
 */
export function reconcile(context: Context, { name, responses, since }: ComparedForm): number {
  const { workbook, memory, now } = context;
  const names = memoryNames(name);
  const isOver = (): boolean => now() >= since + TIME;
  const comparedUntil = Number(memory.get(names.comparedUntil) ?? 0);
  const found = [...responses.since(comparedUntil - OVERLAP)].sort((a, b) => a.submittedAt - b.submittedAt);
  if (found.length === 0 || memory.get(names.seen) === markOf(found)) return 0;
  const { journal } = readRows(workbook, {
    journal: within(JOURNAL_IDS, { from: 0, count: found.length + EARLIER_REVISIONS }),
  });
  const own = journal.filter(({ form }) => (form || FIRST_FORM) === name);
  const known = new Set(own.map(({ key }) => submitOf(key)));
  const missing = found.filter(({ id, submittedAt }) => !known.has(submitOrder(id, submittedAt)));

  const taking = takingIn((batch) => recordResponses(context, batch), isOver);
  const open = new Set(missing);
  let done = comparedUntil;
  const remember = (): void => {
    const before = done;
    const waiting = found.findIndex((response) => open.has(response));
    for (const { submittedAt } of waiting < 0 ? found : found.slice(0, waiting)) {
      done = Math.max(done, Math.min(submittedAt, now()));
    }
    if (done > before) memory.set(names.comparedUntil, String(done));
  };
  let recorded = 0;
  for (let from = 0; from < Math.min(missing.length, MOST_PER_RUN) && !isOver(); from += AT_ONCE) {
    const batch = missing.slice(from, Math.min(from + AT_ONCE, MOST_PER_RUN));
    const taken = taking.of(batch);
    for (const response of taken.settled) open.delete(response);
    recorded += taken.recorded;
    remember();
  }
  if (missing.length === 0) remember();
  if (recorded > 0) noteLate(memory, now(), recorded);
  if (open.size === 0) {
    memory.set(names.seen, markOf(found.filter(({ submittedAt }) => submittedAt > done - OVERLAP)));
  }
  if (taking.failures.length > 0) throw taking.failures[0];
  return recorded;
}

/** The key of a journal entry without its digest: a response is not submitted twice in the same millisecond. */
const submitOf = (key: string): string => key.split(' ', 2).join(' ');

const markOf = (found: readonly FormResponse[]): string =>
  shortFingerprint(found.map(({ id, submittedAt }) => submitOrder(id, submittedAt)).join(' '));

interface Taken {
  /** Recorded, known or blank: nothing left to do about them. */
  readonly settled: readonly FormResponse[];
  readonly recorded: number;
}

/** Takes in several at once; of those that cannot be taken in together, each half by itself, down to the one that cannot at all. */
function takingIn(
  record: (batch: readonly IncomingResponse[]) => readonly RecordOutcome[],
  isOver: () => boolean,
) {
  const failures: unknown[] = [];
  const of = (batch: readonly FormResponse[]): Taken => {
    if (batch.length === 0) return { settled: [], recorded: 0 };
    try {
      const outcomes = record(batch.map((response) => response.read()));
      return { settled: batch, recorded: outcomes.filter((outcome) => outcome === 'recorded').length };
    } catch (error) {
      // One that cannot be taken in must not keep back the others; it is reported at the end and tried again.
      if (batch.length === 1 || isOver()) {
        failures.push(error);
        return { settled: [], recorded: 0 };
      }
      const middle = batch.length >> 1;
      const [first, second] = [of(batch.slice(0, middle)), of(batch.slice(middle))];
      return {
        settled: [...first.settled, ...second.settled],
        recorded: first.recorded + second.recorded,
      };
    }
  };
  return { of, failures };
}

/** Name in the script's memory: by day, how many responses had to be taken in this way. */
const LATE = 'cocok:susulan';
const LATE_DAYS = 7;

type LateByDay = readonly (readonly [day: number, count: number])[];

function recentlyLate(memory: MemoryPort, today: number): LateByDay {
  const days = JSON.parse(memory.get(LATE) ?? '[]') as LateByDay;
  return days.filter(([day]) => day > today - LATE_DAYS);
}

function noteLate(memory: MemoryPort, at: Instant, count: number): void {
  const today = dayNumberAt(at);
  const days = new Map(recentlyLate(memory, today));
  days.set(today, (days.get(today) ?? 0) + count);
  memory.set(LATE, JSON.stringify([...days]));
}

const dayNumberAt = (at: Instant): number => Math.floor(at / MS_PER_DAY);

/** How many responses of the last seven days came in only because form and journal were compared. */
export const lateCount = (memory: MemoryPort, at: Instant): number =>
  recentlyLate(memory, dayNumberAt(at)).reduce((sum, [, count]) => sum + count, 0);

/**
 * Lets the next comparison of every form begin where the journal ends or begins to lack responses, should that be before what has been
 * compared: somebody has gone back to an earlier version of the workbook, or taken rows out of the journal.
 */
export function compareFrom(
  { memory, subjects }: Pick<Context, 'memory' | 'subjects'>,
  instant: Instant,
): void {
  for (const { form } of subjects) {
    if (!form) continue;
    const names = memoryNames(form.name);
    if (instant >= Number(memory.get(names.comparedUntil) ?? 0)) continue;
    memory.set(names.comparedUntil, String(instant));
    memory.set(names.seen, '');
  }
}
