import { addDays } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Mail } from '../../../post/mail';
import { type MailContext, type MailKind, newAmong } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { CHILDREN } from '../register/state';
import { type AlarmCase, alarmCase } from './danger-case';
import { alarmOccasions } from './danger-occasions';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce } from './reader';
import { bothText } from './sign-text';
import type { MailStationery } from './stationery';
import {
  dangerReaders,
  facts,
  link,
  placeText,
  URGENT_DAYS,
  type UrgentMailData,
  urgentData,
} from './urgent';

/** What the correction of an alarm says. */
export type AlarmMailData = UrgentMailData & Pick<AlarmCase, 'end'>;

/** Says to those who got an alarm that its sign was answered otherwise, and what is still to be done. */
export function alarmMail(data: AlarmMailData, stationery: MailStationery): Mail {
  const { sender, alarm: texts, urgent } = stationery.texts;
  const { end } = data;
  return composeMail(
    {
      subject: fill(texts.subject, { place: placeText(data) }),
      sender: fill(sender, { kelurahan: data.kelurahan }),
      title: texts.title,
      blocks: [
        end === null
          ? { kind: 'notice', tone: 'urgent', text: texts.stands }
          : { kind: 'notice', tone: 'calm', text: texts[end] },
        ...changed(data, stationery),
        { kind: 'heading', text: urgent.where },
        { kind: 'facts', rows: facts(data, urgent) },
        ...(end === null ? todo(texts) : []),
        ...link(data, urgent),
        { kind: 'small', text: data.right === 'named' ? urgent.confidential : urgent.unnamed },
      ],
    },
    stationery,
  );
}

/** Both values are the child's own: to others it is said that there is a correction, and where. */
function changed(data: AlarmMailData, { texts: { alarm, urgent } }: MailStationery): readonly Block[] {
  if (data.right === 'unnamed') return [{ kind: 'paragraph', text: alarm.unnamed }];
  const { expectedPosition } = data.child;
  const items = data.signs.map((seen) => ({ text: bothText(seen, expectedPosition, urgent, alarm.both) }));
  return [
    { kind: 'heading', text: alarm.changed },
    { kind: 'list', items },
  ];
}

const todo = ({ todo: heading, check, refer, close }: MailStationery['texts']['alarm']): readonly Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'list', items: [{ text: check }, { text: refer }, { text: close }] },
];

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
  write: (found, reader, { settings, stationery }) =>
    alarmMail({ ...urgentData(found, reader, settings), end: found.end }, ownStationery(stationery)),
};

/** Those who would get the alarm today, and those who got it, with no more right than they have today. */
function alarmReaders(found: AlarmCase, context: MailContext): readonly ChildReader[] {
  const reached = found.reached.map(
    (email) =>
      addressReader(email, found.posyandu, context) ?? {
        email,
        isOfficer: false,
        named: false,
        seesEarlier: false,
        opensSheet: false,
      },
  );
  return eachAddressOnce([...dangerReaders(found, context), ...reached]);
}
