import { fill } from '../../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { momentText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Mail } from '../../../post/mail';
import { type HourlyKind, type MailContext, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { ownStationery } from './own-stationery';
import type { MailStationery } from './stationery';
import { whatToDo } from './stranger-digest';
import { hourOf, isDangerous, officersOf, type Waiting, type WaitingDanger, waitingOf } from './strangers';

/**
 * Of a day, for all officers together: half of what is left for mails that are not urgent, so that nobody who sends junk can keep
 * corrections and the day's mails from leaving. With one officer that is one an hour.
 */
const MOST_A_DAY = 24;

/** Responses that a mail names; of the others it says how many there are. */
const MOST_NAMED = 10;

/**
 * To officers, while a response with signs of gizi buruk waits because of its sender: the first within minutes, then one an hour. It is no
 * urgent mail, since anybody could have it sent; the kader and those who get alarms are told when an officer has taken the response.
 */
export const strangerDangerKind: HourlyKind<NonEmpty<WaitingDanger>> = {
  kind: 'pengirim-bahaya',
  pace: 'hourly',
  urgency: 2,
  mostADay: MOST_A_DAY,
  nobody: REMARK.noOfficer,
  occasions: ({ before, after, settings, incoming, at }) =>
    incoming !== null && newAmong(dangersIn(after.of(CHILDREN)), dangersIn(before.of(CHILDREN))).length > 0
      ? [hourlyOccasion(hourOf(at, { register: settings }))]
      : [],
  data(_, context) {
    const waiting: readonly Waiting[] = waitingOf(context) ?? [];
    const dangers = waiting.filter(isDangerous);
    return isNonEmpty(dangers) ? dangers : null;
  },
  recipients: (_dangers, context) => officersOf(context),
  write: ([{ data }], context) => strangerDangerMail(data, context, ownStationery(context.stationery)),
};

/** However many such responses come in within an hour, or wait in it, they are one cause for a mail. */
export const hourlyOccasion = (hour: string): Occasion => ({ about: '', key: `pengirim-bahaya ${hour}` });

const dangersIn = ({ repairs }: Register): readonly Occasion[] =>
  repairs.flatMap(({ reading, stranger }) =>
    stranger !== null && stranger.signs.length > 0
      ? [{ about: reading.code, key: `${reading.code} ${stranger.signs.join('+')}` }]
      : [],
  );

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
