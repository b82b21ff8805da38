import { createSheetsService, createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { newWorld } from '../worlds';

function newBook() {
  const world = newWorld();
  const id = createSpreadsheetApp(world).create('Buku', 25, 10).getId();
  const { Spreadsheets } = createSheetsService(world);
  return { id, Spreadsheets };
}

/** Calls with a request that the declarations would not let through. */
const send = (requests: unknown): string => {
  const { id, Spreadsheets } = newBook();
  try {
    Reflect.apply(Spreadsheets.batchUpdate, Spreadsheets, [{ requests }, id]);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const FAILED = 'API call to sheets.spreadsheets.batchUpdate failed with error: ';
const unknownName = (name: string, at: string) =>
  `${FAILED}Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`;
const invalid = (at: string, type: string, shown: string) =>
  `${FAILED}Invalid value at '${at}' (${type}), ${shown}`;

const cell = (userEnteredValue: unknown) => ({
  updateCells: {
    start: { sheetId: 0 },
    fields: 'userEnteredValue',
    rows: [{ values: [{ userEnteredValue }] }],
  },
});
const CELL = 'requests[0].update_cells.rows[0].values[0].user_entered_value';

// The texts are those of the API's JSON reader, which names fields as they are called on the wire.
test.each([
  { name: 'no such kind', request: { nope: {} }, says: unknownName('nope', 'requests[0]') },
  {
    name: 'a field that the kind has not',
    request: { addSheet: { title: 'x' } },
    says: unknownName('title', 'requests[0].add_sheet'),
  },
  {
    name: 'a slip of a nested field',
    request: { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', start: 1 } } },
    says: unknownName('start', 'requests[0].delete_dimension.range'),
  },
  {
    name: 'a number for text',
    request: cell({ stringValue: 5 }),
    says: invalid(`${CELL}.string_value`, 'TYPE_STRING', '5'),
  },
  {
    name: 'a date for text',
    request: cell({ stringValue: new Date(0) }),
    says: invalid(`${CELL}.string_value`, 'TYPE_STRING', 'a date'),
  },
  {
    name: 'text for yes or no',
    request: cell({ boolValue: 'x' }),
    says: invalid(`${CELL}.bool_value`, 'TYPE_BOOL', '"x"'),
  },
  {
    name: 'no number',
    request: cell({ numberValue: Number.NaN }),
    says: invalid(`${CELL}.number_value`, 'TYPE_DOUBLE', 'NaN'),
  },
  {
    name: 'half a row',
    request: { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0.5 } } },
    says: invalid('requests[0].delete_dimension.range.start_index', 'TYPE_INT32', '0.5'),
  },
  {
    name: 'a value that the enum has not',
    request: {
      repeatCell: {
        range: { sheetId: 0 },
        cell: { userEnteredFormat: { wrapStrategy: 'OVERFLOW' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    },
    says: invalid(
      'requests[0].repeat_cell.cell.user_entered_format.wrap_strategy',
      'type.googleapis.com/google.apps.sheets.v4.WrapStrategy',
      '"OVERFLOW"',
    ),
  },
  {
    name: 'a row above the first',
    request: { updateCells: { start: { sheetId: 0, rowIndex: -1 }, fields: '*', rows: [] } },
    says: `${FAILED}Invalid requests[0].updateCells: GridCoordinate.rowIndex[-1] must be >= 0`,
  },
  {
    name: 'a grid of fewer rows than none',
    request: { addSheet: { properties: { gridProperties: { rowCount: -5 } } } },
    says: `${FAILED}Invalid requests[0].addSheet: Grid must have at least one row and one column.`,
  },
  {
    name: 'every typed value',
    request: {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
        rows: [
          {
            values: [
              { userEnteredValue: { stringValue: 'x' } },
              { userEnteredValue: { numberValue: 1.5 } },
              { userEnteredValue: { boolValue: true } },
              { userEnteredValue: { formulaValue: '=1' } },
              { userEnteredFormat: { textFormat: { link: { uri: 'https://desa.example' } } } },
              {},
            ],
          },
        ],
      },
    },
    says: 'taken',
  },
])('$name', ({ request, says }) => {
  expect(send([request])).toBe(says);
});

test('the place is that of the request among the others', () => {
  expect(send([{ addSheet: {} }, { addSheet: { titel: 'x' } }])).toBe(
    unknownName('titel', 'requests[1].add_sheet'),
  );
});

test('rows of values are lists, and options are those of the call', () => {
  const { id, Spreadsheets } = newBook();
  const update = (resource: unknown, options: object) => () =>
    Reflect.apply(Spreadsheets.Values.update, Spreadsheets.Values, [resource, id, 'A1', options]);
  const raw = { valueInputOption: 'RAW' };
  expect(update({ values: ['x'] }, raw)).toThrow(
    `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "x"`,
  );
  expect(update({ values: [['x']], rows: 1 }, raw)).toThrow(
    `Unknown name "rows" at 'data': Cannot find field.`,
  );
  expect(update({ values: [['x']] }, { ...raw, fooo: 1 })).toThrow(
    `Unknown name "fooo": Cannot bind query parameter.`,
  );
  expect(update({ values: [['x']] }, { ...raw, includeValuesInResponse: true })).toThrow('is not emulated');
  expect(update({ values: [['x']] }, raw)).not.toThrow();
});

test.each([
  { rowCount: 1_000_000, columnCount: 10, made: true },
  { rowCount: 1_000_001, columnCount: 10, made: false },
])('the API makes a workbook of $rowCount × $columnCount cells: $made', ({ rowCount, columnCount, made }) => {
  const { Spreadsheets } = newBook();
  const create = () =>
    Spreadsheets.create({ sheets: [{ properties: { gridProperties: { rowCount, columnCount } } }] });
  if (made) expect(create().sheets).toHaveLength(1);
  else expect(create).toThrow('above the limit of 10000000 cells');
});
