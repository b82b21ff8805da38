import { viewWorkbook } from '../../../../local/google/spreadsheet';
import { emptyTab } from '../tabs';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

const GREEN = { green: 1 };
const BLACK = { red: 0, green: 0, blue: 0 };
const cell = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };

function formatted(userEnteredFormat: CellFormat, fields: string, before: CellFormat = {}) {
  const tab = emptyTab();
  tab.batch(
    { repeatCell: { range: cell, cell: { userEnteredFormat: before }, fields: 'userEnteredFormat' } },
    { repeatCell: { range: cell, cell: { userEnteredFormat }, fields } },
  );
  return tab;
}

// Reference of CellFormat: the style counts where both are given; the old fields are still answered.
test.each<{ what: string; format: CellFormat; fields: string; read: string }>([
  {
    what: 'the old field',
    format: { backgroundColor: GREEN },
    fields: 'userEnteredFormat.backgroundColor',
    read: '#00ff00',
  },
  {
    what: 'the style',
    format: { backgroundColorStyle: { rgbColor: GREEN } },
    fields: 'userEnteredFormat.backgroundColorStyle',
    read: '#00ff00',
  },
  {
    what: 'the style before the old field',
    format: { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: GREEN } },
    fields: 'userEnteredFormat',
    read: '#00ff00',
  },
  {
    what: 'black in the old field',
    format: { backgroundColor: BLACK },
    fields: 'userEnteredFormat.backgroundColor',
    read: '#000000',
  },
  {
    what: 'black in the style',
    format: { backgroundColorStyle: { rgbColor: BLACK } },
    fields: 'userEnteredFormat.backgroundColorStyle.rgbColor',
    read: '#000000',
  },
  {
    what: 'one share of the old field',
    format: { backgroundColor: { blue: 1 } },
    fields: 'userEnteredFormat.backgroundColor.blue',
    read: '#ff00ff',
  },
  { what: 'no colour', format: {}, fields: 'userEnteredFormat.backgroundColor', read: '#ffffff' },
])('a background over a red one is written by $what', ({ format, fields, read }) => {
  const { sheet } = formatted(format, fields, { backgroundColorStyle: { rgbColor: { red: 1 } } });
  expect(sheet.getRange('A1').getBackground()).toBe(read);
});

test('a cell gives each colour in both of its fields, black without shares', () => {
  const { sheet, cellOf } = formatted(
    { backgroundColor: GREEN, textFormat: { bold: true, foregroundColorStyle: { rgbColor: BLACK } } },
    'userEnteredFormat',
  );
  const both = {
    backgroundColor: GREEN,
    backgroundColorStyle: { rgbColor: GREEN },
    textFormat: { bold: true, foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
  };
  expect(cellOf('A1')).toMatchObject({ userEnteredFormat: both, effectiveFormat: both });
  sheet.getRange('B1').setBackground('black');
  expect(cellOf('B1')?.userEnteredFormat).toEqual({
    backgroundColor: {},
    backgroundColorStyle: { rgbColor: {} },
  });
});

test.each([
  { tabColor: { red: 1 } },
  { tabColorStyle: { rgbColor: { red: 1 } } },
  { tabColor: GREEN, tabColorStyle: { rgbColor: { red: 1 } } },
])('the colour of a tab is understood and told in both fields: %j', (given) => {
  const { batch, Spreadsheets, book, sheet } = emptyTab();
  batch({
    updateSheetProperties: {
      properties: { sheetId: 0, ...given },
      fields: Object.keys(given).join(','),
    },
  });
  expect(sheet.getTabColor()).toBe('#ff0000');
  expect(Spreadsheets.get(book.getId()).sheets?.[0]?.properties).toMatchObject({
    tabColor: { red: 1 },
    tabColorStyle: { rgbColor: { red: 1 } },
  });
});

test.each<CellFormat>([{ backgroundColor: BLACK }, { backgroundColorStyle: { rgbColor: {} } }])(
  'the format of a rule is understood and told in both fields: %j',
  (format) => {
    const { batch, Spreadsheets, book, sheet, world } = emptyTab();
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format };
    batch({ addConditionalFormatRule: { rule: { ranges: [{ sheetId: 0 }], booleanRule } } });
    sheet.getRange('A1').setValue('x');
    expect(viewWorkbook(world, book.getId()).sheets[0]?.rows[0]?.[0]?.background).toBe('#000000');
    const [rule] = Spreadsheets.get(book.getId()).sheets?.[0]?.conditionalFormats ?? [];
    expect(rule?.booleanRule?.format).toEqual({
      backgroundColor: {},
      backgroundColorStyle: { rgbColor: {} },
    });
  },
);

test('bands of colour are read and given in both fields', () => {
  const { batch, Spreadsheets, book } = emptyTab();
  const rowProperties = { headerColor: BLACK, firstBandColorStyle: { rgbColor: GREEN } };
  batch({ addBanding: { bandedRange: { range: { sheetId: 0 }, rowProperties } } });
  expect(Spreadsheets.get(book.getId()).sheets?.[0]?.bandedRanges?.[0]?.rowProperties).toEqual({
    headerColor: {},
    headerColorStyle: { rgbColor: {} },
    firstBandColor: GREEN,
    firstBandColorStyle: { rgbColor: GREEN },
  });
});

test('a colour of the theme, and an order by colour, throw their names', () => {
  const backgroundColorStyle = { themeColor: 'ACCENT1' };
  expect(() => formatted({ backgroundColorStyle }, 'userEnteredFormat')).toThrow(
    'ColorStyle.themeColor is not emulated',
  );
  const sortSpecs = [{ dimensionIndex: 0, backgroundColorStyle: { rgbColor: GREEN } }];
  expect(() => emptyTab().batch({ sortRange: { range: cell, sortSpecs } })).toThrow(
    'A SortSpec with a colour is not emulated',
  );
});
