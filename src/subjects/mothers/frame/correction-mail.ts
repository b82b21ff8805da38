'beside the script';

import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { momentText, shortMomentText } from '../../../kernel/words';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { composeMail } from '../../../post/compose-mail';
import type { Mail } from '../../../post/mail';
import type { Item, MailContext } from '../../../post/mail-kind';
import { mending } from '../../children/mails/correction-mail';
import { ownStationery } from '../../children/mails/own-stationery';
import type { PersonCorrection } from './correction';
import { CORRECTION_TEXTS } from './correction-words';

/** Says of each response what is to be mended, and leads to where. Whom it is about is not in it: its sender knows. */
export function personCorrectionMail(items: NonEmpty<Item<PersonCorrection>>, context: MailContext): Mail {
  const { settings, stationery } = context;
  const own = ownStationery(stationery);
  const { correction } = own.texts;
  const { zone } = settings.register;
  const all = items.map(({ data }) => data);
  const latest = Math.max(...all.map(({ record }) => firstSubmittedAt(record)));
  const numbered = all.length > 1;
  return composeMail(
    {
      subject: fill(CORRECTION_TEXTS.subject, { count: all.length, moment: shortMomentText(latest, zone) }),
      sender: fill(own.texts.sender, { kelurahan: settings.kelurahan }),
      title: CORRECTION_TEXTS.greeting,
      blocks: [
        { kind: 'paragraph', text: CORRECTION_TEXTS.lead },
        ...all.flatMap(({ record, texts }, i) => [
          {
            kind: 'section' as const,
            text: fill(CORRECTION_TEXTS.title, {
              number: numbered ? `${i + 1}. ` : '',
              moment: momentText(firstSubmittedAt(record), zone),
            }),
          },
          {
            kind: 'list' as const,
            items: texts.map(({ problem, remedy }) => ({ text: problem, detail: remedy })),
          },
          ...mending(
            record.editUrl || null,
            fill(CORRECTION_TEXTS.action, { number: numbered ? ` ${i + 1}` : '' }),
            { link: correction.link, noLink: CORRECTION_TEXTS.noLink },
          ),
        ]),
        { kind: 'small', text: correction.secret },
      ],
    },
    own,
  );
}
