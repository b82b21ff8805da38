'beside the script';

import { withoutNumbers } from '../../kernel/identity/masked';
import type { Context } from '../../ledger/context';
import { NEWEST_DECISION } from '../../ledger/decision-tab';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { journalledDay } from '../../ledger/journalled-day';
import { number } from '../../workbook/cells';
import { isMarked, mark } from '../../workbook/mark';
import { mendTab } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { readAidRegister } from './aid-rows';
import { aidTab } from './aid-tab';
import { type AidRow, type AidState, portionsOn, rowsFrom } from './ledger';
import { FAMILY_ROWS, PROGRAM_ROWS } from './program-tab';
import { semesterSums } from './semester-sums';
import { semesterTab } from './semester-tab';
import { AID_SOURCES } from './sources';
import { AID_LINE_REMARKS, AID_TROUBLE } from './words';

/** Name in the script's memory of what `Bantuan` was worked out from last. */
const COUNTED = 'bantuan';

/** After so long the rest is for the next run. */
const MOST_MS = 200_000;

export type AidContext = Pick<Context, 'workbook' | 'memory' | 'sign' | 'now' | 'overview'> & {
  /** When the execution began. */
  readonly since: number;
};

/**
 * Works out `Bantuan` anew where anything was recorded, decided or set since it was done last, or the day has changed.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function updateAid(context: AidContext, thoroughly = false): number {
  const { workbook, memory, sign, now, since, overview } = context;
  const { newest, decided, programs, families, days } = readRows(workbook, {
    newest: LATEST_ENTRIES,
    decided: NEWEST_DECISION,
    programs: PROGRAM_ROWS,
    families: FAMILY_ROWS,
    days: journalledDay(overview),
  });
  const day = days[0]?.day ?? null;
  const from = [newest, decided, programs, families, day, memory.get(FOLLOWED)];
  if (!thoroughly && isMarked({ memory, sign }, COUNTED, from)) return 0;
  // Before the first night nobody is asked for anything, here as in `Perlu Tindakan`.
  if (day === null)
    return [aidTab, semesterTab].reduce(
      (sum, tab) => sum + mendTab(workbook, { tab, rows: [] }, () => false).changed,
      0,
    );
  const { register, unreadable, unknownFamilies } = readAidRegister({
    ...readRows(workbook, AID_SOURCES),
    programs,
    families,
  });
  const { children, gifts, programs: known } = register;
  const found = portionsOn(children, gifts, known, day);
  const aid = rowsFrom(found, children, day);
  const isOver = (): boolean => now() - since > MOST_MS;
  const listed = mendTab(workbook, { tab: aidTab, rows: aid.map((row) => renderRow(aidTab, row)) }, isOver);
  const summed = mendTab(
    workbook,
    { tab: semesterTab, rows: semesterSums(found.portions).map((sum) => renderRow(semesterTab, sum)) },
    isOver,
  );
  workbook.write([overview.change(linesOf(aid, unreadable, unknownFamilies))]);
  if (listed.finished && summed.finished) mark({ memory, sign }, COUNTED, from);
  else memory.set(COUNTED, '');
  return listed.changed + summed.changed;
}

/** What `Beranda` says of it, and what in the settings could not be followed. */
function linesOf(aid: readonly AidRow[], unreadable: readonly string[], unknownFamilies: readonly string[]) {
  const count = (state: AidState): number => aid.filter((row) => row.state === state).length;
  const strange = aid.filter(({ program }) => program === null).length;
  const trouble = [
    ...(unreadable.length > 0 ? [AID_TROUBLE.unreadable(few(unreadable))] : []),
    ...(unknownFamilies.length > 0 ? [AID_TROUBLE.unknownFamilies(few(unknownFamilies))] : []),
    ...(strange > 0 ? [AID_TROUBLE.unknown(strange)] : []),
  ];
  return {
    aidMissing: {
      count: number(count('missing')),
      remark: [...trouble, AID_LINE_REMARKS.aidMissing].join(' '),
    },
    aidTwice: number(count('twice')),
    aidUnneeded: number(count('unneeded')),
  };
}

/** Rows named in a remark. */
const MOST_NAMED = 5;

const few = (rows: readonly string[]): string =>
  [...rows.slice(0, MOST_NAMED).map(withoutNumbers), ...(rows.length > MOST_NAMED ? ['…'] : [])].join(', ');
