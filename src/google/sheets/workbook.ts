import type { TabChange, WorkbookPort } from '../../workbook/ports';
import type { Selection, Table } from '../../workbook/select';
import { readTables } from './read-tables';
import { writing } from './retry';
import { sheetsService } from './service';
import { type Layouts, MissingPart } from './tab-layout';
import { requestsFor } from './write-requests';

/** A workbook whose tabs may be laid out anew while an execution lasts. */
interface SheetsWorkbook extends WorkbookPort {
  layOut(layouts: Layouts): void;
}

/**
 * The workbook over the Sheets advanced service.
 *
 * @param remember called with the new layouts when columns were found elsewhere than remembered
 */
export function sheetsWorkbook(
  spreadsheetId: string,
  remembered: Layouts,
  remember: (layouts: Layouts) => void,
): SheetsWorkbook {
  let layouts = remembered;

  const readChecked = (selections: readonly Selection[]): readonly Table[] => {
    const { tables, headers } = readTables(spreadsheetId, layouts, selections);
    const moved = [...headers].filter(([title, found]) => !sameHeaders(layouts[title]?.headers ?? [], found));
    if (moved.length === 0) return tables;
    layouts = { ...layouts };
    for (const [title, found] of moved) layouts = withHeaders(layouts, title, found);
    remember(layouts);
    return readTables(spreadsheetId, layouts, selections).tables;
  };

  return {
    read: readChecked,
    layOut(anew) {
      layouts = anew;
    },
    write(changes: readonly TabChange[]): void {
      const { requests, layouts: after } = requestsFor(layouts, changes);
      if (requests.length === 0) return;
      writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId));
      if (after === layouts) return;
      layouts = after;
      remember(layouts);
    },
  };
}

/** Google leaves out empty header cells at the end. */
const sameHeaders = (remembered: readonly string[], found: readonly string[]): boolean =>
  remembered.length === found.length && remembered.every((header, i) => header === found[i]);

function withHeaders(layouts: Layouts, title: string, headers: readonly string[]): Layouts {
  const layout = layouts[title];
  if (!layout) throw new MissingPart(title, null);
  return { ...layouts, [title]: { ...layout, headers } };
}
