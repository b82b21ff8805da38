import type { Effect, Reached } from '../../../src/subjects/donors/kept';
import { columnText, shownAreas, shownColumn, shownEffects } from '../../../src/subjects/donors/shown-counts';
import { day } from '../../support/counted';

const some = (count: number, more: Partial<Reached>): readonly Reached[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `X${i}`,
    rw: 1,
    last: day('2026-06-01'),
    effect: 'open',
    ...more,
  }));

const texts = (counts: readonly number[]) =>
  shownColumn(
    counts.map((_, i) => `RW ${i}`),
    counts,
  )?.map(({ text }) => text) ?? null;

test.each([
  { counts: [6, 9], shown: ['6', '9'], why: 'none is small' },
  { counts: [6, 0, 9], shown: ['6', '9'], why: 'a nought among large ones is left out' },
  { counts: [2, 9, 8], shown: null, why: 'one small one would follow from the total' },
  { counts: [2, 1, 9], shown: ['<5', '<5', '9'], why: 'two small ones hide each other' },
  { counts: [2, 0, 9], shown: ['<5', '<5', '9'], why: 'and so does a nought' },
  { counts: [2, 2], shown: null, why: 'all together are fewer than five' },
  { counts: [4, 4], shown: null, why: 'both would follow from the total' },
  { counts: [4, 3], shown: null, why: 'all are small' },
  { counts: [4, 3, 0, 6], shown: ['<5', '<5', '<5', '6'], why: 'any of the small ones may be none' },
  { counts: [7], shown: ['7'], why: 'all live in one place' },
  { counts: [0, 0], shown: null, why: 'nobody was reached' },
])('$counts is shown as $shown: $why', ({ counts, shown }) => {
  expect(texts(counts)).toEqual(shown);
});

test('whoever knows the total, and reads the column, can work out no count below five', () => {
  const choices = [0, 1, 3, 4, 5, 6];
  const columns = choices.flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c])));
  for (const counts of columns) {
    const shown = shownColumn(['1', '2', '3'], counts);
    const total = counts.reduce((sum, one) => sum + one, 0);
    const alike = columnsOf(12).filter(
      (other) =>
        other.reduce((sum, one) => sum + one, 0) === total &&
        JSON.stringify(shownColumn(['1', '2', '3'], other)) === JSON.stringify(shown),
    );
    for (const [at, count] of counts.entries())
      if (count > 0 && count < 5)
        expect([counts, new Set(alike.map((other) => other[at])).size > 1]).toEqual([counts, true]);
  }
});

const columnsOf = (most: number): readonly (readonly number[])[] => {
  const all = Array.from({ length: most + 1 }, (_, i) => i);
  return all.flatMap((a) => all.flatMap((b) => all.map((c) => [a, b, c])));
};

test('an RW where nobody was reached stands among those with few, and an unknown one has a name', () => {
  const reached = [...some(8, { rw: 2 }), ...some(2, { rw: null })];
  expect(columnText(shownAreas(reached, [1, 2, 3]))).toBe(
    'RW 001: <5; RW 002: 8; RW 003: <5; RW belum diketahui: <5',
  );
});

const fared = (counts: Partial<Record<Effect, number>>): readonly Reached[] =>
  (Object.keys(counts) as Effect[]).flatMap((effect) => some(counts[effect] ?? 0, { effect }));

test('how many fared how adds up to those reached', () => {
  expect(columnText(shownEffects(fared({ better: 6, same: 5, worse: 7, open: 9 })))).toBe(
    'BB/U naik: 6; BB/U tetap: 5; BB/U turun: 7; belum dapat dibandingkan: 9',
  );
});
