'beside the script';

import type { Unprotected } from '../../installation/job';
import type { AnyTab } from '../../workbook/tab';
import { isRefusal } from '../http-status';
import { sheetsService } from './service';
import { type Layouts, placeOf } from './tab-layout';
import { PROTECTION, protectRequest, type Rows } from './tab-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const FIELDS = 'sheets(properties.sheetId,protectedRanges)';

/** Who may write into what the script protects. */
export interface Writers {
  /** E-mail addresses of the account that installed and of whoever runs this: Google lets nobody leave themselves out. */
  readonly owners: readonly string[];
  /** E-mail addresses of the others who may decide. */
  readonly officers: readonly string[];
}

/**
 * Protects the tabs. The officers are let into what the script computes, since it writes in their name when they decide, and nobody
 * else is; where no officer is named, the columns that people fill in are open to all editors of the workbook, their headers excepted.
 * Tabs whose rows give rights are for the owner alone. A refusal is told, and keeps nothing else from being protected.
 */
export function protectTabs(
  spreadsheetId: string,
  tabs: readonly AnyTab[],
  layouts: Layouts,
  { owners, officers }: Writers,
): Unprotected {
  const send = (requests: readonly Request[]): void => {
    if (requests.length > 0)
      sheetsService().spreadsheets.batchUpdate({ requests: [...requests] }, spreadsheetId);
  };
  const plan = (named: readonly string[]): readonly Step[] =>
    stepsOf(protectionsOf(spreadsheetId), { tabs, layouts, owners, officers: named });
  const steps = plan(officers);
  if (isAccepted(() => send(requestsOf(steps)))) return { tabs: [], addresses: [] };
  const [probe] = steps.flatMap(({ tab, probes }) => (tab.ownerOnly ? [] : probes));
  const addresses = officers.filter(
    (officer) => probe !== undefined && !isAccepted(() => send([probe([officer])])),
  );
  const left = plan(officers.filter((officer) => !addresses.includes(officer)));
  if (isAccepted(() => send(requestsOf(left)))) return { tabs: [], addresses };
  const refused = left.filter((step) => !isAccepted(() => send(requestsOf([step]))));
  return { tabs: refused.map(({ tab }) => tab.title), addresses };
}

/** Whether Google has done it; what is no refusal is thrown on. */
function isAccepted(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Numbers of tabs, and the protections of this script on them. */
type Protections = ReadonlyMap<number, readonly ProtectedRange[]>;

function protectionsOf(spreadsheetId: string): Protections {
  const { sheets = [] } = sheetsService().spreadsheets.get(spreadsheetId, { fields: FIELDS });
  return new Map(
    sheets.map(({ properties, protectedRanges = [] }) => [
      properties?.sheetId ?? 0,
      protectedRanges.filter(({ description }) => description === PROTECTION),
    ]),
  );
}

/** What has to change on one tab. */
interface Step {
  readonly tab: AnyTab;
  readonly requests: readonly Request[];
  /** The changes again, with other officers: to find out which of them Google takes. */
  readonly probes: readonly ((officers: readonly string[]) => Request)[];
}

const requestsOf = (steps: readonly Step[]): readonly Request[] => steps.flatMap(({ requests }) => requests);

function stepsOf(
  protections: Protections,
  {
    tabs,
    layouts,
    owners,
    officers,
  }: Writers & { readonly tabs: readonly AnyTab[]; readonly layouts: Layouts },
): readonly Step[] {
  return tabs.flatMap((tab): readonly Step[] => {
    const layout = layouts[tab.title];
    if (!layout || (tab.kind === 'settings' && !tab.ownerOnly)) return [];
    const { sheetId } = layout;
    const inputs = tab.columns
      .flatMap((one) => (one.input ? [placeOf(one, layout.headers)] : []))
      .filter((at) => at >= 0);
    const known = protections.get(sheetId) ?? [];
    const whole = known.find(({ range }) => range?.endRowIndex === undefined);
    const others = tab.ownerOnly ? [] : officers;
    const open = others.length > 0 ? [] : inputs.map((at) => column(sheetId, at));
    const wanted = [
      { known: whole, rows: {}, open },
      ...(inputs.length > 0 ? [{ known: known.find((one) => one !== whole), rows: HEADER, open: [] }] : []),
    ];
    const changed = wanted.filter(
      (one) => !one.known || !isAs(one.known, { owners, officers: others }, one.open),
    );
    const changes = changed.map((one) => (named: readonly string[]): Request => {
      const users = [...new Set([...owners, ...named])];
      return one.known
        ? update(one.known, users, one.open)
        : protectRequest({ sheetId, ...one.rows }, users, one.open);
    });
    if (changes.length === 0) return [];
    return [{ tab, requests: changes.map((change) => change(others)), probes: changes }];
  });
}

/** With the header: a row inserted above the first row of a range pushes the range down. */
const column = (sheetId: number, at: number): GridRange => ({
  sheetId,
  startColumnIndex: at,
  endColumnIndex: at + 1,
});

const HEADER: Rows = { startRowIndex: 0, endRowIndex: 1 };

/** Whether a protection lets in exactly these, the owners not counted: Google counts them among the editors or leaves them out. */
function isAs(
  { editors, unprotectedRanges }: ProtectedRange,
  { owners, officers }: Writers,
  open: readonly GridRange[],
): boolean {
  const others = (users: readonly string[] = []): string =>
    users
      .filter((user) => !owners.includes(user))
      .sort()
      .join();
  return (
    others(editors?.users) === others(officers) &&
    editors?.domainUsersCanEdit !== true &&
    (editors?.groups ?? []).length === 0 &&
    columnsOf(unprotectedRanges) === columnsOf(open)
  );
}

const columnsOf = (ranges: readonly GridRange[] = []): string =>
  ranges.map(({ startColumnIndex }) => startColumnIndex).join();

const only = (users: readonly string[]): ProtectedRange['editors'] & object => ({
  users: [...users],
  groups: [],
  domainUsersCanEdit: false,
});

const update = (
  { protectedRangeId }: ProtectedRange,
  users: readonly string[],
  open: readonly GridRange[],
): Request => ({
  updateProtectedRange: {
    protectedRange: {
      ...(protectedRangeId === undefined ? {} : { protectedRangeId }),
      editors: only(users),
      unprotectedRanges: [...open],
    },
    fields: 'editors,unprotectedRanges',
  },
});
