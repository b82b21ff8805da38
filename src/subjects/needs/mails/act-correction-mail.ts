'beside the script';

import { parsePersonCode, personCode } from '../../../kernel/code';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { momentText, shortMomentText } from '../../../kernel/words';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Mail } from '../../../post/mail';
import type { Item, MailContext } from '../../../post/mail-kind';
import { mending } from '../../children/mails/correction-mail';
import { ownStationery } from '../../children/mails/own-stationery';
import type { MailTexts } from '../../children/mails/stationery';
import { ACT_ISSUE, ACT_LABEL } from '../acts/act-words';
import { PLAN_ITEM } from '../acts/plan-item';
import type { ActRepair } from '../open/state';
import { NEED_MAILS } from './words';

const { correction: TEXTS } = NEED_MAILS;

/** Says of each act what is wrong with it and leads to where it is mended. No answer is repeated but the kind and the code of the child, or of the item of a plan. */
export function actCorrectionMail(items: NonEmpty<Item<ActRepair>>, context: MailContext): Mail {
  const { settings, stationery } = context;
  const own = ownStationery(stationery);
  const { correction } = own.texts;
  const repairs = items.map(({ data }) => data);
  const isOne = repairs.length === 1;
  const { zone } = settings.register;
  const latest = Math.max(...repairs.map(({ reading }) => firstSubmittedAt(reading.record)));
  return composeMail(
    {
      subject: fill(TEXTS.subject, { count: repairs.length, moment: shortMomentText(latest, zone) }),
      sender: fill(own.texts.sender, { kelurahan: settings.kelurahan }),
      title: repairs.every(isOfKader) ? correction.greeting : TEXTS.greeting,
      blocks: [
        {
          kind: 'paragraph',
          text: isOne ? TEXTS.one : fill(TEXTS.several, { count: repairs.length }),
        },
        ...repairs.flatMap((repair, i) => itemOf(repair, isOne ? null : i + 1, context, correction)),
        { kind: 'small', text: correction.secret },
      ],
    },
    own,
  );
}

/** Acts are also recorded by officers, and by readers who follow a link of a mail. */
const isOfKader = ({ reading: { record } }: ActRepair): boolean =>
  latestRevision(record).sender?.kind === 'kader';

function itemOf(
  { reading, issues }: ActRepair,
  number: number | null,
  { settings }: MailContext,
  { field, link }: MailTexts['correction'],
): readonly Block[] {
  const { record, target, act } = reading;
  const named = parsePersonCode(PLAN_ITEM, latestRevision(record).answers.sasaran ?? '');
  // Whoever answers for an item may not know whose it is.
  const code = named ? personCode(PLAN_ITEM, named) : target;
  const what = act ? ACT_LABEL[act.kind] : TEXTS.act;
  const title = code === null ? what : fill(TEXTS.title, { what, code });
  const label = number === null ? TEXTS.action : fill(TEXTS.actionOf, { number });
  return [
    { kind: 'section', text: number === null ? title : `${number}. ${title}` },
    {
      kind: 'facts',
      rows: [{ label: field.moment, value: momentText(firstSubmittedAt(record), settings.register.zone) }],
    },
    {
      kind: 'list',
      items: issues.map((issue) => ({ text: ACT_ISSUE[issue].problem, detail: ACT_ISSUE[issue].remedy })),
    },
    ...mending(record.editUrl || null, label, { link, noLink: TEXTS.noLink }),
  ];
}
