// How days, ages, numbers, neighbourhoods and names of posyandu are written for people.

import { type CalendarDate, dayOf, type Instant, partsOf, type TimeZone, wallClock } from './calendar';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** @example longDay('2025-05-02') // => '2 Mei 2025' */
export function longDay(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** @example shortDay('2025-08-02') // => '2 Agu 2025' */
export const shortDay = (date: CalendarDate): string =>
  longDay(date).replace(/\p{L}+/u, (month) => month.slice(0, 3));

/** RT and RW as printed: three digits. */
export const padded = (number: number): string => String(number).padStart(3, '0');

/**
 * @returns `null` where neither is known
 * @example areaText(3, 2) // => 'RT 003/RW 002'
 */
export function areaText(rt: number | null, rw: number | null): string | null {
  const parts = [rt === null ? null : `RT ${padded(rt)}`, rw === null ? null : `RW ${padded(rw)}`];
  return parts.filter((part) => part !== null).join('/') || null;
}

/** The same, in words where neither is known. */
export const neighbourhood = (rt: number | null, rw: number | null): string =>
  areaText(rt, rw) ?? 'RT/RW belum diketahui';

export const dayText = longDay;

/** @example monthText('2026-06-12') // => 'Juni 2026' */
export const monthText = (date: CalendarDate): string => longDay(date).replace(/^\d+ /, '');

/** @example clockText(Date.UTC(2026, 5, 12, 2, 5), 'WIB') // => '12 Juni 2026 09.05' */
export const clockText = (instant: Instant, zone: TimeZone): string =>
  `${dayText(dayOf(instant, zone))} ${wallClock(instant, zone).slice(11).replace(':', '.')}`;

/** @example momentText(Date.UTC(2026, 5, 12, 2, 5), 'WIB') // => '12 Juni 2026 pukul 09.05 WIB' */
export const momentText = (instant: Instant, zone: TimeZone): string =>
  `${clockText(instant, zone).replace(/ (?=\S+$)/, ' pukul ')} ${zone}`;

/** @example shortMomentText(Date.UTC(2026, 5, 12, 2, 5), 'WIB') // => '12 Juni 09.05' */
export const shortMomentText = (instant: Instant, zone: TimeZone): string =>
  clockText(instant, zone).replace(/ \d{4} /, ' ');

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
