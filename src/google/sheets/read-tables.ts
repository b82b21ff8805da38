import type { Raw } from '../../workbook/cells';
import type { Selection, Table } from '../../workbook/select';
import { reading } from './retry';
import { sheetsService } from './service';
import { columnLetters, columnOf, type Layouts, layoutOf, quotedTitle, type Run, runsOf } from './tab-layout';

/** Rows of a sheet are counted from 1, and the first is the header. */
const FIRST_DATA_ROW = 2;

interface PlannedRead {
  readonly selection: Selection;
  /** Columns that the sheet has, side by side where they lie so. */
  readonly runs: readonly Run[];
  /** For each column asked for, its place among those read; `null` for one that the sheet does not have yet. */
  readonly places: readonly (number | null)[];
}

function plan(layouts: Layouts, selection: Selection): PlannedRead {
  const { tab, columns } = selection;
  const layout = layoutOf(layouts, tab);
  const at = columns.map((header) => layout && columnOf(layout, tab, header));
  const present = at.filter((column) => column !== null);
  let next = 0;
  return {
    selection,
    runs: runsOf(present),
    places: at.map((column) => {
      if (column === null) return null;
      next += 1;
      return next - 1;
    }),
  };
}

export interface ReadResult {
  readonly tables: readonly Table[];
  /** The headers as they stand, of every tab read. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** Reads all selections in one call, with the header rows, so that a moved column is noticed. */
export function readTables(
  spreadsheetId: string,
  layouts: Layouts,
  selections: readonly Selection[],
): ReadResult {
  const plans = selections.map((selection) => plan(layouts, selection));
  const titles = [
    ...new Set(plans.flatMap(({ selection: { tab } }) => (layouts[tab.title] ? [tab.title] : []))),
  ];
  const ranges = [
    ...titles.map((title) => `${quotedTitle(title)}!1:1`),
    ...plans.flatMap(({ selection, runs }) => runs.map((run) => rangeOf(selection, run))),
  ];
  const values = batchGet(spreadsheetId, ranges);
  const headers = new Map(titles.map((title, i) => [title, (values[i]?.[0] ?? []).map(String)] as const));
  let next = titles.length;
  const tables = plans.map(({ runs, places }) => {
    const parts = runs.map((run, i) => ({ run, rows: values[next + i] ?? [] }));
    next += runs.length;
    const table = joinRuns(parts);
    return places.includes(null)
      ? table.map((row) => places.map((place) => (place === null ? null : (row[place] ?? null))))
      : table;
  });
  return { tables, headers };
}

function rangeOf({ tab, rows }: Selection, { from, length }: Run): string {
  const first = columnLetters(from);
  const last = columnLetters(from + length - 1);
  const top = FIRST_DATA_ROW + (rows?.from ?? 0);
  const bottom = rows ? String(top + rows.count - 1) : '';
  return `${quotedTitle(tab.title)}!${first}${top}:${last}${bottom}`;
}

function batchGet(
  spreadsheetId: string,
  ranges: readonly string[],
): readonly (readonly (readonly Raw[])[])[] {
  const options = { ranges, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const response = reading(() => sheetsService().values.batchGet(spreadsheetId, options));
  return (response.valueRanges ?? []).map((range) => range.values ?? []);
}

interface Part {
  readonly run: Run;
  readonly rows: readonly (readonly Raw[])[];
}

/** Pads the rows, which Google returns without empty cells at the end, so that every value is under its header. */
function joinRuns(parts: readonly Part[]): Table {
  let count = 0;
  for (const { rows } of parts) count = Math.max(count, rows.length);
  const table: Raw[][] = [];
  for (let row = 0; row < count; row++) {
    const values: Raw[] = [];
    for (const { run, rows } of parts) {
      const read = rows[row];
      for (let column = 0; column < run.length; column++) {
        const value = read?.[column];
        values.push(value === undefined || value === '' ? null : value);
      }
    }
    table.push(values);
  }
  return table;
}
