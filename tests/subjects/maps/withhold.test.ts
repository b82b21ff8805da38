import fc from 'fast-check';
import { type Count, type Table, withheld, withSums } from '../../../src/subjects/maps/withhold';

test('sums stand behind the rows and below the columns', () => {
  expect(
    withSums([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([
    [1, 2, 3],
    [3, 4, 7],
    [4, 6, 10],
  ]);
});

test('where no count is small, all are told', () => {
  const table = withSums([
    [30, 20],
    [10, 40],
  ]);
  expect(withheld(table)).toEqual(table);
});

test('beside a small count, another of its row and of its column is withheld, and the sums are told', () => {
  expect(
    withheld(
      withSums([
        [30, 2],
        [10, 8],
      ]),
    ),
  ).toEqual([
    [null, null, 32],
    [null, null, 18],
    [40, 10, 50],
  ]);
});

test('a kelurahan with too few children tells nothing', () => {
  expect(
    withheld(
      withSums([
        [1, 0],
        [2, 1],
      ]),
    ).flat(),
  ).toEqual(Array(9).fill(null));
});

const cellsOf = (table: Table<Count>) =>
  table.flatMap((cells, row) => cells.map((count, column) => ({ row, column, count })));

/**
 * Whether a number follows from what is told: the unknown counts are the columns of a system of equations, one for each sum, and
 * one of them is fixed when Gauss and Jordan leave it alone in a row.
 */
function followsBySubtraction(table: Table<Count>): readonly string[] {
  const names = new Map<string, number>();
  for (const { row, column, count } of cellsOf(table)) {
    if (count === null) names.set(`${row},${column}`, names.size);
  }
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const line = (cells: readonly (readonly [number, number])[]): number[] => {
    const equation = Array<number>(names.size).fill(0);
    cells.forEach(([i, j], at) => {
      const name = names.get(`${i},${j}`);
      if (name !== undefined) equation[name] = at === cells.length - 1 ? -1 : 1;
    });
    return equation;
  };
  const range = (count: number) => Array.from({ length: count }, (_, i) => i);
  const system = [
    ...range(rows).map((i) => line(range(columns).map((j) => [i, j] as const))),
    ...range(columns).map((j) => line(range(rows).map((i) => [i, j] as const))),
  ];
  let pivotRow = 0;
  for (let column = 0; column < names.size && pivotRow < system.length; column++) {
    const from = system.findIndex((row, i) => i >= pivotRow && Math.abs(row[column] ?? 0) > 1e-9);
    if (from < 0) continue;
    const [pivot = []] = system.splice(from, 1);
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    system.splice(pivotRow, 0, scaled);
    system.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== pivotRow) system[i] = row.map((value, k) => value - factor * (scaled[k] ?? 0));
    });
    pivotRow += 1;
  }
  const alone = system.flatMap((row) => {
    const used = row.flatMap((value, k) => (Math.abs(value) > 1e-9 ? [k] : []));
    return used.length === 1 ? used : [];
  });
  return [...names].filter(([, at]) => alone.includes(at)).map(([name]) => name);
}

test('the checker itself finds what follows: one unknown of a row, and two that a column betrays', () => {
  expect(
    followsBySubtraction([
      [30, null, 32],
      [10, 8, 18],
      [40, 10, 50],
    ]),
  ).toEqual(['0,1']);
  expect(
    followsBySubtraction([
      [null, null, 32],
      [10, 8, 18],
      [40, 10, 50],
    ]),
  ).toEqual(['0,0', '0,1']);
});

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

test('in any table no count under 5 is told, none is told wrongly, and none that is withheld follows by subtraction', () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      const table = withSums(rows);
      const shown = withheld(table);
      for (const { row, column, count } of cellsOf(shown)) {
        const real = table[row]?.[column] ?? 0;
        if (count !== null) expect([count, count >= 5]).toEqual([real, true]);
      }
      expect(followsBySubtraction(shown)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Every table without a negative count that shows what is told; small tables only. */
function possible(shown: Table<Count>, most: number): readonly Table<number>[] {
  const inner = shown.slice(0, -1).map((row) => row.slice(0, -1));
  const width = inner[0]?.length ?? 0;
  const cells = inner.flat();
  const found: Table<number>[] = [];
  const fits = (values: readonly number[]) => {
    const rows = inner.map((_, i) => values.slice(i * width, (i + 1) * width));
    const table = withSums(rows);
    return table.every((row, i) => row.every((count, j) => shown[i]?.[j] === null || shown[i]?.[j] === count))
      ? table
      : null;
  };
  const choose = (values: readonly number[]): void => {
    if (values.length === cells.length) {
      const table = fits(values);
      if (table) found.push(table);
      return;
    }
    const known = cells[values.length];
    const choices =
      known === null || known === undefined ? Array.from({ length: most + 1 }, (_, n) => n) : [known];
    for (const choice of choices) {
      const next = [...values, choice];
      const total = next.length % width === 0 ? shown[next.length / width - 1]?.[width] : null;
      const sum = next.slice(-width).reduce((a, b) => a + b, 0);
      if (total === null || total === undefined || total === sum) choose(next);
    }
  };
  choose([]);
  return found;
}

test('whoever tries all tables of two by two is left with at least three values of each count that is withheld', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }),
      ([a = 0, b = 0, c = 0, d = 0]) => {
        const shown = withheld(
          withSums([
            [a, b],
            [c, d],
          ]),
        );
        const tables = possible(shown, 12);
        for (const { row, column, count } of cellsOf(shown)) {
          const values = new Set(tables.map((table) => table[row]?.[column]));
          expect(values.size).toBeGreaterThanOrEqual(count === null ? 3 : 1);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('the few that remain when what is told is taken from its sum are not told either', () => {
  const shown = withheld(
    withSums([
      [18, 2, 0],
      [17, 3, 0],
      [12, 8, 0],
    ]),
  );
  for (const row of shown.slice(0, -1)) {
    const total = row[row.length - 1];
    if (total === null || total === undefined) continue;
    const told = row.slice(0, -1).reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const remaining = total - told;
    expect(remaining === 0 || remaining >= 5).toBe(true);
  }
  expect(shown.flat().some((count) => count !== null)).toBe(true);
});
