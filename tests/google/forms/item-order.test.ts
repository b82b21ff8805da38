import fc from 'fast-check';
import { movesIntoOrder } from '../../../src/google/forms/item-order';

/** Carries moves out as `Form.moveItem` does. */
function moved(present: readonly number[], wanted: readonly number[]): readonly number[] {
  const order = [...present];
  for (const { id, to } of movesIntoOrder(present, wanted)) {
    order.splice(order.indexOf(id), 1);
    order.splice(to, 0, id);
  }
  return order;
}

test.each([
  { present: [1, 2, 3], wanted: [1, 2, 3], after: [1, 2, 3], moves: 0, why: 'in order already' },
  {
    present: [1, 2, 3, 8, 9],
    wanted: [1, 8, 9, 2, 3],
    after: [1, 8, 9, 2, 3],
    moves: 2,
    why: 'a page added at the end',
  },
  { present: [3, 1, 2], wanted: [1, 2, 3], after: [1, 2, 3], moves: 1, why: 'one out of place' },
  {
    present: [1, 7, 2, 3],
    wanted: [2, 1, 3],
    after: [7, 2, 1, 3],
    moves: 1,
    why: 'one added by hand in between',
  },
  { present: [7, 1, 2], wanted: [1, 2], after: [7, 1, 2], moves: 0, why: 'one added by hand in front' },
])('$why: $moves moves', ({ present, wanted, after, moves }) => {
  expect(movesIntoOrder(present, wanted)).toHaveLength(moves);
  expect(moved(present, wanted)).toEqual(after);
});

test('any items end in the wanted order, and the others keep theirs', () => {
  const items = fc.uniqueArray(fc.nat(40), { maxLength: 20 });
  const cases = items.chain((present) => fc.tuple(fc.constant(present), fc.shuffledSubarray(present)));
  fc.assert(
    fc.property(cases, ([present, wanted]) => {
      const after = moved(present, wanted);
      expect(after.filter((id) => wanted.includes(id))).toEqual(wanted);
      const others = present.filter((id) => !wanted.includes(id));
      expect(after.filter((id) => !wanted.includes(id))).toEqual(others);
    }),
  );
});
