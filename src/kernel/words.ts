// How mails write days, ages and names of posyandu.

import { longDay } from '../subjects/maps/words';
import { type CalendarDate, type Instant, parseIsoDate, type TimeZone, wallClock } from './calendar';

export const dayText = longDay;

/** @example monthText('2026-06-12') // => 'Juni 2026' */
export const monthText = (date: CalendarDate): string => longDay(date).replace(/^\d+ /, '');

/** @example momentText(Date.UTC(2026, 5, 12, 2, 5), 'WIB') // => '12 Juni 2026 pukul 09.05 WIB' */
export function momentText(instant: Instant, zone: TimeZone): string {
  const local = wallClock(instant, zone);
  const date = parseIsoDate(local.slice(0, 10));
  return `${date ? dayText(date) : local.slice(0, 10)} pukul ${local.slice(11).replace(':', '.')} ${zone}`;
}

/** @example decimalText(-3.4, 2) // => '−3,40' */
export const decimalText = (value: number, digits: number): string =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

export const ageText = (completedMonths: number): string =>
  completedMonths < 24
    ? `${completedMonths} bulan`
    : `${Math.floor(completedMonths / 12)} tahun ${completedMonths % 12} bulan`;

/** The word is not doubled where it is part of the name. */
export const posyanduText = (name: string): string =>
  /^\s*posyandu\b/i.test(name) ? name : `Posyandu ${name}`;
