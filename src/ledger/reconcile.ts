import { type Instant, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../kernel/calendar';
import { shortFingerprint } from '../kernel/fingerprint';
import { nameForForm } from '../kernel/first-form';
import type { MemoryPort } from '../workbook/ports';
import type { Context } from './context';
import type { ComparedForm, FormResponse } from './form-responses';
import { journalOf, KnownSubmits } from './known-submits';
import { recordResponses } from './record';
import { submitOrder, submittedAtOf } from './responses/response';
import { takingIn } from './taking-in';

/**
 * Looked at again behind the last look: a response may become visible late, and its trigger may still be on its way. What was sent so lately
 * is also read again, since it may have been edited without a trigger and without another time.
 */
const OVERLAP = 2 * MS_PER_HOUR;
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

/**
 * Records what a form has and the journal lacks: a trigger that came late, failed or was never delivered costs minutes, not
 * data. Bounded, and taken up by the next run where this one ends. Where the form shows nothing but what was compared before, and nothing
 * of the last hours, the workbook is not opened.
 *
 * @returns how many responses were missing
 */
export function reconcile(context: Context, { name, responses, since }: ComparedForm): number {
  const { workbook, memory, now, sign } = context;
  const names = memoryNames(name);
  const isOver = (): boolean => now() >= since + TIME;
  const comparedUntil = Number(memory.get(names.comparedUntil) ?? 0);
  const found = [...responses.since(comparedUntil - OVERLAP)].sort((a, b) => a.submittedAt - b.submittedAt);
  const lately = now() - OVERLAP;
  const isRecent = ({ submittedAt }: FormResponse): boolean => submittedAt > lately;
  if (!found.some(isRecent) && (found.length === 0 || memory.get(names.seen) === markOf(found))) return 0;
  const journal = journalOf(workbook, found.length);
  const doubted = doubtedKeys(memory);
  const doubtedIds = new Set(journal.flatMap(({ key, id }) => (doubted.has(key) ? [id] : [])));
  const known = new KnownSubmits(
    journal.filter(({ id }) => !doubtedIds.has(id)),
    name,
    { sign, now: now() },
  );
  const missing = found.filter((response) =>
    isRecent(response) && !isOver() ? !known.hasAnswersOf(response) : !known.hasTimeOf(response),
  );

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
  const recorded: FormResponse[] = [];
  for (let from = 0; from < Math.min(missing.length, MOST_PER_RUN) && !isOver(); from += AT_ONCE) {
    const batch = missing.slice(from, Math.min(from + AT_ONCE, MOST_PER_RUN));
    const taken = taking.of(batch);
    for (const response of taken.settled) open.delete(response);
    recorded.push(...taken.recorded);
    remember();
  }
  if (missing.length === 0) remember();
  noteLate(memory, now(), known.firstOf(recorded).length);
  if (open.size === 0) {
    memory.set(names.seen, markOf(found.filter(({ submittedAt }) => submittedAt > done - OVERLAP)));
  }
  if (taking.failures.length > 0) throw taking.failures[0];
  return recorded.length;
}

/** Name in the script's memory: keys of rows of the journal that are not believed, so that the form is asked for them. */
const DOUBTED = 'cocok:ragu';
/** So many are remembered: of more the next comparison learns once these are had again. */
const MOST_DOUBTED = 100;

/** Lets the next comparison take rows that are not believed for missing. */
export function noteDoubted(memory: MemoryPort, keys: readonly string[]): void {
  const named = keys.filter((key) => submittedAtOf(key) !== null).slice(0, MOST_DOUBTED);
  const json = named.length === 0 ? '' : JSON.stringify(named);
  if ((memory.get(DOUBTED) ?? '') !== json) memory.set(DOUBTED, json);
}

const doubtedKeys = (memory: MemoryPort): ReadonlySet<string> =>
  new Set(JSON.parse(memory.get(DOUBTED) || '[]') as readonly string[]);

const markOf = (found: readonly FormResponse[]): string =>
  shortFingerprint(found.map(({ id, submittedAt }) => submitOrder(id, submittedAt)).join(' '));

/** Name in the script's memory: by day, how many responses had to be taken in this way. An edit is none: no trigger may tell of it. */
const LATE = 'cocok:susulan';
const LATE_DAYS = 7;

type LateByDay = readonly (readonly [day: number, count: number])[];

function recentlyLate(memory: MemoryPort, today: number): LateByDay {
  const days = JSON.parse(memory.get(LATE) ?? '[]') as LateByDay;
  return days.filter(([day]) => day > today - LATE_DAYS);
}

export function noteLate(memory: MemoryPort, at: Instant, count: number): void {
  if (count === 0) return;
  const today = dayNumberAt(at);
  const days = new Map(recentlyLate(memory, today));
  days.set(today, (days.get(today) ?? 0) + count);
  memory.set(LATE, JSON.stringify([...days]));
}

const dayNumberAt = (at: Instant): number => Math.floor(at / MS_PER_DAY);

/** How many responses of the last seven days came in only because form and journal were compared, edits aside. */
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
