import { responseCodeOf } from '../kernel/code';
import type { Follower } from '../ledger/context';
import { type Cell, EMPTY } from '../workbook/cells';
import { readRows } from '../workbook/select';
import { namesCode } from './outbox';
import { OUTBOX, outboxTab } from './outbox-tab';

/**
 * Empties the rows of mails about erased responses, also of those that were sent. They are not taken out: whoever is sending meanwhile
 * knows the others by their position.
 */
export const outboxForgetter: Follower = {
  changed({ erased }, { workbook }) {
    if (erased.length === 0) return [];
    const codes = new Set<string>(erased.map(({ id }) => responseCodeOf(id)));
    const { outbox } = readRows(workbook, { outbox: OUTBOX });
    const cells = outboxTab.columns.map((_, column): { column: number; cell: Cell } => ({
      column,
      cell: EMPTY,
    }));
    const rows = outbox.flatMap(({ key, about, continues }, at) =>
      namesCode({ about, key, continues: [continues] }, codes)
        ? [{ kind: 'update' as const, at, cells }]
        : [],
    );
    return rows.length === 0 ? [] : [{ tab: outboxTab, rows }];
  },
};
