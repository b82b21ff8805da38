// How the tabs are made and brought in line: the requests, one group for each thing that a tab has.

import {
  COMPUTED_TAB_COLOUR,
  HEADER_BACKGROUND,
  HEADER_TEXT,
  SETTINGS_TAB_COLOUR,
} from '../../workbook/colours';
import type { AnyTab, CellColour } from '../../workbook/tab';
import { NUMBER_FORMAT } from './cell-data';
import { colourStyle } from './colour';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Column = AnyTab['columns'][number];

/** Texts shown on hovering over headers, by their names. */
export type Notes = Readonly<Partial<Record<string, string>>>;

/** Rows of a new tab; each submission adds its own, so some stay free below. */
const NEW_TAB_ROWS = 200;

export const addTab = (tab: AnyTab, sheetId: number, index: number): Request => ({
  addSheet: {
    properties: {
      sheetId,
      title: tab.title,
      index,
      hidden: tab.hidden,
      tabColorStyle: colourStyle(tab.kind === 'settings' ? SETTINGS_TAB_COLOUR : COMPUTED_TAB_COLOUR),
      gridProperties: {
        rowCount: NEW_TAB_ROWS,
        columnCount: tab.columns.length,
        frozenRowCount: 1,
        frozenColumnCount: tab.frozenColumns,
      },
    },
  },
});

/** The header of a column alone. */
export const headerRequest = (sheetId: number, column: Column, at: number, notes: Notes): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: at },
    rows: [{ values: [headerCell(column, notes)] }],
    fields: 'userEnteredValue,note',
  },
});

/** How the numbers of a column are shown, alone. */
export const numberFormatRequest = (sheetId: number, { format }: Column, at: number): Request => ({
  repeatCell: {
    range: { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 },
    cell: { userEnteredFormat: { numberFormat: NUMBER_FORMAT[format] } },
    fields: 'userEnteredFormat.numberFormat',
  },
});

/** Header, format and width of columns that lie side by side from `first` on. */
export const columnRequests = (
  sheetId: number,
  columns: readonly Column[],
  first: number,
  notes: Notes,
): readonly Request[] => [
  {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: first },
      rows: [{ values: columns.map((column) => headerCell(column, notes)) }],
      fields:
        'userEnteredValue,note,userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment',
    },
  },
  ...columns.flatMap((column, i) => oneColumn(sheetId, column, first + i)),
];

const headerCell = ({ header, note }: Column, notes: Notes): GoogleAppsScript.Sheets.Schema.CellData => ({
  userEnteredValue: { stringValue: header },
  ...(note && notes[note] ? { note: notes[note] } : {}),
  userEnteredFormat: {
    backgroundColorStyle: colourStyle(HEADER_BACKGROUND),
    textFormat: { bold: true, foregroundColorStyle: colourStyle(HEADER_TEXT) },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  },
});

function oneColumn(sheetId: number, column: Column, at: number): readonly Request[] {
  const below = { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 };
  const dimension = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  return [
    {
      repeatCell: {
        range: below,
        cell: {
          userEnteredFormat: {
            numberFormat: NUMBER_FORMAT[column.format],
            wrapStrategy: column.wrap ? 'WRAP' : 'CLIP',
            verticalAlignment: 'TOP',
          },
        },
        fields:
          'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment',
      },
    },
    {
      updateDimensionProperties: {
        range: dimension,
        properties: { pixelSize: column.width, hiddenByUser: column.hidden === true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...(column.choices ? [choiceRequest(below, column)] : []),
  ];
}

const choiceRequest = (
  range: GoogleAppsScript.Sheets.Schema.GridRange,
  { choices = [], input }: Column,
): Request => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_LIST', values: choices.map((choice) => ({ userEnteredValue: choice })) },
      // The script answers in a column that people fill in, with words that are no choice.
      strict: !input,
      showCustomUi: true,
    },
  },
});

export function colourRequests(tab: AnyTab, sheetId: number): readonly Request[] {
  return (tab.colours ?? []).flatMap((colour): readonly Request[] => {
    const at = tab.columns.findIndex(({ header }) => header === colour.header);
    if (at < 0) return [];
    const asHeader = { header: colour.header, text: colour.header, background: HEADER_BACKGROUND };
    return (colour.text === null ? [colour, asHeader] : [colour]).map((one) =>
      colourRequest(one, sheetId, at),
    );
  });
}

/**
 * The rule begins at the header, which it then has to leave alone: a row inserted above the first row of a range pushes the
 * range down, and new rows go in right below the header. A rule added later comes before those added earlier.
 */
const colourRequest = ({ text, background }: CellColour, sheetId: number, column: number): Request => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [{ sheetId, startColumnIndex: column, endColumnIndex: column + 1 }],
      booleanRule: {
        condition:
          text === null ? { type: 'NOT_BLANK' } : { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColorStyle: colourStyle(background) },
      },
    },
  },
});

/** Rows of a tab; none for all of them. */
export type Rows = Pick<GoogleAppsScript.Sheets.Schema.GridRange, 'startRowIndex' | 'endRowIndex'>;

/** Only these may write there, and the owner of the workbook. Google refuses a list that leaves out whoever asks for it. */
export const protectRequest = (
  range: GoogleAppsScript.Sheets.Schema.GridRange,
  users: readonly string[],
  unprotectedRanges: readonly GoogleAppsScript.Sheets.Schema.GridRange[] = [],
): Request => ({
  addProtectedRange: {
    protectedRange: {
      range,
      description: PROTECTION,
      warningOnly: false,
      editors: { users: [...users], groups: [], domainUsersCanEdit: false },
      ...(unprotectedRanges.length > 0 && { unprotectedRanges: [...unprotectedRanges] }),
    },
  },
});

/** Marks the protections of this script among people's own. */
export const PROTECTION = 'PetaGizi';

export const filterRequest = (sheetId: number): Request => ({
  setBasicFilter: { filter: { range: { sheetId } } },
});
