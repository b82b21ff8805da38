'beside the script';

import { TIME_ZONES, type TimeZone } from '../../kernel/calendar';
import { SETTINGS_TABS, type SettingsRow, settingsDefaults } from '../../settings/tabs';
import type { AnyTab } from '../../workbook/tab';
import { isRefusal } from '../http-status';
import { CELL_FIELDS, cellData } from './cell-data';
import { reading } from './retry';
import { sheetsService } from './service';
import { type Layouts, placeOf, quotedTitle, type TabLayout } from './tab-layout';
import {
  addTab,
  colourRequests,
  columnRequests,
  filterRequest,
  headerRequest,
  type Notes,
  numberFormatRequest,
} from './tab-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;
type SpreadsheetProperties = GoogleAppsScript.Sheets.Schema.SpreadsheetProperties;

/** What is written into a new workbook besides headers. */
export interface WorkbookTexts {
  readonly notes: Notes;
  readonly settingHelp: Parameters<typeof settingsDefaults>[1];
  readonly limitHelp: Parameters<typeof settingsDefaults>[2];
}

export interface BuildOptions {
  /** How the columns lay when all of them were seen last. */
  readonly remembered?: Layouts;
  /** Whether a tab that is missing is made; each is, where nothing is said. */
  readonly isMade?: (tab: AnyTab) => boolean;
  /** Whether days in the tabs that are there have the format of this release, as they have where nothing is said; otherwise they get it. */
  readonly areDaysCurrent?: boolean;
}

export interface BuiltWorkbook {
  readonly layouts: Layouts;
  /** Titles of tabs, and `Tab: Kolom`, that were missing. */
  readonly added: readonly string[];
}

/**
 * Makes the tabs that are missing, puts back missing columns and headers, and gives columns the headers of this release; what is there
 * stays as people have arranged it. Protecting them is another call: Google may refuse it, and then there are tabs all the same.
 */
export function buildWorkbook(
  spreadsheetId: string,
  tabs: readonly AnyTab[],
  owner: string,
  { notes, settingHelp, limitHelp }: WorkbookTexts,
  { remembered = {}, isMade = () => true, areDaysCurrent = true }: BuildOptions = {},
): BuiltWorkbook {
  const defaults = settingsDefaults(owner, settingHelp, limitHelp);
  const present = presentTabs(spreadsheetId);
  const tops = presentTops(spreadsheetId, [...present.keys()]);
  const coloured = presentColours(spreadsheetId, tabs);
  const requests: Request[] = [];
  const layouts: Record<string, TabLayout> = {};
  const added: string[] = [];
  tabs.forEach((tab, index) => {
    const { sheetId } = tab;
    const found = present.get(tab.title) ?? renamed(present, sheetId);
    if (!found && !isMade(tab)) {
      const last = remembered[tab.title];
      if (last) layouts[tab.title] = last;
      return;
    }
    if (!found) {
      requests.push(...newTab(tab, index, defaults[tab.title] ?? [], notes));
      layouts[tab.title] = { sheetId, headers: tab.columns.map(({ header }) => header) };
      added.push(tab.title);
      return;
    }
    const id = found.sheetId ?? sheetId;
    const head = headOf(tab, tops.get(found.title ?? '') ?? [], remembered[tab.title]);
    const { known } = head;
    if (found.title !== tab.title) requests.push(nameBack(sheetId, tab.title));
    requests.push(...headRequests(id, head, notes));
    if (found.title !== tab.title || head.rows !== 0) added.push(tab.title);
    added.push(...head.renamed.map(({ column }) => `${tab.title}: ${column.header}`));
    const missing = tab.columns.filter(({ header }) => !known.includes(header));
    if (missing.length > 0) requests.push(...newColumns(id, missing, known.length, found, notes));
    requests.push(...addedColours(tab, id, known, coloured.get(id) ?? []));
    if (!areDaysCurrent) requests.push(...dayFormats(tab, id, known));
    layouts[tab.title] = { sheetId: id, headers: [...known, ...missing.map(({ header }) => header)] };
    added.push(...missing.map(({ header }) => `${tab.title}: ${header}`));
  });
  requests.push(...emptyFirstTab(spreadsheetId, present, added));
  if (requests.length > 0) sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId);
  return { layouts, added };
}

/** The format of days and times for every column of them. */
const dayFormats = (tab: AnyTab, sheetId: number, headers: readonly string[]): readonly Request[] =>
  tab.columns.flatMap((column) => {
    const at = headers.indexOf(column.header);
    const isOfDays = column.format === 'day' || column.format === 'instant';
    return isOfDays && at >= 0 ? [numberFormatRequest(sheetId, column, at)] : [];
  });

/** A tab of this script's that somebody gave another title is known by its number. */
const renamed = (
  present: ReadonlyMap<string, SheetProperties>,
  sheetId: number,
): SheetProperties | undefined => [...present.values()].find((properties) => properties.sheetId === sheetId);

const nameBack = (sheetId: number, title: string): Request => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/**
 * Locale and time zone of the workbook, so that people see times and numbers as they write them. Which name Indonesia has among the locales is
 * not sure: where Google takes neither, the zone is set all the same, and nothing else depends on the locale.
 */
export function setZone(spreadsheetId: string, zone: TimeZone): void {
  const { iana } = TIME_ZONES[zone];
  const { properties } = sheetsService().spreadsheets.get(spreadsheetId, {
    fields: 'properties.locale,properties.timeZone',
  });
  const hasLocale = LOCALES.includes(properties?.locale ?? '');
  if (properties?.timeZone === iana && hasLocale) return;
  const attempts: readonly SpreadsheetProperties[] = hasLocale ? [] : LOCALES.map((locale) => ({ locale }));
  for (const attempt of attempts) {
    try {
      updateProperties(spreadsheetId, { ...attempt, timeZone: iana });
      return;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  if (properties?.timeZone !== iana) updateProperties(spreadsheetId, { timeZone: iana });
}

const updateProperties = (spreadsheetId: string, properties: SpreadsheetProperties): unknown =>
  sheetsService().spreadsheets.batchUpdate(
    { requests: [{ updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join() } }] },
    spreadsheetId,
  );

/** Java's old name, which the service itself gives back, and the new one. */
const LOCALES: readonly string[] = ['in_ID', 'id_ID'];

function presentTabs(spreadsheetId: string): ReadonlyMap<string, SheetProperties> {
  const { sheets = [] } = reading(() =>
    sheetsService().spreadsheets.get(spreadsheetId, { fields: 'sheets.properties' }),
  );
  return new Map(
    sheets.flatMap(({ properties }) => (properties?.title ? [[properties.title, properties] as const] : [])),
  );
}

/** Texts that a tab colours already, by its number; not asked for where no tab has a colour of a later release. */
function presentColours(
  spreadsheetId: string,
  tabs: readonly AnyTab[],
): ReadonlyMap<number, readonly string[]> {
  if (!tabs.some(({ colours = [] }) => colours.some(({ added }) => added))) return new Map();
  const { sheets = [] } = reading(() =>
    sheetsService().spreadsheets.get(spreadsheetId, {
      fields: 'sheets(properties.sheetId,conditionalFormats)',
    }),
  );
  return new Map(
    sheets.map(({ properties, conditionalFormats = [] }) => [
      properties?.sheetId ?? 0,
      conditionalFormats.flatMap(({ booleanRule }) =>
        (booleanRule?.condition?.values ?? []).flatMap(({ userEnteredValue }) => userEnteredValue ?? []),
      ),
    ]),
  );
}

/** Colours of a later release that a tab lacks. */
function addedColours(
  tab: AnyTab,
  sheetId: number,
  headers: readonly string[],
  present: readonly string[],
): readonly Request[] {
  const colours = (tab.colours ?? []).filter(
    ({ added, text }) => added && text !== null && !present.includes(text),
  );
  const columns = headers.flatMap((header) => tab.columns.find((one) => one.header === header) ?? []);
  return colours.length === 0 || columns.length !== headers.length
    ? []
    : colourRequests({ ...tab, columns, colours }, sheetId);
}

/** A header may have slipped so far down that people have put rows above it. */
const TOP_ROWS = 6;

/** The first rows of the tabs as text. */
function presentTops(
  spreadsheetId: string,
  titles: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const ranges = titles.map((title) => `${quotedTitle(title)}!1:${TOP_ROWS}`);
  const { valueRanges = [] } = reading(() => sheetsService().values.batchGet(spreadsheetId, { ranges }));
  return new Map(
    titles.map((title, i) => [title, (valueRanges[i]?.values ?? []).map((row) => row.map(String))] as const),
  );
}

/** The header of a tab that is there. */
interface Head {
  /** The headers as they will stand once what is wrong with them is put right. */
  readonly known: readonly string[];
  /** Rows that stand above the header; -1 where there is no header any more. */
  readonly rows: number;
  /** Columns whose header somebody has changed or deleted, and where they are. */
  readonly renamed: readonly Place[];
  /** Columns that still have the header of an earlier release. */
  readonly former: readonly Place[];
}

/** A column, and where it lies. */
interface Place {
  readonly column: AnyTab['columns'][number];
  readonly at: number;
}

function headOf(tab: AnyTab, top: readonly (readonly string[])[], layout: TabLayout | undefined): Head {
  const own = new Set(tab.columns.flatMap(({ header, formerly = [] }) => [header, ...formerly]));
  const counts = top.map((row) => row.filter((header) => own.has(header)).length);
  const most = Math.max(0, ...counts);
  const [first = []] = top;
  const isSlipped = most >= Math.max(2, tab.columns.length / 2) && counts[0] !== most;
  const rows = isSlipped ? counts.indexOf(most) : 0;
  const isGone = most === 0 && first.some((cell) => cell !== '');
  return isGone ? headWith(tab, layout, [], -1) : headWith(tab, layout, top[rows] ?? [], rows);
}

function headWith(tab: AnyTab, layout: TabLayout | undefined, stands: readonly string[], rows: number): Head {
  const former = tab.columns.flatMap((column): readonly Place[] => {
    const at = placeOf(column, stands);
    return at < 0 || stands[at] === column.header ? [] : [{ column, at }];
  });
  const renamed = placesOf(tab, layout, stands);
  const known = [...stands];
  for (const { column, at } of [...former, ...renamed]) known[at] = column.header;
  return { known: Array.from(known, (header: string | undefined) => header ?? ''), rows, renamed, former };
}

/** Where headers stood that are not there now, as long as every other is where it was. */
function placesOf(tab: AnyTab, layout: TabLayout | undefined, stands: readonly string[]): readonly Place[] {
  const before = layout?.headers ?? (stands.length === 0 ? tab.columns.map(({ header }) => header) : []);
  const isAsBefore = before.every(
    (header, at) => header === '' || !stands.includes(header) || stands[at] === header,
  );
  if (!isAsBefore) return [];
  return tab.columns.flatMap((column) => {
    const at = placeOf(column, before);
    return at < 0 || placeOf(column, stands) >= 0 ? [] : [{ column, at }];
  });
}

/** What puts a header right: rows above it go, a row for it comes, changed cells are written anew. */
function headRequests(sheetId: number, { rows, renamed, former }: Head, notes: Notes): readonly Request[] {
  const span = (count: number) => ({ sheetId, dimension: 'ROWS', startIndex: 0, endIndex: count });
  return [
    ...(rows > 0 ? [{ deleteDimension: { range: span(rows) } }] : []),
    ...(rows < 0 ? [{ insertDimension: { range: span(1), inheritFromBefore: false } }] : []),
    ...(rows !== 0
      ? [
          {
            updateSheetProperties: {
              properties: { sheetId, gridProperties: { frozenRowCount: 1 } },
              fields: 'gridProperties.frozenRowCount',
            },
          },
        ]
      : []),
    ...renamed.flatMap(({ column, at }) => columnRequests(sheetId, [column], at, notes)),
    ...former.map(({ column, at }) => headerRequest(sheetId, column, at, notes)),
  ];
}

function newTab(tab: AnyTab, index: number, rows: readonly SettingsRow[], notes: Notes): readonly Request[] {
  const { sheetId } = tab;
  return [
    addTab(tab, sheetId, index),
    ...columnRequests(sheetId, tab.columns, 0, notes),
    ...colourRequests(tab, sheetId),
    ...(tab.kind === 'settings' ? firstRows(tab, sheetId, rows) : []),
    ...(tab.filtered ? [filterRequest(sheetId)] : []),
  ];
}

/** The rows that a settings tab is made with: of a room's tab those that it begins with, of the machine's those given. */
function firstRows(tab: AnyTab, sheetId: number, rows: readonly SettingsRow[]): readonly Request[] {
  const columns = SETTINGS_TABS.find(({ title }) => title === tab.title)?.columns ?? [];
  const cells =
    tab.begins?.().map((row) => row.cells) ?? rows.map((row) => columns.map((column) => column.cell(row)));
  if (cells.length === 0) return [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        rows: cells.map((row) => ({
          values: row.map((cell, at) => cellData(cell, tab.columns[at]?.format ?? 'text')),
        })),
        fields: CELL_FIELDS,
      },
    },
  ];
}

function newColumns(
  sheetId: number,
  columns: AnyTab['columns'],
  first: number,
  { gridProperties }: SheetProperties,
  notes: Notes,
): readonly Request[] {
  const lacking = first + columns.length - (gridProperties?.columnCount ?? 0);
  return [
    ...(lacking > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }] : []),
    ...columnRequests(sheetId, columns, first, notes),
  ];
}

/** The blank tab that every new workbook begins with goes, once there are others; one with anything in it stays. */
function emptyFirstTab(
  spreadsheetId: string,
  present: ReadonlyMap<string, SheetProperties>,
  added: readonly string[],
): readonly Request[] {
  const [only, ...others] = present.values();
  const isDefault = /^(Sheet|Lembar|Sheet ?)1$/.test(only?.title ?? '');
  if (added.length === 0 || only?.sheetId === undefined || others.length > 0 || !isDefault) return [];
  const { values = [] } = sheetsService().values.get(spreadsheetId, quotedTitle(only.title ?? ''));
  return values.length > 0 ? [] : [{ deleteSheet: { sheetId: only.sheetId } }];
}
