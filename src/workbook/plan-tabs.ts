import { rawOf } from './cells';
import type { TabChange, WorkbookPort } from './ports';
import { type Difference, type KnownRows, planRows } from './row-plan';
import { readLists, select, textField } from './select';
import { type AnyTab, KEY_HEADER, type RenderedRow } from './tab';

/** Rows of one tab before and after a change; rows that the change does not touch are in neither. */
export interface RowsToChange {
  readonly tab: AnyTab;
  readonly known: KnownRows;
  readonly before: readonly RenderedRow[];
  readonly after: readonly RenderedRow[];
  readonly besides?: Difference['besides'];
}

/** Plans some tabs; where a top row does not say enough, the keys are read, those of all such tabs at once. */
export function planTabs(workbook: WorkbookPort, plans: readonly RowsToChange[]): readonly TabChange[] {
  const tried = plans.map((plan) => ({ ...plan, rows: planRows(plan.known, differenceOf(plan)) }));
  const unclear = tried.filter(({ rows }) => rows === null);
  const keys = unclear.length === 0 ? [] : readKeys(workbook, unclear);
  return tried.map((plan) => {
    const known = { keys: keys[unclear.indexOf(plan)] ?? [] };
    return { tab: plan.tab, rows: plan.rows ?? planRows(known, differenceOf(plan)) ?? [] };
  });
}

const differenceOf = ({ tab, before, after, besides = [] }: RowsToChange): Difference => ({
  order: tab.order,
  before: new Map(before.map(({ key, cells }) => [key, cells.map(rawOf)])),
  after,
  besides,
});

const readKeys = (workbook: WorkbookPort, plans: readonly RowsToChange[]): readonly (readonly string[])[] =>
  readLists(
    workbook,
    plans.map(({ tab }) => select(tab, { key: textField(KEY_HEADER) })),
  ).map((rows) => rows.map(({ key }) => key));
