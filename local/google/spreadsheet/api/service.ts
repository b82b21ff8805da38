import { mayEdit, mayRead } from '../../core/access';
import { emulate } from '../../core/emulate';
import { GoogleException } from '../../core/exception';
import type { CellCount } from '../../core/meter';
import { spend } from '../../core/quotas';
import type { World } from '../../core/world';
import { GRID_FULL, gridProblem } from '../grid/dimensions';
import { edit } from '../grid/edit';
import { type Box, CELL_LIMIT, type Sheet, WHOLE_SHEET, type Workbook } from '../grid/model';
import { cellCount, createWorkbook, discardWorkbook, findWorkbook, newSheet, sharing } from '../grid/store';
import { isLocale } from '../locale/locale';
import { batchUpdate, cellsWritten } from './batch-update';
import { BadRequest, GoogleJsonResponseException } from './errors';
import { type Mask, parseMask, selected, under } from './mask';
import { type Options, optionsOf } from './options';
import { spendRequest } from './quota';
import { resolve } from './ranges';
import { createSheet, isTimeZone } from './requests/sheets';
import { spreadsheetResource } from './resources';
import { requireShape } from './shape/check';
import { batchUpdateRequest, spreadsheet } from './shape/requests';
import {
  batchClearValuesRequest,
  batchUpdateValuesRequest,
  clearValuesRequest,
  valueRange,
} from './shape/values';
import { appendValues, clearValues, getValues, inputOption, rangesOption, updateValues } from './values';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;

/** The advanced service `Sheets`, v4 of the Sheets API, as far as it is emulated. */
export interface SheetsService {
  readonly Spreadsheets: Pick<Spreadsheets, 'get' | 'create' | 'batchUpdate'> & {
    readonly Values: Pick<
      Values,
      'get' | 'batchGet' | 'update' | 'batchUpdate' | 'append' | 'clear' | 'batchClear'
    >;
  };
  getVersion(): string;
}

/** Runs one call of the API: within the quota, counted, its refusals in the words of the advanced service. */
class Caller {
  constructor(private readonly world: World) {}

  read<T>(method: string, run: () => T, cells: (result: T) => CellCount): T {
    return this.call('Read', method, run, cells);
  }

  write<T>(method: string, run: () => T, cells: (result: T) => CellCount = () => ({})): T {
    return this.call('Write', method, run, cells);
  }

  private call<T>(kind: 'Read' | 'Write', method: string, run: () => T, cells: (result: T) => CellCount): T {
    const refuse = (): T => {
      try {
        spendRequest(this.world, kind);
        return run();
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error;
        throw new GoogleJsonResponseException(apiName(method), error.code, error.message);
      }
    };
    return this.world.call(`Sheets.${method}`, refuse, cells);
  }
}

/** `Spreadsheets.Values.get` is `sheets.spreadsheets.values.get` in the texts of errors. */
const apiName = (method: string): string =>
  `sheets.${method.replace(/(^|\.)([A-Z])/g, (_, point: string, letter: string) => point + letter.toLowerCase())}`;

/** @param may what the caller wants to do with it */
function requireWorkbook(world: World, id: string, may: typeof mayRead): Workbook {
  const workbook = findWorkbook(world, id);
  if (!workbook) throw new BadRequest('Requested entity was not found.', 404);
  if (!may(world, sharing(workbook))) throw new BadRequest('The caller does not have permission', 403);
  return workbook;
}

/** Options of how values are read. */
const RENDERING = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

const cellsIn = (ranges: readonly ValueRange[]): number =>
  ranges.reduce((sum, { values = [] }) => sum + values.reduce((cells, row) => cells + row.length, 0), 0);

export function createSheetsService(world: World): SheetsService {
  const caller = new Caller(world);
  const Spreadsheets = emulate('Sheets.Spreadsheets', {
    ...spreadsheets(world, caller),
    Values: values(world, caller),
  });
  return emulate('Sheets', { Spreadsheets, getVersion: () => 'v4' });
}

function spreadsheets(world: World, caller: Caller): Pick<Spreadsheets, 'get' | 'create' | 'batchUpdate'> {
  return {
    get: (id: string, optionalArgs?: object) =>
      caller.read(
        'Spreadsheets.get',
        () =>
          getSpreadsheet(
            world,
            requireWorkbook(world, id, mayRead),
            optionsOf(optionalArgs, ['ranges', 'includeGridData', 'fields']),
          ),
        dataCells,
      ),
    create: (resource: Spreadsheet) =>
      caller.write('Spreadsheets.create', () => {
        requireShape(spreadsheet, resource);
        return createSpreadsheet(world, resource);
      }),
    batchUpdate: (resource, id) =>
      caller.write(
        'Spreadsheets.batchUpdate',
        () => {
          requireShape(batchUpdateRequest, resource);
          const workbook = requireWorkbook(world, id, mayEdit);
          if (resource.includeSpreadsheetInResponse) {
            throw new TypeError('batchUpdate with includeSpreadsheetInResponse is not emulated');
          }
          return { spreadsheetId: id, replies: batchUpdate(world, workbook, resource.requests ?? []) };
        },
        () => ({ written: cellsWritten(resource.requests ?? []) }),
      ),
  };
}

function values(world: World, caller: Caller): SheetsService['Spreadsheets']['Values'] {
  const read = (id: string, ranges: readonly string[], options: Options) =>
    getValues(world, requireWorkbook(world, id, mayRead), ranges, options);
  const service: SheetsService['Spreadsheets']['Values'] = {
    get: (id: string, range: string, optionalArgs?: object) =>
      caller.read(
        'Spreadsheets.Values.get',
        () => read(id, [range], optionsOf(optionalArgs, RENDERING))[0] ?? {},
        (result) => ({ read: cellsIn([result]) }),
      ),
    batchGet: (id: string, optionalArgs?: object) =>
      caller.read(
        'Spreadsheets.Values.batchGet',
        () => {
          const options = optionsOf(optionalArgs, ['ranges', ...RENDERING]);
          return { spreadsheetId: id, valueRanges: read(id, rangesOption(options), options) };
        },
        (result) => ({ read: cellsIn(result.valueRanges) }),
      ),
    update: (resource: ValueRange, id: string, range: string, optionalArgs?: object) =>
      caller.write(
        'Spreadsheets.Values.update',
        () => {
          requireShape(valueRange, resource);
          const input = inputOption(optionsOf(optionalArgs, ['valueInputOption']));
          return (
            updateValues(world, requireWorkbook(world, id, mayEdit), [{ ...resource, range }], input)[0] ?? {}
          );
        },
        (result) => ({ written: result.updatedCells ?? 0 }),
      ),
    batchUpdate: (resource, id) =>
      caller.write(
        'Spreadsheets.Values.batchUpdate',
        () => {
          requireShape(batchUpdateValuesRequest, resource);
          const input = inputOption({ valueInputOption: resource.valueInputOption });
          const responses = updateValues(
            world,
            requireWorkbook(world, id, mayEdit),
            resource.data ?? [],
            input,
          );
          return { spreadsheetId: id, ...totals(responses), responses };
        },
        (result) => ({ written: result.totalUpdatedCells }),
      ),
    append: (resource: ValueRange, id: string, range: string, optionalArgs?: object) =>
      caller.write(
        'Spreadsheets.Values.append',
        () => {
          requireShape(valueRange, resource);
          const options = optionsOf(optionalArgs, ['valueInputOption', 'insertDataOption']);
          return appendValues(world, requireWorkbook(world, id, mayEdit), range, resource, options);
        },
        (result) => ({ written: result.updates?.updatedCells ?? 0 }),
      ),
    clear: (resource: unknown, id: string, range: string) =>
      caller.write('Spreadsheets.Values.clear', () => {
        requireShape(clearValuesRequest, resource);
        const [clearedRange = ''] = clearValues(world, requireWorkbook(world, id, mayEdit), [range]);
        return { spreadsheetId: id, clearedRange };
      }),
    batchClear: (resource, id) =>
      caller.write('Spreadsheets.Values.batchClear', () => {
        requireShape(batchClearValuesRequest, resource);
        const workbook = requireWorkbook(world, id, mayEdit);
        return { spreadsheetId: id, clearedRanges: clearValues(world, workbook, resource.ranges ?? []) };
      }),
  };
  return emulate('Sheets.Spreadsheets.Values', service);
}

function totals(responses: readonly GoogleAppsScript.Sheets.Schema.UpdateValuesResponse[]) {
  const sum = (field: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((total, response) => total + (response[field] ?? 0), 0);
  const sheets = new Set(
    responses.map(({ updatedRange = '' }) => updatedRange.slice(0, updatedRange.lastIndexOf('!'))),
  );
  return {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: sheets.size,
  };
}

function getSpreadsheet(world: World, workbook: Workbook, options: Options): Spreadsheet {
  const mask: Mask = options.fields ? parseMask(String(options.fields)) : true;
  const ranges = rangesOption(options).map((range) => resolve(workbook, range));
  const withData = options.fields ? asksForData(mask) : options.includeGridData === true;
  const sheets = ranges.length > 0 ? [...new Set(ranges.map(({ sheet }) => sheet))] : workbook.sheets;
  const places = sheets.map((sheet) => ({ sheet, boxes: withData ? boxesOf(sheet, ranges) : [] }));
  return selected(spreadsheetResource(world, workbook, places), mask) as Spreadsheet;
}

function asksForData(mask: Mask): boolean {
  if (mask === true) return true;
  const sheets = under(mask, 'sheets');
  return sheets !== null && under(sheets, 'data') !== null;
}

function boxesOf(
  sheet: Sheet,
  ranges: readonly { readonly sheet: Sheet; readonly box: Box }[],
): readonly Box[] {
  const own = ranges.filter((range) => range.sheet === sheet).map(({ box }) => box);
  return own.length > 0 ? own : [WHOLE_SHEET];
}

function dataCells(resource: Spreadsheet): CellCount {
  let read = 0;
  for (const sheet of resource.sheets ?? []) {
    for (const data of sheet.data ?? [])
      for (const row of data.rowData ?? []) read += row.values?.length ?? 0;
  }
  return { read };
}

/** A new workbook has the tabs that are asked for, or one. */
function createSpreadsheet(world: World, resource: Spreadsheet): Spreadsheet {
  const { title = 'Untitled spreadsheet', locale, timeZone } = resource.properties ?? {};
  if (locale !== undefined && !isLocale(locale)) throw new BadRequest(`Invalid locale: ${locale}`);
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new BadRequest(`Invalid time zone: ${timeZone}`);
  const workbook = newWorkbook(world, title);
  if (locale) workbook.state.locale = locale;
  if (timeZone) workbook.state.timeZone = timeZone;
  const wanted = resource.sheets ?? [];
  if (wanted.length > 0) replaceTabs(world, workbook, wanted);
  return spreadsheetResource(
    world,
    workbook,
    workbook.sheets.map((sheet) => ({ sheet, boxes: [] })),
  );
}

/** The tabs asked for instead of the one that is there; where they cannot be, there is no workbook either. */
function replaceTabs(
  world: World,
  workbook: Workbook,
  wanted: readonly GoogleAppsScript.Sheets.Schema.Sheet[],
): void {
  try {
    workbook.sheets = [];
    edit(workbook, (change) => {
      for (const { properties = {} } of wanted) {
        workbook.sheets = [...workbook.sheets, createSheet({ world, change, workbook }, properties)];
      }
    });
    if (cellCount(workbook) > CELL_LIMIT) throw new BadRequest(GRID_FULL);
  } catch (error) {
    discardWorkbook(world, workbook.id);
    throw error;
  }
}

/** A workbook with one empty tab, as the quota allows. */
export function newWorkbook(world: World, title: string, rows?: number, columns?: number): Workbook {
  const sheet = newSheet(0, 'Sheet1', rows, columns);
  const problem = gridProblem(sheet.state.rowCount, sheet.state.columnCount);
  if (problem !== null) throw new GoogleException(problem);
  spend(world, 'spreadsheets created');
  const workbook = createWorkbook(world, title);
  workbook.sheets = [sheet];
  return workbook;
}
