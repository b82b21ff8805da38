import { type CalendarDate, dayOf, type Instant, type TimeZone } from '../kernel/calendar';
import type { Sign } from '../kernel/hmac';
import type { States } from '../kernel/states';
import { areFiguresWithheld } from '../overview/withheld';
import { type Cell, rawOf, text } from '../workbook/cells';
import { planTabs, type RowsToChange } from '../workbook/plan-tabs';
import type { TabChange } from '../workbook/ports';
import { type AnyTab, type RenderedRow, renderRow } from '../workbook/tab';
import type { Affected } from './affected';
import type { Context } from './context';
import { entryCopy } from './entry-copy';
import { journalTab, type SealedEntry } from './journal-tab';
import { holdersExcept, type LedgerIndex, projectedTabs } from './ledger-index';
import { ARCHIVE_HEADERS, sealedArchive } from './responses/archive';
import { hasAnswers, type ResponseRecord, submittedAtOf } from './responses/response';
import { tokensOfCell } from './responses/tokens';
import { journalCopyTab } from './second-copy';
import type { FigureContext, OtherHolders, ShownContext } from './subject';

/** Rows of every tab that shows a state, by title; several subjects may give rows to one tab. What is to be sealed is. */
export function project(
  { subjects, sign }: Pick<Context, 'subjects' | 'sign'>,
  states: States,
  shown: ShownContext,
): ReadonlyMap<string, readonly RenderedRow[]> {
  const rows = new Map<string, readonly RenderedRow[]>();
  for (const subject of subjects) {
    const state = states.of(subject);
    for (const projection of subject.projections) {
      const { tab } = projection;
      const own = withSeals(tab, projection.rows(state, shown), sign);
      rows.set(tab.title, [...(rows.get(tab.title) ?? []), ...own]);
    }
  }
  return rows;
}

function withSeals(tab: AnyTab, rows: readonly RenderedRow[], sign: Sign): readonly RenderedRow[] {
  const archive = ARCHIVE_HEADERS.map((header) => tab.columns.findIndex((one) => one.header === header));
  const archives = archive.includes(-1) ? [] : archive;
  if (archives.length === 0 && !tab.columns.some(({ sealed }) => sealed)) return rows;
  return rows.map(({ key, cells }) => {
    const held = sealedArchive(
      archives.map((column) => cells[column] as Cell),
      sign,
    );
    return {
      key,
      cells: cells.map((cell, column) =>
        tab.columns[column]?.sealed ? sealedCell(cell, sign) : (held[archives.indexOf(column)] ?? cell),
      ),
    };
  });
}

const sealedCell = (cell: Cell, sign: Sign): Cell =>
  text(tokensOfCell(String(rawOf(cell) ?? ''), sign).join(' '));

/** The figures of every subject, of its state together with the rows that it does not hold. */
export const figureChanges = (
  { subjects, overview, memory, rowsUrl }: Pick<Context, 'subjects' | 'overview' | 'memory' | 'rowsUrl'>,
  states: States,
  others: OtherHolders,
  shown: ShownContext,
  keysOf: FigureContext['keysOf'],
): readonly TabChange[] => {
  const context = {
    ...shown,
    overview,
    areFiguresWithheld: areFiguresWithheld(memory),
    keysOf,
    ...(rowsUrl && { rowsUrl }),
  };
  return subjects.flatMap((subject) => subject.figures?.(states.of(subject), others, context) ?? []);
};

/** The time of a change, and what it brings besides the responses. */
export interface ChangeTime {
  /** Key of the newest entry of the journal after the change. */
  readonly newestRevision: string | null;
  readonly receivedAt: Instant;
  /** Rows of other journals. */
  readonly besides?: readonly RowsToChange[];
}

/** What every change of the register writes: the tabs that show it, the journal, the figures. */
export function planChange(
  context: Context,
  index: LedgerIndex,
  affected: Affected,
  { newestRevision, receivedAt, besides = [] }: ChangeTime,
): readonly TabChange[] {
  const { workbook } = context;
  const { zone } = affected.settings;
  const asOf = dayOfRevision(newestRevision, index);
  const rows = stateRows(context, index, affected, asOf);
  return [
    ...planTabs(workbook, [
      ...rows,
      ...journalEntries(index, affected, { receivedAt, zone, sign: context.sign }),
      ...besides,
    ]),
    ...figureChanges(
      context,
      affected.after,
      otherHolders(index, affected),
      { zone, asOf, links: context.links },
      (tab) => keysAfter(rows.find((one) => one.tab.title === tab.title)),
    ),
  ];
}

/** Keys of the rows of a tab once they are changed. */
function keysAfter(rows: RowsToChange | undefined): readonly string[] {
  if (!rows || !('keys' in rows.known)) return [];
  const gone = new Set(rows.before.map(({ key }) => key));
  const left = rows.known.keys.filter((key) => key !== '' && !gone.has(key));
  return [...left, ...rows.after.map(({ key }) => key)].sort();
}

const otherHolders = ({ holders }: LedgerIndex, affected: Affected): OtherHolders =>
  holdersExcept(holders, affected.holders);

/** What brings the tabs that show states from one state to the other. */
export function stateRows(
  { subjects, links, sign }: Pick<Context, 'subjects' | 'links' | 'sign'>,
  index: LedgerIndex,
  affected: Pick<Affected, 'settings' | 'holders' | 'before' | 'after'>,
  asOf: CalendarDate | null,
): readonly RowsToChange[] {
  const { zone } = affected.settings;
  const from = dayOfRevision(index.newestRevision, index);
  const before = project({ subjects, sign }, affected.before, { zone, asOf: from, links });
  const after = project({ subjects, sign }, affected.after, { zone, asOf, links });
  const others = holdersExcept(index.holders, affected.holders);
  const passing = subjects.flatMap((subject) => subject.passing?.(others, from, asOf) ?? []);
  const besidesOf = (tab: AnyTab) => passing.flatMap((one) => (one.tab.title === tab.title ? one.cells : []));
  return projectedTabs(subjects).map(({ tab }) => ({
    tab,
    known: index.known.get(tab.title) ?? { keys: [] },
    before: before.get(tab.title) ?? [],
    after: after.get(tab.title) ?? [],
    besides: besidesOf(tab),
  }));
}

/**
 * The entries of the journal that change, and their second copies. Those that are there already are given the time of receipt of the
 * new one too, which their cells do not follow: only what differs between before and after is written.
 */
function journalEntries(
  { newestRevision }: LedgerIndex,
  { records, revised }: Affected,
  received: { readonly receivedAt: Instant; readonly zone: TimeZone; readonly sign: Sign },
): readonly RowsToChange[] {
  const stands = new Set(records);
  const stays = new Set(revised);
  const entriesOf = (some: readonly ResponseRecord[]): readonly SealedEntry[] =>
    some.flatMap(({ id, form, editUrl, revisions }) =>
      revisions.map((revision) => ({ id, form, editUrl: hasAnswers(revision) ? editUrl : '', revision })),
    );
  const before = entriesOf(records.filter((record) => !stays.has(record)));
  const after = entriesOf(revised.filter((record) => !stands.has(record)));
  const known = { topKey: newestRevision };
  const rows = (entries: readonly SealedEntry[]) =>
    entries.map((entry) => renderRow(journalTab, { ...entry, ...received }));
  const copies = (entries: readonly SealedEntry[]) => entries.map((entry) => entryCopy(entry, received.sign));
  return [
    { tab: journalTab, known, before: rows(before), after: rows(after) },
    { tab: journalCopyTab, known, before: copies(before), after: copies(after) },
  ];
}

/** The day on which a revision was submitted where the posyandu is. */
export function dayOfRevision(
  order: string | null,
  { settings }: Pick<LedgerIndex, 'settings'>,
): CalendarDate | null {
  const submittedAt = order === null ? null : submittedAtOf(order);
  return submittedAt === null ? null : dayOf(submittedAt, settings.register.zone);
}
