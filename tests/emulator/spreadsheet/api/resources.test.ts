import { emptyTab } from '../tabs';

// As a live workbook answers: black text on white, in both fields of each colour.
test('a workbook gives the format of its untouched cells', () => {
  const { Spreadsheets, book } = emptyTab();
  expect(Spreadsheets.get(book.getId()).properties?.defaultFormat).toEqual({
    backgroundColor: { red: 1, green: 1, blue: 1 },
    backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
    padding: { top: 2, right: 3, bottom: 2, left: 3 },
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: {
      foregroundColor: {},
      foregroundColorStyle: { rgbColor: {} },
      fontFamily: 'arial,sans,sans-serif',
      fontSize: 10,
      bold: false,
      italic: false,
      strikethrough: false,
      underline: false,
    },
  });
});

test('a workbook is described by the wanted fields alone', () => {
  const { Spreadsheets, book } = emptyTab();
  expect(Spreadsheets.get(book.getId(), { fields: 'properties.defaultFormat.wrapStrategy' })).toEqual({
    properties: { defaultFormat: { wrapStrategy: 'OVERFLOW_CELL' } },
  });
});

test.each([
  { defaultFormat: { wrapStrategy: 'WRAP' } },
  { autoRecalc: 'HOUR' },
  { iterativeCalculationSettings: { maxIterations: 1 } },
])('a change of %j throws its name', (properties) => {
  const [field] = Object.keys(properties);
  expect(() =>
    emptyTab().batch({ updateSpreadsheetProperties: { properties, fields: String(field) } }),
  ).toThrow(`updateSpreadsheetProperties of ${field} is not emulated`);
});
