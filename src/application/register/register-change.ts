import { type CalendarDate, dayOf } from '../../domain/calendar';
import type { Register } from '../../domain/register/fold';
import { submittedAtOf } from '../../domain/register/response';
import { type ChildSummary, summariseChild } from '../../domain/summary/child-summary';
import { monthFigures } from '../../domain/summary/month-figures';
import { rawOf } from '../../render/cells';
import { childTab } from '../../render/tabs/child-row';
import { figureLines, overviewTab } from '../../render/tabs/overview';
import { repairTab } from '../../render/tabs/repair-row';
import { KEY_HEADER, type RenderedRow } from '../../render/tabs/tab';
import { visitTab } from '../../render/tabs/visit-row';
import type { AnyTab, TabChange, WorkbookPort } from '../ports';
import { type KnownRows, planRows, type RowChange } from '../row-plan';
import type { Projection } from './projection';
import type { RegisterIndex } from './register-index';

/** Rows of one tab as they stand and as they shall stand; rows that nobody touches are in neither. */
interface RowsToChange {
  readonly tab: AnyTab;
  readonly known: KnownRows;
  readonly before: readonly RenderedRow[];
  readonly after: readonly RenderedRow[];
}

/** Plans one tab; where its top row does not tell enough, its keys are read, once. */
export function planTab(workbook: WorkbookPort, { tab, known, before, after }: RowsToChange): TabChange {
  const difference = {
    order: tab.order,
    before: new Map(before.map(({ key, cells }) => [key, cells.map(rawOf)])),
    after,
  };
  const rows = planRows(known, difference) ?? planRows({ keys: readKeys(workbook, tab) }, difference);
  return { tab, rows: rows ?? [] };
}

function readKeys(workbook: WorkbookPort, tab: AnyTab): readonly string[] {
  const [rows = []] = workbook.read([{ tab, columns: [KEY_HEADER] }]);
  return rows.map(([key]) => String(key ?? ''));
}

/** The changes that take the three tabs of the register from one projection of some responses to another. */
export function planRegister(
  workbook: WorkbookPort,
  index: RegisterIndex,
  before: Projection,
  after: Projection,
): readonly TabChange[] {
  const keysOf = (holders: RegisterIndex['children' | 'repairs']): KnownRows => ({
    keys: holders.map(({ key }) => key),
  });
  const plans: readonly RowsToChange[] = [
    { tab: childTab, known: keysOf(index.children), before: before.children, after: after.children },
    { tab: visitTab, known: { topKey: index.newestVisit }, before: before.visits, after: after.visits },
    { tab: repairTab, known: keysOf(index.repairs), before: before.repairs, after: after.repairs },
  ];
  return plans.map((plan) => planTab(workbook, plan));
}

/** What the counts of `Beranda` are made from. */
export interface Counted {
  readonly children: readonly ChildSummary[];
  readonly toMend: number;
  readonly toCheck: number;
  readonly asOf: CalendarDate | null;
}

/** The whole register's counts after the responses of `after` have taken the place of those of `before`. */
export function countAfter(
  index: RegisterIndex,
  before: Register,
  after: Register,
  newestRevision: string | null,
): Counted {
  const gone = new Set(before.children.map(({ order }) => order));
  const goneRepairs = new Set(before.repairs.map(({ reading }) => reading.order));
  const otherRepairs = index.repairs.filter(({ key }) => !goneRepairs.has(key));
  const kept = index.children.flatMap(({ key, summary }) => (gone.has(key) || !summary ? [] : [summary]));
  const stopped = after.repairs.filter(({ stops }) => stops.length > 0).length;
  return {
    children: [...kept, ...after.children.map(summariseChild)],
    toMend: otherRepairs.filter(({ stops }) => stops).length + stopped,
    toCheck: otherRepairs.filter(({ stops }) => !stops).length + after.repairs.length - stopped,
    asOf: dayOfRevision(newestRevision, index),
  };
}

function dayOfRevision(order: string | null, { settings }: RegisterIndex): CalendarDate | null {
  const submittedAt = order === null ? null : submittedAtOf(order);
  return submittedAt === null ? null : dayOf(submittedAt, settings.register.zone);
}

/** The figures of `Beranda`, written whole: few cells, always in the same rows. */
export function overviewChange({ children, toMend, toCheck, asOf }: Counted): TabChange {
  const figures = monthFigures(children, asOf ?? EPOCH);
  const lines = figureLines({ asOf, figures, toMend, toCheck });
  const rows = lines.map(
    (line, at): RowChange => ({
      kind: 'update',
      at,
      cells: overviewTab.columns.map((column, i) => ({ column: i, cell: column.cell(line) })),
    }),
  );
  return { tab: overviewTab, rows };
}

const EPOCH = dayOf(0, 'WIB');
