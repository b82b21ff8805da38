import { GoogleException } from '../../core/exception';
import type { World } from '../../core/world';
import { edit } from '../grid/edit';
import type { Workbook } from '../grid/model';
import { BadRequest } from './errors';
import { CELL_REQUESTS } from './requests/cells';
import { DIMENSION_REQUESTS } from './requests/dimensions';
import { RANGE_REQUESTS } from './requests/ranges';
import type { Context, Kind, Request, Response } from './requests/request';
import { RULE_REQUESTS } from './requests/rules';
import { SHEET_REQUESTS } from './requests/sheets';

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [CELL_REQUESTS, DIMENSION_REQUESTS, SHEET_REQUESTS, RULE_REQUESTS, RANGE_REQUESTS]
    .flat()
    .map((known) => [known.name, known]),
);

/** Applies the requests in their order, all of them or none. */
export function batchUpdate(world: World, workbook: Workbook, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw new BadRequest('Must specify at least one request.');
  return edit(workbook, (change) => {
    const context: Context = { world, change, workbook };
    return requests.map((request, index) => runRequest(request, index, context));
  });
}

function runRequest(request: Request, index: number, context: Context): Response {
  const names = Object.entries(request).flatMap(([name, body]) =>
    body === undefined || body === null ? [] : [name],
  );
  const [name] = names;
  if (name === undefined) throw new BadRequest(`Invalid requests[${index}]: must specify a request`);
  if (names.length > 1) {
    throw new BadRequest(
      `Invalid requests[${index}]: oneof field 'kind' is already set. Cannot set '${names[1]}'`,
    );
  }
  const known = KINDS.get(name);
  if (!known) throw new TypeError(`Sheets.Spreadsheets.batchUpdate with ${name} is not emulated`);
  try {
    return known.run(request, context);
  } catch (error) {
    if (error instanceof BadRequest || error instanceof GoogleException) {
      throw new BadRequest(`Invalid requests[${index}].${name}: ${error.message}`);
    }
    throw error;
  }
}

/** Cells that the requests write, for the meter. */
export function cellsWritten(requests: readonly Request[]): number {
  const inRows = (rows: readonly GoogleAppsScript.Sheets.Schema.RowData[] = []) =>
    rows.reduce((sum, row) => sum + (row.values?.length ?? 0), 0);
  return requests.reduce(
    (sum, { updateCells, appendCells }) => sum + inRows(updateCells?.rows) + inRows(appendCells?.rows),
    0,
  );
}
