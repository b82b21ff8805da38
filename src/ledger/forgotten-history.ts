import { responseCodeOf } from '../kernel/code';
import { text } from '../workbook/cells';
import { historyTab } from '../workbook/history-tab';
import { readRows, select, textField } from '../workbook/select';
import { columnAt } from '../workbook/tab';
import type { Follower } from './context';
import { ERASED_CODE } from './words';

const WHAT = 'Apa';

/** What is read of `Riwayat`. */
const LINES = select(historyTab, { what: textField(WHAT) });

/** Takes the codes of erased responses out of the lines of `Riwayat`: who did what stays, of whom does not. */
export const historyForgetter: Follower = {
  changed({ erased }, { workbook }) {
    if (erased.length === 0) return [];
    const codes = erased.map(({ id }): string => responseCodeOf(id));
    const column = columnAt(historyTab, WHAT);
    const { lines } = readRows(workbook, { lines: LINES });
    const rows = lines.flatMap(({ what }, at) => {
      const kept = codes.reduce((line, code) => line.split(code).join(ERASED_CODE), what);
      return kept === what ? [] : [{ kind: 'update' as const, at, cells: [{ column, cell: text(kept) }] }];
    });
    return rows.length === 0 ? [] : [{ tab: historyTab, rows }];
  },
};
