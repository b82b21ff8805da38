import type { FormSpec } from '../forms/form-spec';
import type { FormPort } from '../forms/refresh-form';
import type { RespondersPort } from '../forms/responders';
import type { Instant } from '../kernel/calendar';
import type { FormResponsesPort } from '../ledger/forgetting';
import type { ResponsesPort } from '../ledger/form-responses';
import type { PlacesContext } from '../places/located';
import type { PostContext } from '../post/send-mail';
import type { When } from '../settings/recurrence';
import type { Settings } from '../settings/settings';
import type { CopyPort, FilePort, SomeColumns } from '../workbook/ports';
import type { AnyTab } from '../workbook/tab';
import type { BackupPort } from './backup';
import type { VanishedHook } from './follow-vanished';
import type { LeftTabsPort } from './left-tabs';
import type { Leftover } from './leftover';

/** When a job runs by itself. */
export type Slot =
  | 'every-5-minutes'
  | 'every-15-minutes'
  | 'every-30-minutes'
  | 'hourly'
  | 'hourly-files'
  | 'nightly'
  | 'monday-morning';

/** All that an execution with full rights may need, bound once. */
export interface JobContext extends PostContext, PlacesContext {
  readonly files: FilePort;
  readonly copies: CopyPort;
  readonly backups: BackupPort;
  /** All tabs of the installation. */
  tabs(): readonly AnyTab[];
  /** All that runs by itself. */
  readonly jobs: readonly Job[];
  readonly forms: FormPort;
  readonly responders: RespondersPort;
  /** The responses that a form itself keeps; `null` before the form exists. */
  responsesOf(form: FormSpec): ResponsesPort | null;
  readonly kept: FormResponsesPort;
  /**
   * Makes tabs, columns and headers anew that somebody has deleted or renamed; a settings tab that is gone waits for set-up, since only
   * people know what was in it.
   *
   * @returns what was made
   */
  putBackTabs(): readonly string[];
  /** Shows columns of the workbook, or hides them; what is in them stays. */
  showColumns(columns: readonly SomeColumns[], areShown: boolean): void;
  /** Opens what the script writes to these officers, and to nobody else; what gives rights, to nobody at all but the owner. */
  openTabsTo(officers: readonly string[]): Unprotected;
  /** Name of the last failure of an entry point, and when and where it was; `null` for none. */
  trouble(): Trouble | null;
  /** Of all rooms: what they keep outside the tabs. */
  readonly vanishedHooks: readonly VanishedHook[];
  readonly leftTabs: LeftTabsPort;
  /** What erasures leave, for people to delete. */
  readonly leftovers: readonly Leftover[];
  /** When the execution began. */
  readonly since: Instant;
  /** Whether the execution acts for the account that installed, which owns what the script has made in Drive. */
  actsForOwner(): boolean;
}

/** What Google has refused to protect; whatever else was to be protected is. */
export interface Unprotected {
  /** Titles of tabs that are not protected as they should be. */
  readonly tabs: readonly string[];
  /** Addresses of officers that no protection takes. */
  readonly addresses: readonly string[];
}

/** A failure by its name: a text might quote an answer. */
export interface Trouble {
  readonly at: Instant;
  readonly entryPoint: string;
  readonly name: string;
}

/**
 * One piece of work that runs by itself. Broken off anywhere, the next run goes on. Google may run a slot at any moment and twice: a job
 * that has nothing to do does nothing.
 */
export type Job = SlotJob | TimedJob;

interface NamedJob {
  /** Stored: in the script's memory, and in the column `Kode` of `Jadwal`. Never changed. */
  readonly name: string;
  /** What people read, in `Jadwal` and on `Beranda`. */
  readonly label: string;
}

/** A job that runs with its slot. People can neither move it nor switch it off. */
export interface SlotJob extends NamedJob {
  readonly slot: Slot;
  /** Whether it fills tabs that would stay empty after set-up until the clock runs it: set-up runs it too, once anything is registered. */
  readonly fillsTabs?: true;
  /** @returns how much was done, for whoever asked for it from the menu */
  run(context: JobContext): number;
}

/**
 * A job of a time of day, which people can move and switch off in `Jadwal`. It runs once when its planned moment has passed, within five
 * minutes; what was missed is caught up once, however many moments have passed. A run that throws or is broken off is tried again later.
 */
export interface TimedJob extends NamedJob {
  /** When it runs until somebody writes another time into its row. */
  readonly when: When | ((settings: Settings) => When);
  /**
   * @param planned the moment that was planned, which lies back further where a run was missed
   * @returns how much was done
   */
  run(context: JobContext, planned: Instant): number;
}

export const isTimed = (job: Job): job is TimedJob => 'when' in job;

/** A job that failed, and what it has thrown. */
export interface FailedJob {
  readonly job: string;
  readonly error: unknown;
}

/** What became of the jobs of a slot. */
export interface SlotOutcome {
  /** How much each job did, by its name. */
  readonly done: ReadonlyMap<string, number>;
  readonly failed: readonly FailedJob[];
}
