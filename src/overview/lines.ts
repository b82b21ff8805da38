import type { Cell } from '../workbook/cells';
import type { TabChange } from '../workbook/ports';
import type { RowChange } from '../workbook/row-plan';
import { healthLine, linkLine, type OverviewRow, overviewRowOf, overviewTab } from './tab';

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
