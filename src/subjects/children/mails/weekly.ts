import { type CalendarDate, dayOf, mondayOf } from '../../../kernel/calendar';
import type { Occasion, SectionKind } from '../../../post/mail-kind';
import { queueOnce } from '../../../post/queue-once';
import { REMARK } from '../../../post/words';
import type { Recipient } from '../../../settings/settings';
import type { Ports } from '../../../workbook/ports';
import type { Register } from '../register/fold';
import { countAll } from '../shown/figures';
import { ownStationery } from './own-stationery';
import { type Summary, weeklyData, weeklySection } from './weekly-section';

/** The weekly summary, queued by the clock. */
export const weeklyKind: SectionKind<Summary, Recipient> = {
  kind: 'mingguan',
  pace: 'daily',
  urgency: 5,
  nobody: REMARK.nobody,
  /** Of everything that the rows keep, whatever responses other mails of the run are about. */
  data: (_, { holders, asOf, settings: { register } }) =>
    asOf === null ? null : { ...countAll(NOTHING, holders, { asOf, zone: register.zone }), asOf },
  recipients: (_summary, { recipients }) => recipients.filter(({ weekly }) => weekly),
  section: ([{ data, reader }], context) =>
    weeklySection(weeklyData(data, reader, context), ownStationery(context.stationery)),
  sample: ({ today }) => weekOf(today),
};

const weekOf = (today: CalendarDate): Occasion => ({
  about: '',
  key: `${weeklyKind.kind} ${mondayOf(today)}`,
});

const NOTHING: Register = {
  children: [],
  repairs: [],
  withheld: [],
  closed: [],
  refused: [],
  earlier: new Map(),
};

type Queueing = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/**
 * Puts the weekly summary into the outbox, once from Monday to Sunday however often it is called for, and only where somebody
 * wants it.
 */
export const queueSummary = (ports: Queueing): boolean =>
  queueOnce(ports, ({ settings, recipients }) => {
    const today = dayOf(ports.now(), settings.register.zone);
    if (!recipients.some(({ weekly }) => weekly)) return [];
    return [{ kind: weeklyKind, occasion: weekOf(today) }];
  }) > 0;
