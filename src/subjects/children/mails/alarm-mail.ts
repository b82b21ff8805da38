'beside the script';

import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Mail } from '../../../post/mail';
import type { AlarmCase } from './danger-case';
import { bothText } from './sign-text';
import type { MailStationery } from './stationery';
import { togetherMail } from './together';
import { facts, link, placeText, type UrgentMailData } from './urgent-parts';

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

/** The same of many alarms that one sender has caused. */
export function alarmMails(cases: NonEmpty<AlarmMailData>, stationery: MailStationery): Mail {
  const { alarm: texts, urgent } = stationery.texts;
  const count = cases.length;
  return togetherMail(cases, stationery, {
    subject: fill(texts.together.subject, { count, place: placeText(cases[0]) }),
    title: fill(texts.together.title, { count }),
    lead: [],
    about: (one) => {
      const outcome = { text: one.end === null ? texts.stands : texts[one.end] };
      if (one.right === 'unnamed') return [outcome];
      const { expectedPosition } = one.child;
      return [
        outcome,
        ...one.signs.map((seen) => ({ text: bothText(seen, expectedPosition, urgent, texts.both) })),
      ];
    },
    todo: cases.some(({ end }) => end === null) ? todo(texts) : [],
  });
}
