import { type CalendarDate, dayOf, type Instant, type TimeZone } from '../kernel/calendar';
import { figureLines, overviewTab } from '../overview/tab';
import type { FormLinks } from '../subjects/children/form/form-links';
import type { Register } from '../subjects/children/register/fold';
import { graduatesBetween } from '../subjects/children/summary/child-status';
import { type ChildSummary, summariseChild } from '../subjects/children/summary/child-summary';
import { monthFigures } from '../subjects/children/summary/month-figures';
import { childTab, STATUS_HEADERS, statusCells } from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { visitTab } from '../subjects/children/tabs/visit-tab';
import { type Cell, rawOf } from '../workbook/cells';
import type { AnyTab, TabChange, WorkbookPort } from '../workbook/ports';
import { type Difference, type KnownRows, planRows, type RowChange } from '../workbook/row-plan';
import { KEY_HEADER, type RenderedRow, renderRow } from '../workbook/tab';
import type { Affected } from './affected';
import { journalTab } from './journal-tab';
import { type Projection, project } from './projection';
import type { RegisterIndex } from './register-index';
import { type ResponseRecord, submittedAtOf } from './response';

/** Rows of one tab as they stand and as they shall stand; rows that nobody touches are in neither. */
export interface RowsToChange {
  readonly tab: AnyTab;
  readonly known: KnownRows;
  readonly before: readonly RenderedRow[];
  readonly after: readonly RenderedRow[];
  readonly besides?: Difference['besides'];
}

/** Plans some tabs; where a top row does not tell enough, the keys are read, those of all such tabs at once. */
export function planTabs(workbook: WorkbookPort, plans: readonly RowsToChange[]): readonly TabChange[] {
  const tried = plans.map((plan) => ({ ...plan, rows: planRows(plan.known, differenceOf(plan)) }));
  const unclear = tried.filter(({ rows }) => rows === null);
  const keys = unclear.length === 0 ? [] : readKeys(workbook, unclear);
  return tried.map((plan) => {
    const known = { keys: keys[unclear.indexOf(plan)] ?? [] };
    return { tab: plan.tab, rows: plan.rows ?? planRows(known, differenceOf(plan)) ?? [] };
  });
}

const differenceOf = ({ tab, before, after, besides = [] }: RowsToChange): Difference => ({
  order: tab.order,
  before: new Map(before.map(({ key, cells }) => [key, cells.map(rawOf)])),
  after,
  besides,
});

const readKeys = (workbook: WorkbookPort, plans: readonly RowsToChange[]): readonly (readonly string[])[] =>
  workbook
    .read(plans.map(({ tab }) => ({ tab, columns: [KEY_HEADER] })))
    .map((rows) => rows.map(([key]) => String(key ?? '')));

/** What takes the three tabs of the register from one projection of some responses to another. */
export function registerRows(
  index: RegisterIndex,
  before: Projection,
  after: Projection,
  besides: Difference['besides'] = [],
): readonly RowsToChange[] {
  const keysOf = (holders: RegisterIndex['children' | 'repairs']): KnownRows => ({
    keys: holders.map(({ key }) => key),
  });
  return [
    {
      tab: childTab,
      known: keysOf(index.children),
      before: before.children,
      after: after.children,
      besides,
    },
    { tab: visitTab, known: { topKey: index.newestVisit }, before: before.visits, after: after.visits },
    { tab: repairTab, known: keysOf(index.repairs), before: before.repairs, after: after.repairs },
  ];
}

/** Cells of children that nothing was told about, but that are five years old by the day that `Beranda` moves on to. */
function turnedFive(
  { children }: RegisterIndex,
  untouched: (key: string) => boolean,
  from: CalendarDate | null,
  to: CalendarDate | null,
): NonNullable<Difference['besides']> {
  if (to === null || from === to) return [];
  return children.flatMap(({ key, summary }) =>
    summary && untouched(key) && graduatesBetween(summary, from, to)
      ? [
          {
            key,
            cells: STATUS_COLUMNS.map((column, i) => ({ column, cell: statusCells(summary, to)[i] as Cell })),
          },
        ]
      : [],
  );
}

const STATUS_COLUMNS = STATUS_HEADERS.map((status) =>
  childTab.columns.findIndex(({ header }) => header === status),
);

/** The time of a change, and what it brings besides the responses. */
export interface ChangeContext {
  /** Key of the newest entry of the journal after the change. */
  readonly newestRevision: string | null;
  readonly receivedAt: Instant;
  readonly formLinks: FormLinks | null;
  /** Rows of other journals. */
  readonly besides?: readonly RowsToChange[];
}

/** What every change of the register writes: the register's tabs, the journal, the figures. */
export function planChange(
  workbook: WorkbookPort,
  index: RegisterIndex,
  { settings: { zone }, records, revised, before, after }: Affected,
  { newestRevision, receivedAt, formLinks, besides = [] }: ChangeContext,
): readonly TabChange[] {
  const from = dayOfRevision(index.newestRevision, index);
  const to = dayOfRevision(newestRevision, index);
  const touched = new Set(before.children.map(({ order }) => order));
  const untouched = (key: string): boolean => !touched.has(key);
  const stands = new Set(records);
  const stays = new Set(revised);
  const journal = (some: readonly ResponseRecord[]) =>
    some.flatMap((record) => journalRows(record, { receivedAt, zone }));
  const rows = registerRows(
    index,
    project(before, { zone, asOf: from, formLinks }),
    project(after, { zone, asOf: to, formLinks }),
    turnedFive(index, untouched, from, to),
  );
  const entries: RowsToChange = {
    tab: journalTab,
    known: { topKey: index.newestRevision },
    before: journal(records.filter((record) => !stays.has(record))),
    after: journal(revised.filter((record) => !stands.has(record))),
  };
  return [
    ...planTabs(workbook, [...rows, entries, ...besides]),
    overviewChange(countAfter(index, before, after, newestRevision)),
  ];
}

/**
 * The rows of a response in the journal. Those that are there already are told the time of receipt of the new one too, which
 * their cells do not follow: only what differs between before and after is written.
 */
const journalRows = (
  { id, editUrl, revisions }: ResponseRecord,
  { receivedAt, zone }: { readonly receivedAt: Instant; readonly zone: TimeZone },
) => revisions.map((revision) => renderRow(journalTab, { id, editUrl, revision, receivedAt, zone }));

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

/** The day on which a revision was submitted where the posyandu is. */
export function dayOfRevision(order: string | null, { settings }: RegisterIndex): CalendarDate | null {
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
