import type { Raw } from '../../workbook/cells';
import type { Selection, Table } from '../../workbook/ports';
import { reading } from './retry';
import { sheetsService } from './service';
import { columnLetters, columnOf, type Layouts, layoutOf, quotedTitle, type Run, runsOf } from './tab-layout';

/** Rows of a sheet are counted from 1, and the first is the header. */
const FIRST_DATA_ROW = 2;

interface PlannedRead {
  readonly selection: Selection;
  readonly runs: readonly Run[];
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
  const plans = selections.map((selection): PlannedRead => {
    const layout = layoutOf(layouts, selection.tab);
    return {
      selection,
      runs: runsOf(selection.columns.map((header) => columnOf(layout, selection.tab, header))),
    };
  });
  const titles = [...new Set(selections.map(({ tab }) => tab.title))];
  const ranges = [
    ...titles.map((title) => `${quotedTitle(title)}!1:1`),
    ...plans.flatMap(({ selection, runs }) => runs.map((run) => rangeOf(selection, run))),
  ];
  const values = batchGet(spreadsheetId, ranges);
  const headers = new Map(titles.map((title, i) => [title, (values[i]?.[0] ?? []).map(String)] as const));
  let next = titles.length;
  const tables = plans.map(({ runs }) => {
    const parts = runs.map((run, i) => ({ run, rows: values[next + i] ?? [] }));
    next += runs.length;
    return joinRuns(parts);
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

/** Rows come back ragged: padded here, so that every value stands under its header. */
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
