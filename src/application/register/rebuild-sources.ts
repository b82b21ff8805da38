import type { Instant } from '../../domain/calendar';
import type { Decisions } from '../../domain/decision/decisions';
import { type ResponseRecord, submitOrder } from '../../domain/register/response';
import type { RegisterSettings } from '../../domain/register/settings';
import { ARCHIVE_HEADERS, readArchive } from '../../render/tabs/archive';
import { childTab } from '../../render/tabs/child-row';
import { linkSelection, resolvedLinksFrom } from '../../render/tabs/geocode-row';
import { outboxTab } from '../../render/tabs/outbox-row';
import { repairTab } from '../../render/tabs/repair-row';
import { KEY_HEADER } from '../../render/tabs/tab';
import type { Selection, Table, WorkbookPort } from '../ports';
import { SETTINGS_SELECTIONS, settingsFrom } from '../settings';
import { checkJournal, type JournalCheck } from './mend-journal';
import { DECISION_SELECTION, decisionsFrom } from './register-index';

/** What the tabs are computed from, and what is known besides. */
export interface RebuildSources {
  readonly settings: RegisterSettings;
  readonly decisions: Decisions;
  readonly journal: JournalCheck;
  readonly outbox: Table;
  /** When the first of those revisions was submitted that the rows hold and the journal does not; `null` ordinarily. */
  readonly lostSince: Instant | null;
}

export function readSources(workbook: WorkbookPort): RebuildSources {
  const [links = [], outbox = [], decided = [], heldByChildren = [], heldByRepairs = [], ...settingTables] =
    workbook.read([
      linkSelection,
      { tab: outboxTab, columns: [KEY_HEADER] },
      DECISION_SELECTION,
      ...HELD_SELECTIONS,
      ...SETTINGS_SELECTIONS,
    ]);
  const { register: settings } = settingsFrom(settingTables, resolvedLinksFrom(links));
  const decisions = decisionsFrom(decided);
  const journal = checkJournal(workbook, decisions);
  const lostSince = earliestLost([...heldByChildren, ...heldByRepairs], journal.records);
  return { settings, decisions, journal, outbox, lostSince };
}

/** The responses that rows keep. */
const HELD_SELECTIONS: readonly Selection[] = [childTab, repairTab].map((tab) => ({
  tab,
  columns: ARCHIVE_HEADERS,
}));

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
