// Latitude and longitude as people type them into two cells of a sheet: with the decimal mark lost on the way, in the wrong order, or
// without the minus of the south.
import { distanceMetres } from './geodesy';
import { inIndonesia } from './indonesia';
import type { Point } from './place';

/** What was put right about two coordinates. */
export type CoordinateMend = 'swapped' | 'minus' | 'decimal-mark';

export interface JudgedPoint {
  readonly point: Point;
  readonly mends: readonly CoordinateMend[];
}

interface Typed {
  readonly value: number;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
}

/** No kelurahan is larger: a point farther from its middle is of another. */
const WITHIN_METRES = 20_000;

/** More digits than a coordinate has behind its decimal mark. */
const MOST_DECIMALS = 15;

/** A number, or a text that is one, with a comma or a point; `null` for any other. */
function typedNumber(raw: number | string | null): Typed | null {
  const text = String(raw ?? '')
    .trim()
    .replace(/\u2212/g, '-')
    .replace(',', '.');
  const found = /^[-+]?\d{1,20}(?:\.(\d{1,20}))?$/.exec(text);
  return found && { value: Number(text), decimals: found[1]?.length ?? 0 };
}

/**
 * The point that two coordinates mean: as typed where that lies in Indonesia, else the one reading that does. A decimal mark is put back
 * where both have as many digits behind it then.
 *
 * @param near a point that it has to lie near to, where one is known
 * @returns `null` where no reading fits, or several do
 */
export function judgedPoint(
  lat: number | string | null,
  lng: number | string | null,
  near: Point | null = null,
): JudgedPoint | null {
  const [first, second] = [typedNumber(lat), typedNumber(lng)];
  if (!first || !second) return null;
  const fits = ({ point }: JudgedPoint): boolean =>
    inIndonesia(point) && (near === null || distanceMetres(point, near) <= WITHIN_METRES);
  const asTyped: JudgedPoint = { point: { lat: first.value, lng: second.value }, mends: [] };
  // What is only far from the others may be right: whoever reads it decides.
  if (fits(asTyped) || (near !== null && inIndonesia(asTyped.point))) return asTyped;
  const marked = (slack: number) => marksOf(first, second, slack).flatMap(ordersOf);
  for (const readings of [ordersOf(asTyped), marked(0), marked(1)]) {
    const [only, ...others] = eachOnce(readings.filter(fits));
    if (only) return others.length === 0 ? only : null;
  }
  return null;
}

/** The point with its numbers in the other order, and with a minus of the south that was left out; one that was typed stays. */
const ordersOf = ({ point: { lat, lng }, mends }: JudgedPoint): readonly JudgedPoint[] => [
  { point: { lat, lng }, mends },
  { point: { lat: lng, lng: lat }, mends: [...mends, 'swapped'] },
  ...(lat > 0 ? [{ point: { lat: -lat, lng }, mends: [...mends, 'minus' as const] }] : []),
  ...(lng > 0
    ? [{ point: { lat: -lng, lng: lat }, mends: [...mends, 'swapped' as const, 'minus' as const] }]
    : []),
];

/**
 * The points that come of putting back decimal marks, so that both numbers have as many digits behind it.
 *
 * @param slack how many zeros at its end a number may have lost that has kept its mark
 */
function marksOf(first: Typed, second: Typed, slack: number): readonly JudgedPoint[] {
  const points: JudgedPoint[] = [];
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
    const [lat, lng] = [withDecimals(first, decimals, slack), withDecimals(second, decimals, slack)];
    if (lat !== null && lng !== null) points.push({ point: { lat, lng }, mends: ['decimal-mark'] });
  }
  return points;
}

function withDecimals({ value, decimals: typed }: Typed, decimals: number, slack: number): number | null {
  if (typed === 0) return value / 10 ** decimals;
  return typed <= decimals && typed >= decimals - slack ? value : null;
}

const eachOnce = (readings: readonly JudgedPoint[]): readonly JudgedPoint[] =>
  readings.filter(
    ({ point }, at) =>
      readings.findIndex((other) => other.point.lat === point.lat && other.point.lng === point.lng) === at,
  );
