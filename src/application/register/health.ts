import type { Cell } from '../../render/cells';
import {
  healthLine,
  linkLine,
  type OverviewRow,
  overviewRowOf,
  overviewTab,
} from '../../render/tabs/overview';
import type { TabChange } from '../ports';
import type { RowChange } from '../row-plan';

type HealthKey = Parameters<typeof healthLine>[0];
type LinkKey = Parameters<typeof linkLine>[0];

const wholeLine = (at: number, line: OverviewRow): RowChange => ({
  kind: 'update',
  at,
  cells: overviewTab.columns.map((column, i) => ({ column: i, cell: column.cell(line) })),
});

/** How things stand with the machinery: the part of `Beranda` that tells what happened when. */
export const healthChange = (lines: readonly (readonly [HealthKey, Cell])[]): TabChange => ({
  tab: overviewTab,
  rows: lines.map(([key, value]) => wholeLine(overviewRowOf.health(key), healthLine(key, value))),
});

export const linkChange = (lines: readonly (readonly [LinkKey, Cell])[]): TabChange => ({
  tab: overviewTab,
  rows: lines.map(([key, target]) => wholeLine(overviewRowOf.link(key), linkLine(key, target))),
});
