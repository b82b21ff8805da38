// What was said last of a danger: an alarm whose end was told may be told anew, and so may its end.
import type { Instant } from '../../../kernel/calendar';
import type { OutboxRow } from '../../../post/outbox-tab';
import { ENDED, type Ended, endedKeyParts, urgentKeyParts } from './danger-occasions';

type Rows = readonly OutboxRow[];

/** Whether somebody was told, after an urgent mail, that its signs hold no more. */
export const isEnded = (urgent: OutboxRow, outbox: Rows): boolean =>
  outbox.some((row) => row.kind === ENDED && isSame(urgent, row) && isAfter(row, urgent));

/** Whether somebody got an alarm after having been told that it holds no more. */
export const isRenewed = (end: OutboxRow, outbox: Rows): boolean =>
  outbox.some((row) => row.kind !== ENDED && isSame(row, end) && isAfter(row, end));

/**
 * Whether the last that an address was told of the signs is that they hold no more: an alarm that was renewed has not reached it.
 *
 * @param until ends that were queued at this instant or later are not looked at
 */
export function knowsEnd(
  email: string,
  { ended, until }: { readonly ended: Pick<Ended, 'responses' | 'signs'>; readonly until: Instant },
  outbox: Rows,
): boolean {
  const lastOf = (rows: Rows): number => Math.max(...rows.flatMap((row) => reachedAtOf(row, email)));
  const ends = outbox.filter(({ key, createdAt }) => {
    const parts = endedKeyParts(key);
    return (
      parts !== null &&
      createdAt < until &&
      parts.responses.some((code) => isOfSigns(code, parts.signs, ended))
    );
  });
  const alarms = outbox.filter(({ key }) => {
    const parts = urgentKeyParts(key);
    return parts !== null && isOfSigns(parts.response, parts.signs, ended);
  });
  return lastOf(ends) > lastOf(alarms);
}

function reachedAtOf({ reached, reachedAt }: OutboxRow, email: string): readonly Instant[] {
  const at = reached.findIndex((one) => one.toLowerCase() === email.toLowerCase());
  return at < 0 ? [] : [reachedAt[at] ?? 0];
}

/** By a response of that day, and a sign. */
function isSame(urgent: OutboxRow, end: OutboxRow): boolean {
  const [alarm, ended] = [urgentKeyParts(urgent.key), endedKeyParts(end.key)];
  return alarm !== null && ended !== null && isOfSigns(alarm.response, alarm.signs, ended);
}

const isOfSigns = (
  response: string,
  signs: readonly string[],
  ended: Pick<Ended, 'responses' | 'signs'>,
): boolean =>
  ended.responses.some((code) => code === response) && ended.signs.some((sign) => signs.includes(sign));

/** Also where it was called off after it had reached some. */
const isAfter = (one: OutboxRow, other: OutboxRow): boolean =>
  one.reached.length > 0 && lastAt(one) > lastAt(other);

const lastAt = ({ reachedAt, triedAt, createdAt }: OutboxRow): number =>
  reachedAt.length > 0 ? Math.max(...reachedAt) : (triedAt ?? createdAt);
