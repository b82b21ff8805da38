import { type CalendarDate, dayOf, type Instant } from '../../domain/calendar';
import { keptDecision } from '../../domain/decision/kept';
import { fold, type Register } from '../../domain/register/fold';
import { latestRevision, type ResponseRecord, submitOrder } from '../../domain/register/response';
import { summariseChild } from '../../domain/summary/child-summary';
import { HEALTH } from '../../messages/overview';
import { instant, number, type Raw, text } from '../../render/cells';
import { ARCHIVE_HEADERS, readArchive } from '../../render/tabs/archive';
import { childTab } from '../../render/tabs/child-row';
import { DECISION_HEADER, decisionTab, readDecision } from '../../render/tabs/decision-row';
import { linkSelection, resolvedLinksFrom } from '../../render/tabs/geocode-row';
import { journalTab } from '../../render/tabs/journal-row';
import { type OutboxRow, outboxTab } from '../../render/tabs/outbox-row';
import { repairTab } from '../../render/tabs/repair-row';
import { KEY_HEADER, renderRow } from '../../render/tabs/tab';
import { visitTab } from '../../render/tabs/visit-row';
import type { FormLinks } from '../form/form-links';
import { currentOccasions, isKnown, queued } from '../mail/occasions';
import { outboxChange } from '../mail/outbox';
import type { Ports, Selection, TabChange, Table } from '../ports';
import { SETTINGS_SELECTIONS, settingsFrom } from '../settings';
import { healthChange } from './health';
import { checkJournal } from './mend-journal';
import { type Mended, mendTab } from './mend-tab';
import { project } from './projection';
import { overviewChange } from './register-change';
import { DECISION_SELECTION, decisionsFrom } from './register-index';

/** What a rebuild is busy with, for whoever waits for it. */
export type RebuildStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'folding'; readonly responses: number }
  | { readonly kind: 'mended'; readonly title: string; readonly changed: number };

export interface RebuildOptions {
  /** No write is begun after this but the one that tells how far it came. */
  readonly until?: Instant;
  readonly tell?: (step: RebuildStep) => void;
  /** Rows that differed in earlier runs of the same rebuild. */
  readonly earlier?: number;
  /** Responses that came in lately only because form and journal were compared. */
  readonly late?: number;
  /**
   * Told before anything is mended: rows of the register hold responses submitted from this instant on that the journal has lost.
   * They go with it, and have to be got from the form again.
   */
  readonly lost?: (since: Instant) => void;
}

/** How far it came. */
export interface Rebuilt {
  readonly changed: number;
  readonly finished: boolean;
  /** The newest submit in the journal. */
  readonly newest: Instant | null;
}

type RebuildPorts = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/**
 * Folds the whole journal anew and mends whatever in the tabs differs from it. Stopped half-way it loses nothing: the next
 * run finds what is left.
 */
export const rebuildWithin =
  ({ workbook, lock, now }: RebuildPorts, formLinks: FormLinks | null) =>
  ({
    until = Number.POSITIVE_INFINITY,
    tell = () => {},
    earlier = 0,
    late = 0,
    lost = () => {},
  }: RebuildOptions = {}): Rebuilt =>
    lock.during(() => {
      tell({ kind: 'reading' });
      const [
        links = [],
        outbox = [],
        decided = [],
        heldByChildren = [],
        heldByRepairs = [],
        ...settingTables
      ] = workbook.read([
        linkSelection,
        { tab: outboxTab, columns: [KEY_HEADER] },
        DECISION_SELECTION,
        ...HELD_SELECTIONS,
        ...SETTINGS_SELECTIONS,
      ]);
      const { register: settings } = settingsFrom(settingTables, resolvedLinksFrom(links));
      const decisions = decisionsFrom(decided);
      const journal = checkJournal(workbook, decisions);
      const { records } = journal;
      const since = earliestLost([...heldByChildren, ...heldByRepairs], records);
      if (since !== null) lost(since);
      tell({ kind: 'folding', responses: records.length });
      const register = fold(records, settings, decisions);
      const newest = newestSubmit(records);
      const asOf = newest === null ? null : dayOf(newest, settings.zone);
      const rows = project(register, { zone: settings.zone, asOf, formLinks });
      const kept = decisions.entries.map(({ decision }) =>
        renderRow(decisionTab, { decision: keptDecision(decision, decisions), zone: settings.zone }),
      );
      const isOver = (): boolean => now() >= until;
      let changed = 0;
      let unreadable = 0;
      let finished = true;
      if (journal.changes.length > 0) workbook.write([{ tab: journalTab, rows: journal.changes }]);
      const note = (title: string, mended: Mended): void => {
        changed += mended.changed;
        unreadable += mended.unreadable;
        finished = mended.finished;
        tell({ kind: 'mended', title, changed: mended.changed });
      };
      note(journalTab.title, { changed: journal.changes.length, finished, unreadable });
      for (const one of [
        { tab: decisionTab, rows: kept, journal: { isReadable } },
        { tab: childTab, rows: rows.children },
        { tab: visitTab, rows: rows.visits },
        { tab: repairTab, rows: rows.repairs },
      ]) {
        if (finished) note(one.tab.title, mendTab(workbook, one, isOver));
      }
      workbook.write([
        figuresOf(register, asOf),
        healthChange([
          ['rebuilt', finished ? instant(now(), settings.zone) : text(HEALTH.goesOn)],
          ['repaired', number(earlier + changed)],
          ['late', number(late)],
          ['damaged', number(unreadable)],
        ]),
        outboxChange(untold(register, asOf, outbox, now()), settings.zone),
      ]);
      return { changed, finished, newest };
    });

/** @returns how many rows differed */
export const rebuild = (ports: RebuildPorts, formLinks: FormLinks | null) => (): number =>
  rebuildWithin(ports, formLinks)().changed;

const DECISION_AT = decisionTab.columns.findIndex(({ header }) => header === DECISION_HEADER);
const isReadable = (values: readonly Raw[]): boolean => readDecision(values[DECISION_AT]) !== null;

function figuresOf({ children, repairs }: Register, asOf: CalendarDate | null): TabChange {
  const toMend = repairs.filter(({ stops }) => stops.length > 0).length;
  return overviewChange({
    children: children.map(summariseChild),
    toMend,
    toCheck: repairs.length - toMend,
    asOf,
  });
}

/** Urgent mails that should have been queued and were not. */
function untold(
  register: Register,
  asOf: CalendarDate | null,
  outbox: Table,
  now: Instant,
): readonly OutboxRow[] {
  if (asOf === null) return [];
  const told = new Set(outbox.map(([key]) => key));
  return currentOccasions(register, asOf)
    .filter((occasion) => !isKnown(occasion, told))
    .map((occasion) => queued(occasion, now));
}

const HELD_SELECTIONS: readonly Selection[] = [childTab, repairTab].map((tab) => ({
  tab,
  columns: ARCHIVE_HEADERS,
}));

/** When the first of those revisions was submitted that the rows hold and the journal does not; `null` ordinarily. */
function earliestLost(held: Table, records: readonly ResponseRecord[]): Instant | null {
  const submitsOf = ({ id, revisions }: ResponseRecord) =>
    revisions.map(({ submittedAt }) => [submitOrder(id, submittedAt), submittedAt] as const);
  const journalled = new Set(records.flatMap(submitsOf).map(([order]) => order));
  const lost = held
    .flatMap((values) => (values[0] ? (readArchive(values) ?? []) : []))
    .flatMap(submitsOf)
    .filter(([order]) => !journalled.has(order));
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
