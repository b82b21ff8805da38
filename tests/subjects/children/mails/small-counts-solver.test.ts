// A reader who knows the rule, the total and what is told beside it tries to work a small count out: from all columns of which the very same
// would be told.
import { shownTotal, withholdSmallCounts } from '../../../../src/subjects/children/mails/small-counts';
import { shownColumn } from '../../../../src/subjects/donors/shown-counts';

type Column = readonly number[];

/** All columns of so many counts, none larger than it may be. */
const columnsOf = (size: number, most: readonly number[] | undefined, largest: number): readonly Column[] =>
  Array.from({ length: size }).reduce<readonly Column[]>(
    (some, _, at) =>
      some.flatMap((head) =>
        Array.from({ length: Math.min(largest, most?.[at] ?? largest) + 1 }, (__, count) => [...head, count]),
      ),
    [[]],
  );

const total = (counts: Column): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Columns with a count of 1 to 4 that follows.
 *
 * @param checked columns with larger counts have others like them beyond those that are tried
 */
function betrayed(columns: readonly Column[], tell: (counts: Column) => unknown, checked: number) {
  const alike = new Map<string, Column[]>();
  const names = columns.map((counts) => JSON.stringify(tell(counts)));
  for (const [i, name] of names.entries()) alike.set(name, [...(alike.get(name) ?? []), columns[i] ?? []]);
  const values = new Map(
    [...alike].map(([name, own]) => [
      name,
      (own[0] ?? []).map((_, at) => new Set(own.map((one) => one[at])).size),
    ]),
  );
  return columns.filter(
    (counts, i) =>
      counts.every((count) => count <= checked) &&
      counts.some((count, at) => count > 0 && count < 5 && (values.get(names[i] ?? '')?.[at] ?? 0) < 2),
  );
}

test.each([
  { size: 2, most: undefined, largest: 24, checked: 16 },
  { size: 3, most: undefined, largest: 16, checked: 11 },
  { size: 4, most: undefined, largest: 9, checked: 6 },
  { size: 3, most: [30, 30, 0], largest: 30, checked: 22 },
  { size: 3, most: [30, 30, 1], largest: 30, checked: 22 },
  { size: 3, most: [30, 2, 2], largest: 30, checked: 30 },
  { size: 3, most: [30, 1, 2], largest: 30, checked: 30 },
  { size: 3, most: [12, 12, 12], largest: 12, checked: 12 },
  { size: 3, most: [8, 8, 20], largest: 20, checked: 20 },
  { size: 3, most: [5, 30, 30], largest: 30, checked: 22 },
  { size: 4, most: [9, 9, 9, 3], largest: 9, checked: 9 },
])(
  'of $size counts of at most $most, whose total is told, no small one follows',
  ({ size, most, largest, checked }) => {
    const tell = (counts: Column) => [
      withholdSmallCounts(counts, most),
      shownTotal(total(counts), counts, most),
    ];
    expect(betrayed(columnsOf(size, most, largest), tell, checked)).toEqual([]);
  },
);

test.each([
  { size: 2, largest: 24, checked: 16 },
  { size: 3, largest: 16, checked: 11 },
  { size: 4, largest: 9, checked: 6 },
])(
  'of $size counts that a donor is told, whose total it knows, no small one follows',
  ({ size, largest, checked }) => {
    const names = Array.from({ length: size }, (_, i) => `RW ${i}`);
    const tell = (counts: Column) => [shownColumn(names, counts), total(counts)];
    const large = columnsOf(size, undefined, largest).filter((counts) => total(counts) >= 5);
    expect(betrayed(large, tell, checked)).toEqual([]);
  },
);

test('the solver finds what a rule betrays that hides the smallest large count', () => {
  const tell = (counts: Column) => {
    const small = counts.filter((count) => count > 0 && count < 5).length;
    const partner = small === 1 ? counts.indexOf(Math.min(...counts.filter((count) => count > 4))) : -1;
    return [
      counts.map((count, i) => (small > 0 && count < 5 ? '<5' : i === partner ? '*' : count)),
      total(counts),
    ];
  };
  const found = betrayed(columnsOf(3, undefined, 16), tell, 11).map((counts) => counts.join());
  expect(found).toEqual(expect.arrayContaining(['1,5,5', '1,5,11', '2,5,5']));
});

test('most of a column is still told', () => {
  expect(withholdSmallCounts([3, 20, 7, 9])).toEqual(['below', 'hidden', 7, 9]);
  expect(withholdSmallCounts([3, 2, 7, 9])).toEqual(['below', 'below', 7, 9]);
  expect(withholdSmallCounts([1, 5, 5])).toEqual(['hidden', 'hidden', 'hidden']);
  expect(shownTotal(11, [1, 5, 5])).toBe('hidden');
  expect(shownTotal(39, [3, 20, 7, 9])).toBe(39);
});
