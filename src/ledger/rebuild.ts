import { type CalendarDate, dayOf, type Instant } from '../kernel/calendar';
import { HEALTH } from '../overview/words';
import { SETTINGS, settingsFrom } from '../settings/settings';
import { instant, number, text } from '../workbook/cells';
import { type Mended, mendTab, ROWS_PER_WRITE, type Wanted } from '../workbook/mend-tab';
import type { WorkbookPort } from '../workbook/ports';
import { readTogether } from '../workbook/select';
import { figureChanges, project } from './change';
import type { Context } from './context';
import {
  DECISIONS,
  decisionRows,
  decisionsFrom,
  decisionTab,
  isReadableDecision,
  restatedDecision,
} from './decision-tab';
import { acceptRestater } from './decisions/keyed-accept';
import type { Decisions } from './decisions/resolve';
import { foldAll } from './fold-all';
import { journalTab } from './journal-tab';
import { holdersExcept, projectedTabs } from './ledger-index';
import { checkJournal, type JournalCheck } from './mend-journal';
import { archiveOf, isEmptyArchive, readArchive } from './responses/archive';
import { latestRevision, type ResponseRecord, submitOrder } from './responses/response';
import { restatedRow } from './restated-row';

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
  }: RebuildOptions = {},
): Rebuilt =>
  context.lock.during(() => {
    const { workbook, now, subjects, kinds, links, overview, followers, sign } = context;
    onStep({ kind: 'reading' });
    const { settings, decisions, journal, lostSince } = readSources(context);
    if (lostSince !== null) onLost(lostSince);
    const { records } = journal;
    onStep({ kind: 'folding', responses: records.length });
    const { zone } = settings;
    const { states } = foldAll(subjects, records, settings, decisions);
    const newest = newestSubmit(records);
    const asOf: CalendarDate | null = newest === null ? null : dayOf(newest, zone);
    const shown = { zone, asOf, links };
    const rows = project(context, states, shown);
    const restate = acceptRestater(records);
    const made = decisions.entries.map(({ decision }) => restate(decision));
    const { changed, finished, unreadable } = mendAll(
      workbook,
      journal,
      [
        {
          tab: decisionTab,
          rows: decisionRows(made, decisions, { zone, kinds }),
          journal: { isReadable: isReadableDecision(kinds) },
          restated: restatedDecision(kinds, restate),
        },
        ...projectedTabs(subjects).map(({ tab }) => ({
          tab,
          rows: rows.get(tab.title) ?? [],
          restated: restatedRow(tab, sign),
        })),
      ],
      { isOver: () => now() >= until, onStep },
    );
    workbook.write([
      ...figureChanges(context, states, holdersExcept([], new Set()), shown),
      overview.change({
        rebuilt: finished ? instant(now(), zone) : text(HEALTH.goesOn),
        repaired: number(earlier + changed),
        late: number(late),
        damaged: number(unreadable),
      }),
      ...followers.flatMap((follower) => follower.rebuilt?.(states, shown, context) ?? []),
    ]);
    return { changed, finished, newest };
  });

/** Each change is whole by itself, and they go from the bottom up: broken off, the next run finds what is left. */
function mendJournal(
  workbook: WorkbookPort,
  { changes, keyed }: JournalCheck,
  isOver: () => boolean,
): Mended {
  const changed = changes.length - keyed;
  for (let from = 0; from < changes.length; from += ROWS_PER_WRITE) {
    if (from > 0 && isOver()) return { changed, finished: false, unreadable: 0 };
    workbook.write([{ tab: journalTab, rows: changes.slice(from, from + ROWS_PER_WRITE) }]);
  }
  return { changed, finished: true, unreadable: 0 };
}

/** Mends the journal of submissions, then the tabs one after the other as long as there is time. */
function mendAll(
  workbook: WorkbookPort,
  journal: JournalCheck,
  tabs: readonly Wanted[],
  { isOver, onStep }: { readonly isOver: () => boolean } & Pick<Required<RebuildOptions>, 'onStep'>,
): Mended {
  let all: Mended = { changed: 0, finished: true, unreadable: 0 };
  const note = (title: string, { changed, finished, unreadable }: Mended): void => {
    all = { changed: all.changed + changed, finished, unreadable: all.unreadable + unreadable };
    onStep({ kind: 'mended', title, changed });
  };
  note(journalTab.title, mendJournal(workbook, journal, isOver));
  for (const wanted of tabs) {
    if (all.finished) note(wanted.tab.title, mendTab(workbook, wanted, isOver));
  }
  return all;
}

/** @returns how many rows differed */
export const rebuild = (context: Context): number => rebuildWithin(context).changed;

/** What the tabs are computed from, and what is known besides. */
function readSources({ workbook, subjects, kinds, shortLinks, sign }: Context): {
  readonly settings: ReturnType<typeof settingsFrom>['register'];
  readonly decisions: Decisions;
  readonly journal: JournalCheck;
  /** When the first of those revisions was submitted that rows hold and the journal does not; `null` ordinarily. */
  readonly lostSince: Instant | null;
} {
  const holding = projectedTabs(subjects).filter((projection) => projection.holding !== null);
  const { rows, lists } = readTogether(
    workbook,
    { links: shortLinks.selection, decided: DECISIONS, ...SETTINGS },
    holding.map(({ tab }) => archiveOf(tab)),
  );
  const { register: settings } = settingsFrom(rows, shortLinks.linksFrom(rows.links));
  const decisions = decisionsFrom(rows.decided, kinds);
  const journal = checkJournal(workbook, decisions, sign);
  const held = lists.flat().flatMap((row) => (isEmptyArchive(row) ? [] : (readArchive(row, sign) ?? [])));
  return { settings, decisions, journal, lostSince: earliestLost(held, journal.records) };
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
