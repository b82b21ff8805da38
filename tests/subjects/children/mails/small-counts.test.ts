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

test('from what is told of three posyandu and their total, no small count follows', () => {
  const choices = [0, 1, 4, 5, 9];
  const columns = choices.flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c])));
  for (const counts of columns) {
    const shown = withholdSmallCounts(counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const told = shownTotal(total, counts);
    const any = Array.from({ length: 60 }, (_, sum) => sum + 5);
    const possible = columnsLike(shown, told === 'below' ? [1, 2, 3, 4] : told === 'hidden' ? any : [total]);
    counts.forEach((count, at) => {
      if (count === 0 || count > 4) return;
      expect(new Set(possible.map((one) => one[at])).size).toBeGreaterThan(1);
    });
  }
});

/** Every column that the same would be shown of, of one of these totals, with counts to 20. */
function columnsLike(shown: ReturnType<typeof withholdSmallCounts>, totals: readonly number[]) {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const allowed = shown.map((one) =>
    one === 'below' ? range(0, 4) : one === 'hidden' ? range(5, 20) : [one as number],
  );
  return allowed
    .reduce<number[][]>((some, next) => some.flatMap((head) => next.map((one) => [...head, one])), [[]])
    .filter((one) => totals.includes(one.reduce((sum, count) => sum + count, 0)));
}
