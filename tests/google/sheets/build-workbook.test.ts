import { createSheetsService, viewWorkbook } from '../../../local/google/spreadsheet';
import { buildWorkbook, setZone } from '../../../src/google/sheets/build-workbook';
import { visitTab } from '../../../src/subjects/children/tabs/visit-tab';
import { OPERATOR_TEXTS } from '../../../src/subjects/set-up/operator-words';
import { type Cell, EMPTY, text } from '../../../src/workbook/cells';
import { OWNER, SheetsWorld, TABS } from './sheets-world';

const titles = TABS.map(({ title }) => title);
const viewOf = ({ world, id }: SheetsWorld) => viewWorkbook(world, id);

describe('set-up', () => {
  test('makes every tab in its place, and takes away the blank one', () => {
    const { sheets } = viewOf(new SheetsWorld());
    expect(sheets.map(({ title }) => title)).toEqual(titles);
    expect(sheets.map(({ rows }) => (rows[0] ?? []).map(({ value }) => value))).toEqual(
      TABS.map(({ columns }) => columns.map(({ header }) => header)),
    );
  });

  test('hides journals, logs and bookkeeping columns', () => {
    const sheets = new SheetsWorld();
    expect(
      viewOf(sheets)
        .sheets.filter(({ hidden }) => hidden)
        .map(({ title }) => title),
    ).toEqual([
      'Kiriman',
      'Keputusan',
      'Surat',
      'Geokode',
      'Riwayat',
      'Salinan Kiriman',
      'Salinan Keputusan',
      'Penolakan',
      'Arsip Tindakan',
      'Arsip Ibu',
      'Arsip Catin',
    ]);
    const { rows, hiddenColumns } = sheets.sheet('Data Anak');
    expect(hiddenColumns.map((column) => rows[0]?.[column]?.value)).toEqual([
      'Kunci',
      'Indeks',
      'Sebelumnya',
      'Tanda KK',
      'Tanda Ibu',
      'Ringkas',
      'Arsip',
      'Arsip 2',
      'Arsip 3',
    ]);
  });

  test('fills in defaults, and the one who sets up as the first to get mail', () => {
    const sheets = new SheetsWorld();
    expect(sheets.column('Pengaturan', 'Nama')).toContain('Zona waktu');
    expect(sheets.column('Posyandu', 'Posyandu')).toHaveLength(5);
    expect(sheets.column('Penerima', 'Email')).toEqual([OWNER]);
  });

  test('run again changes nothing', () => {
    const sheets = new SheetsWorld();
    const before = viewOf(sheets);
    const writes = sheets.calls('Sheets.Spreadsheets.batchUpdate');
    expect(sheets.setUpAgain()).toEqual([]);
    expect(viewOf(sheets)).toEqual(before);
    expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(writes);
  });

  test('puts back a tab that was deleted, and leaves what people wrote', () => {
    const sheets = new SheetsWorld();
    const mine = { userEnteredValue: { stringValue: 'Kenanga' } };
    sheets.byHand(
      { deleteSheet: { sheetId: sheets.sheetId('Surat') } },
      {
        updateCells: {
          start: { sheetId: sheets.sheetId('Posyandu'), rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [mine] }],
          fields: 'userEnteredValue',
        },
      },
    );
    expect(sheets.setUpAgain()).toEqual(['Surat']);
    expect(sheets.column('Posyandu', 'Posyandu')[0]).toBe('Kenanga');
  });

  test('gives a tab that somebody renamed its name back, with what is in it', () => {
    const sheets = new SheetsWorld();
    const putOnTop = (key: string): void =>
      sheets.workbook().write([{ tab: visitTab, rows: [{ kind: 'insert', at: 0, cells: [text(key)] }] }]);
    putOnTop('a');
    const before = viewOf(sheets);
    const mine = { sheetId: sheets.sheetId('Pengukuran'), title: 'Ukur 2026' };
    sheets.byHand({ updateSheetProperties: { properties: mine, fields: 'title' } });
    expect(sheets.setUpAgain()).toEqual(['Pengukuran']);
    expect(viewOf(sheets)).toEqual(before);
    putOnTop('b');
    expect(sheets.column('Pengukuran', 'Kunci')).toEqual(['b', 'a']);
    expect(sheets.setUpAgain()).toEqual([]);
  });

  test('gives a renamed tab its name and a deleted column back at once', () => {
    const sheets = new SheetsWorld();
    const sheetId = sheets.sheetId('Data Anak');
    const range = { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    sheets.byHand(
      { updateSheetProperties: { properties: { sheetId, title: 'Balita' }, fields: 'title' } },
      { deleteDimension: { range } },
    );
    expect(sheets.setUpAgain()).toEqual(['Data Anak', 'Data Anak: Nama Anak']);
    expect(sheets.setUpAgain()).toEqual([]);
  });

  test('finds a tab whose columns were moved as it is', () => {
    const sheets = new SheetsWorld();
    const source = { sheetId: sheets.sheetId('Data Anak'), dimension: 'COLUMNS', startIndex: 3, endIndex: 4 };
    sheets.byHand({ moveDimension: { source, destinationIndex: 8 } });
    const before = sheets.sheet('Data Anak');
    expect(sheets.setUpAgain()).toEqual([]);
    expect(sheets.sheet('Data Anak')).toEqual(before);
    expect(sheets.layouts['Data Anak']?.headers.indexOf('JK')).toBe(7);
  });
});

describe('the first tab of a workbook', () => {
  /** Set up in a workbook that people have begun with; @returns its titles afterwards. */
  function setUpIn(title: string, cell: string | null, others: readonly string[] = []): readonly string[] {
    const { world } = new SheetsWorld();
    const { Spreadsheets } = createSheetsService(world);
    const sheets = [title, ...others].map((one) => ({ properties: { title: one } }));
    const { spreadsheetId = '' } = Spreadsheets.create({ properties: { title: 'Lama' }, sheets });
    if (cell !== null) {
      Spreadsheets.Values.update({ values: [[cell]] }, spreadsheetId, `'${title}'!C9`, {
        valueInputOption: 'RAW',
      });
    }
    buildWorkbook(spreadsheetId, TABS, OWNER, OPERATOR_TEXTS);
    return viewWorkbook(world, spreadsheetId).sheets.map((sheet) => sheet.title);
  }

  test.each<{ what: string; title: string; cell: string | null; others?: string[]; stays: boolean }>([
    { what: 'that is blank', title: 'Sheet1', cell: null, stays: false },
    { what: 'that is blank and Indonesian', title: 'Lembar1', cell: null, stays: false },
    { what: 'with a word in a corner', title: 'Sheet1', cell: 'catatan', stays: true },
    { what: 'with a name of its own', title: 'Arisan', cell: null, stays: true },
    { what: 'among others', title: 'Sheet1', cell: null, others: ['Arisan'], stays: true },
  ])('$what stays: $stays', ({ title, cell, others, stays }) => {
    const after = setUpIn(title, cell, others);
    expect(after.includes(title)).toBe(stays);
    expect(after).toEqual(expect.arrayContaining(titles));
  });
});

test.each([
  { zone: 'WIB', timeZone: 'Asia/Jakarta' },
  { zone: 'WITA', timeZone: 'Asia/Makassar' },
  { zone: 'WIT', timeZone: 'Asia/Jayapura' },
] as const)(
  'a workbook in $zone has the clock of $timeZone, and writes as Indonesians do',
  ({ zone, timeZone }) => {
    const sheets = new SheetsWorld();
    setZone(sheets.id, zone);
    expect(viewOf(sheets)).toMatchObject({ timeZone, locale: 'in_ID' });
    const writes = sheets.calls('Sheets.Spreadsheets.batchUpdate');
    setZone(sheets.id, zone);
    expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(writes);
  },
);

test.each([
  { refused: ['in_ID'], locale: 'id_ID' },
  { refused: ['in_ID', 'id_ID'], locale: 'en_US' },
])('where Google takes no locale $refused, the zone is set all the same', ({ refused, locale }) => {
  const sheets = new SheetsWorld();
  sheets.byHand({
    updateSpreadsheetProperties: {
      properties: { locale: 'en_US', timeZone: 'Asia/Tokyo' },
      fields: 'locale,timeZone',
    },
  });
  sheets.world.doubts.refusedLocales = refused;
  setZone(sheets.id, 'WITA');
  setZone(sheets.id, 'WITA');
  expect(viewOf(sheets)).toMatchObject({ timeZone: 'Asia/Makassar', locale });
});

describe('days', () => {
  const serial = 46_144; // 2 May 2026

  function withVisit(locale: string): SheetsWorld {
    const sheets = new SheetsWorld();
    sheets.byHand({ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } });
    const cells = visitTab.columns.map(({ header }): Cell => {
      if (header === 'Kunci') return text('a');
      if (header === 'Tanggal Ukur') return { kind: 'day', serial };
      return header === 'Waktu Kirim' ? { kind: 'instant', serial: serial + 0.5 } : EMPTY;
    });
    sheets.workbook().write([{ tab: visitTab, rows: [{ kind: 'insert', at: 0, cells }] }]);
    return sheets;
  }
  const shown = (sheets: SheetsWorld) =>
    ['Tanggal Ukur', 'Waktu Kirim'].map((header) => sheets.cell('Pengukuran', 0, header)?.text);

  test.each([
    ['in_ID', ['2 Mei 2026', '2 Mei 2026 12:00']],
    ['en_US', ['2 May 2026', '2 May 2026 12:00']],
  ])('are shown in %s with the name of the month, and stay days', (locale, words) => {
    const sheets = withVisit(locale);
    expect(shown(sheets)).toEqual(words);
    expect(sheets.cell('Pengukuran', 0, 'Tanggal Ukur')?.value).toBe(serial);
  });

  test('are shown so in the tabs of an older workbook too, once, and columns of anything else stay as they are', () => {
    const sheets = withVisit('in_ID');
    const all = { sheetId: sheets.sheetId('Pengukuran'), startRowIndex: 1 };
    const numberFormat = { type: 'DATE', pattern: 'yyyy-mm-dd' };
    const format = (columns: readonly number[]) =>
      sheets.byHand(
        ...columns.map((at) => ({
          repeatCell: {
            range: { ...all, startColumnIndex: at, endColumnIndex: at + 1 },
            cell: { userEnteredFormat: { numberFormat } },
            fields: 'userEnteredFormat.numberFormat',
          },
        })),
      );
    const at = (header: string) => visitTab.columns.findIndex((column) => column.header === header);
    format([at('Tanggal Ukur'), at('Waktu Kirim'), at('Umur (hari)')]);
    expect(shown(sheets)).toEqual(['2026-05-02', '2026-05-02']);
    sheets.setUpAgain();
    expect(shown(sheets)).toEqual(['2026-05-02', '2026-05-02']);
    const build = () => buildWorkbook(sheets.id, TABS, OWNER, OPERATOR_TEXTS, { areDaysCurrent: false });
    expect(build().added).toEqual([]);
    expect(shown(sheets)).toEqual(['2 Mei 2026', '2 Mei 2026 12:00']);
    expect(sheets.cell('Pengukuran', 0, 'Umur (hari)')?.format).toBe('yyyy-mm-dd');
  });
});
