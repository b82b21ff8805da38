'beside the script';

import type { CalendarDate } from '../kernel/calendar';
import type { SecretCode } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { isValidOn } from '../settings/kader';
import { type MailedTask, readerTaskKey, taskKey } from '../settings/sender-keys';
import type { Settings } from '../settings/settings';

/** What of the register tells whose a key is, and what it is for. */
interface TaskKeyContext {
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly sign: Sign;
  /** Whether the form is one that readers with the right to names send, too. */
  readonly isForReaders: boolean;
}

/**
 * The key for the links of a mail to one address. Where several people read the mails of an address nobody could tell who has used it, so
 * there is none.
 */
export function taskKeyFor(
  email: string,
  task: MailedTask,
  { settings, today, sign, isForReaders }: TaskKeyContext,
): SecretCode | null {
  const address = email.trim().toLowerCase();
  const isHere = (one: { readonly email: string | null; readonly until: CalendarDate | null }): boolean =>
    one.email === address && isValidOn(one, today);
  const kader = settings.kader.filter(isHere);
  const officers = settings.staff.filter(isHere);
  const readers = isForReaders ? settings.readers.filter((one) => one.email === address) : [];
  const senders = [...kader, ...officers];
  if (!isOnePerson(senders.length > 0 ? senders : readers)) return null;
  const [own] = kader;
  if (own) return taskKey('kader', own, task, sign);
  const [officer] = officers;
  if (officer) return taskKey('petugas', officer, task, sign);
  const [reader] = readers;
  return reader ? readerTaskKey(reader, task, sign) : null;
}

const isOnePerson = (rows: readonly { readonly name: string }[]): boolean =>
  new Set(rows.map(({ name }) => name.trim().toLowerCase())).size === 1;
