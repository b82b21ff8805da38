import type { CalendarDate } from '../../../kernel/calendar';
import type { Limits } from '../../../settings/limits';
import type { Pregnancy } from './mothers';

/**
 * The first contact of a pregnancy at which she was thin (KEK), by her arm or as a midwife has said: from then on she is to be fed for the
 * whole of the time, also where her arm has grown since.
 *
 * @returns `null` where no contact before its end has shown it
 */
export function thinSince(
  { contacts, endedOn }: Pick<Pregnancy, 'contacts' | 'endedOn'>,
  limits: Limits,
): CalendarDate | null {
  const found = contacts.find(
    ({ on, armCm, thin }) =>
      (endedOn === null || on <= endedOn) &&
      (thin === true || (armCm !== null && armCm < limits.of('armThin'))),
  );
  return found?.on ?? null;
}
