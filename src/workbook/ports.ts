import type { Instant } from '../kernel/calendar';
import type { Sign } from '../kernel/hmac';
import type { Cell } from './cells';
import type { RowChange } from './row-plan';
import type { Selection, Table } from './select';
import type { AnyTab, RenderedRow } from './tab';

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

/** Small facts that outlive an execution, by name; they do not belong to the register. */
export interface MemoryPort {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export interface FilePort {
  /** Writes a file under its own id, made the first time. */
  write(name: string, mimeType: string, content: string): { readonly url: string };
  /** Whether a file of this name has been written before. */
  has(name: string): boolean;
  /** Where a file of this name is; `null` where none has been written. */
  url(name: string): string | null;
}

/** Some columns of a tab. */
export interface SomeColumns {
  readonly tab: AnyTab;
  readonly headers: readonly string[];
}

/** How a copy looks: its tabs in their order, each with a line above the headers that says how old it is. */
export interface CopyLook {
  readonly tabs: readonly AnyTab[];
  /** Time zone of the workbook, by its IANA name: its clock tells how old the copy is. */
  readonly timeZone: string;
  /** What stands in the first line behind the age. */
  readonly remark: string;
}

/** Rows of one tab of a copy. */
export interface CopyTabChange {
  readonly tab: AnyTab;
  readonly rows: readonly RowChange[];
}

/** What is written into a copy at once. */
export interface CopyChange {
  /** Every tab says how old the copy is, so each is named. */
  readonly tabs: readonly CopyTabChange[];
  /** When the copy was the same as the register. */
  readonly current: Cell & { readonly kind: 'instant' };
}

/** Workbooks that the script alone writes, and that the people they are shared with can only look at. */
export interface CopyPort {
  /** @returns the id of a new workbook that nobody else sees, and whose readers can neither copy, print nor download it */
  make(title: string, look: CopyLook): string;
  /**
   * @returns of each tab the rows below the headers; `null` where there is no such copy any more; `changed` where its tabs or columns
   *   are others
   */
  read(id: string, tabs: readonly AnyTab[]): readonly Table[] | 'changed' | null;
  /**
   * Takes all rows out and lays the copy out as if it were new, under the same id and with the same readers; a tab that an earlier
   * release did not have is added.
   *
   * @returns `false` where the tab that every release has is gone, so that nothing can be laid out
   */
  layOutAnew(id: string, look: CopyLook): boolean;
  write(id: string, change: CopyChange): void;
  /** Puts the copy out of use, with whatever is in it. */
  discard(id: string): void;
  /** E-mail addresses in small letters of whom the copy is shared with, the owner left out. */
  readers(id: string): readonly string[];
  /** @returns whether Google takes the address; throws where nothing can be shared for now */
  share(id: string, email: string, message: string): boolean;
  unshare(id: string, email: string): void;
  url(id: string): string;
}

/** What every piece of work may ask of the outside; what fewer need is added where it is needed. */
export interface Ports {
  readonly workbook: WorkbookPort;
  readonly lock: LockPort;
  readonly memory: MemoryPort;
  /** With the installation's secret. Whatever is derived from answers and leaves the script is made by it. */
  readonly sign: Sign;
  readonly now: () => Instant;
}
