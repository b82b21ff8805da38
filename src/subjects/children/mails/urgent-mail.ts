'beside the script';

import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Mail } from '../../../post/mail';
import type { MailStationery, MailTexts } from './stationery';
import { togetherMail } from './together';
import { facts, link, placeText, signItem, steps, type UrgentMailData } from './urgent-parts';

/** Tells at once that a child has signs of gizi buruk, and what is done today. */
export function urgentMail(data: UrgentMailData, stationery: MailStationery): Mail {
  const { notADiagnosis, sender, urgent: texts } = stationery.texts;
  return composeMail(
    {
      subject: fill(texts.subject, { place: placeText(data) }),
      sender: fill(sender, { kelurahan: data.kelurahan }),
      title: texts.title,
      blocks: [
        { kind: 'notice', tone: 'urgent', text: notADiagnosis },
        { kind: 'heading', text: texts.signs },
        { kind: 'list', items: data.signs.map((sign) => signItem(sign, data, texts)) },
        { kind: 'heading', text: texts.where },
        { kind: 'facts', rows: facts(data, texts) },
        { kind: 'heading', text: texts.todo },
        { kind: 'list', items: steps(data, texts) },
        ...link(data, texts),
        { kind: 'small', text: data.right === 'named' ? texts.confidential : texts.unnamed },
      ],
    },
    stationery,
  );
}

/** Tells of all children in which one sender has found signs of gizi buruk. */
export function urgentMails(cases: NonEmpty<UrgentMailData>, stationery: MailStationery): Mail {
  const { notADiagnosis, urgent: texts } = stationery.texts;
  const { together } = texts;
  const count = cases.length;
  return togetherMail(cases, stationery, {
    subject: fill(together.subject, { count, place: placeText(cases[0]) }),
    title: fill(together.title, { count }),
    lead: [{ kind: 'notice', tone: 'urgent', text: notADiagnosis }],
    about: (one) => one.signs.map((sign) => signItem(sign, one, texts)),
    todo: todoForAll(texts),
  });
}

const todoForAll = (texts: MailTexts['urgent']): readonly Block[] => [
  { kind: 'heading', text: texts.todo },
  { kind: 'list', items: [{ text: texts.refer }, { text: texts.danger }, { text: texts.record }] },
];
