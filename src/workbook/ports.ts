import type { AnyTab } from '../entry/all-tabs';
import type { Instant } from '../kernel/calendar';
import type { GeocodedPlace } from '../kernel/place/judge-geocode';
import type { Point } from '../kernel/place/place';
import type { Mail } from '../post/mail';
import type { Stationery } from '../post/stationery';
import type { Raw } from './cells';
import type { RowChange } from './row-plan';
import type { RenderedRow } from './tab';

export type { AnyTab };

/** Part of a tab: the named columns, for some or all of its rows (counted from 0 below the header). */
export interface Selection {
  readonly tab: AnyTab;
  /** Headers. */
  readonly columns: readonly string[];
  readonly rows?: { readonly from: number; readonly count: number };
}

/** Rows of a selection, a value for each column asked for; rows empty at the end are left out. */
export type Table = readonly (readonly Raw[])[];

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

export interface MailPort {
  /** Fetched when there is something to write. */
  stationery(): Stationery;
  /** Recipients that may still be written to today. */
  remainingToday(): number;
  /** Throws when the mail could not be handed over. */
  send(mail: Mail, to: string, senderName: string): void;
}

export interface LookupPort {
  /** Places of an address, best first; throws when the service is down or its quota is gone. */
  geocode(address: string, near: Point): readonly GeocodedPlace[];
  /** Where a short link leads, or `null` where it leads nowhere; throws when it cannot be followed now. */
  followLink(url: string): string | null;
}

export interface FilePort {
  /** Writes a file under its own id, made the first time. */
  write(name: string, mimeType: string, content: string): { readonly url: string };
}

/** Small facts that outlive an execution, by name; they do not belong to the register. */
export interface MemoryPort {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly lock: LockPort;
  readonly mail: MailPort;
  readonly lookup: LookupPort;
  readonly files: FilePort;
  readonly memory: MemoryPort;
  /** Keyed fingerprint of a text: the same for the same text, and nobody without the secret can make it. */
  readonly sign: (text: string) => string;
  readonly now: () => Instant;
}
