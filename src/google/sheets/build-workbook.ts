import { TIME_ZONES, type TimeZone } from '../../kernel/calendar';
import { SETTINGS_TABS, type SettingsRow, settingsDefaults } from '../../settings/tabs';
import type { AnyTab } from '../../workbook/tab';
import { CELL_FIELDS, cellData } from './cell-data';
import { sheetsService } from './service';
import { type Layouts, quotedTitle, type TabLayout } from './tab-layout';
import { addTab, colourRequests, columnRequests, filterRequest, type Notes } from './tab-requests';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

/** What is written into a new workbook besides headers. */
export interface WorkbookTexts {
  readonly notes: Notes;
  readonly settingHelp: Parameters<typeof settingsDefaults>[1];
}

export interface BuiltWorkbook {
  readonly layouts: Layouts;
  /** Titles of tabs, and `Tab: Kolom`, that were missing. */
  readonly added: readonly string[];
}

/**
 * Makes the tabs that are missing and puts back missing columns; what is there stays as people have arranged it. Protecting them is
 * another call: Google may refuse it, and then there are tabs all the same.
 */
export function buildWorkbook(
  spreadsheetId: string,
  tabs: readonly AnyTab[],
  owner: string,
  { notes, settingHelp }: WorkbookTexts,
): BuiltWorkbook {
  const defaults = settingsDefaults(owner, settingHelp);
  const present = presentTabs(spreadsheetId);
  const headers = presentHeaders(spreadsheetId, [...present.keys()]);
  const coloured = presentColours(spreadsheetId, tabs);
  const requests: Request[] = [];
  const layouts: Record<string, TabLayout> = {};
  const added: string[] = [];
  tabs.forEach((tab, index) => {
    const { sheetId } = tab;
    const found = present.get(tab.title) ?? renamed(present, sheetId);
    if (!found) {
      requests.push(...newTab(tab, index, defaults[tab.title] ?? [], notes));
      layouts[tab.title] = { sheetId, headers: tab.columns.map(({ header }) => header) };
      added.push(tab.title);
      return;
    }
    const known = headers.get(found.title ?? '') ?? [];
    if (found.title !== tab.title) {
      requests.push(nameBack(sheetId, tab.title));
      added.push(tab.title);
    }
    const missing = tab.columns.filter(({ header }) => !known.includes(header));
    const id = found.sheetId ?? sheetId;
    if (missing.length > 0) requests.push(...newColumns(id, missing, known.length, found, notes));
    requests.push(...addedColours(tab, id, known, coloured.get(id) ?? []));
    layouts[tab.title] = { sheetId: id, headers: [...known, ...missing.map(({ header }) => header)] };
    added.push(...missing.map(({ header }) => `${tab.title}: ${header}`));
  });
  requests.push(...emptyFirstTab(spreadsheetId, present, added));
  if (requests.length > 0) sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId);
  return { layouts, added };
}

/** A tab of this script's that somebody gave another title is known by its number. */
const renamed = (
  present: ReadonlyMap<string, SheetProperties>,
  sheetId: number,
): SheetProperties | undefined => [...present.values()].find((properties) => properties.sheetId === sheetId);

const nameBack = (sheetId: number, title: string): Request => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
});

/** Locale and time zone of the workbook, so that people see times and numbers as they write them. */
export function setZone(spreadsheetId: string, zone: TimeZone): void {
  const { iana } = TIME_ZONES[zone];
  const { properties } = sheetsService().spreadsheets.get(spreadsheetId, {
    fields: 'properties.locale,properties.timeZone',
  });
  if (properties?.timeZone === iana && properties.locale === LOCALE) return;
  sheetsService().spreadsheets.batchUpdate(
    {
      requests: [
        {
          updateSpreadsheetProperties: {
            properties: { locale: LOCALE, timeZone: iana },
            fields: 'locale,timeZone',
          },
        },
      ],
    },
    spreadsheetId,
  );
}

const LOCALE = 'in_ID';

function presentTabs(spreadsheetId: string): ReadonlyMap<string, SheetProperties> {
  const { sheets = [] } = sheetsService().spreadsheets.get(spreadsheetId, { fields: 'sheets.properties' });
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
  const { sheets = [] } = sheetsService().spreadsheets.get(spreadsheetId, {
    fields: 'sheets(properties.sheetId,conditionalFormats)',
  });
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

function presentHeaders(
  spreadsheetId: string,
  titles: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const ranges = titles.map((title) => `${quotedTitle(title)}!1:1`);
  const { valueRanges = [] } = sheetsService().values.batchGet(spreadsheetId, { ranges });
  return new Map(titles.map((title, i) => [title, (valueRanges[i]?.values?.[0] ?? []).map(String)] as const));
}

function newTab(tab: AnyTab, index: number, rows: readonly SettingsRow[], notes: Notes): readonly Request[] {
  const { sheetId } = tab;
  return [
    addTab(tab, sheetId, index),
    ...columnRequests(sheetId, tab.columns, 0, notes),
    ...colourRequests(tab, sheetId),
    ...(tab.kind === 'settings' ? defaultRows(tab, sheetId, rows) : []),
    ...(tab.filtered ? [filterRequest(sheetId)] : []),
  ];
}

function defaultRows(tab: AnyTab, sheetId: number, rows: readonly SettingsRow[]): readonly Request[] {
  const columns = SETTINGS_TABS.find(({ title }) => title === tab.title)?.columns ?? [];
  if (rows.length === 0) return [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        rows: rows.map((row) => ({
          values: columns.map((column) => cellData(column.cell(row), column.format)),
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
