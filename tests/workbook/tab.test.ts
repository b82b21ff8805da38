import { number, text } from '../../src/workbook/cells';
import { column, columnAt, renderRow, type Tab } from '../../src/workbook/tab';

interface Fruit {
  readonly name: string;
  readonly count: number | null;
}

const fruitTab: Tab<Fruit> = {
  title: 'Buah',
  sheetId: 1,
  kind: 'log',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ name }) => name.toLowerCase(),
  columns: [
    column('Nama', 100, 'text', ({ name }) => text(name)),
    column('Jumlah', 60, 'integer', ({ count }) => number(count), { hidden: true }),
  ],
};

test('a column has what it is given, and its options', () => {
  const [name, count] = fruitTab.columns;
  expect(name).toEqual({ header: 'Nama', width: 100, format: 'text', cell: expect.any(Function) });
  expect(count).toMatchObject({ header: 'Jumlah', format: 'integer', hidden: true });
});

test('a row is rendered with its key, and a cell for each column in the order of the tab', () => {
  expect(renderRow(fruitTab, { name: 'Pisang', count: 3 })).toEqual({
    key: 'pisang',
    cells: [
      { kind: 'text', text: 'Pisang' },
      { kind: 'number', value: 3 },
    ],
  });
  expect(renderRow(fruitTab, { name: 'Apel', count: null }).cells[1]).toEqual({ kind: 'empty' });
});

test('a column is found by its header', () => {
  expect(columnAt(fruitTab, 'Jumlah')).toBe(1);
});

test.each(['jumlah', 'Harga', ''])('a header that the tab does not have is an error: "%s"', (header) => {
  expect(() => columnAt(fruitTab, header)).toThrow(`the tab Buah has no column ${header}`);
});
