import type { CalendarDate, Instant } from '../../domain/calendar';
import { shortFingerprint } from '../../domain/hash';
import { type ChildCode, childCodeOf } from '../../domain/identity/child-code';
import type { Register } from '../../domain/register/fold';
import { lookAt } from '../../domain/register/look-at';
import type { RegisterSettings } from '../../domain/register/settings';
import type { OutboxRow } from '../../render/tabs/outbox-row';

/** Something that somebody has to be written to about: a response, and what about it. */
export interface Occasion {
  readonly kind: 'mendesak' | 'perbaikan';
  readonly about: ChildCode;
  /** The same for the same cause, so that an edit of something else does not tell it again. */
  readonly key: string;
}

/**
 * Visits with signs of gizi buruk: an occasion for each visit and set of signs.
 *
 * @param since visits of earlier days are left out
 */
export function urgentOccasions(
  { children }: Register,
  since: CalendarDate | null = null,
): readonly Occasion[] {
  return children.flatMap(({ visits }) =>
    visits.flatMap(({ responseId, status, measurement }): readonly Occasion[] => {
      const about = childCodeOf(responseId);
      const signs = status.severeSigns.join('+');
      const passed = since !== null && measurement.measuredOn < since;
      return signs === '' || passed ? [] : [{ kind: 'mendesak', about, key: `mendesak ${about} ${signs}` }];
    }),
  );
}

/** The same signs in responses that wait to be mended: a slip in another field must not hide a child in danger. */
export function waitingOccasions({ repairs }: Register, settings: RegisterSettings): readonly Occasion[] {
  return repairs.flatMap((repair): readonly Occasion[] => {
    const about = repair.reading.code;
    const signs = (lookAt(repair, settings)?.severeSigns ?? []).join('+');
    return signs === '' ? [] : [{ kind: 'mendesak', about, key: `mendesak ${about} ${signs}` }];
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
 * What has become an occasion: an urgent one whichever response brought it about, a correction only for the response that has
 * just come in, since its kader is at hand and nobody else asked.
 */
export function newOccasions(
  before: Register,
  after: Register,
  incoming: ChildCode,
  settings: RegisterSettings,
): readonly Occasion[] {
  const urgent = (register: Register) => [
    ...urgentOccasions(register),
    ...waitingOccasions(register, settings),
  ];
  const known = new Set([...urgent(before), ...correctionOccasions(before)].map(({ key }) => key));
  const corrections = correctionOccasions(after).filter(({ about }) => about === incoming);
  return [...urgent(after), ...corrections].filter(({ key }) => !known.has(key));
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
