import type { CalendarDate } from '../../../kernel/calendar';
import type { Selection, Table } from '../../../workbook/ports';
import { isWatched } from '../summary/child-status';
import { childTab, SUMMARY_HEADER } from '../tabs/child-tab';
import { readSummary } from '../tabs/summary-cell';
import { UNKNOWN_NAME } from '../tabs/words';
import { childLabels, type ListedChild } from './child-label';
import type { ChildrenByPosyandu } from './definition';

/** What the lists of children are made from. */
export const CHOICES_SELECTION: Selection = {
  tab: childTab,
  columns: [SUMMARY_HEADER, 'Kode Anak', 'Nama Anak', 'Nama Ibu'],
};

/**
 * Children under five who live here, by posyandu, sorted by name; no NIK and no KK.
 *
 * @param table read as {@link CHOICES_SELECTION}
 */
export function watchedChildren(
  table: Table,
  today: CalendarDate,
): ReadonlyMap<string, readonly ListedChild[]> {
  const lists = new Map<string, ListedChild[]>();
  for (const [json, code, name, motherName] of table) {
    const summary = readSummary(json);
    if (!summary || !code || !isWatched(summary, today)) continue;
    const { posyandu, rt, rw, birthDate } = summary;
    const list = lists.get(posyandu) ?? [];
    list.push({
      name: name ? String(name) : UNKNOWN_NAME,
      motherName: motherName ? String(motherName) : null,
      rt,
      rw,
      birthDate,
      code: String(code),
    });
    lists.set(posyandu, list);
  }
  for (const list of lists.values()) list.sort(byName);
  return lists;
}

/** The choices of the form's lists. */
export function registeredChildren(table: Table, today: CalendarDate): ChildrenByPosyandu {
  const lists = [...watchedChildren(table, today)];
  return new Map(
    lists.map(([posyandu, children]) => [posyandu, childLabels(children).map((label) => ({ label }))]),
  );
}

/** Then by mother, and by code, so that the order does not hang on the rows of the tab. */
const byName = (a: ListedChild, b: ListedChild): number =>
  compare(a.name, b.name) || compare(a.motherName ?? '', b.motherName ?? '') || compare(a.code, b.code);

/** As a reader looks a name up: in any letter case. */
function compare(a: string, b: string): number {
  const [x, y] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
