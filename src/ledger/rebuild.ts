'beside the script';

import { type CalendarDate, dayOf, type Instant, type TimeZone } from '../kernel/calendar';
import { clockText } from '../kernel/words';
import { HEALTH } from '../overview/words';
import { SETTINGS, settingsFrom } from '../settings/settings';
import { day as dayCell, instant, number, text } from '../workbook/cells';
import { historyChange } from '../workbook/history';
import { type Mended, mendTab, type Wanted } from '../workbook/mend-tab';
import type { TabChange, WorkbookPort } from '../workbook/ports';
import type { RowChange } from '../workbook/row-plan';
import { readLists, readTogether, select, textField } from '../workbook/select';
import { type AnyTab, KEY_HEADER } from '../workbook/tab';
import { inWrites } from '../workbook/write-size';
import { figureChanges, project } from './change';
import type { Context } from './context';
import { DECISIONS, decisionRows, decisionTab, isReadableDecision, restatedDecision } from './decision-tab';
import { decisionKey } from './decisions/decision';
import { acceptRestater } from './decisions/keyed-accept';
import { type Decisions, resolveDecisions, withoutErased } from './decisions/resolve';
import { foldAll } from './fold-all';
import { journalTab } from './journal-tab';
import { DAY_LINE, journalledDay } from './journalled-day';
import { holdersExcept, projectedTabs } from './ledger-index';
import { checkDecisions, type DecisionCheck } from './mend-decisions';
import { checkJournal, type JournalCheck } from './mend-journal';
import { noteDoubted } from './reconcile';
import { archiveOf, isEmptyArchive, readArchive } from './responses/archive';
import { latestRevision, type ResponseRecord, submitOrder } from './responses/response';
import { rememberSealed, sealsOf } from './responses/sender-seal';
import { restatedRow } from './restated-row';
import { copiesOf, decisionCopyTab, journalCopyTab } from './second-copy';
import { JOURNALS_RESTORED, RESTORED_LINE, SENDERS_CHANGED } from './words';

/** What a rebuild is busy with, for whoever waits for it. */
export type RebuildStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'folding'; readonly responses: number }
  | { readonly kind: 'mended'; readonly title: string; readonly changed: number };

export interface RebuildOptions {
  /** No write is begun after this but the one that says how far it came. */
  readonly until?: Instant;
  readonly onStep?: (step: RebuildStep) => void;
  /** Rows that differed in earlier runs of the same rebuild. */
  readonly earlier?: number;
  /** Responses that came in lately only because form and journal were compared. */
  readonly late?: number;
  /**
   * Called before anything is mended: rows of the register hold responses submitted from this instant on that the journal has lost.
   * They go with it, and have to be fetched from the form again.
   */
  readonly onLost?: (since: Instant) => void;
  /** Whether the journalled day moves on to today. */
  readonly movesDay?: boolean;
}

/** How far it came. */
export interface Rebuilt {
  readonly changed: number;
  readonly finished: boolean;
  /** The newest submit in the journal. */
  readonly newest: Instant | null;
}

/**
 * Folds the whole journal anew and mends whatever in the tabs differs from it. Stopped half-way it loses nothing: the next
 * run finds what is left.
 */
export const rebuildWithin = (
  context: Context,
  {
    until = Number.POSITIVE_INFINITY,
    onStep = () => {},
    earlier = 0,
    late = 0,
    onLost = () => {},
    movesDay = false,
  }: RebuildOptions = {},
): Rebuilt =>
  context.lock.during(() => {
    const { workbook, memory, now, subjects, kinds, links, overview, followers, sign } = context;
    onStep({ kind: 'reading' });
    const { settings: set, journalled, decisions, decided, journal, lostSince } = readSources(context);
    if (lostSince !== null) onLost(lostSince);
    const { records } = journal;
    noteDoubted(memory, journal.doubted);
    onStep({ kind: 'folding', responses: records.length });
    const { zone } = set;
    const day = movesDay ? dayOf(now(), zone) : journalled;
    const settings = { ...set, day };
    const { states } = foldAll(subjects, records, settings, decisions);
    const newest = newestSubmit(records);
    const asOf: CalendarDate | null = newest === null ? null : dayOf(newest, zone);
    const shown = { zone, asOf, links };
    const rows = project(context, states, shown);
    const seals = sealsOf(context);
    const restate = acceptRestater(records);
    const made = decisions.entries.map(({ decision }) => withoutErased(restate(decision), decisions, kinds));
    const decisionCopies = decided.copies(made);
    // That copies of what an earlier release has stored are made is no repair.
    const isCopied = seals.complete && memory.get(COPIED) === YES;
    if (journal.isCopied || decided.isCopied) memory.set(COPIED, YES);
    const { copy, archive } = journal.restored;
    const mendedRows = copy + archive + decided.restored;
    const { changed, finished, unreadable } = mendAll(
      workbook,
      [
        { tab: journalTab, changes: journal.changes, right: journal.restated },
        {
          tab: journalCopyTab,
          changes: journal.copies,
          right: isCopied ? 0 : journal.copies.length,
        },
        {
          tab: decisionCopyTab,
          changes: decisionCopies,
          right: isCopied ? 0 : decisionCopies.length,
        },
      ],
      [
        {
          tab: decisionTab,
          rows: decisionRows(made, decisions, { zone, kinds, sign }),
          journal: { isReadable: isReadableDecision(kinds, seals, new Set(made.map(decisionKey))) },
          restated: restatedDecision(kinds, restate),
        },
        ...projectedTabs(subjects).map(({ tab }) => ({
          tab,
          rows: rows.get(tab.title) ?? [],
          leaves: tab.workedOut,
          restated: restatedRow(tab, seals),
        })),
      ],
      { isOver: () => now() >= until, onStep, isPassing: day !== journalled },
    );
    const elsewhere = keysWorkedOut(context);
    workbook.write([
      ...figureChanges(context, states, holdersExcept([], new Set()), shown, ({ title }) =>
        [...(rows.get(title) ?? []).map(({ key }) => key), ...(elsewhere.get(title) ?? [])].sort(),
      ),
      overview.change({
        [DAY_LINE]: dayCell(day),
        rebuilt: finished ? instant(now(), zone) : text(HEALTH.goesOn),
        repaired: number(earlier + changed),
        late: number(late),
        damaged: number(unreadable),
        doubted: number(journal.doubted.length),
        ...(mendedRows > 0 && { restored: text(RESTORED_LINE(clockText(now(), zone), mendedRows)) }),
      }),
      ...told(journal, decided, now(), zone),
      ...followers.flatMap((follower) => follower.rebuilt?.(states, shown, context) ?? []),
    ]);
    if (finished) rememberSealed(memory, sign);
    return { changed, finished, newest };
  });

/** Keys of rows that stand in tabs of the fold and are none of its own, by title. */
function keysWorkedOut({
  workbook,
  subjects,
}: Pick<Context, 'workbook' | 'subjects'>): ReadonlyMap<string, readonly string[]> {
  const tabs = projectedTabs(subjects).flatMap(({ tab }) => (tab.workedOut ? [tab] : []));
  const lists = readLists(
    workbook,
    tabs.map((tab) => select(tab, { key: textField(KEY_HEADER) })),
  );
  return new Map(
    tabs.map((tab, i) => {
      const keys = new Set((lists[i] ?? []).map(({ key }) => key));
      return [tab.title, [...keys].filter((key) => tab.workedOut?.(key))];
    }),
  );
}

/** Tells in `Riwayat` what was changed in the journals, and what was had again. */
function told(
  { senders, restored }: JournalCheck,
  decided: DecisionCheck,
  at: Instant,
  zone: TimeZone,
): readonly TabChange[] {
  const lines = [
    ...(senders.restored + senders.lost > 0 ? [SENDERS_CHANGED(senders.restored, senders.lost)] : []),
    ...(restored.copy + restored.archive + decided.restored > 0
      ? [JOURNALS_RESTORED({ ...restored, decisions: decided.restored })]
      : []),
  ];
  return lines.map((what) => historyChange(at, zone, { who: '', what }));
}

/** Name in the script's memory: that there have been second copies. */
const COPIED = 'jurnal:salinan';
const YES = 'ya';

/** Changes of a journal, or of its second copy. */
interface Planned {
  readonly tab: AnyTab;
  readonly changes: readonly RowChange[];
  /** How many of them change no row that was wrong. */
  readonly right: number;
}

/** Each change is whole by itself, and they go from the bottom up: broken off, the next run finds what is left. */
function mendPlanned(
  workbook: WorkbookPort,
  { tab, changes, right }: Planned,
  isOver: () => boolean,
): Mended {
  const changed = changes.length - right;
  for (const [i, part] of inWrites(changes).entries()) {
    if (i > 0 && isOver()) return { changed, finished: false, unreadable: 0 };
    workbook.write([{ tab, rows: part }]);
  }
  return { changed, finished: true, unreadable: 0 };
}

interface Mending extends Pick<Required<RebuildOptions>, 'onStep'> {
  readonly isOver: () => boolean;
  /** The journalled day moves: rows that follow it differ without anything being wrong. */
  readonly isPassing: boolean;
}

/** Mends the journals and their second copies, then the tabs one after the other as long as there is time. */
function mendAll(
  workbook: WorkbookPort,
  journals: readonly Planned[],
  tabs: readonly Wanted[],
  { isOver, onStep, isPassing }: Mending,
): Mended {
  let all: Mended = { changed: 0, finished: true, unreadable: 0 };
  const note = (title: string, { changed, finished, unreadable }: Mended): void => {
    all = { changed: all.changed + changed, finished, unreadable: all.unreadable + unreadable };
    onStep({ kind: 'mended', title, changed });
  };
  for (const planned of journals) {
    if (!all.finished) continue;
    const mended = mendPlanned(workbook, planned, isOver);
    // Copies are of no concern to whoever waits.
    if (planned.tab === journalTab || mended.changed > 0) note(planned.tab.title, mended);
    else all = { ...all, finished: mended.finished };
  }
  for (const wanted of tabs) {
    if (!all.finished) continue;
    const mended = mendTab(workbook, wanted, isOver);
    note(wanted.tab.title, isPassing && wanted.tab.followsDay ? { ...mended, changed: 0 } : mended);
  }
  return all;
}

/** @returns how many rows differed */
export const rebuild = (context: Context): number => rebuildWithin(context).changed;

/** What the tabs are computed from, and what is known besides. */
function readSources(context: Context): {
  readonly settings: ReturnType<typeof settingsFrom>['register'];
  /** The journalled day. */
  readonly journalled: CalendarDate | null;
  readonly decisions: Decisions;
  readonly decided: DecisionCheck;
  readonly journal: JournalCheck;
  /** When the first of those revisions was submitted that rows hold and the journal does not; `null` ordinarily. */
  readonly lostSince: Instant | null;
} {
  const { workbook, subjects, kinds, shortLinks, now, overview } = context;
  const holding = projectedTabs(subjects).filter((projection) => projection.holding !== null);
  const { rows, lists } = readTogether(
    workbook,
    {
      links: shortLinks.selection,
      decided: DECISIONS,
      decidedCopies: copiesOf(decisionCopyTab),
      day: journalledDay(overview),
      ...SETTINGS,
    },
    holding.map(({ tab }) => archiveOf(tab)),
  );
  const { register: settings } = settingsFrom(rows, shortLinks.linksFrom(rows.links));
  const journalled = rows.day[0]?.day ?? null;
  const seals = sealsOf(context);
  const decided = checkDecisions(rows.decided, rows.decidedCopies, kinds, seals);
  const decisions = resolveDecisions(decided.made, kinds);
  const held = lists.flat().flatMap((row) => (isEmptyArchive(row) ? [] : (readArchive(row, seals) ?? [])));
  const journal = checkJournal({ workbook, subjects, settings, decisions, held, seals, now: now() });
  return {
    settings,
    journalled,
    decisions,
    decided,
    journal,
    lostSince: earliestLost(held, journal.records),
  };
}

function earliestLost(held: readonly ResponseRecord[], records: readonly ResponseRecord[]): Instant | null {
  const submitsOf = ({ id, revisions }: ResponseRecord) =>
    revisions.map(({ submittedAt }) => [submitOrder(id, submittedAt), submittedAt] as const);
  const journalled = new Set(records.flatMap(submitsOf).map(([order]) => order));
  const lost = held.flatMap(submitsOf).filter(([order]) => !journalled.has(order));
  return lost.reduce<Instant | null>(
    (earliest, [, at]) => (earliest === null || at < earliest ? at : earliest),
    null,
  );
}

const newestSubmit = (records: readonly ResponseRecord[]): Instant | null =>
  records.reduce<Instant | null>((newest, record) => {
    const { submittedAt } = latestRevision(record);
    return newest === null || submittedAt > newest ? submittedAt : newest;
  }, null);
