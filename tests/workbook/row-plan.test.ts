import fc from 'fast-check';
import { type Cell, KEPT, link, number, type Raw, rawOf, text } from '../../src/workbook/cells';
import { planRows, type RowChange } from '../../src/workbook/row-plan';
import type { RenderedRow } from '../../src/workbook/tab';
import { applyChanges } from '../support/memory-workbook';

type Order = 'oldest-first' | 'newest-first';
const WIDTH = 3;

const rowOf = (key: string, value: number): RenderedRow => ({
  key,
  cells: [text(key), number(value), link('buka', `https://x.example/${value}`)],
});
const rawsOf = ({ cells }: RenderedRow): readonly Raw[] => cells.map(rawOf);
const asMap = (rows: readonly RenderedRow[]) => new Map(rows.map((row) => [row.key, rawsOf(row)] as const));

const inOrder = (rows: readonly RenderedRow[], order: Order): readonly RenderedRow[] => {
  const oldestFirst = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  return order === 'oldest-first' ? oldestFirst : oldestFirst.reverse();
};

/** A tab, some rows of it that a change concerns, and how these should be. */
const changes = fc
  .record({
    order: fc.constantFrom<Order>('oldest-first', 'newest-first'),
    standing: fc.dictionary(fc.constantFrom(...'acegikm'), fc.nat(2)),
    wanted: fc.dictionary(fc.constantFrom(...'abcdefghijklm'), fc.nat(2)),
  })
  .map(({ order, standing, wanted }) => {
    const rows = Object.entries(standing).map(([key, value]) => rowOf(key, value));
    const after = Object.entries(wanted).map(([key, value]) => rowOf(key, value));
    return { order, standing: inOrder(rows, order), after };
  });

test('the changes turn the rows that are there into the rows that are wanted', () => {
  fc.assert(
    fc.property(changes, fc.func(fc.boolean()), ({ order, standing, after }, isConcerned) => {
      const wanted = new Set(after.map(({ key }) => key));
      const before = standing.filter(({ key }) => wanted.has(key) || isConcerned(key));
      const untouched = standing.filter((row) => !before.includes(row));
      const known = { keys: standing.map(({ key }) => key) };
      const plan = planRows(known, { order, before: asMap(before), after }) ?? [];
      const result = applyChanges(
        standing.map(({ cells }) => cells),
        plan,
        WIDTH,
      );
      expect(result).toEqual(inOrder([...untouched, ...after], order).map(({ cells }) => cells));
    }),
    { numRuns: 500 },
  );
});

test('no change moves a row that another one names', () => {
  fc.assert(
    fc.property(changes, ({ order, standing, after }) => {
      const known = { keys: standing.map(({ key }) => key) };
      const plan = planRows(known, { order, before: asMap(standing), after }) ?? [];
      const places = plan.map(({ at }) => at);
      expect(places).toEqual([...places].sort((a, b) => b - a));
    }),
  );
});

test('a row that is there already is not written', () => {
  fc.assert(
    fc.property(changes, ({ order, standing }) => {
      const known = { keys: standing.map(({ key }) => key) };
      expect(planRows(known, { order, before: asMap(standing), after: standing })).toEqual([]);
    }),
  );
});

describe('with only the top row known', () => {
  const none = new Map<string, readonly Raw[]>();

  test.each<{
    title: string;
    topKey: string | null;
    keys: readonly string[];
    inserted: readonly string[] | null;
  }>([
    { title: 'rows above it', topKey: 'c', keys: ['e', 'd'], inserted: ['d', 'e'] },
    { title: 'rows of an empty tab', topKey: null, keys: ['b', 'a'], inserted: ['a', 'b'] },
    { title: 'a row below it', topKey: 'c', keys: ['b'], inserted: null },
    { title: 'a row above and one below it', topKey: 'c', keys: ['d', 'b'], inserted: null },
    { title: 'the row itself', topKey: 'c', keys: ['c'], inserted: null },
    { title: 'no rows', topKey: 'c', keys: [], inserted: [] },
  ])('$title: inserted at the top, $inserted', ({ topKey, keys, inserted }) => {
    const after = keys.map((key) => rowOf(key, 1));
    const plan = planRows({ topKey }, { order: 'newest-first', before: none, after });
    const wanted = inserted?.map((key): RowChange => ({ kind: 'insert', at: 0, cells: rowOf(key, 1).cells }));
    expect(plan).toEqual(wanted ?? null);
  });

  test.each<{ title: string; order: Order; after: readonly RenderedRow[] }>([
    { title: 'a changed row', order: 'newest-first', after: [rowOf('a', 2)] },
    { title: 'a removed row', order: 'newest-first', after: [] },
    { title: 'a tab that grows at its end', order: 'oldest-first', after: [rowOf('a', 1), rowOf('z', 1)] },
  ])('$title needs all the keys', ({ order, after }) => {
    expect(planRows({ topKey: 'c' }, { order, before: asMap([rowOf('a', 1)]), after })).toBeNull();
  });

  test('an unchanged row needs nothing', () => {
    const plan = planRows(
      { topKey: 'c' },
      { order: 'newest-first', before: asMap([rowOf('a', 1)]), after: [rowOf('a', 1)] },
    );
    expect(plan).toEqual([]);
  });
});

describe('a row that is there', () => {
  const update = (before: readonly Raw[], after: RenderedRow) =>
    planRows({ keys: ['a'] }, { order: 'oldest-first', before: new Map([['a', before]]), after: [after] });

  test('is written where it differs, and its links with it', () => {
    // Reading a link back gives its text alone, so an address that changed does not show.
    const { cells } = rowOf('a', 2);
    expect(update(rawsOf(rowOf('a', 1)), rowOf('a', 2))).toEqual([
      {
        kind: 'update',
        at: 0,
        cells: [
          { column: 1, cell: cells[1] },
          { column: 2, cell: cells[2] },
        ],
      },
    ]);
  });

  test.each<{ title: string; before: readonly Raw[]; cell: Cell; changed: boolean }>([
    { title: 'a number as a number', before: ['a', 1], cell: number(1), changed: false },
    { title: 'the digits as text', before: ['a', '1'], cell: number(1), changed: true },
    { title: 'nothing for nothing', before: ['a', null], cell: text(null), changed: false },
    { title: 'an empty text for nothing', before: ['a', ''], cell: text(null), changed: false },
    { title: 'a row cut short for nothing', before: ['a'], cell: text(null), changed: false },
    { title: 'zero for nothing', before: ['a', 0], cell: text(null), changed: true },
    { title: 'a tick for nothing', before: ['a', false], cell: text(null), changed: true },
    { title: 'nothing for zero', before: ['a', null], cell: number(0), changed: true },
  ])('with $title has changed: $changed', ({ before, cell, changed }) => {
    expect(update(before, { key: 'a', cells: [text('a'), cell] })).toHaveLength(changed ? 1 : 0);
  });

  test('twice is updated once, at its first place', () => {
    const before = new Map([['a', rawsOf(rowOf('a', 1))]]);
    const plan = planRows({ keys: ['a', 'a'] }, { order: 'oldest-first', before, after: [rowOf('a', 2)] });
    expect(plan?.map(({ kind, at }) => ({ kind, at }))).toEqual([{ kind: 'update', at: 0 }]);
  });

  test('no more is put back whole', () => {
    const before = new Map([['b', rawsOf(rowOf('b', 1))]]);
    const plan = planRows({ keys: ['a', 'c'] }, { order: 'oldest-first', before, after: [rowOf('b', 2)] });
    expect(plan).toEqual([{ kind: 'insert', at: 1, cells: rowOf('b', 2).cells }]);
  });
});

test('single cells of rows that nothing else concerns change with the others', () => {
  fc.assert(
    fc.property(changes, fc.func(fc.boolean()), ({ order, standing, after }, isBesides) => {
      const wanted = new Set(after.map(({ key }) => key));
      const before = standing.filter(({ key }) => wanted.has(key));
      const others = standing.filter(({ key }) => !wanted.has(key));
      const nine = { column: 1, cell: number(9) };
      const besides = others.filter(({ key }) => isBesides(key)).map(({ key }) => ({ key, cells: [nine] }));
      const known = { keys: standing.map(({ key }) => key) };
      const plan = planRows(known, { order, before: asMap(before), after, besides }) ?? [];
      const turned = others.map(({ key, cells }) => ({
        key,
        cells: isBesides(key) ? cells.map((cell, i) => (i === nine.column ? nine.cell : cell)) : cells,
      }));
      const rows = standing.map(({ cells }) => cells);
      expect(applyChanges(rows, plan, WIDTH)).toEqual(
        inOrder([...turned, ...after], order).map(({ cells }) => cells),
      );
    }),
    { numRuns: 300 },
  );
});

test('a cell of a row that is not there changes nothing', () => {
  const besides = [{ key: 'b', cells: [{ column: 1, cell: number(9) }] }];
  expect(planRows({ keys: ['a'] }, { order: 'oldest-first', before: new Map(), after: [], besides })).toEqual(
    [],
  );
});

test('a cell of people is no difference, and is left out when the rest of its row changes', () => {
  const before = new Map<string, readonly Raw[]>([['a', ['a', 'dipilih', 1]]]);
  const plan = (value: number) => {
    const after = [{ key: 'a', cells: [text('a'), KEPT, number(value)] }];
    return planRows({ keys: ['a'] }, { order: 'oldest-first', before, after });
  };
  expect(plan(1)).toEqual([]);
  expect(plan(2)).toEqual([{ kind: 'update', at: 0, cells: [{ column: 2, cell: number(2) }] }]);
});
