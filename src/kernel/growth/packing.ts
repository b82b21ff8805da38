// How the growth tables are written as text: as the smooth curves that they are, and the few rows where rounding differs.
//
// WHO drew its curves as cubic splines and printed them rounded, so a column comes back from the control points of a uniform cubic
// B-spline, its values rounded again. Rows where that is off are corrected one by one. scripts/growth-tables/ finds the points.
//
// A column is one or more pieces, one after another (length becomes height at two years, and the curve jumps there). A piece is
// - how many rows it has; whether its knots are even or crowd towards the start, where children change fastest; how many spans
//   between knots; how fine its control points are, in parts of a unit of the last decimal
// - the second differences of its control points, three more than spans
// - how many corrections, and each as 3 x (rows since the one before) + 0 for one up, 1 for one down, 2 for any, which follows
//
// A number is one or more characters from `(` to `~` (no quote, no dollar sign): last a digit of 64, before it digits of 23.

const FIRST_CHARACTER = 40;
/** Values of the last digit of a number. */
export const LAST_DIGITS = 64;
/** Values of the digits before it: the rest of the 87 characters. */
export const MORE_DIGITS = 23;

/** Characters of `text` to whole numbers from 0, one a call. */
function numbersOf(text: string): () => number {
  let at = 0;
  return () => {
    let value = 0;
    let digit = text.charCodeAt(at++) - FIRST_CHARACTER;
    while (digit >= LAST_DIGITS) {
      value = value * MORE_DIGITS + digit - LAST_DIGITS + 1;
      digit = text.charCodeAt(at++) - FIRST_CHARACTER;
    }
    return value * LAST_DIGITS + digit;
  };
}

/** 0, 1, 2, 3, 4 mean 0, -1, 1, -2, 2 and so on. */
const signed = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);

/** Rows of a curve, and how its knots lie among them. */
export interface Knots {
  readonly rows: number;
  /** Whether knots are at even steps of the square root of the row, not of the row. */
  readonly crowded: boolean;
  readonly spans: number;
}

/** A uniform cubic B-spline. */
export interface Curve extends Knots {
  /** How many steps of a control point make one unit of the column. */
  readonly fineness: number;
  /** Three more than spans. */
  readonly points: readonly number[];
}

/** Where a row lies, in spans. Only operations that every engine rounds alike, here and below: the corrections rely on it. */
export const placeOf = ({ rows, crowded, spans }: Knots, row: number): number =>
  spans * (crowded ? Math.sqrt(row / rows) : row / rows);

/** The whole number nearest to the curve. */
export function drawn(curve: Curve, row: number): number {
  const place = placeOf(curve, row);
  const span = Math.floor(place);
  const t = place - span;
  const point = (i: number): number => curve.points[span + i] ?? 0;
  const p = point(0);
  const q = point(1);
  const r = point(2);
  const value =
    (((point(3) - p + 3 * (q - r)) * t + 3 * (p - 2 * q + r)) * t + 3 * (r - p)) * t + p + 4 * q + r;
  return Math.floor(value / (6 * curve.fineness) + 0.5);
}

/** A part of a column with a curve of its own. */
interface Piece {
  /** Row of the column that is row 0 of the curve. */
  readonly first: number;
  readonly curve: Curve;
  /** What is added to the drawn value, by row of the curve. */
  readonly corrections: ReadonlyMap<number, number>;
}

/** A column that was read, its rows not yet drawn: a script's execution needs few of them. */
export type Column = readonly Piece[];

function readCurve(next: () => number): Curve {
  const rows = next();
  const crowded = next() === 1;
  const spans = next();
  const fineness = next();
  const points: number[] = [];
  for (let i = 0, point = 0, step = 0; i < spans + 3; i++) {
    step += signed(next());
    point += step;
    points.push(point);
  }
  return { rows, crowded, spans, fineness, points };
}

function readCorrections(next: () => number): ReadonlyMap<number, number> {
  const corrections = new Map<number, number>();
  for (let left = next(), row = 0; left > 0; left--) {
    const code = next();
    const kind = code % 3;
    row += (code - kind) / 3;
    corrections.set(row, kind === 2 ? signed(next()) : 1 - 2 * kind);
  }
  return corrections;
}

/** What writes a column is `pack` of scripts/growth-tables/. */
export function unpack(text: string, count: number): Column {
  const next = numbersOf(text);
  const pieces: Piece[] = [];
  for (let first = 0; first < count; ) {
    const curve = readCurve(next);
    pieces.push({ first, curve, corrections: readCorrections(next) });
    first += curve.rows;
  }
  return pieces;
}

/** @param row from 0, within the column */
export function valueAt(column: Column, row: number): number {
  let value = 0;
  for (const { first, curve, corrections } of column) {
    const own = row - first;
    if (own >= 0 && own < curve.rows) value = drawn(curve, own) + (corrections.get(own) ?? 0);
  }
  return value;
}
