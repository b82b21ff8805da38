'beside the script';

// What the sheet of a session says of each child besides who it is: the last measures, and what to look at.
import type { CalendarDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import type { ListedChild } from '../children/form/child-label';
import { isNeedKind, type NeedKind } from '../needs/kinds/need-kinds';
import { isPutOff, readNeedKey } from '../needs/tabs/worklist-tab';
import { LAST_MEASURES, OPEN_NEEDS } from './session-cells';

/** As `Data Anak` shows them. */
export interface LastMeasures {
  readonly on: CalendarDate;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
}

/** A child of a session sheet. What is not listed here (NIK, family card, phone, address, point) is not on paper. */
export interface SessionChild extends ListedChild {
  readonly last: LastMeasures | null;
  /** Kinds of its open needs, the most pressing first; what is put off is not among them. */
  readonly needs: readonly NeedKind[];
}

/** @param children of one posyandu */
export function sessionRows(
  workbook: Ports['workbook'],
  children: readonly ListedChild[],
): readonly SessionChild[] {
  if (children.length === 0) return [];
  const { measures, open } = readRows(workbook, { measures: LAST_MEASURES, open: OPEN_NEEDS });
  const lastOf = new Map(measures.map((row) => [row.code, row]));
  const needsOf = new Map<string, NeedKind[]>();
  for (const { key } of open) {
    const need = readNeedKey(key);
    if (!need || !isNeedKind(need.kind) || isPutOff(need)) continue;
    const code = parseCode(need.code);
    if (code) needsOf.set(code, [...(needsOf.get(code) ?? []), need.kind]);
  }
  return children.map((child) => {
    const { on = null, weightKg = null, lengthHeightCm = null } = lastOf.get(child.code) ?? {};
    return {
      ...child,
      last: on === null ? null : { on, weightKg, lengthHeightCm },
      needs: needsOf.get(child.code) ?? [],
    };
  });
}
