import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { type HourlyKind, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { ownStationery } from './own-stationery';
import { strangerDangerMail } from './stranger-danger-mail';
import { hourOf, isDangerous, officersOf, type Waiting, type WaitingDanger, waitingOf } from './strangers';

/**
 * Letters of a day to all officers together before they take turns by the hour: with those of the other hours less than three quarters of
 * what is left beside the urgent mails, so that nobody who sends junk can keep corrections and the day's mails from leaving.
 */
const FREELY_A_DAY = 12;

/**
 * To officers, while a response with signs of gizi buruk waits because of its sender: the first within minutes, then one an hour;
 * where that would be too many, officers take turns, so that one of them is told in every hour. It is no urgent mail, since anybody could have it sent; the kader and those who get alarms are told when an officer has taken the response.
 */
export const strangerDangerKind: HourlyKind<NonEmpty<WaitingDanger>> = {
  kind: 'pengirim-bahaya',
  pace: 'hourly',
  urgency: 2,
  freelyADay: FREELY_A_DAY,
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
