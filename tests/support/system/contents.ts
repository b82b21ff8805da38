import type { World } from '../../../local/google/core/world';
import type { Entry, Row, Sheet, Workbook } from '../../../local/google/spreadsheet/grid/model';
import { findWorkbook } from '../../../local/google/spreadsheet/grid/store';
import { isLog, isLogColumn, isLogRow } from './tabs';

/** What stands in a tab, without what may differ between two histories of the same submissions. */
interface TabContents {
  readonly title: string;
  /** As it is kept: numbers of formats and rules depend on which was used first. */
  readonly kept: string;
  /** With formats and rules in the place of their numbers. */
  spelledOut(): string;
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
    tabs: compared.map((sheet) => {
      const rows = withoutLogs(sheet);
      return {
        title: sheet.state.title,
        kept: JSON.stringify(rows),
        spelledOut: () => JSON.stringify(rows.map((row) => row.map((entry) => spelledOut(workbook, entry)))),
      };
    }),
  };
}

/** @returns titles of the tabs that differ */
export function differing(one: Contents, other: Contents): readonly string[] {
  const titles = [...new Set([...one.tabs, ...other.tabs].map(({ title }) => title))];
  const sameLooks = one.looks === other.looks;
  return titles.filter((title) => {
    const [a, b] = [one, other].map(({ tabs }) => tabs.find((tab) => tab.title === title));
    if (!a || !b) return true;
    return !(sameLooks && a.kept === b.kept) && a.spelledOut() !== b.spelledOut();
  });
}

function withoutLogs({ rows, state: { title } }: Sheet): readonly Row[] {
  const left = (rows[0] ?? []).findIndex((header) => isLogColumn(title, shownIn(header)));
  const compared = rows
    .filter((row) => !isLogRow(title, shownIn(row?.[0] ?? null)))
    .map((row) => (row ?? []).filter((_, column) => column !== left));
  return withoutEmptyEnd(compared.map((row) => withoutEmptyEnd(row)));
}

function withoutEmptyEnd<T>(list: readonly T[]): T[] {
  const isEmpty = (each: T | undefined) => each === null || (Array.isArray(each) && each.length === 0);
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1])) end -= 1;
  return list.slice(0, end);
}

const shownIn = (entry: Entry): unknown => (typeof entry === 'object' && entry !== null ? entry.v : entry);

function spelledOut({ formats, rules }: Workbook, entry: Entry): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return { ...entry, s: formats[entry.s ?? 0], d: rules[entry.d ?? 0] };
}
