'beside the script';

// Whether somebody who is named in a row was an officer on its day.
import type { CalendarDate } from '../kernel/calendar';
import type { Officer } from './staff';

/**
 * By any SK of theirs: until the last day that a row of `Petugas` says, or without end. Of a renewed SK there may be two rows.
 *
 * @param who name or address, as typed
 * @param on `null` where the day is not known, which speaks against nobody
 */
export function isInForce(who: string, on: CalendarDate | null, staff: readonly Officer[]): boolean {
  const said = who.toLowerCase();
  return (
    said !== '' &&
    staff.some(
      ({ name, email, until }) =>
        [name.toLowerCase(), email].includes(said) && (until === null || on === null || on <= until),
    )
  );
}
