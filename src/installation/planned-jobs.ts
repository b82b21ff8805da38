import type { TimeZone } from '../kernel/calendar';
import type { When } from '../settings/recurrence';
import type { Settings } from '../settings/settings';
import { scheduleTab } from '../settings/tabs';
import { type RowSelection, rawField, select } from '../workbook/select';
import type { TimedJob } from './job';

/** What is read of `Jadwal`. */
export const SCHEDULE = select(scheduleTab, {
  code: rawField('Kode'),
  when: rawField('Kapan'),
  active: rawField('Aktif'),
});

export type ScheduleRow = typeof SCHEDULE extends RowSelection<infer Row> ? Row : never;

/** When each job of a time of day runs, by name. */
export interface Plan {
  readonly zone: TimeZone;
  readonly jobs: Readonly<Record<string, PlannedJob>>;
  /** Rows of `Jadwal` that are not followed, as `4 (Ringkasan mingguan)`. */
  readonly unreadable: readonly string[];
}

export interface PlannedJob {
  readonly when: When;
  /** Switched off by people. */
  readonly off?: true;
}

/** When a job runs where its row says nothing else. */
export const defaultOf = ({ when }: TimedJob, settings: Settings): When =>
  typeof when === 'function' ? when(settings) : when;
