import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../../kernel/code';
import { SEVERE_SIGNS, type SevereSign } from '../../../kernel/growth/classify';
import type { MailContext, MailKind, Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Child } from '../register/child';
import { codesOf, type Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { dangerDays } from '../visits/danger';
import type { ScoredVisit } from '../visits/visit';
import { reachedBy } from './danger-case';
import { isToBeTold } from './danger-occasions';
import { endedMail } from './ended-alarm-mail';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce, listedReader } from './reader';

/** A day that had signs of danger, and has none since an officer put right what they followed from. */
interface Ended {
  readonly child: ResponseCode;
  readonly on: CalendarDate;
  readonly signs: readonly SevereSign[];
  /** Responses that the day went by. */
  readonly responses: readonly ResponseCode[];
}

/** What is known of it when the mail leaves. */
export interface EndedCase extends Pick<Ended, 'on' | 'signs'> {
  /** `null` where no response of the child counts any more. */
  readonly child: Child | null;
  /** Of that day; `null` where none is left. */
  readonly visit: ScoredVisit | null;
  /** Addresses that the alarm has reached. */
  readonly reached: readonly string[];
}

/**
 * The end of an alarm by a decision about facts: a birth date corrected, a response withdrawn. One that an officer closes as looked at
 * is none: whoever had the alarm has been told how it was answered otherwise, and who looks is among them.
 */
export const endedAlarmKind: MailKind<EndedCase, ChildReader> = {
  kind: 'ralat-akhir',
  pace: 'at-once',
  urgency: 1,
  persistent: false,
  nobody: REMARK.nobody,
  occasions: ({ before, after, incoming, erased }) =>
    incoming === null || incoming.length > 0 || erased.length > 0
      ? []
      : endedBetween(before.of(CHILDREN), after.of(CHILDREN)),
  data({ key, createdAt }, context) {
    const ended = endedIn(key);
    const register = context.states.of(CHILDREN);
    if (!ended || isWithheld(ended, register) || isStanding(ended, register)) return null;
    const { child: code, on, signs, responses } = ended;
    const child = register.children.find((one) => codesOf(one).includes(code)) ?? null;
    const codes = child ? [...codesOf(child), code] : [code];
    const reached = reachedBy({ codes, responses, signs, until: createdAt ?? null }, context);
    const visit = child?.visits.find(({ measurement }) => measurement.measuredOn === on) ?? null;
    return reached.length === 0 ? null : { child, on, signs, visit, reached };
  },
  recipients: readers,
  write: (ended, reader, { settings, stationery }) =>
    endedMail(ended, reader, settings, ownStationery(stationery)),
};

function readers({ child, reached }: EndedCase, context: MailContext): readonly ChildReader[] {
  const posyandu = child?.posyandu ?? '';
  const all = reached.map((email): ChildReader => {
    const listed = context.recipients.find((one) => one.email.toLowerCase() === email.toLowerCase());
    return (
      (listed ? listedReader(listed, posyandu, context) : addressReader(email, posyandu, context)) ?? {
        email,
        isOfficer: false,
        named: false,
        seesEarlier: false,
        opensSheet: false,
      }
    );
  });
  return eachAddressOnce(all);
}

function endedBetween(before: Register, after: Register): readonly Occasion[] {
  return before.children.filter(isToBeTold).flatMap((child) =>
    dangerDays(child).flatMap(({ on, signs, responses }): readonly Occasion[] => {
      const ended: Ended = { child: child.code, on, signs, responses };
      if (isStanding(ended, after) || isWithheld(ended, after) || isClosed(ended, after)) return [];
      return [{ about: responses[0], key: keyOf(ended) }];
    }),
  );
}

/** Whether the day, or another to which its responses were moved, still shows a sign. */
const isStanding = ({ child: code, on, responses }: Ended, { children }: Register): boolean =>
  children.some((child) => {
    const isSame = codesOf(child).includes(code);
    return dangerDays(child).some(
      (day) => (isSame && day.on === on) || day.responses.some((response) => responses.includes(response)),
    );
  });

/** Nothing is said of a child of which nothing is shown. */
const isWithheld = ({ child, responses }: Ended, { withheld }: Register): boolean =>
  withheld.some(({ readings }) => readings.some(({ code }) => code === child || responses.includes(code)));

/** By somebody who has looked, by a later visit, or because the child died. */
const isClosed = ({ child: code, on }: Ended, { children }: Register): boolean =>
  children.some(
    (child) =>
      codesOf(child).includes(code) &&
      (!isToBeTold(child) || child.alarms.some((alarm) => alarm.on === on && alarm.end !== null)),
  );

const keyOf = ({ child, on, signs, responses }: Ended): string =>
  [endedAlarmKind.kind, child, on, signs.join('+'), responses.join('+')].join(' ');

function endedIn(key: string): Ended | null {
  const [, code = '', day = '', signs = '', responses = ''] = key.split(' ');
  const [child, on] = [parseCode(code), parseIsoDate(day)];
  if (!child || !on) return null;
  return {
    child,
    on,
    signs: SEVERE_SIGNS.filter((sign) => signs.split('+').includes(sign)),
    responses: responses.split('+').flatMap((one) => parseCode(one) ?? []),
  };
}
