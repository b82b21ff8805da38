import { type CalendarDate, dayOf, type Instant } from '../kernel/calendar';
import { healthChange } from '../overview/lines';
import { HEALTH } from '../overview/words';
import { outboxChange } from '../post/outbox';
import type { OutboxRow } from '../post/outbox-tab';
import type { FormLinks } from '../subjects/children/form/form-links';
import { currentOccasions, isKnown, queued } from '../subjects/children/mails/occasions';
import { fold, type Register } from '../subjects/children/register/fold';
import { summariseChild } from '../subjects/children/summary/child-summary';
import { childTab } from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { visitTab } from '../subjects/children/tabs/visit-tab';
import { instant, number, type Raw, text } from '../workbook/cells';
import { type Mended, mendTab, type Wanted } from '../workbook/mend-tab';
import type { Ports, TabChange, Table, WorkbookPort } from '../workbook/ports';
import { renderRow } from '../workbook/tab';
import { overviewChange } from './change';
import { DECISION_HEADER, decisionTab, readDecision } from './decision-tab';
import { keptDecision } from './decisions/kept';
import { journalTab } from './journal-tab';
import type { JournalCheck } from './mend-journal';
import { project } from './projection';
import { readSources } from './rebuild-sources';
import { latestRevision, type ResponseRecord } from './response';

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
      const { settings, decisions, journal, outbox, lostSince } = readSources(workbook);
      if (lostSince !== null) lost(lostSince);
      const { records } = journal;
      tell({ kind: 'folding', responses: records.length });
      const { zone } = settings;
      const register = fold(records, settings, decisions);
      const newest = newestSubmit(records);
      const asOf = newest === null ? null : dayOf(newest, zone);
      const rows = project(register, { zone, asOf, formLinks });
      const kept = decisions.entries.map(({ decision }) =>
        renderRow(decisionTab, { decision: keptDecision(decision, decisions), zone }),
      );
      const { changed, finished, unreadable } = mendAll(
        workbook,
        journal,
        [
          { tab: decisionTab, rows: kept, journal: { isReadable } },
          { tab: childTab, rows: rows.children },
          { tab: visitTab, rows: rows.visits },
          { tab: repairTab, rows: rows.repairs },
        ],
        { isOver: () => now() >= until, tell },
      );
      workbook.write([
        figuresOf(register, asOf),
        healthChange([
          ['rebuilt', finished ? instant(now(), zone) : text(HEALTH.goesOn)],
          ['repaired', number(earlier + changed)],
          ['late', number(late)],
          ['damaged', number(unreadable)],
        ]),
        outboxChange(untold(register, asOf, outbox, now()), zone),
      ]);
      return { changed, finished, newest };
    });

/** Mends the journal of submissions, then the tabs one after the other as long as there is time. */
function mendAll(
  workbook: WorkbookPort,
  journal: JournalCheck,
  tabs: readonly Wanted[],
  { isOver, tell }: { readonly isOver: () => boolean } & Pick<Required<RebuildOptions>, 'tell'>,
): Mended {
  let all: Mended = { changed: 0, finished: true, unreadable: 0 };
  const note = (title: string, { changed, finished, unreadable }: Mended): void => {
    all = { changed: all.changed + changed, finished, unreadable: all.unreadable + unreadable };
    tell({ kind: 'mended', title, changed });
  };
  if (journal.changes.length > 0) workbook.write([{ tab: journalTab, rows: journal.changes }]);
  note(journalTab.title, { changed: journal.changes.length, finished: true, unreadable: 0 });
  for (const one of tabs) {
    if (all.finished) note(one.tab.title, mendTab(workbook, one, isOver));
  }
  return all;
}

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

const newestSubmit = (records: readonly ResponseRecord[]): Instant | null =>
  records.reduce<Instant | null>((newest, record) => {
    const { submittedAt } = latestRevision(record);
    return newest === null || submittedAt > newest ? submittedAt : newest;
  }, null);
