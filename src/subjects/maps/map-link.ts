import { addDays, type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { sameText } from '../../kernel/same-text';

/** Signs a text with the installation's secret; the same text always gets the same signature. */
export type Sign = (text: string) => string;

export interface MapKey {
  /** Last day on which the link opens. */
  readonly until: CalendarDate;
  /** Links of an earlier series were revoked. */
  readonly series: number;
}

const signed = ({ until, series }: MapKey): string => `peta ${until} ${series}`;

/** The secret part of a map link: when it ends and which series it is of, signed. Says nothing about any child. */
const writeMapKey = (key: MapKey, sign: Sign): string => `${key.until}.${key.series}.${sign(signed(key))}`;

export function newMapKey(today: CalendarDate, days: number, series: number, sign: Sign): string {
  return writeMapKey({ until: addDays(today, days), series }, sign);
}

/** Whether a link opens the map today. */
export function opensMap(typed: string, today: CalendarDate, series: number, sign: Sign): boolean {
  const [until, typedSeries] = typed.split('.');
  const day = parseIsoDate(until ?? '');
  if (!day || typedSeries !== String(series) || day < today) return false;
  return sameText(typed, writeMapKey({ until: day, series }, sign));
}
