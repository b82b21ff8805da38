// When somebody has to be written to about signs of gizi buruk.
import { type CalendarDate, dayOf, daysBetween, parseIsoDate } from '../../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../../kernel/code';
import { SEVERE_SIGNS, type SevereSign } from '../../../kernel/growth/classify';
import type { Occasion } from '../../../post/mail-kind';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Child } from '../register/child';
import { codesOf, type Register } from '../register/fold';
import { lookAt } from '../register/look-at';
import { type DangerDay, dangerDays } from '../visits/danger';

/** The key of a mail about a response that belongs to no child yet; the first release gave every response such a key. */
const waitingKey = (about: ResponseCode, signs: string): string => `mendesak ${about} ${signs}`;

/** With the child: a response that turns out to be about another child is another cause. */
const recordedKey = (child: ResponseCode, about: ResponseCode, signs: string): string =>
  `mendesak ${child}/${about} ${signs}`;

/** The parts of a key of an urgent mail; `null` for any other. */
export function urgentKeyParts(key: string): {
  /** `null` in a key that names none. */
  readonly child: string | null;
  readonly response: string;
  readonly signs: readonly string[];
} | null {
  const [, child = null, response, signs] = /^mendesak (?:([^ /]+)\/)?([^ /]+) ([^ ]+)$/.exec(key) ?? [];
  return response && signs ? { child, response, signs: signs.split('+') } : null;
}

/** Nobody is sent to look after a child that has died; one that moved away still needs somebody who knows. */
export const isToBeTold = ({ residence }: Pick<Child, 'residence'>): boolean => residence?.status !== 'died';

/**
 * Days with signs of gizi buruk that show, or that were reported and answered otherwise: an occasion for each day and set of signs.
 *
 * @param since earlier days are left out
 */
export function recordedOccasions(
  { children }: Register,
  since: CalendarDate | null = null,
): readonly Occasion[] {
  return children.filter(isToBeTold).flatMap((child) => {
    const days = dangerDays(child);
    return days.flatMap((one): readonly Occasion[] => {
      const { on, signs: found, responses } = one;
      if ((since !== null && on < since) || isMoreByCard(one, days)) return [];
      const signs = found.join('+');
      const [about] = responses;
      return [
        {
          about,
          key: recordedKey(child.code, about, signs),
          keys: codesOf(child).flatMap((code) => responses.map((one) => recordedKey(code, one, signs))),
          formerly: responses.map((one) => waitingKey(one, signs)),
        },
      ];
    });
  });
}

/** Days within which a card calls for one mail. */
const CARD_DAYS = 31;

/**
 * Whoever holds a card may send whatever days with it: of those that it was used for, one in a month is mailed at once, and none of a
 * month ago. The others stand in the tabs.
 */
function isMoreByCard({ on, visit }: DangerDay, days: readonly DangerDay[]): boolean {
  if (!visit?.byCard) return false;
  if (daysBetween(on, dayOf(visit.submittedAt, 'WIB')) > CARD_DAYS) return true;
  return days.some(
    (other) =>
      other.visit?.byCard &&
      other.visit.order < visit.order &&
      Math.abs(daysBetween(on, other.on)) <= CARD_DAYS,
  );
}

/** The same signs in responses that wait to be corrected: a slip in another field must not hide a child in danger. */
export function waitingOccasions({ repairs }: Register, settings: RegisterSettings): readonly Occasion[] {
  return repairs.flatMap((repair): readonly Occasion[] => {
    const about = repair.reading.code;
    const signs = (lookAt(repair, settings)?.severeSigns ?? []).join('+');
    return signs === '' ? [] : [{ about, key: waitingKey(about, signs) }];
  });
}

/**
 * Alarms that wait for somebody to look: an occasion for each day and set of signs, whatever is answered next.
 *
 * @param since earlier days are left out
 */
export function alarmOccasions(
  { children }: Register,
  since: CalendarDate | null = null,
): readonly Occasion[] {
  return children.filter(isToBeTold).flatMap((child) =>
    child.alarms.flatMap(({ on, signs, answeredBy, end }): readonly Occasion[] => {
      if (end !== null || (since !== null && on < since)) return [];
      const keys = codesOf(child).map((code) => alarmKey(code, on, signs));
      return [{ about: answeredBy, key: alarmKey(child.code, on, signs), keys }];
    }),
  );
}

const alarmKey = (child: ResponseCode, on: CalendarDate, signs: readonly string[]): string =>
  `ralat ${child} ${on} ${signs.join('+')}`;

/** The child and the day of a key of a correction of an alarm; `null` for any other. */
export function alarmKeyParts(
  key: string,
): { readonly child: ResponseCode; readonly on: CalendarDate } | null {
  const [kind, code = '', day = ''] = key.split(' ');
  const [child, on] = [parseCode(code), parseIsoDate(day)];
  return kind === 'ralat' && child && on ? { child, on } : null;
}

/** A day that had signs of danger, and has none since an officer put right what they followed from. */
export interface Ended {
  readonly child: ResponseCode;
  readonly on: CalendarDate;
  readonly signs: readonly SevereSign[];
  /** Responses that the day went by. */
  readonly responses: readonly ResponseCode[];
}

/** Name of the kind of mail that tells of it; stored, never changed. */
export const ENDED = 'ralat-akhir';

export const endedKey = ({ child, on, signs, responses }: Ended): string =>
  [ENDED, child, on, signs.join('+'), responses.join('+')].join(' ');

/** What a key of the end of an alarm says; `null` for any other. */
export function endedKeyParts(key: string): Ended | null {
  const [kind, code = '', day = '', signs = '', responses = ''] = key.split(' ');
  const [child, on] = [parseCode(code), parseIsoDate(day)];
  if (kind !== ENDED || !child || !on) return null;
  return {
    child,
    on,
    signs: SEVERE_SIGNS.filter((sign) => signs.split('+').includes(sign)),
    responses: responses.split('+').flatMap((one) => parseCode(one) ?? []),
  };
}
