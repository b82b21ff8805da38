'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom, NEWEST_DECISION } from '../../ledger/decision-tab';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { journalledDay } from '../../ledger/journalled-day';
import { sealsOf } from '../../ledger/responses/sender-seal';
import type { LineValues } from '../../overview/overview';
import { isMarked, mark } from '../../workbook/mark';
import { mendTab } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import type { AnyTab, RenderedRow } from '../../workbook/tab';
import { readAidRegister } from './aid-rows';
import { FAMILY_ROWS, PROGRAM_ROWS } from './program-tab';
import { AID_SOURCES } from './sources';

/** After so long the rest is for the next run. */
const MOST_MS = 200_000;

export type AidContext = Pick<Context, 'workbook' | 'memory' | 'sign' | 'now' | 'overview' | 'kinds'> & {
  /** When the execution began. */
  readonly since: number;
};

/** Tabs that are worked out from all that is known of aid. */
export interface AidWork {
  /** In the script's memory, of what they were worked out from last. */
  readonly name: string;
  /** What they are worked out from besides. */
  readonly also: readonly unknown[];
  readonly tabs: readonly AnyTab[];
  /** @returns the rows of each of the tabs, and lines of `Beranda` */
  work(
    found: ReturnType<typeof readAidRegister>,
    day: CalendarDate,
  ): { readonly rows: readonly (readonly RenderedRow[])[]; readonly lines: LineValues };
}

/**
 * Works tabs out anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function followAid(
  context: AidContext,
  { name, also, tabs, work }: AidWork,
  thoroughly: boolean,
): number {
  const { workbook, memory, sign, now, since, overview, kinds } = context;
  const { newest, decided, programs, families, days } = readRows(workbook, {
    newest: LATEST_ENTRIES,
    decided: NEWEST_DECISION,
    programs: PROGRAM_ROWS,
    families: FAMILY_ROWS,
    days: journalledDay(overview),
  });
  const day = days[0]?.day ?? null;
  const from = [newest, decided, programs, families, day, memory.get(FOLLOWED), ...also];
  if (!thoroughly && isMarked({ memory, sign }, name, from)) return 0;
  // Before the first night nobody is asked for anything, here as in `Perlu Tindakan`.
  if (day === null)
    return tabs.reduce((sum, tab) => sum + mendTab(workbook, { tab, rows: [] }, () => false).changed, 0);
  const { decisions: made, ...sources } = readRows(workbook, { ...AID_SOURCES, decisions: DECISIONS });
  const decisions = decisionsFrom(made, kinds, sealsOf(context));
  const found = readAidRegister({ ...sources, programs, families, decisions });
  const { rows, lines } = work(found, day);
  const isOver = (): boolean => now() - since > MOST_MS;
  const mended = tabs.map((tab, i) => mendTab(workbook, { tab, rows: rows[i] ?? [] }, isOver));
  workbook.write([overview.change(lines)]);
  if (mended.every(({ finished }) => finished)) mark({ memory, sign }, name, from);
  else memory.set(name, '');
  return mended.reduce((sum, { changed }) => sum + changed, 0);
}
