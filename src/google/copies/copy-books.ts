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

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The line with the age, and the headers. */
const HEAD_ROWS = 2;
/** Number of the tab that every new workbook begins with. */
const SHEET_ID = 0;
/** What a stale copy looks like. */
const STALE = { background: '#b3261e', text: '#ffffff' } as const;

/**
 * Copies in Drive. Made through the Drive service, so that the right to the script's own files is enough to share them; written
 * through the Sheets service, a difference at a time.
 */
export const copyBooks: CopyPort = {
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
    write(made.id, [...frame(look), ...contents(look)]);
    return made.id;
  },
  read(id, tab) {
    const values = valuesOf(id, tab);
    if (values === null || values === 'changed') return values;
    const headers = values[HEAD_ROWS - 1] ?? [];
    const isOurs =
      headers.length === tab.columns.length && tab.columns.every(({ header }, i) => headers[i] === header);
    return isOurs ? values.slice(HEAD_ROWS) : 'changed';
  },
  layOutAnew(id, look) {
    const rules = rulesOf(id);
    if (rules === null) return false;
    try {
      write(id, [...rules.map(() => dropFirstRule), ...frame(look), emptied, ...contents(look)]);
      return true;
    } catch (error) {
      // Somebody has made a tab of the same name.
      if (statusOf(error) === REFUSED) return false;
      throw error;
    }
  },
  write(id, tab, { rows, current }) {
    const requests = [
      ...tabRequests(layoutOf(tab), { tab, rows }),
      {
        updateCells: {
          start: { sheetId: SHEET_ID, rowIndex: 0, columnIndex: 0 },
          rows: [
            { values: [cellData({ ...current, kind: 'freshness' }, 'text'), cellData(current, 'instant')] },
          ],
          fields: CELL_FIELDS,
        },
      },
    ];
    write(id, requests);
  },
  discard(id) {
    try {
      driveServices().files.update({ trashed: true }, id);
    } catch (error) {
      if (statusOf(error) !== NOT_FOUND) throw error;
    }
  },
  readers: (id) => readersOf(id).flatMap(({ email }) => email),
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
    for (const permission of readersOf(id)) {
      if (permission.email === email) driveServices().permissions.remove(id, permission.id);
    }
  },
  url: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
};

const NOT_FOUND = 404;

const layoutOf = ({ columns }: AnyTab): TabLayout => ({
  sheetId: SHEET_ID,
  headers: columns.map(({ header }) => header),
  headerRows: HEAD_ROWS,
});

function write(id: string, requests: Request[]): void {
  writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, id));
}

/** Rules that colour cells; `null` where the tab is gone. */
function rulesOf(id: string) {
  const options = { fields: 'sheets(properties.sheetId,conditionalFormats)' };
  const { sheets = [] } = reading(() => sheetsService().spreadsheets.get(id, options));
  const ours = sheets.find(({ properties }) => (properties?.sheetId ?? SHEET_ID) === SHEET_ID);
  return ours ? (ours.conditionalFormats ?? []) : null;
}

const dropFirstRule: Request = { deleteConditionalFormatRule: { sheetId: SHEET_ID, index: 0 } };

/** Values, formats and all else that a cell can have ("Update cells": fields that no data is given for are cleared). */
const emptied: Request = { updateCells: { range: { sheetId: SHEET_ID }, fields: '*' } };

/** `null` where the file is gone, `changed` where a tab of this name is. */
function valuesOf(id: string, { title }: AnyTab) {
  const options = {
    ranges: [quotedTitle(title)],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  try {
    const { valueRanges = [] } = reading(() => sheetsService().values.batchGet(id, options));
    return valueRanges[0]?.values ?? [];
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

/** The workbook and the size of its tab. */
function frame({ tab, timeZone }: CopyLook): Request[] {
  return [
    { updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } },
    {
      updateSheetProperties: {
        properties: {
          sheetId: SHEET_ID,
          title: tab.title,
          gridProperties: {
            // One empty row always stays below the last: rows go in before it.
            rowCount: HEAD_ROWS + 1,
            columnCount: tab.columns.length,
            frozenRowCount: HEAD_ROWS,
            frozenColumnCount: tab.frozenColumns,
          },
        },
        fields: 'title,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)',
      },
    },
  ];
}

/** What stands above the rows, and how they look. */
function contents({ tab, remark }: CopyLook): Request[] {
  return [
    ...columnRequests(SHEET_ID, tab.columns, 0, {}).map(belowTheAge),
    ageLine(remark),
    ...colourRequests(tab, SHEET_ID),
    staleRule,
  ];
}

/** The same requests a row further down. */
function belowTheAge(request: Request): Request {
  const { updateCells, repeatCell } = request;
  if (updateCells?.start)
    return { updateCells: { ...updateCells, start: { ...updateCells.start, rowIndex: 1 } } };
  if (repeatCell?.range)
    return { repeatCell: { ...repeatCell, range: { ...repeatCell.range, startRowIndex: HEAD_ROWS } } };
  return request;
}

/** Age, time and what the copy is for; on a phone the first two are in sight. */
function ageLine(remark: string): Request {
  const format = {
    backgroundColorStyle: colourStyle(HEADER_BACKGROUND),
    textFormat: { bold: true, foregroundColorStyle: colourStyle(HEADER_TEXT) },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  };
  return {
    updateCells: {
      start: { sheetId: SHEET_ID, rowIndex: 0, columnIndex: 0 },
      rows: [
        {
          values: [
            { userEnteredFormat: format },
            { userEnteredFormat: { ...format, horizontalAlignment: 'LEFT' } },
            { userEnteredValue: { stringValue: remark }, userEnteredFormat: format },
          ],
        },
      ],
      fields:
        'userEnteredValue,userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment,userEnteredFormat.horizontalAlignment',
    },
  };
}

const staleRule: Request = {
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [
        { sheetId: SHEET_ID, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
      ],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: FRESHNESS.stale }] },
        format: {
          backgroundColorStyle: colourStyle(STALE.background),
          textFormat: { bold: true, foregroundColorStyle: colourStyle(STALE.text) },
        },
      },
    },
  },
};

interface Reader {
  /** Of the permission. */
  readonly id: string;
  /** In small letters. */
  readonly email: string;
}

/** All that is not the owner's: whoever the copy was shared with, also by hand. */
function readersOf(id: string): readonly Reader[] {
  const found: Reader[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveServices().permissions.list(id, {
      fields: 'nextPageToken,permissions(id,role,emailAddress)',
      pageSize: 100,
      ...(pageToken !== undefined && { pageToken }),
    });
    for (const { id: permission, role, emailAddress = '' } of page.permissions ?? []) {
      if (permission && role !== 'owner') found.push({ id: permission, email: emailAddress.toLowerCase() });
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return found;
}

function driveServices() {
  const [files, permissions] = [Drive?.Files, Drive?.Permissions];
  if (!files || !permissions) throw new Error('the Drive service is not enabled in the manifest');
  return { files, permissions };
}
