import { type Raw, text } from '../../src/workbook/cells';
import {
  numberField,
  rawField,
  readLists,
  readRows,
  readTogether,
  type Selection,
  select,
  textField,
  within,
  wordField,
} from '../../src/workbook/select';
import { type AnyTab, column } from '../../src/workbook/tab';

const tabWith = (title: string, ...headers: readonly string[]): AnyTab => ({
  title,
  sheetId: 1,
  kind: 'log',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  columns: headers.map((header) => column(header, 100, 'text', () => text(header))),
});

const fruit = tabWith('Buah', 'Nama', 'Jumlah', 'Catatan');
const market = tabWith('Pasar', 'Nama');

const FRUIT = select(fruit, { count: numberField('Jumlah'), name: textField('Nama') });
const MARKETS = select(market, { name: textField('Nama') });

/** Gives these rows for the selections, one after the other, and notes what was read. */
function reader(...tables: readonly (readonly (readonly Raw[])[])[]) {
  const reads: (readonly Selection[])[] = [];
  return {
    reads,
    read: (selections: readonly Selection[]) => {
      reads.push(selections);
      return tables;
    },
  };
}

describe('a field', () => {
  test.each([
    ['Perlu dicek', 'Perlu diperiksa'],
    ['Perlu diperiksa', 'Perlu diperiksa'],
    ['Perlu', 'Perlu'],
    [null, ''],
  ])('of words of several releases reads %j as %j', (value, read) => {
    const { read: reading } = wordField('Jenis', { 'Perlu dicek': 'Perlu diperiksa' });
    expect(reading(value)).toBe(read);
  });

  test.each<{ value: Raw; read: string }>([
    { value: 'Apel', read: 'Apel' },
    { value: null, read: '' },
    { value: '', read: '' },
    { value: 0, read: '0' },
    { value: 8.5, read: '8.5' },
    { value: false, read: 'false' },
  ])('of text reads $value as "$read"', ({ value, read }) => {
    expect(textField('Nama').read(value)).toBe(read);
  });

  test.each<{ value: Raw; read: number | null }>([
    { value: 3, read: 3 },
    { value: 0, read: 0 },
    { value: '3', read: null },
    { value: '', read: null },
    { value: null, read: null },
    { value: true, read: null },
  ])('of a number reads $value as $read', ({ value, read }) => {
    expect(numberField('Jumlah').read(value)).toBe(read);
  });

  test.each<Raw>(['3', 3, true, null, ''])('of people reads %j as it is', (value) => {
    expect(rawField('Catatan').read(value)).toBe(value);
  });
});

describe('a selection', () => {
  test('names its columns in the order of its fields, and reads all rows', () => {
    expect(FRUIT).toMatchObject({ tab: fruit, columns: ['Jumlah', 'Nama'] });
    expect('rows' in FRUIT).toBe(false);
  });

  test('may be of some rows, or of other ones than another', () => {
    const some = select(fruit, { name: textField('Nama') }, { from: 2, count: 1 });
    expect(some.rows).toEqual({ from: 2, count: 1 });
    const others = within(some, { from: 5, count: 3 });
    expect(others).toMatchObject({ tab: fruit, columns: ['Nama'], rows: { from: 5, count: 3 } });
    expect(others.row(['Apel'])).toEqual({ name: 'Apel' });
    expect(some.rows).toEqual({ from: 2, count: 1 });
  });

  test('gives a row with named values', () => {
    expect(FRUIT.row([3, 'Pisang'])).toEqual({ count: 3, name: 'Pisang' });
  });

  test('reads a row cut short as one with empty cells', () => {
    expect(FRUIT.row([3])).toEqual({ count: 3, name: '' });
    expect(FRUIT.row([])).toEqual({ count: null, name: '' });
  });

  test('of a header that the tab does not have is an error', () => {
    expect(() => select(fruit, { price: numberField('Harga') })).toThrow('the tab Buah has no column Harga');
  });
});

describe('reading', () => {
  test('gives the rows of each selection by its name, in one read', () => {
    const workbook = reader(
      [
        [3, 'Pisang'],
        [null, 'Apel'],
      ],
      [['Pasar Kota']],
    );
    expect(readRows(workbook, { fruit: FRUIT, markets: MARKETS })).toEqual({
      fruit: [
        { count: 3, name: 'Pisang' },
        { count: null, name: 'Apel' },
      ],
      markets: [{ name: 'Pasar Kota' }],
    });
    expect(workbook.reads).toEqual([[FRUIT, MARKETS]]);
  });

  test('gives selections of one kind of row in their order, in one read', () => {
    const spans = [within(MARKETS, { from: 0, count: 1 }), within(MARKETS, { from: 7, count: 1 })];
    const workbook = reader([['Pasar Kota']], []);
    expect(readLists(workbook, spans)).toEqual([[{ name: 'Pasar Kota' }], []]);
    expect(workbook.reads).toEqual([spans]);
  });

  test('gives named selections and further ones together, in one read', () => {
    const workbook = reader([[3, 'Pisang']], [['Pasar Kota']], [['Pasar Pagi']]);
    const { rows, lists } = readTogether(workbook, { fruit: FRUIT }, [MARKETS, MARKETS]);
    expect(rows).toEqual({ fruit: [{ count: 3, name: 'Pisang' }] });
    expect(lists).toEqual([[{ name: 'Pasar Kota' }], [{ name: 'Pasar Pagi' }]]);
    expect(workbook.reads).toEqual([[FRUIT, MARKETS, MARKETS]]);
  });

  test('of a selection that nothing comes back for gives no rows', () => {
    expect(readRows(reader(), { fruit: FRUIT })).toEqual({ fruit: [] });
  });
});
