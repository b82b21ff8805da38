import type { Instant } from '../domain/calendar';
import type { Raw } from '../render/cells';
import type { RenderedRow, Tab } from '../render/tabs/tab';
import type { RowChange } from './row-plan';

/** Part of a tab: the named columns, for some or all of its rows (counted from 0 below the header). */
export interface Selection {
  readonly tab: AnyTab;
  /** Headers. */
  readonly columns: readonly string[];
  readonly rows?: { readonly from: number; readonly count: number };
}

/** Rows of a selection, a value for each column asked for; rows empty at the end are left out. */
export type Table = readonly (readonly Raw[])[];

// A tab whatever its rows are made from: for what concerns only headers and formats.
export type AnyTab = Omit<Tab<never>, 'columns' | 'key'> & {
  readonly columns: readonly Omit<Tab<never>['columns'][number], 'cell'>[];
};

export interface TabChange {
  readonly tab: AnyTab;
  readonly rows: readonly RowChange[];
  /** Put below the last row, after the other changes. */
  readonly appended?: readonly RenderedRow[];
}

export interface WorkbookPort {
  /** One read for all selections together. */
  read(selections: readonly Selection[]): readonly Table[];
  /** All of the changes in one write, or none of them. */
  write(changes: readonly TabChange[]): void;
}

export interface LockPort {
  /** Runs `work` while nobody else does; throws when the lock cannot be had. */
  during<T>(work: () => T): T;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly lock: LockPort;
  readonly now: () => Instant;
}
