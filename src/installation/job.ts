import type { FormSpec } from '../forms/form-spec';
import type { FormPort } from '../forms/refresh-form';
import type { RespondersPort } from '../forms/responders';
import type { Instant } from '../kernel/calendar';
import type { FormResponsesPort } from '../ledger/forget-erased';
import type { ResponsesPort } from '../ledger/reconcile';
import type { PlacesContext } from '../places/located';
import type { PostContext } from '../post/send-mail';
import type { CopyPort, FilePort } from '../workbook/ports';
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
  readonly forms: FormPort;
  readonly responders: RespondersPort;
  /** The responses that a form itself keeps; `null` before the form exists. */
  responsesOf(form: FormSpec): ResponsesPort | null;
  readonly kept: FormResponsesPort;
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
 * One piece of timed work. Broken off anywhere, the next run goes on. Google may run a slot at any
 * moment and twice: a job that is not due does nothing.
 */
export interface Job {
  readonly name: string;
  readonly slot: Slot;
  /** @returns how much was done, for whoever asked for it from the menu */
  run(context: JobContext): number;
}

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

/** Runs the jobs of a slot one after the other, also where one before has failed. */
export function runSlot(context: JobContext, jobs: readonly Job[], slot: Slot): SlotOutcome {
  const done = new Map<string, number>();
  const failed: FailedJob[] = [];
  for (const job of jobs) {
    if (job.slot !== slot) continue;
    try {
      done.set(job.name, job.run(context));
    } catch (error) {
      failed.push({ job: job.name, error });
    }
  }
  return { done, failed };
}
