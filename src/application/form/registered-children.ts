import type { CalendarDate } from '../../domain/calendar';
import { isWatched } from '../../domain/summary/child-status';
import { UNKNOWN_NAME } from '../../messages/tabs';
import { childTab, SUMMARY_HEADER } from '../../render/tabs/child-row';
import { readSummary } from '../../render/tabs/summary-cell';
import type { Selection, Table } from '../ports';
import { childLabel } from './child-label';
import type { ChildrenByPosyandu } from './definition';

/** What the lists of the form are made from. */
export const CHOICES_SELECTION: Selection = {
  tab: childTab,
  columns: [SUMMARY_HEADER, 'Kode Anak', 'Nama Anak', 'Nama Ibu'],
};

/** Children under five who live here, by posyandu, sorted by name; no NIK and no KK. */
export function registeredChildren(table: Table, today: CalendarDate): ChildrenByPosyandu {
  const lists = new Map<string, { readonly label: string }[]>();
  for (const [json, code, name, motherName] of table) {
    const summary = readSummary(json);
    if (!summary || !code || !isWatched(summary, today)) continue;
    const label = childLabel({
      name: name ? String(name) : UNKNOWN_NAME,
      motherName: motherName ? String(motherName) : null,
      rt: summary.rt,
      rw: summary.rw,
      code: String(code),
    });
    lists.set(summary.posyandu, [...(lists.get(summary.posyandu) ?? []), { label }]);
  }
  for (const labels of lists.values()) labels.sort((a, b) => compareNames(a.label, b.label));
  return lists;
}

function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
