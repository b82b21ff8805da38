import { number, text } from '../../src/workbook/cells';
import type { RowChange } from '../../src/workbook/row-plan';
import { inWrites } from '../../src/workbook/write-size';

const inserted = (cells: number, letters = 0): RowChange => ({
  kind: 'insert',
  at: 0,
  cells: Array.from({ length: cells }, () => (letters === 0 ? number(1) : text('x'.repeat(letters)))),
});
const many = (count: number, change: RowChange): RowChange[] => Array.from({ length: count }, () => change);
const sizes = (changes: readonly RowChange[]): number[] => inWrites(changes).map(({ length }) => length);

test('no change is no write', () => {
  expect(inWrites([])).toEqual([]);
});

test('rows of few cells go in fewer writes than rows of many', () => {
  expect(sizes(many(6_000, inserted(3)))).toEqual([6_000]);
  expect(sizes(many(6_000, inserted(48)))).toEqual(Array(10).fill(600));
});

test('a long text weighs as much as the cells that it takes the room of', () => {
  // Of 100 characters each: 2 + 3 · (1 + 31) are 98 cells
  expect(sizes(many(612, inserted(3, 3_100)))).toEqual([306, 306]);
});

test('a row too heavy for any write has one of its own', () => {
  expect(sizes([inserted(1), inserted(3, 2_000_000), inserted(1), inserted(1)])).toEqual([1, 1, 2]);
});

test('the changes stay in their order', () => {
  const changes = Array.from({ length: 40_000 }, (_, i): RowChange => ({ kind: 'delete', at: 40_000 - i }));
  const writes = inWrites(changes);
  expect(writes.length).toBeGreaterThan(1);
  expect(writes.flat()).toEqual(changes);
});
