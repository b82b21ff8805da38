import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { isNeedKind, type NeedKind, type Urgency } from '../needs/kinds/need-kinds';
import { POSTPONED_UNTIL } from '../needs/open/words';
import { readNeedKey, worklistTab } from '../needs/tabs/worklist-tab';
import type { CopiedChild } from './copied-children';

/** What the copies say of needs is made from: columns of `Perlu Tindakan`. */
export const COPIED_NEEDS = select(worklistTab, {
  key: textField(KEY_HEADER),
  why: textField('Mengapa'),
  task: textField('Tugas'),
  assigned: textField('Ditugaskan Kepada'),
  overdueDays: numberField('Terlambat (hari)'),
  lastAct: textField('Tindakan Terakhir'),
  postponed: textField('Ditunda'),
});

type Row = typeof COPIED_NEEDS extends RowSelection<infer R> ? R : never;

/** A need in a copy. What is not listed here (point, reason of a delay, message, what was found) cannot get into one. */
export interface CopiedNeed {
  readonly child: CopiedChild;
  readonly code: ResponseCode;
  readonly kind: NeedKind;
  /** `null` for what is put off. */
  readonly urgency: Urgency | null;
  readonly due: CalendarDate;
  readonly why: string;
  readonly task: string;
  /** Name of whom an officer has given it to; '' for nobody. */
  readonly assigned: string;
  readonly overdueDays: number | null;
  readonly lastAct: string;
  readonly postponedUntil: string;
}

const URGENCIES: readonly Urgency[] = [1, 2, 3, 4];

/**
 * Needs of some children: a child is known by its row of `Data Anak` alone, so that no row of the worklist brings one into a copy in which
 * it has no place. Rows that somebody damaged are passed over.
 */
export function copiedNeeds(rows: readonly Row[], children: readonly CopiedChild[]): readonly CopiedNeed[] {
  const byCode = new Map(children.map((child) => [child.code, child]));
  return rows.flatMap(
    ({ key, why, task, assigned, overdueDays, lastAct, postponed }): readonly CopiedNeed[] => {
      const read = readNeedKey(key);
      const code = parseCode(read?.code ?? '');
      const due = parseIsoDate(read?.due ?? '');
      const child = code && byCode.get(code);
      if (!read || !child || !due || !isNeedKind(read.kind)) return [];
      return [
        {
          child,
          code,
          kind: read.kind,
          urgency: URGENCIES.find((one) => String(one) === read.rank) ?? null,
          due,
          why,
          task,
          assigned: withoutNumbers(assigned),
          overdueDays,
          lastAct,
          postponedUntil: POSTPONED_UNTIL(postponed),
        },
      ];
    },
  );
}
