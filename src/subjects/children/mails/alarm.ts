import { addDays } from '../../../kernel/calendar';
import { type MailContext, type MailKind, newAmong } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { CHILDREN } from '../register/state';
import { type AlarmMailData, alarmMail, alarmMails } from './alarm-mail';
import { type AlarmCase, alarmCase, causeOf } from './danger-case';
import { alarmOccasions } from './danger-occasions';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce, formerReader } from './reader';
import { dangerReaders, URGENT_DAYS } from './urgent';
import { urgentData } from './urgent-parts';

/** The correction of an alarm: whoever got the urgent mail learns that its sign was answered otherwise. */
export const alarmKind: MailKind<AlarmCase, ChildReader> = {
  kind: 'ralat',
  pace: 'at-once',
  urgency: 1,
  persistent: true,
  nobody: REMARK.nobody,
  occasions({ before, after, incoming, asOf }) {
    const was = alarmOccasions(before.of(CHILDREN));
    if (incoming !== null) return newAmong(alarmOccasions(after.of(CHILDREN)), was);
    if (asOf === null) return [];
    return newAmong(alarmOccasions(after.of(CHILDREN), addDays(asOf, -URGENT_DAYS)), was);
  },
  standing: (states, asOf) => alarmOccasions(states.of(CHILDREN), addDays(asOf, -URGENT_DAYS)),
  data: alarmCase,
  recipients: alarmReaders,
  write: (found, reader, context) =>
    alarmMail({ ...urgentData(found, reader, context), end: found.end }, ownStationery(context.stationery)),
  together: {
    sender: causeOf,
    write: ([first, ...others], context) => {
      const dataOf = ({ data, reader }: typeof first): AlarmMailData => ({
        ...urgentData(data, reader, context),
        end: data.end,
      });
      return alarmMails([dataOf(first), ...others.map(dataOf)], ownStationery(context.stationery));
    },
  },
};

/** Those who would get the alarm today, and those who got it, with no more right than they have today. */
function alarmReaders(found: AlarmCase, context: MailContext): readonly ChildReader[] {
  const reached = found.reached.map(
    (email) => addressReader(email, found.posyandu, context) ?? formerReader(email),
  );
  return eachAddressOnce([...dangerReaders(found, context), ...reached]);
}
