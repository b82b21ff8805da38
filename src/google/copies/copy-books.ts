'beside the script';

import { HEADER_BACKGROUND, HEADER_TEXT } from '../../workbook/colours';
import { FRESHNESS } from '../../workbook/freshness';
import type { CopyLook, CopyPort } from '../../workbook/ports';
import type { AnyTab } from '../../workbook/tab';
import { statusOf } from '../http-status';
import { CELL_FIELDS, cellData } from '../sheets/cell-data';
import { colourStyle } from '../sheets/colour';
import { reading, writing } from '../sheets/retry';
import { sheetsService } from '../sheets/service';
import { quotedTitle, type TabLayout } from '../sheets/tab-layout';
import { colourRequests, columnRequests } from '../sheets/tab-requests';
import { tabRequests } from '../sheets/write-requests';
import { driveServices, sharingsOf } from './sharing';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The line with the age, and the headers. */
const HEAD_ROWS = 2;
/** Number of the tab that every new workbook begins with, and that copies of every release have. */
const FIRST_SHEET_ID = 0;
/** What a stale copy looks like. */
const STALE = { background: '#b3261e', text: '#ffffff' } as const;

/**
 * Copies in Drive. Made through the Drive service, so that the right to the script's own files is enough to share them; written
 * through the Sheets service, a difference at a time.
 *
 * @param spreadsheetId the workbook that is copied: numbers and days are written in its copies as in it
 */
export const copyBooks = (spreadsheetId: string): CopyPort => ({
  make(title, look) {
    const { files } = driveServices();
    const made = files.create({
      name: title,
      mimeType: 'application/vnd.google-apps.spreadsheet',
      copyRequiresWriterPermission: true,
    });
    if (!made.id) throw new Error('Drive has made a file without an id');
    const { copyRequiresWriterPermission } = files.get(made.id, { fields: 'copyRequiresWriterPermission' });
    if (!copyRequiresWriterPermission) files.update({ copyRequiresWriterPermission: true }, made.id);
    write(made.id, [
      ...adding(look, [FIRST_SHEET_ID]),
      ...frame(look, localeOf(spreadsheetId)),
      ...contents(look),
    ]);
    return made.id;
  },
  read(id, tabs) {
    const tables = valuesOf(id, tabs);
    if (tables === null || tables === 'changed') return tables;
    const isOurs = tabs.every(({ columns }, i) => {
      const headers = tables[i]?.[HEAD_ROWS - 1] ?? [];
      return headers.length === columns.length && columns.every(({ header }, at) => headers[at] === header);
    });
    return isOurs ? tables.map((values) => values.slice(HEAD_ROWS)) : 'changed';
  },
  layOutAnew(id, look) {
    const present = sheetsOf(id);
    if (!present.some(({ sheetId }) => sheetId === FIRST_SHEET_ID)) return false;
    const ours = present.filter(({ sheetId }) => look.tabs.some((tab) => tab.sheetId === sheetId));
    try {
      write(id, [
        ...ours.flatMap(({ sheetId, rules }) => Array.from({ length: rules }, () => dropFirstRule(sheetId))),
        ...adding(
          look,
          ours.map(({ sheetId }) => sheetId),
        ),
        ...frame(look, localeOf(spreadsheetId)),
        ...ours.map(({ sheetId }) => emptied(sheetId)),
        ...contents(look),
      ]);
      return true;
    } catch (error) {
      // Somebody has made a tab of the same name.
      if (statusOf(error) === REFUSED) return false;
      throw error;
    }
  },
  write(id, { tabs, current }) {
    const requests = tabs.flatMap(({ tab, rows }): Request[] => [
      ...tabRequests(layoutOf(tab), { tab, rows }),
      {
        updateCells: {
          start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [
            { values: [cellData({ ...current, kind: 'freshness' }, 'text'), cellData(current, 'instant')] },
          ],
          fields: CELL_FIELDS,
        },
      },
    ]);
    write(id, requests);
  },
  discard(id) {
    try {
      driveServices().files.update({ trashed: true }, id);
    } catch (error) {
      if (statusOf(error) !== NOT_FOUND) throw error;
    }
  },
  readers: (id) => sharingsOf(id).map((sharing) => sharing.with),
  share(id, emailAddress, emailMessage) {
    const reader = { type: 'user', role: 'reader', emailAddress };
    try {
      driveServices().permissions.create(reader, id, { emailMessage });
      return true;
    } catch (error) {
      // 403 is also what too many calls are answered with.
      if (statusOf(error) === REFUSED) return false;
      throw error;
    }
  },
  unshare(id, email) {
    for (const permission of sharingsOf(id)) {
      if (permission.with === email) driveServices().permissions.remove(id, permission.id);
    }
  },
  url: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
});

const NOT_FOUND = 404;

const layoutOf = ({ sheetId, columns }: AnyTab): TabLayout => ({
  sheetId,
  headers: columns.map(({ header }) => header),
  headerRows: HEAD_ROWS,
});

function write(id: string, requests: Request[]): void {
  writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, id));
}

/** The tabs that are there, each with how many rules colour its cells. */
function sheetsOf(id: string): readonly { readonly sheetId: number; readonly rules: number }[] {
  const options = { fields: 'sheets(properties.sheetId,conditionalFormats)' };
  const { sheets = [] } = reading(() => sheetsService().spreadsheets.get(id, options));
  return sheets.map(({ properties, conditionalFormats = [] }) => ({
    // The number 0 may be left out of an answer.
    sheetId: properties?.sheetId ?? FIRST_SHEET_ID,
    rules: conditionalFormats.length,
  }));
}

const dropFirstRule = (sheetId: number): Request => ({ deleteConditionalFormatRule: { sheetId, index: 0 } });

/** Values, formats and all else that a cell can have ("Update cells": fields that no data is given for are cleared). */
const emptied = (sheetId: number): Request => ({ updateCells: { range: { sheetId }, fields: '*' } });

/** `null` where the file is gone, `changed` where one of the tabs is. */
function valuesOf(id: string, tabs: readonly AnyTab[]) {
  const options = {
    ranges: tabs.map(({ title }) => quotedTitle(title)),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  try {
    const { valueRanges = [] } = reading(() => sheetsService().values.batchGet(id, options));
    return tabs.map((_, i) => valueRanges[i]?.values ?? []);
  } catch (error) {
    const status = statusOf(error);
    if (status === NOT_FOUND) return null;
    // A tab that somebody renamed is no range.
    if (status === REFUSED) return 'changed';
    throw error;
  }
}

/** What Google answers to a request that cannot be done: an address without an account, a tab that is not there. */
const REFUSED = 400;

/** Those tabs of the look that are not there yet, in their places. */
const adding = ({ tabs }: CopyLook, present: readonly number[]): Request[] =>
  tabs.flatMap(({ title, sheetId, columns }, index) =>
    present.includes(sheetId)
      ? []
      : [
          {
            addSheet: {
              properties: {
                sheetId,
                title,
                index,
                gridProperties: { rowCount: HEAD_ROWS + 1, columnCount: columns.length },
              },
            },
          },
        ],
  );

/** In which language numbers and days are written there. */
const localeOf = (spreadsheetId: string): string | undefined =>
  reading(() => sheetsService().spreadsheets.get(spreadsheetId, { fields: 'properties.locale' })).properties
    ?.locale;

/** The workbook and the size of its tabs. */
function frame({ tabs, timeZone }: CopyLook, locale: string | undefined): Request[] {
  return [
    {
      updateSpreadsheetProperties: locale
        ? { properties: { timeZone, locale }, fields: 'timeZone,locale' }
        : { properties: { timeZone }, fields: 'timeZone' },
    },
    ...tabs.map(
      ({ sheetId, title, columns, frozenColumns }): Request => ({
        updateSheetProperties: {
          properties: {
            sheetId,
            title,
            gridProperties: {
              // One empty row always stays below the last: rows go in before it.
              rowCount: HEAD_ROWS + 1,
              columnCount: columns.length,
              frozenRowCount: HEAD_ROWS,
              frozenColumnCount: frozenColumns,
            },
          },
          fields: 'title,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)',
        },
      }),
    ),
  ];
}

/** What stands above the rows, and how they look. */
const contents = ({ tabs, remark }: CopyLook): Request[] =>
  tabs.flatMap((tab) => [
    ...columnRequests(tab.sheetId, tab.columns, 0, {}).map(belowTheAge),
    ageLine(tab, remark),
    ...colourRequests(tab, tab.sheetId),
    staleRule(tab.sheetId),
  ]);

/** The same requests a row further down. */
function belowTheAge(request: Request): Request {
  const { updateCells, repeatCell } = request;
  if (updateCells?.start)
    return { updateCells: { ...updateCells, start: { ...updateCells.start, rowIndex: 1 } } };
  if (repeatCell?.range)
    return { repeatCell: { ...repeatCell, range: { ...repeatCell.range, startRowIndex: HEAD_ROWS } } };
  return request;
}

/** Columns from the third on in which the remark does not make the line higher than a phone. */
const ROOMY = 200;

/** Age and time, which are in sight on a phone; and what the copy is for, in the first column that has room. */
function ageLine({ sheetId, columns }: AnyTab, remark: string): Request {
  const format = {
    backgroundColorStyle: colourStyle(HEADER_BACKGROUND),
    textFormat: { bold: true, foregroundColorStyle: colourStyle(HEADER_TEXT) },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  };
  const roomy = columns.findIndex(({ width }, i) => i >= 2 && width >= ROOMY);
  const between = Array.from({ length: Math.max(0, roomy - 2) }, () => ({ userEnteredFormat: format }));
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: [
            { userEnteredFormat: format },
            { userEnteredFormat: { ...format, horizontalAlignment: 'LEFT' } },
            ...between,
            { userEnteredValue: { stringValue: remark }, userEnteredFormat: format },
          ],
        },
      ],
      fields:
        'userEnteredValue,userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment,userEnteredFormat.horizontalAlignment',
    },
  };
}

const staleRule = (sheetId: number): Request => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [{ sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: FRESHNESS.stale }] },
        format: {
          backgroundColorStyle: colourStyle(STALE.background),
          textFormat: { bold: true, foregroundColorStyle: colourStyle(STALE.text) },
        },
      },
    },
  },
});
