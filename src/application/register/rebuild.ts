import { dayOf } from '../../domain/calendar';
import { fold } from '../../domain/register/fold';
import { type ResponseRecord, revisionOrder } from '../../domain/register/response';
import { summariseChild } from '../../domain/summary/child-summary';
import { instant, type Raw, text } from '../../render/cells';
import { childTab } from '../../render/tabs/child-row';
import { linkSelection, resolvedLinksFrom } from '../../render/tabs/geocode-row';
import { repairTab } from '../../render/tabs/repair-row';
import type { RenderedRow } from '../../render/tabs/tab';
import { visitTab } from '../../render/tabs/visit-row';
import type { FormLinks } from '../form/form-links';
import type { AnyTab, Ports, WorkbookPort } from '../ports';
import { planRows, type RowChange } from '../row-plan';
import { SETTINGS_SELECTIONS, settingsFrom } from '../settings';
import { healthChange } from './health';
import { project } from './projection';
import { overviewChange } from './register-change';
import { readJournal } from './register-index';

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
      const [links = [], ...settingTables] = workbook.read([linkSelection, ...SETTINGS_SELECTIONS]);
      const { register: settings } = settingsFrom(settingTables, resolvedLinksFrom(links));
      const records = readJournal(workbook);
      const register = fold(records, settings);
      const rows = project(register, { zone: settings.zone, formLinks });
      const changed =
        mend(workbook, childTab, rows.children) +
        mend(workbook, visitTab, rows.visits) +
        mend(workbook, repairTab, rows.repairs);

      const stopped = register.repairs.filter(({ stops }) => stops.length > 0).length;
      const newest = newestRevision(records);
      workbook.write([
        overviewChange({
          children: register.children.map(summariseChild),
          toMend: stopped,
          toCheck: register.repairs.length - stopped,
          asOf: newest === null ? null : dayOf(Date.parse(newest.split(' ', 1)[0] ?? ''), settings.zone),
        }),
        healthChange([
          ['rebuilt', instant(now(), settings.zone)],
          ['repaired', text(String(changed))],
        ]),
      ]);
      return changed;
    });

function newestRevision(records: readonly ResponseRecord[]): string | null {
  let newest: string | null = null;
  for (const { id, revisions } of records) {
    for (const revision of revisions) {
      const order = revisionOrder(id, revision);
      if (newest === null || order > newest) newest = order;
    }
  }
  return newest;
}

function mend(workbook: WorkbookPort, tab: AnyTab, after: readonly RenderedRow[]): number {
  const [table = []] = workbook.read([{ tab, columns: tab.columns.map(({ header }) => header) }]);
  const keys = table.map(([key]) => String(key ?? ''));
  const before = new Map<string, readonly Raw[]>();
  table.forEach((values, row) => {
    const key = keys[row] ?? '';
    if (key !== '' && !before.has(key)) before.set(key, values);
  });
  const rows = planRows({ keys }, { order: tab.order, before, after }) ?? [];
  const all = withStrays(rows, keys);
  for (let from = 0; from < all.length; from += ROWS_PER_WRITE) {
    workbook.write([{ tab, rows: all.slice(from, from + ROWS_PER_WRITE) }]);
  }
  return all.length;
}

/** Rows without a key, and second rows of a key, are of nobody's making: out they go. */
function withStrays(rows: readonly RowChange[], keys: readonly string[]): readonly RowChange[] {
  const seen = new Set<string>(['']);
  const strays = keys.flatMap((key, at): RowChange[] => {
    if (seen.has(key)) return [{ kind: 'delete', at }];
    seen.add(key);
    return [];
  });
  return strays.length === 0 ? rows : [...rows, ...strays].sort((a, b) => b.at - a.at);
}
