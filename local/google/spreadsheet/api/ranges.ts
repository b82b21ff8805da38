import { fullName, parseBox, splitTitle } from '../grid/a1';
import { within } from '../grid/boxes';
import { type Box, OPEN, type Sheet, WHOLE_SHEET, type Workbook } from '../grid/model';
import { sheetById, sheetByTitle } from '../grid/store';
import { BadRequest } from './errors';

export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Cells of one tab. */
export interface Place {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** A range in A1 notation, a tab's name or a named range, cut to the grid. */
export function resolve(workbook: Workbook, notation: string): Place {
  const place = find(workbook, notation);
  if (!place) throw new BadRequest(`Unable to parse range: ${notation}`);
  const { rowCount, columnCount } = place.sheet.state;
  if (place.box.top >= rowCount || place.box.left >= columnCount) {
    const name = fullName(place.sheet.state.title, place.box);
    throw new BadRequest(
      `Range (${name}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return { sheet: place.sheet, box: within(place.box, place.sheet.state) };
}

function find(workbook: Workbook, notation: string): Place | null {
  const { title, rest } = splitTitle(notation);
  if (title !== null) {
    const sheet = sheetByTitle(workbook, title);
    const box = rest === '' ? WHOLE_SHEET : parseBox(rest);
    return sheet && box && { sheet, box };
  }
  const named = workbook.state.namedRanges.find(({ name }) => name === notation);
  const namedSheet = named && sheetById(workbook, named.sheetId);
  if (named && namedSheet) return { sheet: namedSheet, box: named.box };
  const whole = sheetByTitle(workbook, notation.replace(/^'(.*)'$/, '$1').replace(/''/g, "'"));
  if (whole) return { sheet: whole, box: WHOLE_SHEET };
  const box = parseBox(notation);
  const first = workbook.sheets[0];
  return box && first ? { sheet: first, box } : null;
}

/** A tab by its id; a request without an id means 0, as for every number that the API is not given. */
export function requireSheet(workbook: Workbook, sheetId: number | undefined): Sheet {
  const sheet = sheetById(workbook, sheetId ?? 0);
  if (!sheet) throw new BadRequest(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** A `GridRange`, its open ends still open. */
export function placeOf(workbook: Workbook, range: GridRange | undefined): Place {
  if (!range) throw new BadRequest('range must be specified');
  const sheet = requireSheet(workbook, range.sheetId);
  const box = {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? OPEN,
    right: range.endColumnIndex ?? OPEN,
  };
  checkLine('Row', box.top, range.endRowIndex, sheet.state.rowCount);
  checkLine('Column', box.left, range.endColumnIndex, sheet.state.columnCount);
  return { sheet, box };
}

function checkLine(line: 'Row' | 'Column', start: number, end: number | undefined, count: number): void {
  if (start < 0) throw new BadRequest(`GridRange.start${line}Index[${start}] must be >= 0`);
  if (start >= count) {
    throw new BadRequest(
      `GridRange.start${line}Index[${start}] is after last ${line.toLowerCase()} in grid[${count}]`,
    );
  }
  if (end === undefined) return;
  if (end > count) {
    throw new BadRequest(
      `GridRange.end${line}Index[${end}] is after last ${line.toLowerCase()} in grid[${count}]`,
    );
  }
  if (end <= start)
    throw new BadRequest(`GridRange.end${line}Index[${end}] must be after start${line}Index[${start}]`);
}

/** The same with the ends at the end of the grid. */
export function cellsOfRange(workbook: Workbook, range: GridRange | undefined): Place {
  const { sheet, box } = placeOf(workbook, range);
  return { sheet, box: within(box, sheet.state) };
}

export const gridRange = (sheet: Sheet, { top, left, bottom, right }: Box): GridRange => ({
  sheetId: sheet.state.id,
  ...((top > 0 || bottom !== OPEN) && { startRowIndex: top }),
  ...(bottom !== OPEN && { endRowIndex: bottom }),
  ...((left > 0 || right !== OPEN) && { startColumnIndex: left }),
  ...(right !== OPEN && { endColumnIndex: right }),
});
