import { emptyTab } from '../tabs';

function filled() {
  const tab = emptyTab(10, 6);
  tab.sheet.getRange('A1:C2').setValues([
    ['Nama', 'Berat', 'Tanggal'],
    ['Ani', 9.5, new Date(Date.UTC(2026, 0, 5, 17))],
  ]);
  const { Values } = tab.Spreadsheets;
  return { ...tab, id: tab.book.getId(), Values };
}

describe('a batch of ranges', () => {
  test('comes in the order asked for, ragged, and without values where there are none', () => {
    const { Values, id } = filled();
    const read = Values.batchGet(id, { ranges: ['Sheet1!A1:F1', 'Sheet1!D5:E6', 'Sheet1!A2:B9'] });
    expect(read).toEqual({
      spreadsheetId: id,
      valueRanges: [
        { range: 'Sheet1!A1:F1', majorDimension: 'ROWS', values: [['Nama', 'Berat', 'Tanggal']] },
        { range: 'Sheet1!D5:E6', majorDimension: 'ROWS' },
        { range: 'Sheet1!A2:B9', majorDimension: 'ROWS', values: [['Ani', '9,5']] },
      ],
    });
  });

  test('is unformatted where that is asked for, days as numbers since 1899', () => {
    const { Values, id } = filled();
    const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
    const { valueRanges } = Values.batchGet(id, { ranges: ['Sheet1!A2:C2'], ...options });
    expect(valueRanges?.[0]?.values).toEqual([['Ani', 9.5, 46_028]]);
  });

  test('is one call, and refuses a tab that is not there and an option that is none', () => {
    const { Values, id, world } = filled();
    Values.batchGet(id, { ranges: ['Sheet1!A1', 'Sheet1!B1'] });
    expect(world.meter.entryPoints['(outside)']?.calls['Sheets.Spreadsheets.Values.batchGet']).toBe(1);
    expect(() => Values.batchGet(id, { ranges: ['Hilang!A1'] })).toThrow('Unable to parse range: Hilang!A1');
    expect(() => Values.batchGet(id, { ranges: ['A1'], valueRender: 'x' })).toThrow(
      'Unknown name "valueRender"',
    );
  });
});

test('a workbook describes its tabs by the fields that are named', () => {
  const { Spreadsheets, id, sheet } = filled();
  sheet.protect().setDescription('PetaGizi');
  const read = Spreadsheets.get(id, { fields: 'sheets(properties.sheetId,protectedRanges.description)' });
  expect(read).toEqual({
    sheets: [{ properties: { sheetId: 0 }, protectedRanges: [{ description: 'PetaGizi' }] }],
  });
  expect(Spreadsheets.get(id, { fields: 'properties.timeZone,properties.locale' })).toEqual({
    properties: { timeZone: 'Asia/Jakarta', locale: 'in_ID' },
  });
});

test('requests are applied in their order, and each has its reply', () => {
  const { batch, id } = filled();
  const replies = batch(
    { addSheet: { properties: { sheetId: 7, title: 'Lain' } } },
    { updateSheetProperties: { properties: { sheetId: 7, title: 'Baru' }, fields: 'title' } },
  );
  expect(replies).toMatchObject({
    spreadsheetId: id,
    replies: [{ addSheet: { properties: { sheetId: 7, title: 'Lain' } } }, {}],
  });
});
