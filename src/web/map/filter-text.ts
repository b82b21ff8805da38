// The reader's choice as the fragment of the page's address: nothing of a child is in it.
import { MAP_STATUSES } from '../../subjects/children/summary/map-status';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { MAP_STEPS } from '../../subjects/maps/map-steps';
import { type Filter, NO_FILTER, posyanduTold } from './filter';

const UNKNOWN = 'lain';
const EVERYBODY = 'semua';

const written = (number: number | 'unknown'): string => (number === 'unknown' ? UNKNOWN : String(number));

/** @returns '' for the page as it opens */
export function writeFilter({ view, step, status, posyandu, rw, age }: Filter): string {
  const parts = new URLSearchParams();
  if (view === 'everybody') parts.set('tampil', EVERYBODY);
  if (step !== null && view === 'steps') parts.set('langkah', step);
  if (status !== null && view === 'everybody') parts.set('status', status);
  if (rw !== null) parts.set('rw', written(rw));
  if (age !== null) parts.set('umur', written(age));
  if (posyandu !== null) parts.set('posyandu', posyandu);
  return parts.toString();
}

const among = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null;

function numberAmong(numbers: readonly (number | null)[], text: string | null): number | 'unknown' | null {
  if (text === UNKNOWN) return numbers.includes(null) ? 'unknown' : null;
  return numbers.find((number) => number !== null && String(number) === text) ?? null;
}

/** @returns what of the fragment fits these points; of whatever does not, all are shown */
export function readFilter(fragment: string, points: readonly MapPagePoint[]): Filter {
  const parts = new URLSearchParams(fragment);
  const view = parts.get('tampil') === EVERYBODY ? 'everybody' : 'steps';
  return {
    ...NO_FILTER,
    view,
    step: view === 'steps' ? among(MAP_STEPS, parts.get('langkah')) : null,
    status: view === 'everybody' ? among(MAP_STATUSES, parts.get('status')) : null,
    posyandu: among(posyanduTold(points), parts.get('posyandu')),
    rw: numberAmong(
      points.map(({ rw }) => rw),
      parts.get('rw'),
    ),
    age: numberAmong(
      points.map(({ ageBand }) => ageBand),
      parts.get('umur'),
    ),
  };
}
