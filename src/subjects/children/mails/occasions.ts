import { addDays, type CalendarDate, type Instant } from '../../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { shortFingerprint } from '../../../kernel/fingerprint';
import type { OutboxRow } from '../../../post/outbox-tab';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Child } from '../register/child';
import type { Register } from '../register/fold';
import { lookAt } from '../register/look-at';

/** Something that somebody has to be written to about: a response, and what about it. */
export interface Occasion {
  readonly kind: 'mendesak' | 'perbaikan';
  readonly about: ResponseCode;
  /** The same for the same cause, so that an edit of something else does not tell it again. */
  readonly key: string;
  /** Keys that the same cause may have been told by: of the other responses about that day. */
  readonly alike?: readonly string[];
}

const keysOf = ({ key, alike = [] }: Occasion): readonly string[] => [key, ...alike];

/** @param known keys of what has been told, or waits to be */
export const isKnown = (occasion: Occasion, known: ReadonlySet<unknown>): boolean =>
  keysOf(occasion).some((key) => known.has(key));

const urgent = (about: ResponseCode, signs: string): Occasion => ({
  kind: 'mendesak',
  about,
  key: urgentKey(about, signs),
});

const urgentKey = (about: ResponseCode, signs: string): string => `mendesak ${about} ${signs}`;

/** Nobody is sent to look after a child that has died; one that moved away still needs somebody who knows. */
export const isToBeTold = ({ residence }: Pick<Child, 'residence'>): boolean => residence?.status !== 'died';

/**
 * Visits with signs of gizi buruk: an occasion for each visit and set of signs.
 *
 * @param since visits of earlier days are left out
 */
export function urgentOccasions(
  { children }: Register,
  since: CalendarDate | null = null,
): readonly Occasion[] {
  return children.filter(isToBeTold).flatMap(({ visits }) =>
    visits.flatMap(({ responseId, responses, status, measurement }): readonly Occasion[] => {
      const signs = status.severeSigns.join('+');
      const passed = since !== null && measurement.measuredOn < since;
      if (signs === '' || passed) return [];
      const alike = responses.map((id) => urgentKey(responseCodeOf(id), signs));
      return [{ ...urgent(responseCodeOf(responseId), signs), alike }];
    }),
  );
}

/** The same signs in responses that wait to be mended: a slip in another field must not hide a child in danger. */
function waitingOccasions({ repairs }: Register, settings: RegisterSettings): readonly Occasion[] {
  return repairs.flatMap((repair): readonly Occasion[] => {
    const about = repair.reading.code;
    const signs = (lookAt(repair, settings)?.severeSigns ?? []).join('+');
    return signs === '' ? [] : [urgent(about, signs)];
  });
}

/** Responses with something to mend or to look at: an occasion for each response and what is found in it. */
export function correctionOccasions({ repairs }: Register): readonly Occasion[] {
  return repairs.map(({ reading, stops, warnings }): Occasion => {
    const found = shortFingerprint(JSON.stringify([...stops, ...warnings]));
    return { kind: 'perbaikan', about: reading.code, key: `perbaikan ${reading.code} ${found}` };
  });
}

/**
 * What has become an occasion: an urgent one whichever response brought it about, a correction only for the responses that have
 * just come in, since their kader is at hand and nobody else asked.
 */
export function newOccasions(
  before: Register,
  after: Register,
  incoming: readonly ResponseCode[],
  settings: RegisterSettings,
): readonly Occasion[] {
  const pressing = (register: Register) => [
    ...urgentOccasions(register),
    ...waitingOccasions(register, settings),
  ];
  const known = new Set([...pressing(before), ...correctionOccasions(before)].flatMap(keysOf));
  const corrections = correctionOccasions(after).filter(({ about }) => incoming.includes(about));
  return [...pressing(after), ...corrections].filter((occasion) => !isKnown(occasion, known));
}

/** An urgent mail is of use for so many days after the visit: by then the posyandu of the next month has seen the child. */
const URGENT_DAYS = 31;

/** Urgent occasions of the days before `asOf` that still call for somebody to go and look. */
export const currentOccasions = (register: Register, asOf: CalendarDate): readonly Occasion[] =>
  urgentOccasions(register, addDays(asOf, -URGENT_DAYS));

/** What has become one of {@link currentOccasions}: for visits that were measured long before they were told. */
export function recentOccasions(before: Register, after: Register, asOf: CalendarDate): readonly Occasion[] {
  const known = new Set(urgentOccasions(before).flatMap(keysOf));
  return currentOccasions(after, asOf).filter((occasion) => !isKnown(occasion, known));
}

/** A mail as it begins to wait. */
export const queued = (
  { kind, about, key }: Pick<OutboxRow, 'kind' | 'about' | 'key'>,
  createdAt: Instant,
): OutboxRow => ({
  key,
  kind,
  about,
  createdAt,
  status: 'Antre',
  attempts: 0,
  triedAt: null,
  dueAt: null,
  reached: [],
  remark: null,
});
