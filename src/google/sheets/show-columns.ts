'beside the script';

import type { SomeColumns } from '../../workbook/ports';
import { isRefusal } from '../http-status';
import { writing } from './retry';
import { sheetsService } from './service';
import { type Layouts, placeOf } from './tab-layout';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Shows columns, or hides them; what is in them stays. One that is not there is passed over. */
export function showColumns(
  spreadsheetId: string,
  layouts: Layouts,
  columns: readonly SomeColumns[],
  areShown: boolean,
): void {
  const requests = columns.flatMap(({ tab, headers }): readonly Request[] => {
    const layout = layouts[tab.title];
    if (!layout) return [];
    return tab.columns.flatMap((column) => {
      const at = headers.includes(column.header) ? placeOf(column, layout.headers) : -1;
      return at < 0 ? [] : [request(layout.sheetId, at, !areShown)];
    });
  });
  if (requests.length === 0) return;
  try {
    writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId));
  } catch (error) {
    // Whoever runs this may write into protected tabs; whether that lets them hide columns, no source says.
    if (!isRefusal(error)) throw error;
  }
}

const request = (sheetId: number, at: number, hiddenByUser: boolean): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
    properties: { hiddenByUser },
    fields: 'hiddenByUser',
  },
});
