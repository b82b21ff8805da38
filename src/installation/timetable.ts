import type { Settings } from '../settings/settings';
import type { Slot } from './job';

/** When a function of the script is to run by itself. */
export type Schedule =
  | { readonly on: 'form-submit' | 'edit' }
  | { readonly everyMinutes: 1 | 5 | 10 | 15 | 30 }
  | { readonly everyHours: number }
  | { readonly dailyAt: number }
  | { readonly mondaysAt: number };

/** A trigger: which function of the script it calls, and when. */
export interface TriggerSpec {
  readonly handler: string;
  readonly schedule: Schedule;
}

/** The function of the script that runs the jobs of each slot. Triggers of every installation name them: they are never renamed. */
export const HANDLERS = {
  'every-30-minutes': 'cocokkan',
  'every-5-minutes': 'kirimSurat',
  'every-15-minutes': 'cariTitik',
  hourly: 'segarkanFormulir',
  'hourly-files': 'perbaruiLapisan',
  nightly: 'rawatHarian',
  'monday-morning': 'ringkasanMingguan',
} as const satisfies Readonly<Record<Slot, string>>;

const schedules = ({ summaryHour }: Settings): Readonly<Record<Slot, Schedule>> => ({
  'every-30-minutes': { everyMinutes: 30 },
  'every-5-minutes': { everyMinutes: 5 },
  'every-15-minutes': { everyMinutes: 15 },
  hourly: { everyHours: 1 },
  'hourly-files': { everyHours: 1 },
  nightly: { dailyAt: 2 },
  'monday-morning': { mondaysAt: summaryHour },
});

/** What runs by itself: the two events, and a trigger for each slot. */
export function triggerSpecs(settings: Settings): readonly TriggerSpec[] {
  const times = schedules(settings);
  return [
    { handler: 'terimaKiriman', schedule: { on: 'form-submit' } },
    { handler: 'terimaKeputusan', schedule: { on: 'edit' } },
    ...(Object.keys(HANDLERS) as Slot[]).map((slot) => ({ handler: HANDLERS[slot], schedule: times[slot] })),
  ];
}
