import type { AnyTab } from '../../workbook/tab';
import { sheetsService } from './service';
import type { Layouts } from './tab-layout';
import { PROTECTION, protectRequest } from './tab-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const FIELDS = 'sheets(properties.sheetId,protectedRanges)';

/**
 * Lets the officers into what the script writes, since it writes in their name when they decide, and nobody else. Where no officer
 * is named, the columns that people fill in are open to all editors of the workbook, their headers excepted. Protections that
 * somebody has taken off stay off.
 *
 * @param owner e-mail address of whom nothing keeps out
 * @param officers e-mail addresses of the others who may decide
 */
export function protectTabs(
  spreadsheetId: string,
  tabs: readonly AnyTab[],
  layouts: Layouts,
  owner: string,
  officers: readonly string[],
): void {
  const changed = changesTo(owner, officers);
  const { sheets = [] } = sheetsService().spreadsheets.get(spreadsheetId, { fields: FIELDS });
  const requests = tabs.flatMap((tab): readonly Request[] => {
    const layout = layouts[tab.title];
    const sheet = sheets.find(({ properties }) => properties?.sheetId === layout?.sheetId);
    const ours = (sheet?.protectedRanges ?? []).filter(({ description }) => description === PROTECTION);
    const whole = ours.find(({ range }) => range?.endRowIndex === undefined);
    if (!layout || !whole) return [];
    const { sheetId } = layout;
    const inputs = tab.columns
      .flatMap(({ header, input }) => (input ? [layout.headers.indexOf(header)] : []))
      .filter((at) => at >= 0);
    const open = officers.length > 0 ? [] : inputs.map((at) => column(sheetId, at));
    const head = ours.find((one) => one !== whole);
    return [
      ...changed(whole, open),
      ...(head ? changed(head, []) : inputs.length > 0 ? [protectRequest(sheetId, HEADER)] : []),
    ];
  });
  if (requests.length > 0) sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId);
}

/** With the header: a row inserted above the first row of a range pushes the range down. */
const column = (sheetId: number, at: number): GridRange => ({
  sheetId,
  startColumnIndex: at,
  endColumnIndex: at + 1,
});

const HEADER = { startRowIndex: 0, endRowIndex: 1 };

const changesTo = (owner: string, officers: readonly string[]) => {
  // Google counts the owner among the editors.
  const others = (users: readonly string[] = []): string =>
    users
      .filter((user) => user !== owner)
      .sort()
      .join();
  return (
    { protectedRangeId, editors, unprotectedRanges }: ProtectedRange,
    open: readonly GridRange[],
  ): readonly Request[] => {
    const same =
      others(editors?.users) === others(officers) && columnsOf(unprotectedRanges) === columnsOf(open);
    return same
      ? []
      : [
          {
            updateProtectedRange: {
              protectedRange: {
                ...(protectedRangeId === undefined ? {} : { protectedRangeId }),
                editors: { users: [...officers], groups: [], domainUsersCanEdit: false },
                unprotectedRanges: [...open],
              },
              fields: 'editors,unprotectedRanges',
            },
          },
        ];
  };
};

const columnsOf = (ranges: readonly GridRange[] = []): string =>
  ranges.map(({ startColumnIndex }) => startColumnIndex).join();
