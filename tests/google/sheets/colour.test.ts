import { World } from '../../../local/google/core/world';
import { createSheetsService } from '../../../local/google/spreadsheet';
import { viewWorkbook } from '../../../local/google/spreadsheet/view';
import { addTab, colourRequests, columnRequests } from '../../../src/google/sheets/tab-requests';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../../src/subjects/children/tabs/repair-tab';
import { REPAIR_KIND } from '../../../src/subjects/children/tabs/words';
import { OPERATOR_TEXTS } from '../../../src/subjects/set-up/operator-words';

const SHEET = 7;

/** A tab with its header and colours, into which rows were then inserted right below the header, one by one. */
function shownRows(tab: typeof childTab | typeof repairTab, header: string, texts: readonly string[]) {
  const world = new World({ now: Date.parse('2025-06-20T08:00:00+07:00') });
  const sheets = createSheetsService(world).Spreadsheets;
  const { spreadsheetId: id = '' } = sheets.create({
    sheets: [{ properties: { sheetId: SHEET, title: tab.title, gridProperties: { columnCount: 60 } } }],
  });
  const column = tab.columns.findIndex((one) => one.header === header);
  const written = (row: number, stringValue: string) => ({
    updateCells: {
      start: { sheetId: SHEET, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  });
  sheets.batchUpdate({ requests: [written(0, header), ...colourRequests(tab, SHEET)] }, id);
  for (const text of texts) {
    const range = { sheetId: SHEET, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    sheets.batchUpdate({ requests: [{ insertDimension: { range } }, written(1, text)] }, id);
  }
  const rows = viewWorkbook(world, id).sheets[0]?.rows ?? [];
  return rows.map((cells) => cells[column]).map((cell) => [cell?.text, cell?.background]);
}

test('rows inserted below the header have their colours', () => {
  expect(shownRows(repairTab, 'Jenis', [REPAIR_KIND.warns, REPAIR_KIND.stops])).toEqual([
    ['Jenis', undefined],
    [REPAIR_KIND.stops, '#f6c6c1'],
    [REPAIR_KIND.warns, '#fde3c0'],
  ]);
});

test('a column that is coloured whatever it says leaves its header as it is', () => {
  expect(shownRows(childTab, 'Tanda Gizi Buruk', ['LiLA di bawah 11,5 cm'])).toEqual([
    ['Tanda Gizi Buruk', '#0b5d4e'],
    ['LiLA di bawah 11,5 cm', '#f6c6c1'],
  ]);
});

/** Names of all fields in a request, at any depth. */
const fieldsOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, held]) => [
        ...(Array.isArray(value) ? [] : [name]),
        ...fieldsOf(held),
      ]);

test('tabs are coloured through the style fields, and not through those that are deprecated', () => {
  const columns = columnRequests(SHEET, childTab.columns, 0, OPERATOR_TEXTS.notes);
  const requests = [addTab(childTab, SHEET, 0), ...columns, ...colourRequests(childTab, SHEET)];
  const fields = new Set(fieldsOf(requests));
  expect([...fields].filter((name) => /Color(Style)?$/.test(name)).sort()).toEqual([
    'backgroundColorStyle',
    'foregroundColorStyle',
    'rgbColor',
    'tabColorStyle',
  ]);
  expect(JSON.stringify(requests)).not.toMatch(/(background|foreground|tab)Color\b/);
});
