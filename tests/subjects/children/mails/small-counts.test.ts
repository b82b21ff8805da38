import { shownTotal, withholdSmallCounts } from '../../../../src/subjects/children/mails/small-counts';

test.each([
  { counts: [0, 5, 12], shown: [0, 5, 12], why: 'nobody is behind a 0' },
  { counts: [1, 4, 12], shown: ['below', 'below', 12], why: 'two small ones hide each other' },
  {
    counts: [4, 4, 9],
    shown: ['below', 'below', 'hidden'],
    why: 'but not where both are as large as they may be',
  },
  { counts: [4, 5, 12], shown: ['below', 'hidden', 12], why: 'one small one needs the smallest large one' },
  { counts: [0, 3, 0], shown: ['below', 'below', 'below'], why: 'a 0 beside a small one may be either' },
  { counts: [0, 3, 9], shown: ['below', 'below', 9], why: 'as well where there is a large one' },
  { counts: [3], shown: ['below'], why: 'one posyandu alone' },
  { counts: [], shown: [], why: 'none' },
])('$counts shows $shown: $why', ({ counts, shown }) => {
  expect(withholdSmallCounts(counts)).toEqual(shown);
});

test.each([
  {
    counts: [12, 3, 0],
    most: [40, 30, 0],
    shown: ['hidden', 'below', 'below'],
    why: 'nobody was measured in the third',
  },
  {
    counts: [12, 4, 1],
    most: [40, 30, 1],
    shown: ['hidden', 'below', 'below'],
    why: 'five can only be four and the one child of the third',
  },
  { counts: [12, 3, 1], most: [40, 30, 9], shown: [12, 'below', 'below'], why: 'the two hide each other' },
  {
    counts: [5, 9, 3],
    most: [5, 30, 30],
    shown: [5, 'hidden', 'below'],
    why: 'five of five would be no secret',
  },
])('$counts of at most $most shows $shown: $why', ({ counts, most, shown }) => {
  expect(withholdSmallCounts(counts, most)).toEqual(shown);
});

test.each([undefined, [30, 30, 0], [30, 30, 1], [30, 2, 2]])(
  'from what is told of three posyandu, how many each can have, and their total, no small count follows (%j)',
  (most) => {
    const choices = [0, 1, 2, 4, 5, 9];
    const columns = choices
      .flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c])))
      .filter((counts) => counts.every((count, i) => count <= (most?.[i] ?? 30)));
    for (const counts of columns) {
      const shown = withholdSmallCounts(counts, most);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const told = shownTotal(total, counts, most);
      const any = Array.from({ length: 60 }, (_, sum) => sum + 5);
      const totals = told === 'below' ? [1, 2, 3, 4] : told === 'hidden' ? any : [total];
      const possible = columnsLike(shown, totals, most);
      counts.forEach((count, at) => {
        if (count === 0 || count > 4) return;
        expect(new Set(possible.map((one) => one[at])).size).toBeGreaterThan(1);
      });
    }
  },
);

/** Every column that the same would be shown of, of one of these totals, with counts to 20. */
function columnsLike(
  shown: ReturnType<typeof withholdSmallCounts>,
  totals: readonly number[],
  most: readonly number[] | undefined,
) {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const allowed = shown.map((one, i) => {
    const limit = most?.[i] ?? 20;
    if (one === 'below') return range(0, Math.min(4, limit));
    return one === 'hidden' ? range(5, Math.min(20, limit)) : [one as number];
  });
  return allowed
    .reduce<number[][]>((some, next) => some.flatMap((head) => next.map((one) => [...head, one])), [[]])
    .filter((one) => totals.includes(one.reduce((sum, count) => sum + count, 0)));
}
