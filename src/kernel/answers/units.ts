import { vocabulary } from './vocabulary';

export type Unit = 'kg' | 'g' | 'cm' | 'mm' | 'm' | 'week' | 'month';

/** How units are written beside a number. */
const UNITS = vocabulary<Unit>(
  ['kg', 'kg kgs kilo kilogram kilograms'],
  ['g', 'g gr grm gram grams'],
  ['cm', 'cm cms senti sentimeter centimeter'],
  ['mm', 'mm milimeter millimeter'],
  ['m', 'm mtr meter'],
  ['week', 'minggu mgg mg week weeks'],
  ['month', 'bulan bln month months'],
);

/** @returns `null` for a word that is no unit */
export const readUnit = (word: string): Unit | null => UNITS.get(word.toLowerCase()) ?? null;

/** The words for a unit, in lower case. */
export const unitWords = (unit: Unit): readonly string[] =>
  [...UNITS].flatMap(([word, meaning]) => (meaning === unit ? [word] : []));

interface Conversion {
  readonly from: Unit;
  readonly to: Unit;
  readonly times: number;
  readonly over: number;
}

/** Exact conversions only: months have no fixed number of weeks. */
const CONVERSIONS: readonly Conversion[] = [
  { from: 'g', to: 'kg', times: 1, over: 1000 },
  { from: 'mm', to: 'cm', times: 1, over: 10 },
  { from: 'm', to: 'cm', times: 100, over: 1 },
];

/** @returns `null` where one unit cannot be turned into the other exactly */
export function convert(value: number, from: Unit, to: Unit): number | null {
  if (from === to) return value;
  const conversion = CONVERSIONS.find((row) => row.from === from && row.to === to);
  return conversion ? rounded((value * conversion.times) / conversion.over) : null;
}

/** Without the last binary digits: 0.57 m is 57 cm, not 56.99999999999999. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
