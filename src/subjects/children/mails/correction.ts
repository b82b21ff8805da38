import { shortFingerprint } from '../../../kernel/fingerprint';
import { latestRevision } from '../../../ledger/responses/response';
import { type HourlyKind, type Item, newOfIncoming, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Register, Repair } from '../register/fold';
import { CHILDREN } from '../register/state';
import { correctionData, correctionMail } from './correction-mail';
import { ownStationery } from './own-stationery';
import { type ChildReader, senderReader } from './reader';

/** Below what Gmail cuts off at, with several things wrong in each. */
const MOST_SUBMISSIONS = 20;

/** The mail to the kader: something in responses of theirs has to be corrected, or looked at again. */
export const correctionKind: HourlyKind<Repair, ChildReader> = {
  kind: 'perbaikan',
  pace: 'hourly',
  urgency: 3,
  mostRows: MOST_SUBMISSIONS,
  keyed: true,
  nobody: REMARK.noAddress,
  occasions: (change) => newOfIncoming(change, (states) => correctionOccasions(states.of(CHILDREN))),
  data: ({ about }, { states }) =>
    states.of(CHILDREN).repairs.find(({ reading }) => reading.code === about) ?? null,
  /** The link in it changes the answers: it goes to nobody who is not known today. */
  recipients(repair, context) {
    const sender = senderReader(latestRevision(repair.reading.record), posyanduOf(repair), context);
    return sender ? [sender] : [];
  },
  write([first, ...others], { settings, stationery }) {
    const dataOf = ({ data, reader }: Item<Repair, ChildReader>) => correctionData(data, reader, settings);
    return correctionMail([dataOf(first), ...others.map(dataOf)], ownStationery(stationery));
  },
};

/** Responses with something to correct or to look at: an occasion for each response and what is found in it. */
function correctionOccasions({ repairs }: Register): readonly Occasion[] {
  return repairs.map(({ reading, stops, warnings }): Occasion => {
    const found = shortFingerprint(JSON.stringify([...stops, ...warnings]));
    return { about: reading.code, key: `perbaikan ${reading.code} ${found}` };
  });
}

/** Of the child that it is about, as far as that is known. */
const posyanduOf = ({ reading, child, named }: Repair): string =>
  (child ?? named)?.posyandu ?? latestRevision(reading.record).answers.posyandu ?? '';
