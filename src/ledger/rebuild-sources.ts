import type { Instant } from '../kernel/calendar';
import { linkSelection, resolvedLinksFrom } from '../places/geocode-tab';
import { outboxTab } from '../post/outbox-tab';
import type { RegisterSettings } from '../settings/register-settings';
import { SETTINGS_SELECTIONS, settingsFrom } from '../settings/settings';
import { childTab } from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import type { Selection, Table, WorkbookPort } from '../workbook/ports';
import { KEY_HEADER } from '../workbook/tab';
import { ARCHIVE_HEADERS, readArchive } from './archive';
import type { Decisions } from './decisions/decisions';
import { checkJournal, type JournalCheck } from './mend-journal';
import { DECISION_SELECTION, decisionsFrom } from './register-index';
import { type ResponseRecord, submitOrder } from './response';

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
