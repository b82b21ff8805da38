// Which mails about needs somebody wants, once their time has come.
import { addDays, type CalendarDate, firstOfMonth, mondayOf } from '../../../kernel/calendar';
import type { Occasion } from '../../../post/mail-kind';
import { coversPosyandu, isValidOn, type Kader } from '../../../settings/kader';
import { sessionIn } from '../../../settings/session-days';
import type { Recipient, Settings } from '../../../settings/settings';
import { KINDS, type NeedMail } from './kind-names';

export interface Calling {
  readonly kind: NeedMail;
  readonly occasion: Occasion;
}

/** An occasion by the day, week or month that it is for: nothing of a child is in the outbox. */
export const calling = (kind: NeedMail, of: string): Calling => ({
  kind,
  occasion: { about: '', key: `${kind} ${of}` },
});

/** What it depends on whether anybody wants a mail. */
export interface Audience {
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  readonly officers: readonly string[];
}

/** Roles that get the monthly figures where the column `Bulanan` says nothing. */
const MONTHLY_ROLES =
  /\blurah\b|kepala desa|\bkades\b|camat|kecamatan|\bopd\b|tpps|\bpkk\b|dp3a|dinas|dinkes|bappeda|bapperida|dinsos|\bplkb\b|\bbkkbn\b/i;

export const isMonthly = ({ role = '', monthly = null }: Recipient): boolean =>
  monthly ?? MONTHLY_ROLES.test(role);

/** Posyandu that are open on a day. */
export const openOn = (
  day: CalendarDate,
  { register: { posyandu, sessions } }: Pick<Settings, 'register'>,
): readonly string[] =>
  posyandu.flatMap(({ name }) => {
    const rule = sessions?.get(name);
    return rule && sessionIn(day, rule) === day ? [name] : [];
  });

/** Mails of an evening: on another day they would say what the mail of that day says. */
export const OF_EVENING: readonly NeedMail[] = [KINDS.tasks, KINDS.before, KINDS.after];

/** @returns the mails of a kind that somebody wants, called for on a day */
export function callingOn(kind: NeedMail, on: CalendarDate, audience: Audience): readonly Calling[] {
  const { settings, recipients, officers } = audience;
  const month = firstOfMonth(on);
  switch (kind) {
    case KINDS.tasks:
      return hasKader(on, settings) ? [calling(kind, on)] : [];
    case KINDS.quality:
      return hasKader(on, settings) ? [calling(kind, month)] : [];
    case KINDS.before:
      return hasSession(addDays(on, 1), on, settings) ? [calling(kind, addDays(on, 1))] : [];
    case KINDS.after:
      return hasSession(addDays(on, -1), on, settings) ? [calling(kind, addDays(on, -1))] : [];
    case KINDS.clinical:
      return officers.length > 0 ? [calling(kind, mondayOf(on))] : [];
    case KINDS.week:
      return recipients.some(({ weekly }) => weekly) ? [calling(kind, mondayOf(on))] : [];
    case KINDS.month:
      return recipients.some(isMonthly) ? [calling(kind, firstOfMonth(addDays(month, -1)))] : [];
  }
}

const kaderOn = (on: CalendarDate, settings: Settings): readonly Kader[] =>
  settings.kader.filter((one) => one.email !== null && isValidOn(one, on));

const hasKader = (on: CalendarDate, settings: Settings): boolean => kaderOn(on, settings).length > 0;

/** Whether a posyandu is open on a day that has kader to write to on another. */
function hasSession(day: CalendarDate, on: CalendarDate, settings: Settings): boolean {
  const kader = kaderOn(on, settings);
  return openOn(day, settings).some((name) =>
    kader.some((one) => coversPosyandu(one, name, settings.register.posyandu)),
  );
}
