// Writes a column of a growth table as text; src/domain/growth/packing.ts describes the form and reads it back.
import { type Curve, drawn, LAST_DIGITS, MORE_DIGITS } from '../../src/kernel/growth/packing';
import { nearestPoints } from './fit';

const SPANS = [1, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 36, 40, 48, 56, 64, 72, 80, 96];
const FINENESSES = [1, 2, 4, 8, 16, 32];
const FIRST_CHARACTER = 40;

const character = (digit: number): string => String.fromCharCode(FIRST_CHARACTER + digit);

/** A whole number from 0. */
export function written(number: number): string {
  let text = character(number % LAST_DIGITS);
  for (let rest = Math.floor(number / LAST_DIGITS); rest > 0; rest = Math.floor((rest - 1) / MORE_DIGITS))
    text = character(LAST_DIGITS + ((rest - 1) % MORE_DIGITS)) + text;
  return text;
}

const writtenSigned = (number: number): string => written(number < 0 ? -2 * number - 1 : 2 * number);

function writtenPoints(points: readonly number[]): string {
  const point = (i: number): number => points[i] ?? 0;
  return points.map((value, i) => writtenSigned(value - 2 * point(i - 1) + point(i - 2))).join('');
}

function writtenCorrections(values: readonly number[], curve: Curve): string {
  const corrections: string[] = [];
  let last = 0;
  values.forEach((value, row) => {
    const change = value - drawn(curve, row);
    if (change === 0) return;
    const kind = change === 1 ? 0 : change === -1 ? 1 : 2;
    corrections.push(written(3 * (row - last) + kind) + (kind === 2 ? writtenSigned(change) : ''));
    last = row;
  });
  return written(corrections.length) + corrections.join('');
}

function writtenPiece(values: readonly number[], curve: Curve): string {
  const head = [curve.rows, curve.crowded ? 1 : 0, curve.spans, curve.fineness].map(written).join('');
  return head + writtenPoints(curve.points) + writtenCorrections(values, curve);
}

const shortest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length < best.length ? text : best));

function packPiece(values: readonly number[]): string {
  const rows = values.length;
  const tried = [false, true].flatMap((crowded) =>
    SPANS.filter((spans) => spans === 1 || spans <= rows).flatMap((spans) => {
      const points = nearestPoints(values, { rows, crowded, spans });
      return FINENESSES.map((fineness) => {
        const rounded = points.map((point) => Math.round(point * fineness));
        return writtenPiece(values, { rows, crowded, spans, fineness, points: rounded });
      });
    }),
  );
  return shortest(tried);
}

/**
 * Whole numbers to text.
 *
 * @param seams rows at which the curve begins anew
 */
export function pack(values: readonly number[], seams: readonly number[] = []): string {
  const starts = [0, ...seams];
  return starts.map((start, i) => packPiece(values.slice(start, starts[i + 1] ?? values.length))).join('');
}
