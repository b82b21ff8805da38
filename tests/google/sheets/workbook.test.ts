import { MissingPart } from '../../../src/google/sheets/tab-layout';
import { parseIsoDate } from '../../../src/kernel/calendar';
import { repairTab } from '../../../src/subjects/children/tabs/repair-tab';
import { type Cell, day, instant, link, number, rawOf, text } from '../../../src/workbook/cells';
import { historyTab } from '../../../src/workbook/history-tab';
import type { Selection } from '../../../src/workbook/select';
import { SheetsWorld } from './sheets-world';

const TAB = repairTab;
const HEADERS = TAB.columns.map(({ header }) => header);
const at = (header: string): number => HEADERS.indexOf(header);

/** A row with a key and some other cells; the rest is empty. */
const row = (key: string, cells: Readonly<Record<string, Cell>> = {}): readonly Cell[] =>
  HEADERS.map((header) => (header === 'Kunci' ? text(key) : (cells[header] ?? text(null))));

const insert = (key: string, cells: Readonly<Record<string, Cell>> = {}, at = 0) =>
  ({ kind: 'insert', at, cells: row(key, cells) }) as const;
const select = (...columns: readonly string[]): readonly Selection[] => [{ tab: TAB, columns }];

describe('a cell', () => {
  test.each([
    '=1+1',
    '=IMPORTXML("http://x.example","//a")',
    '+62 812',
    '-1',
    '@nama',
    "'a",
    '0012',
    '3304060704250001',
    '2026-06-12',
    '1/2',
    'TRUE',
    '#REF!',
    'https://x.example',
    '  dua  ',
    'baris\nbaru',
    '👶',
    '<b>tebal</b>',
  ])('of text holds %j as typed, and as text', (typed) => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: [insert('a', { 'Nama Anak': text(typed) })] }]);
    expect(workbook.read(select('Nama Anak'))).toEqual([[[typed]]]);
    expect(sheets.cell(TAB.title, 0, 'Nama Anak')).toMatchObject({ text: typed, value: typed });
  });

  test.each<{ title: string; cell: Cell; shown: string }>([
    { title: 'a day', cell: day(parseIsoDate('2026-06-12')), shown: '12 Jun 2026' },
    { title: 'an instant', cell: instant(Date.UTC(2026, 5, 12, 2), 'WIB'), shown: '12 Jun 2026 09:00' },
  ])('of $title reads as $shown and back as its number', ({ cell, shown }) => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: [insert('a', { 'Waktu Kirim': cell })] }]);
    expect(sheets.cell(TAB.title, 0, 'Waktu Kirim')?.text).toBe(shown);
    expect(workbook.read(select('Waktu Kirim'))).toEqual([[[rawOf(cell)]]]);
  });

  test('of a link leads there, and no longer once it is a text', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: [insert('a', { Tautan: link('Ubah', 'https://x.example/1') })] }]);
    expect(sheets.cell(TAB.title, 0, 'Tautan')).toMatchObject({ text: 'Ubah', link: 'https://x.example/1' });
    const plain = { kind: 'update', at: 0, cells: [{ column: at('Tautan'), cell: text('Ubah') }] } as const;
    workbook.write([{ tab: TAB, rows: [plain] }]);
    expect(sheets.cell(TAB.title, 0, 'Tautan')?.link).toBeUndefined();
  });

  test('that becomes empty is empty', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: [insert('a', { Kader: text('x') })] }]);
    const emptied = { kind: 'update', at: 0, cells: [{ column: at('Kader'), cell: text(null) }] } as const;
    workbook.write([{ tab: TAB, rows: [emptied] }]);
    expect(workbook.read(select('Kunci', 'Kader'))).toEqual([[['a', null]]]);
  });
});

describe('rows', () => {
  test('are inserted, changed and deleted in one request, from the bottom up', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: ['a', 'b', 'c', 'd'].map((key) => insert(key)) }]);
    const before = sheets.calls('Sheets.Spreadsheets.batchUpdate');
    workbook.write([
      {
        tab: TAB,
        rows: [
          insert('z', {}, 4),
          { kind: 'update', at: 3, cells: [{ column: at('Kader'), cell: text('di a') }] },
          { kind: 'delete', at: 2 },
          { kind: 'delete', at: 1 },
          insert('y', {}, 0),
          insert('x', {}, 0),
        ],
      },
    ]);
    expect(workbook.read(select('Kunci', 'Kader'))).toEqual([
      [
        ['x', null],
        ['y', null],
        ['d', null],
        ['a', 'di a'],
        ['z', null],
      ],
    ]);
    expect(sheets.calls('Sheets.Spreadsheets.batchUpdate') - before).toBe(1);
  });

  test('are appended below the last one, over a sheet that has to grow', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    const lines = Array.from({ length: 250 }, (_, i) => ({
      key: '',
      cells: [instant(i * 1000, 'WIB'), text('x'), text(`baris ${i}`)],
    }));
    workbook.write([{ tab: historyTab, rows: [], appended: lines.slice(0, 1) }]);
    workbook.write([{ tab: historyTab, rows: [], appended: lines.slice(1) }]);
    expect(sheets.column(historyTab.title, 'Apa')).toEqual(lines.map((_, i) => `baris ${i}`));
  });

  test('of one write all are made, or none', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    const tooLong = insert('b', { Kader: text('x'.repeat(50_001)) });
    expect(() =>
      workbook.write([
        { tab: TAB, rows: [insert('a')] },
        { tab: TAB, rows: [tooLong] },
      ]),
    ).toThrow();
    expect(workbook.read(select('Kunci'))).toEqual([[]]);
  });

  test('no rows are no request', () => {
    const sheets = new SheetsWorld();
    const before = sheets.calls('Sheets.Spreadsheets.batchUpdate');
    sheets.workbook().write([{ tab: TAB, rows: [] }]);
    expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(before);
  });

  test('can be read in part', () => {
    const workbook = new SheetsWorld().workbook();
    workbook.write([{ tab: TAB, rows: ['a', 'b', 'c', 'd'].map((key) => insert(key)) }]);
    const part = { tab: TAB, columns: ['Kunci'], rows: { from: 1, count: 2 } };
    expect(workbook.read([part, ...select('Kunci')])).toEqual([
      [['c'], ['b']],
      [['d'], ['c'], ['b'], ['a']],
    ]);
  });
});

describe('columns that people arranged otherwise', () => {
  const columnRange = (sheets: SheetsWorld, from: number) => ({
    sheetId: sheets.sheetId(TAB.title),
    dimension: 'COLUMNS',
    startIndex: from,
    endIndex: from + 1,
  });
  const filled = { Kader: text('kader'), Masalah: text('masalah'), 'Nama Anak': text('Budi') };

  function afterTwoRows(arrange: (sheets: SheetsWorld) => void) {
    const sheets = new SheetsWorld();
    sheets.workbook().write([{ tab: TAB, rows: [insert('a', filled)] }]);
    arrange(sheets);
    const workbook = sheets.workbook();
    const [before] = workbook.read(select('Kunci', 'Nama Anak', 'Kader', 'Masalah'));
    workbook.write([{ tab: TAB, rows: [insert('b', filled)] }]);
    return { sheets, before, workbook };
  }

  const expectBothRows = ({ before, workbook }: ReturnType<typeof afterTwoRows>): void => {
    const cells = ['Budi', 'kader', 'masalah'];
    expect(before).toEqual([['a', ...cells]]);
    expect(workbook.read(select('Kunci', 'Nama Anak', 'Kader', 'Masalah'))).toEqual([
      [
        ['b', ...cells],
        ['a', ...cells],
      ],
    ]);
  };

  test('are found where they were moved, and remembered', () => {
    const result = afterTwoRows((sheets) => {
      sheets.byHand({ moveDimension: { source: columnRange(sheets, at('Masalah')), destinationIndex: 1 } });
    });
    expectBothRows(result);
    expect(result.sheets.cell(TAB.title, 0, 'Masalah')?.value).toBe('masalah');
    expect(result.sheets.remembered).toBe(1);
  });

  test('stay hidden', () => {
    const result = afterTwoRows((sheets) => {
      sheets.byHand({
        updateDimensionProperties: {
          range: columnRange(sheets, at('Kader')),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      });
    });
    expectBothRows(result);
    expect(result.sheets.sheet(TAB.title).hiddenColumns).toContain(at('Kader'));
  });

  test("leave people's own columns between them alone", () => {
    const note = (sheets: SheetsWorld, rowIndex: number, stringValue: string) => ({
      updateCells: {
        start: { sheetId: sheets.sheetId(TAB.title), rowIndex, columnIndex: 4 },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    });
    const result = afterTwoRows((sheets) => {
      sheets.byHand({ insertDimension: { range: columnRange(sheets, 4) } });
      sheets.byHand(note(sheets, 0, 'Catatan saya'), note(sheets, 1, 'sudah ditelepon'));
    });
    expectBothRows(result);
    expect(result.sheets.column(TAB.title, 'Catatan saya')).toEqual([null, 'sudah ditelepon']);
    result.workbook.write([
      {
        tab: TAB,
        rows: [
          {
            kind: 'update',
            at: 1,
            cells: row('a', { Kader: text('lain') }).map((cell, column) => ({ column, cell })),
          },
        ],
      },
    ]);
    expect(result.sheets.column(TAB.title, 'Catatan saya')).toEqual([null, 'sudah ditelepon']);
    expect(result.sheets.column(TAB.title, 'Kader')).toEqual(['kader', 'lain']);
  });

  test('are read in one call while nothing moved, and in two when something did', () => {
    const sheets = new SheetsWorld();
    const read = (): number => {
      const before = sheets.calls('Sheets.Spreadsheets.Values.batchGet');
      sheets.workbook().read(select('Kunci', 'Kader'));
      return sheets.calls('Sheets.Spreadsheets.Values.batchGet') - before;
    };
    expect(read()).toBe(1);
    sheets.byHand({ moveDimension: { source: columnRange(sheets, at('Kader')), destinationIndex: 1 } });
    expect([read(), read()]).toEqual([2, 1]);
  });

  test('that are gone are named by the error, with the way to put them back', () => {
    const sheets = new SheetsWorld();
    sheets.byHand({ deleteDimension: { range: columnRange(sheets, at('Kader')) } });
    const read = (): unknown => sheets.workbook().read(select('Kunci', 'Kader'));
    expect(read).toThrow(MissingPart);
    expect(read).toThrow(
      'Kolom "Kader" di tab "Perlu Perbaikan" tidak ditemukan. Pilih menu PetaGizi > Siapkan',
    );
    expect(sheets.setUpAgain()).toEqual(['Perlu Perbaikan: Kader']);
    sheets.workbook().write([{ tab: TAB, rows: [insert('a', filled)] }]);
    expect(sheets.workbook().read(select('Kunci', 'Kader'))).toEqual([[['a', 'kader']]]);
  });

  test('of a tab that set-up does not know are an error that names the tab', () => {
    const sheets = new SheetsWorld();
    sheets.layouts = {};
    expect(() => sheets.workbook().read(select('Kunci'))).toThrow('Tab "Perlu Perbaikan" tidak ditemukan');
  });

  test('are read in the order of the selection', () => {
    const sheets = new SheetsWorld();
    const workbook = sheets.workbook();
    workbook.write([{ tab: TAB, rows: [insert('a', { 'Kode Anak': number(5) })] }]);
    expect(workbook.read(select('Kode Anak', 'Kunci'))).toEqual([[[5, 'a']]]);
  });
});
