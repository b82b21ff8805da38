import type { World } from '../../../local/google/core/world';
import type { Entry, Row, Sheet, Workbook } from '../../../local/google/spreadsheet/grid/model';
import { findWorkbook } from '../../../local/google/spreadsheet/grid/store';
import { isLog, isLogColumn, isLogRow } from './tabs';

/** What stands in a tab as it is kept. */
interface TabContents {
  readonly title: string;
  /** All of it; numbers of formats and rules depend on which was used first, and rows may tell what happened when. */
  readonly kept: string;
  /** Without that. */
  compared(): string;
}

export interface Contents {
  readonly looks: string;
  readonly tabs: readonly TabContents[];
}

/**
 * What stands in each tab, but for what may differ between two histories of the same submissions: values, formulas, formats, notes
 * and links. The same as `registerTabs` compares, for thousands of comparisons instead of a few.
 */
export function contents(world: World, workbookId: string): Contents {
  const workbook = findWorkbook(world, workbookId);
  if (!workbook) throw new Error(`There is no workbook ${workbookId}`);
  const compared = workbook.sheets.filter(({ state }) => !isLog(state.title));
  return {
    looks: JSON.stringify([workbook.formats, workbook.rules]),
    tabs: compared.map((sheet) => ({
      title: sheet.state.title,
      kept: JSON.stringify(sheet.rows),
      compared: once(() => JSON.stringify(rowsOf(workbook, sheet))),
    })),
  };
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** @returns titles of the tabs that differ */
export function differing(one: Contents, other: Contents): readonly string[] {
  const titles = [...new Set([...one.tabs, ...other.tabs].map(({ title }) => title))];
  const sameLooks = one.looks === other.looks;
  return titles.filter((title) => {
    const [a, b] = [one, other].map(({ tabs }) => tabs.find((tab) => tab.title === title));
    if (!a || !b) return true;
    return !(sameLooks && a.kept === b.kept) && a.compared() !== b.compared();
  });
}

function rowsOf(workbook: Workbook, { rows, state }: Sheet): readonly unknown[] {
  const headers = (rows[0] ?? []).map(shownIn);
  const left = headers.findIndex((header) => isLogColumn(state.title, header));
  const compared = rows.filter((row) => !isLogRow(state.title, shownIn(row?.[0] ?? null)));
  return withoutEmptyEnd(compared.map((row) => cellsOf(workbook, row ?? [], left)));
}

function cellsOf({ formats, rules }: Workbook, row: Row, left: number): readonly unknown[] {
  const cells = row.map((entry, column): unknown => {
    if (column === left) return null;
    if (typeof entry !== 'object' || entry === null) return entry;
    return { ...entry, s: formats[entry.s ?? 0], d: rules[entry.d ?? 0] };
  });
  return withoutEmptyEnd(cells);
}

function withoutEmptyEnd(list: readonly unknown[]): readonly unknown[] {
  const isEmpty = (each: unknown) => each === null || (Array.isArray(each) && each.length === 0);
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1])) end -= 1;
  return list.slice(0, end);
}

const shownIn = (entry: Entry): unknown => (typeof entry === 'object' && entry !== null ? entry.v : entry);
