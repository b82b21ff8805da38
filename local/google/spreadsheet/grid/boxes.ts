import { type Box, OPEN, type SheetState } from './model';

export const contains = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right;

export const intersects = (a: Box, b: Box): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

export const encloses = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

/** The box with its open ends at the end of the grid, and nothing beyond it. */
export const within = (box: Box, { rowCount, columnCount }: SheetState): Box => ({
  top: box.top,
  left: box.left,
  bottom: Math.min(box.bottom, rowCount),
  right: Math.min(box.right, columnCount),
});

export const isEmpty = (box: Box): boolean => box.top >= box.bottom || box.left >= box.right;

export const cellsOf = (box: Box): number =>
  Math.max(0, box.bottom - box.top) * Math.max(0, box.right - box.left);

/** `count` lines put in before `at`, or taken away from `at` on. */
export interface Shift {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** @returns first and end of the lines after the shift; `null` when all of them went */
export function shiftSpan(start: number, end: number, shift: Shift): readonly [number, number] | null {
  const { at, count } = shift;
  if (shift.kind === 'insert') {
    if (start === 0 && end === OPEN) return [start, end];
    return [start >= at ? start + count : start, end !== OPEN && end > at ? end + count : end];
  }
  const moved = (line: number) => (line <= at ? line : Math.max(at, line - count));
  const span = [moved(start), end === OPEN ? OPEN : moved(end)] as const;
  return span[0] < span[1] ? span : null;
}

export function shiftBox(box: Box, shift: Shift): Box | null {
  const rows =
    shift.dimension === 'ROWS' ? shiftSpan(box.top, box.bottom, shift) : ([box.top, box.bottom] as const);
  const columns =
    shift.dimension === 'COLUMNS' ? shiftSpan(box.left, box.right, shift) : ([box.left, box.right] as const);
  if (!rows || !columns) return null;
  return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}
