import type { Instant } from '../kernel/calendar';
import type { Sign } from '../kernel/hmac';
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
