'beside the script';

import type { CalendarDate } from '../kernel/calendar';
import type { SecretCode } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { isValidOn } from '../settings/kader';
import { type MailedTask, taskKey } from '../settings/sender-keys';
import type { Settings } from '../settings/settings';

/**
 * The key for the links of a mail to one address. Where several people read the mails of an address nobody could tell who has used it, so
 * there is none.
 */
export function taskKeyFor(
  email: string,
  task: MailedTask,
  {
    settings,
    today,
    sign,
  }: { readonly settings: Settings; readonly today: CalendarDate; readonly sign: Sign },
): SecretCode | null {
  const isHere = (one: { readonly email: string | null; readonly until: CalendarDate | null }): boolean =>
    one.email === email.trim().toLowerCase() && isValidOn(one, today);
  const kader = settings.kader.filter(isHere);
  const officers = settings.staff.filter(isHere);
  const names = new Set([...kader, ...officers].map(({ name }) => name.trim().toLowerCase()));
  if (names.size !== 1) return null;
  const [own] = kader;
  if (own) return taskKey('kader', own, task, sign);
  const [officer] = officers;
  return officer ? taskKey('petugas', officer, task, sign) : null;
}
