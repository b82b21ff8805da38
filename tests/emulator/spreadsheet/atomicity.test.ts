import fc from 'fast-check';
import { World } from '../../../local/google/core/world';
import { createSheetsService, viewWorkbook } from '../../../local/google/spreadsheet';
import { newWorld } from '../worlds';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const line = fc.integer({ min: 0, max: 7 });
const dimension = fc.constantFrom('ROWS', 'COLUMNS');
const span = fc.tuple(dimension, line, fc.integer({ min: 1, max: 3 }));
const lines = ([name, startIndex, length]: [string, number, number]) => ({
  sheetId: 0,
  dimension: name,
  startIndex,
  endIndex: startIndex + length,
});
const value = fc.oneof(
  fc.string({ maxLength: 4 }).map((stringValue) => ({ stringValue })),
  fc.integer().map((numberValue) => ({ numberValue })),
  fc.constant({ formulaValue: '=SUM(A1:C3)' }),
);

const request: fc.Arbitrary<Request> = fc.oneof(
  fc.tuple(line, line, value, fc.boolean()).map(([rowIndex, columnIndex, userEnteredValue, bold]) => ({
    updateCells: {
      start: { sheetId: 0, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue, userEnteredFormat: { textFormat: { bold } } }] }],
      fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
    },
  })),
  span.map((range) => ({ insertDimension: { range: lines(range) } })),
  span.map((range) => ({ deleteDimension: { range: lines(range) } })),
  fc.tuple(span, line).map(([source, destinationIndex]) => ({
    moveDimension: { source: lines(source), destinationIndex },
  })),
  fc.tuple(line, line).map(([startRowIndex, startColumnIndex]) => ({
    mergeCells: {
      range: {
        sheetId: 0,
        startRowIndex,
        endRowIndex: startRowIndex + 2,
        startColumnIndex,
        endColumnIndex: startColumnIndex + 2,
      },
    },
  })),
  line.map((startRowIndex) => ({
    addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex } } },
  })),
  fc.string({ minLength: 1, maxLength: 5 }).map((title) => ({ addSheet: { properties: { title } } })),
  line.map((dimensionIndex) => ({
    sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex, sortOrder: 'DESCENDING' }] },
  })),
);

/** What a workbook is, but for the tables of formats and rules once used. */
const contentOf = (world: World) =>
  JSON.stringify(
    world.section('spreadsheets', () => ({})),
    (key, item: unknown) => (key === 'formats' || key === 'rules' ? undefined : item),
  );

function newWorkbook() {
  const world = newWorld();
  const { Spreadsheets } = createSheetsService(world);
  const gridProperties = { rowCount: 9, columnCount: 9 };
  const properties = { sheetId: 0, title: 'A', gridProperties };
  const id = Spreadsheets.create({ sheets: [{ properties }] }).spreadsheetId ?? '';
  const batch = (...requests: Request[]) => {
    world.clock.advance(60_000);
    return Spreadsheets.batchUpdate({ requests }, id);
  };
  const tryEach = (requests: readonly Request[]) => {
    for (const each of requests) {
      try {
        batch(each);
      } catch {
        // an invalid one changes nothing, which is what is tested
      }
    }
  };
  return { world, id, batch, tryEach };
}

test('whatever comes before an invalid request is taken back', () => {
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 8 }),
      fc.array(request, { maxLength: 8 }),
      (before, requests) => {
        const { world, batch, tryEach } = newWorkbook();
        tryEach(before);
        const content = contentOf(world);
        expect(() => batch(...requests, { deleteSheet: { sheetId: 999 } })).toThrow();
        expect(contentOf(world)).toBe(content);
      },
    ),
    { numRuns: 150 },
  );
});

test('a saved and reopened world shows the same workbook', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const { world, id, tryEach } = newWorkbook();
      tryEach(requests);
      const reopened = new World({ now: 0, saved: world.save() });
      expect(viewWorkbook(reopened, id)).toEqual(viewWorkbook(world, id));
    }),
    { numRuns: 50 },
  );
});
