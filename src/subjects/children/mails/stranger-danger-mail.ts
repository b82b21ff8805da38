'beside the script';

import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { momentText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Mail } from '../../../post/mail';
import type { MailContext } from '../../../post/mail-kind';
import type { MailStationery } from './stationery';
import { whatToDo } from './stranger-section';
import type { WaitingDanger } from './strangers';

/** Responses that a mail names; of the others it says how many there are. */
const MOST_NAMED = 10;

export function strangerDangerMail(
  dangers: NonEmpty<WaitingDanger>,
  { settings: { kelurahan, register } }: Pick<MailContext, 'settings'>,
  stationery: MailStationery,
): Mail {
  const { sender, stranger: texts, urgent } = stationery.texts;
  const [oldest] = dangers;
  const named = dangers.slice(0, MOST_NAMED);
  const more = dangers.length - named.length;
  return composeMail(
    {
      subject: texts.dangerSubject,
      sender: fill(sender, { kelurahan }),
      title: texts.dangerTitle,
      blocks: [
        { kind: 'notice', tone: 'urgent', text: texts.dangerNotice },
        { kind: 'heading', text: texts.which },
        {
          kind: 'list',
          items: named.map(({ posyandu, signs, since }) => ({
            text: fill(texts.oneWaiting, {
              posyandu,
              signs: signs.map((sign) => urgent.sign[sign]).join('; '),
            }),
            detail: fill(texts.sent, { moment: momentText(since, register.zone) }),
          })),
        },
        ...(more > 0 ? [{ kind: 'paragraph', text: fill(texts.more, { count: more }) } as const] : []),
        ...whatToDo(oldest.url, texts),
        { kind: 'small', text: texts.often },
      ],
    },
    stationery,
  );
}
