'beside the script';

import type { MailedSenders } from '../forms/form-spec';
import type { CalendarDate } from '../kernel/calendar';
import { parseAnyCode, type SecretCode } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { isValidOn } from '../settings/kader';
import { type MailedTask, readerTaskKey, taskKey } from '../settings/sender-keys';
import type { Settings } from '../settings/settings';

/** What of the register tells whose a key is, and what it is for. */
interface TaskKeyContext {
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly sign: Sign;
  /** Who of `Penerima` sends the form about what the link names, too; `null` for nobody. */
  readonly mailedTo: MailedSenders | null;
}

/** What a link is made for: a form, about what its code names, with the letter of its group where it has one. */
interface LinkedTask {
  readonly form: string;
  readonly about: string;
}

/**
 * The key for the links of a mail to one address. Where several people read the mails of an address nobody could tell who has used it, so
 * there is none.
 */
export function taskKeyFor(
  email: string,
  { form, about: named }: LinkedTask,
  { settings, today, sign, mailedTo }: TaskKeyContext,
): SecretCode | null {
  const about = parseAnyCode(named);
  if (about === null) return null;
  const task: MailedTask = { form, about };
  const address = email.trim().toLowerCase();
  const isHere = (one: { readonly email: string | null; readonly until: CalendarDate | null }): boolean =>
    one.email === address && isValidOn(one, today);
  const kader = settings.kader.filter(isHere);
  const officers = settings.staff.filter(isHere);
  const told = mailedTo === 'listed' ? settings.listed : mailedTo === 'named' ? settings.readers : [];
  const readers = told.filter((one) => one.email === address);
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
