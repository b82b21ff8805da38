'beside the script';

import { dayOf } from '../../kernel/calendar';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { type AidContext, followAid } from '../aid/follow-aid';
import { scoreMothers } from './score-mothers';
import { scoreActs, scoreRows } from './score-rows';
import { scoreTab } from './score-tab';

/** Names in the script's memory: of what the scorecard was worked out from last, and of the day on which it was. */
const COUNTED = 'skor';
const DONE_ON = 'skor:hari';

/**
 * Works the scorecard out, from the same children and households as `Bantuan`. Once a day: it is looked at once a quarter.
 *
 * @param thoroughly also where that was done today: somebody was taken out
 * @returns how many rows have changed
 */
export function updateScores(context: AidContext, thoroughly = false): number {
  const { memory, now, workbook } = context;
  const today = dayOf(now(), 'WIB');
  if (!thoroughly && memory.get(DONE_ON) === today) return 0;
  const changed = followAid(
    context,
    {
      name: COUNTED,
      also: [],
      tabs: [scoreTab],
      work({ register: { children, programs } }, day) {
        const { mothers, acts, ...rows } = readRows(workbook, {
          mothers: scoreMothers(),
          acts: scoreActs(),
          ...SETTINGS,
        });
        const { limits } = settingsFrom(rows).register;
        const scored = scoreRows({ children, mothers, acts, programs, limits }, day);
        return { rows: [scored.map((row) => renderRow(scoreTab, row))], lines: null };
      },
    },
    true,
  );
  memory.set(DONE_ON, today);
  return changed;
}
