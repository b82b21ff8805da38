// How often an address is written to. All that is known of it stands in the outbox: who was reached by what, and when.
import { addDays, dayOf, type Instant, MS_PER_HOUR, startOfHour } from '../kernel/calendar';
import type { Settings } from '../settings/settings';
import type { AnyMailKind, CollectedKind } from './mail-kind';
import type { OutboxRow } from './outbox-tab';

/** Name of all mails that count as one when an address may be written to again: an hourly kind by itself, all daily kinds together. */
export const streamOf = ({ kind, pace }: Pick<CollectedKind, 'kind' | 'pace'>): string =>
  pace === 'daily' ? '' : kind;

/** The kinds of a stream. */
export const kindsOfStream = (stream: string, kinds: readonly AnyMailKind[]): ReadonlySet<string> =>
  new Set(kinds.flatMap((kind) => (kind.pace !== 'at-once' && streamOf(kind) === stream ? [kind.kind] : [])));

/** When each address was last reached by mails of some kinds, by address in small letters. */
export function lastReached(
  outbox: readonly OutboxRow[],
  kinds: ReadonlySet<string>,
): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { kind, reached, reachedAt } of outbox) {
    if (!kinds.has(kind)) continue;
    for (const [i, address] of reached.entries()) {
      const at = reachedAt[i] ?? 0;
      const to = address.toLowerCase();
      if (at > (last.get(to) ?? Number.NEGATIVE_INFINITY)) last.set(to, at);
    }
  }
  return last;
}

/** The moments at which letters of a kind have left after an instant. */
export const lettersSince = (
  outbox: readonly OutboxRow[],
  kind: string,
  since: Instant,
): readonly Instant[] =>
  lettersIn(outbox.filter((row) => row.kind === kind))
    .map(({ at }) => at)
    .filter((at) => at > since);

/** All letters that rows of the outbox have become. One letter may be about several rows. */
export function lettersIn(outbox: readonly OutboxRow[]): readonly { readonly at: Instant }[] {
  const letters = outbox.flatMap(({ reached, reachedAt }) =>
    reached.map((to, i) => [`${to.toLowerCase()} ${reachedAt[i]}`, { at: reachedAt[i] ?? 0 }] as const),
  );
  return [...new Map(letters).values()];
}

type Clock = Pick<Settings, 'register' | 'summaryHour'>;

/**
 * When an address may be written to again. What comes up after an hour of silence leaves at once, while its sender is still at hand; the
 * next mail leaves an hour after it, with everything that has come up since. A day's mail leaves from the hour of the summary on.
 *
 * @param last when it was last written to; `null` for never
 * @returns `now` where it may be at once
 */
export function mayWriteAt(
  pace: CollectedKind['pace'],
  last: Instant | null,
  now: Instant,
  settings: Clock,
): Instant {
  if (pace === 'hourly') return last === null ? now : Math.max(now, last + MS_PER_HOUR);
  const { zone } = settings.register;
  const today = dayOf(now, zone);
  const day = last !== null && dayOf(last, zone) >= today ? addDays(dayOf(last, zone), 1) : today;
  return Math.max(now, startOfHour(day, settings.summaryHour, zone));
}
