import type { CalendarDate } from '../../../kernel/calendar';
import { type RowSelection, select, textField } from '../../../workbook/select';
import { isWatched } from '../summary/child-status';
import { childTab, summaryField } from '../tabs/child-tab';
import { UNKNOWN_NAME } from '../tabs/words';
import { type LabelStyle, type ListedChild, labelsOf } from './child-label';
import type { ChildrenByPosyandu } from './definition';

/** What the lists of children are made from. */
export const LISTED_CHILDREN = select(childTab, {
  summary: summaryField,
  code: textField('Kode Anak'),
  name: textField('Nama Anak'),
  motherName: textField('Nama Ibu'),
});

export type ListedRow = typeof LISTED_CHILDREN extends RowSelection<infer Row> ? Row : never;

/** Children under five who live here, by posyandu, sorted by name; no NIK and no KK. */
export function watchedChildren(
  rows: readonly ListedRow[],
  today: CalendarDate,
): ReadonlyMap<string, readonly ListedChild[]> {
  const lists = new Map<string, ListedChild[]>();
  for (const { summary, code, name, motherName } of rows) {
    if (!summary || code === '' || !isWatched(summary, today)) continue;
    const { posyandu, rt, rw, birthDate } = summary;
    const list = lists.get(posyandu) ?? [];
    list.push({ name: name || UNKNOWN_NAME, motherName: motherName || null, rt, rw, birthDate, code });
    lists.set(posyandu, list);
  }
  for (const list of lists.values()) list.sort(byName);
  return lists;
}

/** The choices of the form's lists. */
export function registeredChildren(
  rows: readonly ListedRow[],
  today: CalendarDate,
  style: LabelStyle,
): ChildrenByPosyandu {
  const lists = [...watchedChildren(rows, today)];
  return new Map(
    lists.map(([posyandu, children]) => [posyandu, labelsOf(children, style).map((label) => ({ label }))]),
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
