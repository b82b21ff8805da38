'beside the script';

// Tabs that are worked out from the rows of others, by a clock or after a step on a page.
import type { LineValues } from '../overview/overview';
import { isMarked, mark } from '../workbook/mark';
import { type Mended, mendTab } from '../workbook/mend-tab';
import type { TabChange } from '../workbook/ports';
import type { AnyTab, RenderedRow } from '../workbook/tab';
import type { Context } from './context';

/** After so long the rest is for the next run. */
const MOST_MS = 200_000;

export type WorkContext = Pick<Context, 'workbook' | 'lock' | 'memory' | 'sign' | 'now' | 'overview'> & {
  /** When the execution began. */
  readonly since: number;
};

/** How tabs should stand. */
export interface WorkedOut {
  /** Of each of the tabs. */
  readonly rows: readonly (readonly RenderedRow[])[];
  /** Of `Beranda`; `null` where nothing is said of it. */
  readonly lines: LineValues | null;
}

/** Tabs, and what they are worked out from. */
export interface Work<From> {
  /** In the script's memory, of what they were worked out from last. */
  readonly name: string;
  readonly tabs: readonly AnyTab[];
  /** @returns what changes whenever anything does that they are worked out from */
  look(): From;
  work(from: From): WorkedOut;
  /** What else is to be written once the tabs stand. */
  besides?(): readonly TabChange[];
}

/**
 * Works tabs out anew where anything has changed that they are worked out from. Rows are read and counted while others go on; they are written
 * while nobody else does, and only where nothing was recorded meanwhile. Else it is all done once more, while nobody else does.
 *
 * @param thoroughly also where nothing has changed: somebody may have typed over a cell
 * @param from what was looked at before, where that is known
 * @returns how many rows have changed
 */
export function workOut<From>(
  context: WorkContext,
  work: Work<From>,
  thoroughly: boolean,
  from = work.look(),
): number {
  const { lock } = context;
  if (!thoroughly && isMarked(context, work.name, from)) return 0;
  const before = work.work(from);
  const isCurrent = (): boolean => JSON.stringify(work.look()) === JSON.stringify(from);
  const changed = lock.during(() => (isCurrent() ? write(context, work, from, before) : null));
  if (changed !== null) return changed;
  return lock.during(() => {
    const now = work.look();
    return write(context, work, now, work.work(now));
  });
}

function write<From>(
  { workbook, memory, sign, now, since, overview }: WorkContext,
  { name, tabs, besides }: Work<From>,
  from: From,
  { rows, lines }: WorkedOut,
): number {
  const isOver = (): boolean => now() - since > MOST_MS;
  const mended = tabs.map((tab, i): Mended => {
    const { workedOut } = tab;
    const leaves = workedOut && ((key: string): boolean => !workedOut(key));
    return mendTab(workbook, { tab, rows: rows[i] ?? [], leaves }, isOver);
  });
  const told = [...(lines ? [overview.change(lines)] : []), ...(besides?.() ?? [])];
  if (told.length > 0) workbook.write(told);
  if (mended.every(({ finished }) => finished)) mark({ memory, sign }, name, from);
  else memory.set(name, '');
  return mended.reduce((sum, { changed }) => sum + changed, 0);
}
