import type { World } from '../google/core/world';
import { createSheetsService } from '../google/spreadsheet';
import type { Runtime } from '../runtime/runtime';
import type { Settings } from '../seed/krandegan';
import { choose } from './window';

const SET_UP = 'siapkan';

/**
 * Makes the workbook that the script is bound to, and chooses "Siapkan" from its menu, as an operator would.
 *
 * @returns what set-up shows the operator
 */
export function setUp(world: World, runtime: Runtime, title: string): readonly string[] {
  const script = world.section('script', () => ({ containerId: null as string | null }));
  script.containerId ??= newWorkbook(world, title);
  runtime.open();
  const shown = choose(world, runtime, SET_UP);
  // Google shows the address when the map is published; opened once, it is known.
  runtime.doGet({});
  return shown;
}

function newWorkbook(world: World, title: string): string {
  const { spreadsheetId } = asOwner(world, 'new workbook', () =>
    createSheetsService(world).Spreadsheets.create({ properties: { title } }),
  );
  if (!spreadsheetId) throw new Error('the new workbook has no id');
  return spreadsheetId;
}

/** The operator fills the settings tabs in and sets up once more, so that the form follows them. */
export function fillSettings(world: World, runtime: Runtime, settings: Settings): void {
  asOwner(world, 'fill settings', () => {
    for (const [tab, rows] of Object.entries(settings)) fillTab(world, tab, rows);
  });
  choose(world, runtime, SET_UP);
}

function fillTab(world: World, tab: string, rows: Settings[string]): void {
  const { containerId } = world.section('script', () => ({ containerId: null as string | null }));
  if (containerId === null) throw new Error('the script is bound to no workbook');
  const { Values } = createSheetsService(world).Spreadsheets;
  const headers = Values.get(containerId, `'${tab}'!1:1`).values?.[0] ?? [];
  const values = rows.map((row) => headers.map((header) => row[String(header)] ?? ''));
  makeRoom(world, containerId, tab, rows.length + 1);
  Values.clear({}, containerId, `'${tab}'!A2:Z`);
  Values.update({ values }, containerId, `'${tab}'!A2`, { valueInputOption: 'RAW' });
}

/** Pasted at the end of a tab, rows make it longer. */
function makeRoom(world: World, workbookId: string, tab: string, wanted: number): void {
  const { Spreadsheets } = createSheetsService(world);
  const { sheets = [] } = Spreadsheets.get(workbookId, { fields: 'sheets.properties' });
  const { sheetId, gridProperties } =
    sheets.find(({ properties }) => properties?.title === tab)?.properties ?? {};
  const length = wanted - (gridProperties?.rowCount ?? wanted);
  if (length <= 0) return;
  Spreadsheets.batchUpdate(
    { requests: [{ appendDimension: { sheetId, dimension: 'ROWS', length } }] },
    workbookId,
  );
}

/** The operator writes a row below those of a settings tab. */
export function addRow(world: World, tab: string, row: Settings[string][number]): void {
  const { containerId } = world.section('script', () => ({ containerId: null as string | null }));
  if (containerId === null) throw new Error('the script is bound to no workbook');
  asOwner(world, 'add a row', () => {
    const { Values } = createSheetsService(world).Spreadsheets;
    const headers = Values.get(containerId, `'${tab}'!1:1`).values?.[0] ?? [];
    const values = [headers.map((header) => row[String(header)] ?? '')];
    const { length } = Values.get(containerId, `'${tab}'!A1:Z`).values ?? [];
    Values.update({ values }, containerId, `'${tab}'!A${length + 1}`, { valueInputOption: 'RAW' });
  });
}

function asOwner<T>(world: World, entryPoint: string, work: () => T): T {
  const { email } = world.account;
  return world.execute({ entryPoint, kind: 'editor', effectiveUser: email, activeUser: email }, work);
}
