import { samePosyandu } from '../../../kernel/answers/read-posyandu';
import { addDays, type CalendarDate } from '../../../kernel/calendar';
import { type MailContext, type MailKind, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { causeOf, type DangerCase, recordedCase, waitingCase } from './danger-case';
import { recordedOccasions, waitingOccasions } from './danger-occasions';
import { isEnded } from './last-word';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce, listedReader, senderReader } from './reader';
import { urgentMail, urgentMails } from './urgent-mail';
import { urgentData } from './urgent-parts';

/** The urgent mail: a child has signs of gizi buruk, and somebody has to go and look today. */
export const urgentKind: MailKind<DangerCase, ChildReader> = {
  kind: 'mendesak',
  pace: 'at-once',
  urgency: 1,
  persistent: true,
  nobody: REMARK.nobody,
  occasions({ before, after, settings, incoming, asOf }) {
    const [was, is] = [before.of(CHILDREN), after.of(CHILDREN)];
    const pressing = (register: Register) => {
      const recorded = recordedOccasions(register);
      const waiting = waitingOccasions(register, settings);
      return [...recorded, ...waiting.filter((one) => !isAmong(one, recorded))];
    };
    if (incoming === null) return asOf === null ? [] : newAmong(standingCases(is, asOf), pressing(was));
    return newAmong(pressing(is), pressing(was));
  },
  standing: (states, asOf) => standingCases(states.of(CHILDREN), asOf),
  data: (occasion, context) => recordedCase(occasion, context) ?? waitingCase(occasion, context),
  recipients: dangerReaders,
  isTakenBack: isEnded,
  write: (found, reader, context) =>
    urgentMail(urgentData(found, reader, context), ownStationery(context.stationery)),
  together: {
    sender: causeOf,
    write: ([first, ...others], context) => {
      const dataOf = ({ data, reader }: typeof first) => urgentData(data, reader, context);
      return urgentMails([dataOf(first), ...others.map(dataOf)], ownStationery(context.stationery));
    },
  },
};

/**
 * Those of `Penerima` who want urgent mails about the posyandu, officers, and the kader who sent it in. Nobody while neither of the
 * former is there: then the mail has to wait for one.
 */
export function dangerReaders(
  { posyandu: of, sentIn }: Pick<DangerCase, 'posyandu' | 'sentIn'>,
  context: MailContext,
): readonly ChildReader[] {
  const listed = context.recipients
    .filter(({ urgent, posyandu }) => urgent && (posyandu === null || samePosyandu(posyandu, of)))
    .map((recipient) => listedReader(recipient, of, context));
  const officers = unlistedOfficers(context).flatMap((email) => addressReader(email, of, context) ?? []);
  if (listed.length + officers.length === 0) return [];
  const senders = sentIn.flatMap((revision) => senderReader(revision, of, context) ?? []);
  return eachAddressOnce([...listed, ...officers, ...senders]);
}

/** Of officers whom `Penerima` names it says what they get; the others are told of every danger, since it is theirs to close it. */
const unlistedOfficers = ({ officers, recipients }: MailContext): readonly string[] =>
  officers.filter((officer) => !recipients.some(({ email }) => email.toLowerCase() === officer));

/** A slip in an edit leaves the visit as it was, with the same signs. */
const isAmong = ({ key }: Occasion, recorded: readonly Occasion[]): boolean =>
  recorded.some(({ formerly = [] }) => formerly.includes(key));

/** An urgent mail is of use for so many days after the visit: by then the posyandu of the next month has seen the child. */
export const URGENT_DAYS = 31;

/** Occasions of the days before `asOf` that still call for somebody to go and look. */
const standingCases = (register: Register, asOf: CalendarDate): readonly Occasion[] =>
  recordedOccasions(register, addDays(asOf, -URGENT_DAYS));
