// Finds a cubic spline that, rounded, gives the printed values of a column in as many rows as can be.
import { type Knots, placeOf } from '../../src/kernel/growth/packing';

/** A curve nearer than this to a printed value is as good as on it: rounding gives that value, also from rounded control points. */
const NEAR_ENOUGH = 0.42;
/** One row that no smooth curve meets, such as the first days of life, may not pull at its neighbours more than this. */
const STRONGEST_PULL = 1;
const ROUNDS = 150;
/** Going further than the nearest curve converges sooner (Agmon and Motzkin: below 2). */
const STRIDE = 1.8;
/** Spans without a row of their own are kept smooth, and small where there is nothing to be smooth with. */
const SMOOTHNESS = 1e-7;
const SMALLNESS = 1e-10;
/** A control point touches its own and three spans before. */
const BAND = 4;
const THIRD_DIFFERENCE = [-1, 3, -3, 1];

const at = (numbers: Float64Array, i: number): number => numbers[i] ?? 0;

/** How much each of four control points counts in a row (uniform cubic B-spline), and the first of them. */
function weightsOf(
  knots: Knots,
  row: number,
): { readonly span: number; readonly weights: readonly number[] } {
  const place = placeOf(knots, row);
  const span = Math.floor(place);
  const t = place - span;
  const weights = [
    (1 - t) ** 3 / 6,
    (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
    (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
    t ** 3 / 6,
  ];
  return { span, weights };
}

type Rows = readonly ReturnType<typeof weightsOf>[];

/** The matrix of the normal equations, as its diagonal and the three below: element (i, i - k) at 4 i + k. */
function normalMatrix(rows: Rows, points: number): Float64Array {
  const matrix = new Float64Array(BAND * points);
  const add = (start: number, weights: readonly number[], scale: number): void => {
    weights.forEach((weight, j) => {
      weights.slice(0, j + 1).forEach((other, k) => {
        const cell = BAND * (start + j) + j - k;
        matrix[cell] = at(matrix, cell) + scale * weight * other;
      });
    });
  };
  for (const { span, weights } of rows) add(span, weights, 1);
  for (let i = 0; i + BAND <= points; i++) add(i, THIRD_DIFFERENCE, SMOOTHNESS);
  for (let i = 0; i < points; i++) add(i, [1], SMALLNESS);
  return matrix;
}

/** Cholesky's decomposition, in place of the matrix. */
function decompose(matrix: Float64Array, points: number): void {
  for (let i = 0; i < points; i++) {
    for (let k = Math.min(i, BAND - 1); k >= 0; k--) {
      const j = i - k;
      let sum = at(matrix, BAND * i + k);
      for (let m = k + 1; m < BAND && m <= i; m++)
        sum -= at(matrix, BAND * i + m) * at(matrix, BAND * j + m - k);
      matrix[BAND * i + k] = k === 0 ? Math.sqrt(sum) : sum / at(matrix, BAND * j);
    }
  }
}

function solve(decomposed: Float64Array, rightSide: Float64Array): Float64Array {
  const x = rightSide.slice();
  for (let i = 0; i < x.length; i++) {
    for (let k = 1; k < BAND && k <= i; k++) x[i] = at(x, i) - at(decomposed, BAND * i + k) * at(x, i - k);
    x[i] = at(x, i) / at(decomposed, BAND * i);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = 1; k < BAND && i + k < x.length; k++)
      x[i] = at(x, i) - at(decomposed, BAND * (i + k) + k) * at(x, i + k);
    x[i] = at(x, i) / at(decomposed, BAND * i);
  }
  return x;
}

const clamped = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** How far the curve is to be moved in a row: at first onto the value, then towards what would do as well. */
function wantedMove(off: number, firstRound: boolean): number {
  if (firstRound) return off;
  const rest = off - clamped(off, -NEAR_ENOUGH, NEAR_ENOUGH);
  return STRIDE * clamped(rest, -STRONGEST_PULL, STRONGEST_PULL);
}

/** Control points, not yet rounded. */
export function nearestPoints(values: readonly number[], knots: Knots): readonly number[] {
  const rows = values.map((_, row) => weightsOf(knots, row));
  const points = new Float64Array(knots.spans + BAND - 1);
  const matrix = normalMatrix(rows, points.length);
  decompose(matrix, points.length);
  for (let round = 0; round < ROUNDS; round++) {
    const pull = new Float64Array(points.length);
    let rowsToMove = 0;
    rows.forEach(({ span, weights }, i) => {
      const value = weights.reduce((sum, weight, j) => sum + weight * at(points, span + j), 0);
      const wanted = wantedMove((values[i] ?? 0) - value, round === 0);
      if (wanted === 0) return;
      rowsToMove++;
      weights.forEach((weight, j) => {
        pull[span + j] = at(pull, span + j) + weight * wanted;
      });
    });
    if (rowsToMove === 0) break;
    solve(matrix, pull).forEach((move, i) => {
      points[i] = at(points, i) + move;
    });
  }
  return [...points];
}
