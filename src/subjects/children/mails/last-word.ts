// What was said last of a danger: an alarm whose end was told may be told anew, and so may its end.
import type { OutboxRow } from '../../../post/outbox-tab';
import { ENDED, endedKeyParts, urgentKeyParts } from './danger-occasions';

type Rows = readonly OutboxRow[];

/** Whether somebody was told, after an urgent mail, that its signs hold no more. */
export const isEnded = (urgent: OutboxRow, outbox: Rows): boolean =>
  outbox.some((row) => row.kind === ENDED && isSame(urgent, row) && isAfter(row, urgent));

/** Whether somebody got an alarm after having been told that it holds no more. */
export const isRenewed = (end: OutboxRow, outbox: Rows): boolean =>
  outbox.some((row) => row.kind !== ENDED && isSame(row, end) && isAfter(row, end));

/** By a response of that day, and a sign. */
function isSame(urgent: OutboxRow, end: OutboxRow): boolean {
  const [alarm, ended] = [urgentKeyParts(urgent.key), endedKeyParts(end.key)];
  if (!alarm || !ended) return false;
  const { responses, signs } = ended;
  return (
    responses.some((code) => code === alarm.response) && signs.some((sign) => alarm.signs.includes(sign))
  );
}

/** Also where it was called off after it had reached some. */
const isAfter = (one: OutboxRow, other: OutboxRow): boolean =>
  one.reached.length > 0 && lastAt(one) > lastAt(other);

const lastAt = ({ reachedAt, triedAt, createdAt }: OutboxRow): number =>
  reachedAt.length > 0 ? Math.max(...reachedAt) : (triedAt ?? createdAt);
