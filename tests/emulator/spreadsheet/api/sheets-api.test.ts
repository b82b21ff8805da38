import {
  createSheetsService,
  createSpreadsheetApp,
  typeIntoCell,
  viewWorkbook,
} from '../../../../local/google/spreadsheet';
import { inExecution, newWorld } from '../../worlds';

type Request = GoogleAppsScript.Sheets.Schema.Request;

function workbook(rows = 10, columns = 5) {
  const world = newWorld();
  const { Spreadsheets } = createSheetsService(world);
  const gridProperties = { rowCount: rows, columnCount: columns };
  const id = Spreadsheets.create({
    properties: { title: 'buku' },
    sheets: [
      { properties: { sheetId: 1, title: 'Data Anak', gridProperties } },
      { properties: { sheetId: 2, title: 'Beranda' } },
    ],
  }).spreadsheetId;
  if (!id) throw new Error('no id');
  const batch = (...requests: Request[]) => Spreadsheets.batchUpdate({ requests }, id);
  const values = (range: string, valueRenderOption = 'UNFORMATTED_VALUE') =>
    Spreadsheets.Values.get(id, range, { valueRenderOption }).values;
  return { world, Spreadsheets, id, batch, values };
}

const text = (...row: string[]) => ({
  values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});
const write = (rowIndex: number, ...rows: GoogleAppsScript.Sheets.Schema.RowData[]): Request => ({
  updateCells: { start: { sheetId: 1, rowIndex, columnIndex: 0 }, rows, fields: 'userEnteredValue' },
});
const insertAt = (startIndex: number): Request => ({
  insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
});

test.each([
  '=1+1',
  '=HYPERLINK("http://x")',
  '0012',
  '3304061234567890',
  '2026-07-31',
  "'a",
  '+62',
  '<b>"😀"\nx',
  'TRUE',
])('a string value stays the text %j', (answer) => {
  const { batch, values, id, world } = workbook();
  batch(write(0, text(answer)));
  expect(values("'Data Anak'!A1")).toEqual([[answer]]);
  expect(values("'Data Anak'!A1", 'FORMULA')).toEqual([[answer]]);
  expect(viewWorkbook(world, id).sheets[0]?.rows[0]?.[0]).toEqual({
    text: answer,
    value: answer,
    format: '',
  });
});

test('one invalid request leaves everything as it was', () => {
  const { batch, values, id, world } = workbook();
  batch(write(0, text('kepala'), text('satu')));
  const before = viewWorkbook(world, id);
  const invalid: Request[] = [
    insertAt(1),
    write(1, text('nol')),
    { addSheet: { properties: { title: 'Baru' } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 1 } } } },
    { updateSheetProperties: { properties: { sheetId: 1, title: 'Lain' }, fields: 'title' } },
    write(99, text('luar')),
  ];
  expect(() => batch(...invalid)).toThrow(
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[5].updateCells: GridCoordinate.rowIndex[99] is after last row in grid[11]',
  );
  expect(viewWorkbook(world, id)).toEqual(before);
  expect(values("'Data Anak'!A1:A9")).toEqual([['kepala'], ['satu']]);
});

test.each<{ request: Request; error: string }>([
  { request: write(10, text('x')), error: 'rowIndex[10] is after last row in grid[10]' },
  { request: write(9, text('x'), text('y')), error: 'Attempting to write row: 10' },
  { request: write(0, text('1', '2', '3', '4', '5', '6')), error: 'Attempting to write column: 5' },
  {
    request: { addSheet: { properties: { title: 'Beranda' } } },
    error: 'A sheet with the name "Beranda" already exists.',
  },
  { request: { deleteSheet: { sheetId: 9 } }, error: 'No grid with id: 9' },
  {
    request: { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 2_000_000 } },
    error: 'above the limit of 10000000 cells',
  },
  { request: write(0, text('x'.repeat(50_001))), error: 'more than the maximum of 50000 characters' },
])('refuses: $error', ({ request, error }) => {
  expect(() => workbook().batch(request)).toThrow(error);
});

test('a kind of request that is not emulated throws its name', () => {
  expect(() => workbook().batch({ addChart: {} })).toThrow('batchUpdate with addChart is not emulated');
});

test('a row put in moves what names the rows below it', () => {
  const { batch, values, Spreadsheets, id } = workbook();
  const formulaValue = "=COUNTA('Data Anak'!A2:A)";
  batch(write(0, text('kepala'), text('satu')), {
    updateCells: {
      start: { sheetId: 2 },
      rows: [{ values: [{ userEnteredValue: { formulaValue } }] }],
      fields: '*',
    },
  });
  batch({
    addNamedRange: { namedRange: { name: 'anak', range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2 } } },
  });
  expect(values('Beranda!A1')).toEqual([[1]]);
  batch(insertAt(1));
  expect(values('Beranda!A1', 'FORMULA')).toEqual([["=COUNTA('Data Anak'!A3:A)"]]);
  expect(Spreadsheets.get(id).namedRanges?.[0]?.range).toMatchObject({ startRowIndex: 2, endRowIndex: 3 });
  expect(values("'Data Anak'!A1:E10")).toEqual([['kepala'], [], ['satu']]);
});

// The ranges and where they lead are those of Google's guide to appending values: a table in A1:C2, another in B4:D6.
test.each([
  { range: '', at: 'B7' },
  { range: '!B4', at: 'B7' },
  { range: '!C5:D5', at: 'B7' },
  { range: '!B2:D4', at: 'B7' },
  { range: '!A3:G10', at: 'B7' },
  { range: '!A1', at: 'A3' },
  { range: '!E4', at: 'E4' },
])('values that are appended at "Data Anak$range" begin at $at, and write over nothing', ({ range, at }) => {
  const { Spreadsheets, id, values } = workbook(20, 8);
  const put = (where: string, rows: readonly string[][]) =>
    Spreadsheets.Values.update({ values: rows as string[][] }, id, where, { valueInputOption: 'RAW' });
  put("'Data Anak'!A1", [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  put("'Data Anak'!B4", [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  Spreadsheets.Values.append({ values: [['baru']] }, id, `'Data Anak'${range}`, { valueInputOption: 'RAW' });
  expect(values(`'Data Anak'!${at}`)).toEqual([['baru']]);
  expect(
    values("'Data Anak'")
      ?.flat()
      .filter((value) => 'xyz'.includes(String(value)) && value !== ''),
  ).toHaveLength(15);
});

test('appendCells goes below the last content and grows the grid', () => {
  const { batch, values, Spreadsheets, id } = workbook(2);
  const append = (row: string): Request => ({
    appendCells: { sheetId: 1, rows: [text(row)], fields: 'userEnteredValue' },
  });
  batch(append('a'), append('b'), append('c'));
  expect(values("'Data Anak'!A:A")).toEqual([['a'], ['b'], ['c']]);
  expect(Spreadsheets.get(id).sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(3);
});

test('whole cells come back as they were written', () => {
  const { batch, Spreadsheets, id } = workbook();
  const cell = {
    userEnteredValue: { numberValue: 46_234 },
    userEnteredFormat: {
      numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
      textFormat: { bold: true, link: { uri: 'https://example.org/' } },
    },
    note: 'catatan',
  };
  batch({
    updateCells: {
      start: { sheetId: 1 },
      rows: [{ values: [cell] }],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  });
  const read = Spreadsheets.get(id, { ranges: ["'Data Anak'!A1"], includeGridData: true });
  expect(read.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toMatchObject({
    ...cell,
    formattedValue: '31/07/2026',
    hyperlink: 'https://example.org/',
  });
});

test('a protection stops others than the owner, but for its free ranges', () => {
  const { batch, world, id } = workbook();
  const range = { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 };
  batch({ addProtectedRange: { protectedRange: { range: { sheetId: 1 }, unprotectedRanges: [range] } } });
  createSpreadsheetApp(world).openById(id).addEditor('lain@desa.example');
  const type = (column: number, user?: string) => typeIntoCell(world, id, 'Data Anak', 0, column, 'x', user);
  expect(() => type(0, 'lain@desa.example')).toThrow('You are trying to edit a protected cell or object.');
  type(2, 'lain@desa.example');
  type(0);
  expect(viewWorkbook(world, id).sheets[0]?.protected).toBe(true);
});

test('a strict rule refuses what a person types', () => {
  const { batch, world, id, values } = workbook();
  const condition = {
    type: 'ONE_OF_LIST',
    values: [{ userEnteredValue: 'WIB' }, { userEnteredValue: 'WITA' }],
  };
  batch({
    setDataValidation: {
      range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1 },
      rule: { condition, strict: true },
    },
  });
  expect(() => typeIntoCell(world, id, 'Data Anak', 0, 1, 'GMT')).toThrow(
    'The data you entered in cell B1 violates the data validation rules set on this cell.',
  );
  typeIntoCell(world, id, 'Data Anak', 0, 1, 'WITA');
  expect(values("'Data Anak'!A1:B1")).toEqual([['', 'WITA']]);
});

test('colours of conditional rules are seen, those of the first rule on top', () => {
  const { batch, world, id } = workbook();
  const rule = (value: string, red: number): Request => ({
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [{ sheetId: 1 }],
        booleanRule: {
          condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: value }] },
          format: { backgroundColorStyle: { rgbColor: { red } } },
        },
      },
    },
  });
  batch(write(0, text('stunted', 'severely stunted', 'normal')), rule('stunted', 0.2), rule('severely', 1));
  const [row] = viewWorkbook(world, id).sheets[0]?.rows ?? [];
  expect(row?.map((cell) => cell.background)).toEqual(['#330000', '#ff0000', undefined]);
});

test('the 61st write of a minute is refused, and the next minute is not', () => {
  const { batch, world } = workbook();
  const start = world.clock.now();
  for (let count = 1; count < 60; count += 1) batch(write(0, text('x'))); // the first write created the workbook
  expect(world.clock.now() - start).toBeLessThan(60_000);
  expect(() => batch(write(0, text('x')))).toThrow(/Quota exceeded for quota metric 'Write requests'/);
  world.clock.advance(60_000);
  batch(write(0, text('x')));
});

test('the 301st read of a minute by all users of the project is refused', () => {
  const world = newWorld();
  const { Spreadsheets } = createSheetsService(world);
  const id = createSpreadsheetApp(world).create('Buku').getId();
  createSpreadsheetApp(world)
    .openById(id)
    .addViewers(Array.from({ length: 6 }, (_, user) => `kader${user}@desa.example`));
  const read = (user: number) => () =>
    inExecution(world, () => Spreadsheets.Values.get(id, 'A1'), 'menu', `kader${user}@desa.example`);
  for (let count = 0; count < 300; count += 1) read(Math.floor(count / 60))();
  expect(read(5)).toThrow(/limit 'Read requests per minute' of service/);
  world.clock.advance(60_000);
  expect(read(5)).not.toThrow();
});

test('cells read and written are counted', () => {
  const { batch, values, world } = workbook();
  batch(insertAt(1), write(0, text('a', 'b'), text('c')));
  values("'Data Anak'!A1:E10");
  const meter = world.meter.entryPoints['(outside)'];
  expect([meter?.cellsWritten, meter?.cellsRead]).toEqual([3, 3]);
  expect(meter?.calls).toMatchObject({
    'Sheets.Spreadsheets.batchUpdate': 1,
    'Sheets.Spreadsheets.Values.get': 1,
  });
});
