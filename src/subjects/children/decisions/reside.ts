import { dayOf, parseIsoDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';
import { type DecisionKind, isCode, present } from '../../../ledger/decisions/kind';
import { childOf } from '../register/fold';
import { RESIDENCE_STATUSES, type ResidenceContent } from '../register/residence';
import { CHILDREN } from '../register/state';
import { RESIDENCE_LABEL } from './kind-words';

/** An officer says that a child has moved away, come back, or died. */
export const resideKind: DecisionKind<ResidenceContent> = {
  kind: 'residence',
  label: 'Tempat tinggal',
  title: ({ status }) => RESIDENCE_LABEL[status],
  shown: ({ status, on }) => `${RESIDENCE_LABEL[status]} (${longDay(on)})`,
  fits: ({ child, status, on }) =>
    isCode(child) && RESIDENCE_STATUSES.some((known) => known === status) && parseIsoDate(String(on)) === on,
  names: ({ child }) => [child],
  objections({ child: code, on, status }, { states, settings, at }) {
    const child = childOf(code, states.of(CHILDREN));
    if (!child) return ['unknown-child'];
    const { identity, residence, visits } = child;
    const last = visits[visits.length - 1]?.measurement.measuredOn;
    return present({
      'date-in-future': on > dayOf(at, settings.zone),
      'date-before-birth': identity.birthDate !== null && on < identity.birthDate,
      'measured-after-death': status === 'died' && last !== undefined && on < last,
      'no-change': residence?.status === status && residence.on === on,
    });
  },
};
