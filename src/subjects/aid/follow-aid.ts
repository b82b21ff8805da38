'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom, NEWEST_DECISION } from '../../ledger/decision-tab';
import type { Decisions } from '../../ledger/decisions/resolve';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { journalledDay } from '../../ledger/journalled-day';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { type WorkContext, type WorkedOut, workOut } from '../../ledger/work-out';
import type { TabChange } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import type { AnyTab } from '../../workbook/tab';
import { readAidRegister } from './aid-rows';
import { FAMILY_ROWS, PROGRAM_ROWS } from './program-tab';
import { AID_SOURCES } from './sources';

export type AidContext = WorkContext & Pick<Context, 'kinds'>;

/** Tabs that are worked out from all that is known of aid. */
export interface AidWork {
  /** In the script's memory, of what they were worked out from last. */
  readonly name: string;
  /** What they are worked out from besides. */
  readonly also: readonly unknown[];
  readonly tabs: readonly AnyTab[];
  work(found: ReturnType<typeof readAidRegister>, day: CalendarDate, decisions: Decisions): WorkedOut;
  /** What else is to be written once the tabs stand. */
  besides?(): readonly TabChange[];
}

/**
 * Works tabs out anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function followAid(
  context: AidContext,
  { name, also, tabs, work, besides }: AidWork,
  thoroughly: boolean,
): number {
  const { workbook, memory, overview, kinds } = context;
  const look = () => {
    const { days, ...heads } = readRows(workbook, {
      newest: LATEST_ENTRIES,
      decided: NEWEST_DECISION,
      programs: PROGRAM_ROWS,
      families: FAMILY_ROWS,
      days: journalledDay(overview),
    });
    return { ...heads, day: days[0]?.day ?? null, followed: memory.get(FOLLOWED), also };
  };
  return workOut(
    context,
    {
      name,
      tabs,
      look,
      work({ day, programs, families }) {
        // Before the first night nobody is asked for anything, here as in `Perlu Tindakan`.
        if (day === null) return { rows: [], lines: null };
        const { made, ...sources } = readRows(workbook, { ...AID_SOURCES, made: DECISIONS });
        const decisions = decisionsFrom(made, kinds, sealsOf(context));
        return work(readAidRegister({ ...sources, programs, families, decisions }), day, decisions);
      },
      ...(besides && { besides }),
    },
    thoroughly,
  );
}
