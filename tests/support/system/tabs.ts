import { sheetCsv } from '../../../local/cli/simulate/write-output';
import type { World } from '../../../local/google/core/world';
import { valuesOfTab, viewTab, viewWorkbook } from '../../../local/google/spreadsheet';
import type { CellView, SheetView } from '../../../local/google/views';
import { houseOf } from '../../../src/installation/house';
import { jobOverview } from '../../../src/installation/shown-jobs';
import { BESIDE_HEADERS } from '../../../src/overview/tab';
import { HEALTH_LABELS, MORE_LABELS } from '../../../src/overview/words';
import { AID_LINES } from '../../../src/subjects/aid/room-words';
import { AID_TITLE, SEMESTER_TITLE } from '../../../src/subjects/aid/words';
import { CASES_LINES } from '../../../src/subjects/cases/room-words';
import { CASES_TITLE } from '../../../src/subjects/cases/words';
import { COPY_LINES } from '../../../src/subjects/copies/words';
import { DONOR_LINES } from '../../../src/subjects/donors/room-words';
import { PAIR_TITLE, PROMISE_TITLE } from '../../../src/subjects/donors/words';
import { KECAMATAN_LINES } from '../../../src/subjects/kecamatan/words';
import { LINK_LABELS as LAYER_LINKS } from '../../../src/subjects/maps/file-words';
import { worklistTab } from '../../../src/subjects/needs/tabs/worklist-tab';
import { RECAP_LINES } from '../../../src/subjects/recap/room-words';
import { SCORE_TITLE, SITUATION_TITLE } from '../../../src/subjects/situation/words';
import { WHO_CHECK } from '../../../src/subjects/who-check/words';
import { ROOMS } from '../foreign/rooms';

/** A row of a tab by header. */
export type TabRow = Readonly<Record<string, CellView['value']>>;

const headersOf = ({ rows }: SheetView): readonly string[] =>
  (rows[0] ?? []).map(({ value }) => String(value ?? ''));

export function sheetOf(world: World, workbookId: string, tab: string): SheetView {
  const sheet = viewTab(world, workbookId, tab);
  if (!sheet) throw new Error(`no tab "${tab}"`);
  return sheet;
}

export function tabRows(world: World, workbookId: string, tab: string): readonly TabRow[] {
  const rows = valuesOfTab(world, workbookId, tab);
  if (!rows) throw new Error(`no tab "${tab}"`);
  const headers = (rows[0] ?? []).map((value) => String(value ?? ''));
  return rows
    .slice(1)
    .map((row) =>
      Object.fromEntries(headers.map((header, i) => [header, row[i] === '' ? null : (row[i] ?? null)])),
    );
}

/** Tabs that tell what happened when; so do one column and some rows of two others. */
const LOGS: readonly string[] = ['Surat', 'Riwayat', 'Geokode'];
/** Tabs that a clock counts from the others by itself: until it has run they are as it left them. */
const COUNTED: readonly string[] = [
  'Rekap',
  'Perkembangan',
  'Mutu Data',
  AID_TITLE,
  SEMESTER_TITLE,
  PROMISE_TITLE,
  PAIR_TITLE,
  CASES_TITLE,
  SITUATION_TITLE,
  SCORE_TITLE,
];
const LOG_COLUMNS: Readonly<Record<string, readonly unknown[]>> = {
  Kiriman: ['Diterima'],
  // Counted with Rekap.
  Beranda: (['last', 'direction', 'trend', 'posyandu'] as const).map((name) => BESIDE_HEADERS[name]),
};
const HEALTH: readonly unknown[] = [
  ...Object.values(HEALTH_LABELS),
  MORE_LABELS.alive,
  MORE_LABELS.leftovers,
  MORE_LABELS.leftTab,
  MORE_LABELS.doubted,
  MORE_LABELS.restored,
  MORE_LABELS.backup,
  ...Object.values(COPY_LINES),
  ...Object.values(LAYER_LINKS),
  // Counted with Rekap, and with Bantuan.
  ...Object.values(RECAP_LINES),
  ...Object.values(AID_LINES),
  ...Object.values(DONOR_LINES),
  ...Object.values(CASES_LINES),
  ...Object.values(KECAMATAN_LINES),
  // When it was last looked.
  WHO_CHECK.line,
  // When each job ran.
  ...jobOverview(houseOf(ROOMS).jobs).map(({ label }) => label),
];

/** Of the parts of the workbook that tell what happened when. */
export const isCounted = (tab: string): boolean => COUNTED.includes(tab);
export const isLog = (tab: string): boolean => LOGS.includes(tab) || isCounted(tab);
export const isLogColumn = (tab: string, header: unknown): boolean =>
  LOG_COLUMNS[tab]?.includes(header) === true;
/** A line that says how the machine is, one that nothing has been written to yet, and a row that a clock works out by itself. */
export const isLogRow = (tab: string, label: unknown): boolean =>
  (tab === 'Beranda' && (HEALTH.includes(label) || label === '' || label === null || label === undefined)) ||
  // Worked out with Bantuan.
  (tab === worklistTab.title && worklistTab.workedOut?.(String(label)) === true);

/** Every tab as CSV, without what may differ between two histories of the same submissions. */
export function registerTabs(world: World, workbookId: string): Readonly<Record<string, string>> {
  const { sheets } = viewWorkbook(world, workbookId, (title) => !isLog(title));
  return Object.fromEntries(sheets.map((sheet) => [sheet.title, sheetCsv(withoutLogs(sheet))]));
}

function withoutLogs(sheet: SheetView): SheetView {
  const headers = headersOf(sheet);
  const rows = sheet.rows
    .filter(([first]) => !isLogRow(sheet.title, first?.value))
    .map((row) => row.filter((_, column) => !isLogColumn(sheet.title, headers[column])));
  return { ...sheet, rows };
}
