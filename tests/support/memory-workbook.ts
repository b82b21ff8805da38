import { tabsOf } from '../../src/installation/tabs';
import { ROOMS } from '../../src/subjects/rooms';
import { type Cell, type Raw, rawOf } from '../../src/workbook/cells';
import type { TabChange, WorkbookPort } from '../../src/workbook/ports';
import type { ColumnCell, RowChange } from '../../src/workbook/row-plan';
import type { Selection, Table } from '../../src/workbook/select';
import { type AnyTab, renderRow, type Tab } from '../../src/workbook/tab';

const EMPTY: Cell = { kind: 'empty' };

/** A workbook in memory: rows of cells by tab title, below the header. Counts what was read and written. */
export class MemoryWorkbook implements WorkbookPort {
  readonly reads: (readonly Selection[])[] = [];
  readonly writes: (readonly TabChange[])[] = [];
  private tabs: ReadonlyMap<string, readonly (readonly Cell[])[]>;

  constructor(tabs: readonly AnyTab[] = tabsOf(ROOMS)) {
    this.tabs = new Map(tabs.map(({ title }) => [title, []]));
  }

  read(selections: readonly Selection[]): readonly Table[] {
    this.reads.push(selections);
    return selections.map(({ tab, columns, rows }) => {
      const headers = tab.columns.map(({ header }) => header);
      const at = columns.map((header) => headers.indexOf(header));
      if (at.includes(-1)) throw new Error(`no such column in ${tab.title}: ${columns.join()}`);
      const all = this.rows(tab.title);
      const some = rows ? all.slice(rows.from, rows.from + rows.count) : all;
      return some.map((cells) => at.map((column) => rawOf(cells[column] ?? EMPTY)));
    });
  }

  write(changes: readonly TabChange[]): void {
    this.writes.push(changes);
    const after = new Map(this.tabs);
    for (const { tab, rows, appended = [] } of changes) {
      const changed = applyChanges(this.rowsIn(after, tab.title), rows, tab.columns.length);
      after.set(tab.title, [...changed, ...appended.map(({ cells }) => cells)]);
    }
    this.tabs = after;
  }

  /** Cells with their kinds and link addresses, row by row. */
  rows(title: string): readonly (readonly Cell[])[] {
    return this.rowsIn(this.tabs, title);
  }

  /** Values of one column. */
  column(tab: AnyTab, header: string): readonly Raw[] {
    const [table = []] = this.read([{ tab, columns: [header] }]);
    return table.map(([value]) => value ?? null);
  }

  /** Puts rows into a tab as a person would, past the script. */
  put<Row>(tab: Tab<Row>, ...rows: readonly Row[]): void {
    this.damage(tab.title, (standing) => [...standing, ...rows.map((row) => renderRow(tab, row).cells)]);
  }

  /** Changes the rows of a tab past the script. */
  damage(title: string, change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[]): void {
    this.tabs = new Map(this.tabs).set(title, change(this.rows(title)));
  }

  private rowsIn(tabs: ReadonlyMap<string, readonly (readonly Cell[])[]>, title: string) {
    const rows = tabs.get(title);
    if (!rows) throw new Error(`no such tab: ${title}`);
    return rows;
  }
}

/** Carries changes out one after the other, as Google does the requests of one batch. */
export function applyChanges(
  rows: readonly (readonly Cell[])[],
  changes: readonly RowChange[],
  width: number,
): readonly (readonly Cell[])[] {
  const after = rows.map((cells) => [...cells]);
  for (const change of changes) {
    if (change.kind === 'delete') after.splice(change.at, 1);
    else if (change.kind === 'insert') after.splice(change.at, 0, [...change.cells]);
    else updateRow(after, change.at, change.cells, width);
  }
  return after;
}

function updateRow(rows: Cell[][], at: number, cells: readonly ColumnCell[], width: number): void {
  while (rows.length <= at) rows.push([]);
  const row = Array.from({ length: width }, (_, column): Cell => rows[at]?.[column] ?? EMPTY);
  for (const { column, cell } of cells) row[column] = cell;
  rows[at] = row;
}
