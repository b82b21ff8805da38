import { MissingPart } from '../../../src/google/sheets/tab-layout';
import { KEPT, text } from '../../../src/workbook/cells';
import { renderRow } from '../../../src/workbook/tab';
import { FIRST, firstRelease, headersOf, LATER, NEW_TAB, onTop, RENAMED, update } from './later-release';
import { SheetsWorld } from './sheets-world';

const BUDI = { key: 'b', name: 'Budi', remark: null };
const ALL = [{ tab: LATER, columns: ['Kunci', 'Nama', 'Sumber', 'Keterangan', 'Rencana'] }];

describe('a column of a later release', () => {
  test('is not made while rows have nothing for it', () => {
    const sheets = firstRelease();
    const { cells } = renderRow(LATER, { ...BUDI, key: 'c' });
    const kept = cells.map((cell, i) => (LATER.columns[i]?.header === 'Rencana' ? KEPT : cell));
    sheets.workbook().write([
      { tab: LATER, rows: [update(0, { Nama: text('Ana'), Sumber: text(null) }), onTop(BUDI)] },
      { tab: LATER, rows: [{ kind: 'insert', at: 0, cells: kept }] },
      { tab: LATER, rows: [{ kind: 'delete', at: 1 }] },
    ]);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan']);
    expect(sheets.remembered).toBe(0);
    expect(sheets.workbook().read(ALL)).toEqual([
      [
        ['c', 'Budi', null, null, null],
        ['a', 'Ana', null, 'ada', null],
      ],
    ]);
  });

  test('is made by the first row that has something for it, with the row, in one request', () => {
    const sheets = firstRelease();
    const before = sheets.calls('Sheets.Spreadsheets.batchUpdate');
    sheets.workbook().write([{ tab: LATER, rows: [onTop({ ...BUDI, source: 'kader' })] }]);
    expect(sheets.calls('Sheets.Spreadsheets.batchUpdate') - before).toBe(1);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan', 'Sumber']);
    expect(sheets.workbook().read(ALL)).toEqual([
      [
        ['b', 'Budi', 'kader', null, null],
        ['a', 'Ani', null, 'ada', null],
      ],
    ]);
  });

  test('is made by a single cell that is changed', () => {
    const sheets = firstRelease();
    sheets.workbook().write([{ tab: LATER, rows: [update(0, { Rencana: text('Telepon') })] }]);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan', 'Rencana']);
    expect(sheets.workbook().read(ALL)).toEqual([[['a', 'Ani', null, 'ada', 'Telepon']]]);
  });

  test('is made by a row that is appended', () => {
    const sheets = firstRelease();
    const rows = [BUDI, { ...BUDI, key: 'c', source: 'kader', plan: 'Kunjungi' }];
    const appended = rows.map((row) => renderRow(LATER, row));
    sheets.workbook().write([{ tab: LATER, rows: [], appended }]);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan', 'Sumber', 'Rencana']);
    expect(sheets.workbook().read(ALL)).toEqual([
      [
        ['a', 'Ani', null, 'ada', null],
        ['b', 'Budi', null, null, null],
        ['c', 'Budi', 'kader', null, 'Kunjungi'],
      ],
    ]);
  });

  test('is made once, whatever else the write and later ones put there', () => {
    const sheets = firstRelease();
    const workbook = sheets.workbook();
    workbook.write([
      { tab: LATER, rows: [onTop({ ...BUDI, source: 'kader' })] },
      { tab: LATER, rows: [update(1, { Sumber: text('bidan') })] },
    ]);
    workbook.write([{ tab: LATER, rows: [onTop({ ...BUDI, key: 'c', source: 'lurah' })] }]);
    expect(sheets.remembered).toBe(1);
    sheets.workbook().write([{ tab: LATER, rows: [onTop({ ...BUDI, key: 'd', source: 'kader' })] }]);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan', 'Sumber']);
    expect(sheets.column(LATER.title, 'Sumber')).toEqual(['kader', 'lurah', 'kader', 'bidan']);
  });

  test('looks as set-up would have made it', () => {
    /** A workbook of the first release with a row of the present one. */
    const filled = (prepare: (sheets: SheetsWorld) => void): SheetsWorld => {
      const sheets = firstRelease();
      prepare(sheets);
      const row = onTop({ ...BUDI, source: 'kader', plan: 'Telepon' });
      sheets.workbook().write([{ tab: LATER, rows: [row] }]);
      return sheets;
    };
    const bySetUp = filled((sheets) => sheets.setUpAgain([LATER])).sheet(LATER.title);
    const byTheWrite = filled(() => undefined);
    expect(byTheWrite.sheet(LATER.title)).toEqual(bySetUp);
    expect(bySetUp.hiddenColumns).toEqual([3]);
    expect(byTheWrite.setUpAgain([LATER])).toEqual([]);
  });

  test('is not remembered where the write failed', () => {
    const sheets = firstRelease();
    const workbook = sheets.workbook();
    const tooLong = onTop({ ...BUDI, source: 'x'.repeat(50_001) });
    expect(() => workbook.write([{ tab: LATER, rows: [tooLong] }])).toThrow();
    expect([headersOf(sheets), sheets.remembered]).toEqual([['Kunci', 'Nama', 'Keterangan'], 0]);
    workbook.write([{ tab: LATER, rows: [onTop({ ...BUDI, source: 'kader' })] }]);
    expect(sheets.column(LATER.title, 'Sumber')).toEqual(['kader', null]);
  });
});

test('a tab of a later release is not written to before set-up has made it; the rest of the write is', () => {
  const sheets = firstRelease();
  const referral = renderRow(NEW_TAB, BUDI);
  sheets.workbook().write([
    { tab: NEW_TAB, rows: [{ kind: 'insert', at: 0, cells: referral.cells }], appended: [referral] },
    { tab: LATER, rows: [onTop(BUDI)] },
  ]);
  expect(sheets.column(LATER.title, 'Kunci')).toEqual(['b', 'a']);
  const before = sheets.calls('Sheets.Spreadsheets.batchUpdate');
  sheets.workbook().write([{ tab: NEW_TAB, rows: [], appended: [referral] }]);
  expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(before);
  sheets.setUpAgain([LATER, NEW_TAB]);
  sheets.workbook().write([{ tab: NEW_TAB, rows: [], appended: [referral] }]);
  expect(sheets.column(NEW_TAB.title, 'Kunci')).toEqual(['b']);
});

describe('where somebody has deleted a column of the first release', () => {
  /** A workbook without the column `Keterangan`, as the script knows after it has read the tab. */
  function withoutRemark() {
    const sheets = firstRelease();
    const range = { sheetId: sheets.sheetId(FIRST.title), dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    sheets.byHand({ deleteDimension: { range } });
    sheets.workbook().read([{ tab: LATER, columns: ['Kunci'] }]);
    return sheets;
  }

  test('a row cannot be put in', () => {
    expect(() =>
      withoutRemark()
        .workbook()
        .write([{ tab: LATER, rows: [onTop(BUDI)] }]),
    ).toThrow(MissingPart);
  });

  test('changes that do not touch it are made', () => {
    const sheets = withoutRemark();
    const workbook = sheets.workbook();
    workbook.write([{ tab: LATER, rows: [], appended: [] }]);
    workbook.write([{ tab: LATER, rows: [update(0, { Nama: text('Ana') })] }]);
    expect(sheets.column(FIRST.title, 'Nama')).toEqual(['Ana']);
    workbook.write([{ tab: LATER, rows: [{ kind: 'delete', at: 0 }] }]);
    expect(workbook.read([{ tab: LATER, columns: ['Kunci'] }])).toEqual([[]]);
  });
});

describe('a column that has another header by now', () => {
  const columns = ['Kunci', 'Pengirim', 'Catatan'];
  const twoRows = (): SheetsWorld => {
    const sheets = firstRelease();
    sheets.workbook().write([{ tab: LATER, rows: [onTop({ ...BUDI, source: 'kader' })] }]);
    return sheets;
  };

  test('is read and written under the header of an earlier release, and not made a second time', () => {
    const sheets = twoRows();
    const { cells } = renderRow(RENAMED, { key: 'c', name: 'Cici', source: 'bidan', remark: 'baru' });
    sheets.workbook().write([{ tab: RENAMED, rows: [{ kind: 'insert', at: 0, cells }] }]);
    sheets.workbook().write([{ tab: RENAMED, rows: [], appended: [{ key: 'c', cells }] }]);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Keterangan', 'Sumber']);
    expect(sheets.workbook().read([{ tab: RENAMED, columns }])).toEqual([
      [
        ['c', 'bidan', 'baru'],
        ['b', 'kader', null],
        ['a', null, 'ada'],
        ['c', 'bidan', 'baru'],
      ],
    ]);
  });

  test('gets its header from set-up, in its place and as wide as people have made it, and what is in it stays', () => {
    const sheets = twoRows();
    const sheetId = sheets.sheetId(RENAMED.title);
    const dimension = { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    sheets.byHand({
      updateDimensionProperties: { range: dimension, properties: { pixelSize: 444 }, fields: 'pixelSize' },
    });
    expect(sheets.setUpAgain([RENAMED])).toEqual(['Kunjungan: Rencana']);
    expect(headersOf(sheets)).toEqual(['Kunci', 'Nama', 'Catatan', 'Pengirim', 'Rencana']);
    expect(sheets.sheet(RENAMED.title).columnWidths[2]).toBe(444);
    expect(sheets.workbook().read([{ tab: RENAMED, columns }])).toEqual([
      [
        ['b', 'kader', null],
        ['a', null, 'ada'],
      ],
    ]);
    expect(sheets.setUpAgain([RENAMED])).toEqual([]);
  });

  test('keeps its own header where somebody has made a column of the former one beside it', () => {
    const sheets = new SheetsWorld([RENAMED]);
    const sheetId = sheets.sheetId(RENAMED.title);
    sheets.byHand(
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 5 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Keterangan' } }] }],
          fields: 'userEnteredValue',
        },
      },
    );
    const before = headersOf(sheets);
    sheets.setUpAgain([RENAMED]);
    expect(headersOf(sheets)).toEqual(before);
    expect(before).toContain('Keterangan');
  });
});
