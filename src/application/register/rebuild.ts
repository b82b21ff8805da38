import { type CalendarDate, dayOf, type Instant } from '../../domain/calendar';
import { fold, type Register } from '../../domain/register/fold';
import { latestRevision, type ResponseRecord } from '../../domain/register/response';
import { summariseChild } from '../../domain/summary/child-summary';
import { instant, text } from '../../render/cells';
import { childTab } from '../../render/tabs/child-row';
import { linkSelection, resolvedLinksFrom } from '../../render/tabs/geocode-row';
import { type OutboxRow, outboxTab } from '../../render/tabs/outbox-row';
import { repairTab } from '../../render/tabs/repair-row';
import type { RenderedRow } from '../../render/tabs/tab';
import { KEY_HEADER } from '../../render/tabs/tab';
import { visitTab } from '../../render/tabs/visit-row';
import type { FormLinks } from '../form/form-links';
import { currentOccasions, isKnown, queued } from '../mail/occasions';
import { outboxChange } from '../mail/outbox';
import type { AnyTab, Ports, Table, WorkbookPort } from '../ports';
import { planRows, type RowChange } from '../row-plan';
import { SETTINGS_SELECTIONS, settingsFrom } from '../settings';
import { healthChange } from './health';
import { project } from './projection';
import { overviewChange } from './register-change';
import { DECISION_SELECTION, decisionsFrom, readJournal } from './register-index';

/** Rows changed in one write: keeps a request far below what the Sheets service takes at once. */
const ROWS_PER_WRITE = 500;

/**
 * Folds the whole journal anew and mends whatever in the tabs differs from it. Stopped half-way it loses nothing: the next
 * run finds what is left.
 *
 * @returns how many rows differed
 */
export const rebuild =
  ({ workbook, lock, now }: Pick<Ports, 'workbook' | 'lock' | 'now'>, formLinks: FormLinks | null) =>
  (): number =>
    lock.during(() => {
      const [links = [], outbox = [], decided = [], ...settingTables] = workbook.read([
        linkSelection,
        { tab: outboxTab, columns: [KEY_HEADER] },
        DECISION_SELECTION,
        ...SETTINGS_SELECTIONS,
      ]);
      const { register: settings } = settingsFrom(settingTables, resolvedLinksFrom(links));
      const records = readJournal(workbook);
      const register = fold(records, settings, decisionsFrom(decided));
      const newest = newestSubmit(records);
      const asOf = newest === null ? null : dayOf(newest, settings.zone);
      const rows = project(register, { zone: settings.zone, asOf, formLinks });
      const changed =
        mend(workbook, childTab, rows.children) +
        mend(workbook, visitTab, rows.visits) +
        mend(workbook, repairTab, rows.repairs);

      const stopped = register.repairs.filter(({ stops }) => stops.length > 0).length;
      workbook.write([
        overviewChange({
          children: register.children.map(summariseChild),
          toMend: stopped,
          toCheck: register.repairs.length - stopped,
          asOf,
        }),
        healthChange([
          ['rebuilt', instant(now(), settings.zone)],
          ['repaired', text(String(changed))],
        ]),
        outboxChange(untold(register, asOf, outbox, now()), settings.zone),
      ]);
      return changed;
    });

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

function mend(workbook: WorkbookPort, tab: AnyTab, after: readonly RenderedRow[]): number {
  const [table = []] = workbook.read([{ tab, columns: tab.columns.map(({ header }) => header) }]);
  const rows = table.map(([key], at): StandingRow => ({ key: String(key ?? ''), at }));
  const { kept, strays } = sortOut(rows);
  const before = new Map(kept.map(({ key, at }) => [key, table[at] ?? []] as const));
  const plan = planRows({ keys: kept.map(({ key }) => key) }, { order: tab.order, before, after }) ?? [];
  const changes = [
    ...plan.map((change): RowChange => ({ ...change, at: kept[change.at]?.at ?? rows.length })),
    ...strays.map(({ at }): RowChange => ({ kind: 'delete', at })),
  ].sort((a, b) => b.at - a.at);
  for (let from = 0; from < changes.length; from += ROWS_PER_WRITE) {
    workbook.write([{ tab, rows: changes.slice(from, from + ROWS_PER_WRITE) }]);
  }
  return changes.length;
}

/** A row with the place where it stands, counted from 0 below the header. */
interface StandingRow {
  readonly key: string;
  readonly at: number;
}

/** Rows without a key, and second rows of a key, are of nobody's making. */
function sortOut(rows: readonly StandingRow[]) {
  const seen = new Set(['']);
  const kept: StandingRow[] = [];
  const strays: StandingRow[] = [];
  for (const row of rows) {
    (seen.has(row.key) ? strays : kept).push(row);
    seen.add(row.key);
  }
  return { kept, strays };
}
