import type { MailContext, MailKind, Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Child } from '../register/child';
import { codesOf, type Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { dangerDays } from '../visits/danger';
import type { ScoredVisit } from '../visits/visit';
import { reachedBy } from './danger-case';
import { ENDED, type Ended, endedKey, endedKeyParts, isToBeTold } from './danger-occasions';
import { endedMail } from './ended-alarm-mail';
import { isRenewed, knowsEnd } from './last-word';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce, formerReader, listedReader } from './reader';

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
  kind: ENDED,
  pace: 'at-once',
  urgency: 1,
  persistent: false,
  nobody: REMARK.nobody,
  occasions: ({ before, after, incoming, erased }) =>
    incoming === null || incoming.length > 0 || erased.length > 0
      ? []
      : endedBetween(before.of(CHILDREN), after.of(CHILDREN)),
  data({ key, createdAt }, context) {
    const ended = endedKeyParts(key);
    const register = context.states.of(CHILDREN);
    if (!ended || isWithheld(ended, register) || isStanding(ended, register)) return null;
    const { child: code, on, signs, responses } = ended;
    const child = register.children.find((one) => codesOf(one).includes(code)) ?? null;
    const codes = child ? [...codesOf(child), code] : [code];
    const until = createdAt ?? null;
    const end = { ended, until: until ?? Number.POSITIVE_INFINITY };
    const reached = reachedBy({ codes, responses, signs, until }, context).filter(
      (email) => !knowsEnd(email, end, context.outbox),
    );
    const visit = child?.visits.find(({ measurement }) => measurement.measuredOn === on) ?? null;
    return reached.length === 0 ? null : { child, on, signs, visit, reached };
  },
  recipients: readers,
  isTakenBack: isRenewed,
  write: (ended, reader, context) => endedMail(ended, reader, context, ownStationery(context.stationery)),
};

function readers({ child, reached }: EndedCase, context: MailContext): readonly ChildReader[] {
  const posyandu = child?.posyandu ?? '';
  const all = reached.map((email): ChildReader => {
    const listed = context.recipients.find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (listed) return listedReader(listed, posyandu, context);
    return addressReader(email, posyandu, context) ?? formerReader(email);
  });
  return eachAddressOnce(all);
}

function endedBetween(before: Register, after: Register): readonly Occasion[] {
  return before.children.filter(isToBeTold).flatMap((child) =>
    dangerDays(child).flatMap(({ on, signs, responses }): readonly Occasion[] => {
      const ended: Ended = { child: child.code, on, signs, responses };
      if (isStanding(ended, after) || isWithheld(ended, after) || isClosed(ended, after)) return [];
      return [{ about: responses[0], key: endedKey(ended) }];
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
