// What became of the jobs of a slot, for `Beranda`. Noted when something was done, failed or works again, and once an hour.
import { type Instant, MS_PER_MINUTE } from '../kernel/calendar';
import { kindOf } from '../kernel/error-kind';
import type { MemoryPort } from '../workbook/ports';
import type { FailedJob, Slot } from './job';

/** A run of a job. */
export interface Run {
  readonly job: string;
  readonly ms: number;
  readonly done: number;
}

/** What is noted of a job. */
export interface JobNote {
  readonly ms: number;
  /** When it last did something, and how much. */
  readonly worked?: { readonly at: Instant; readonly done: number };
  /** Name of the error of the last run, and since when it has failed. */
  readonly failed?: { readonly name: string; readonly since: Instant };
}

export interface SlotNote {
  /** When the slot ran, a run an hour or so being noted. */
  readonly at: Instant;
  readonly jobs: Readonly<Record<string, JobNote>>;
}

/** Every hour: a little less, since timers run a little early. */
export const NOTED_EVERY = 55 * MS_PER_MINUTE;

/** What runs once an hour and finds nothing to do writes nothing: of it every other run is noted. */
const notedEvery = (slot: Slot): number =>
  slot === 'hourly' ? NOTED_EVERY + 60 * MS_PER_MINUTE : NOTED_EVERY;

/** Name in the script's memory. */
const noteName = (slot: Slot): string => `pekerjaan:waktu:${slot}`;

export function noteOf({ get }: Pick<MemoryPort, 'get'>, slot: Slot): SlotNote | null {
  const stored = get(noteName(slot));
  return stored === null ? null : (JSON.parse(stored) as SlotNote);
}

/** When the tab `Jadwal` was looked at, at the latest: each hour it is. */
export const seenAt = (memory: Pick<MemoryPort, 'get'>): Instant | null =>
  noteOf(memory, 'hourly-files')?.at ?? null;

/** Notes the runs of a slot. Nothing depends on a note: where it cannot be kept, it is left out. */
export function noteSlot(
  memory: MemoryPort,
  slot: Slot,
  at: Instant,
  runs: readonly Run[],
  failed: readonly FailedJob[],
): void {
  if (runs.length === 0) return;
  const known = noteOf(memory, slot);
  const errors = new Map(failed.map(({ job, error }) => [job, kindOf(error)]));
  const isNews = ({ job, done }: Run): boolean =>
    done > 0 || known?.jobs[job]?.failed?.name !== errors.get(job);
  if (known && at - known.at < notedEvery(slot) && !runs.some(isNews)) return;
  const jobs = Object.fromEntries(
    runs.map(({ job, ms, done }): [string, JobNote] => {
      const { worked, failed: before } = known?.jobs[job] ?? {};
      const name = errors.get(job);
      return [
        job,
        {
          ms,
          ...(done > 0 ? { worked: { at, done } } : worked && { worked }),
          ...(name !== undefined && { failed: { name, since: before?.since ?? at } }),
        },
      ];
    }),
  );
  try {
    memory.set(noteName(slot), JSON.stringify({ at, jobs } satisfies SlotNote));
  } catch {
    // The next run notes it.
  }
}
