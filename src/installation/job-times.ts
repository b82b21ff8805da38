import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../kernel/calendar';
import type { Slot } from './job';

/** How often a slot comes, in words for people. */
export const SLOT_TEXT: Readonly<Record<Slot, string>> = {
  'every-5-minutes': 'setiap 5 menit',
  'every-15-minutes': 'setiap 15 menit',
  'every-30-minutes': 'setiap 30 menit',
  hourly: 'setiap jam',
  'hourly-files': 'setiap jam',
  nightly: 'setiap malam sekitar jam 2',
  'monday-morning': 'setiap Senin',
};

/** The same as a stretch of time. */
export const SLOT_PERIOD: Readonly<Record<Slot, number>> = {
  'every-5-minutes': 5 * MS_PER_MINUTE,
  'every-15-minutes': 15 * MS_PER_MINUTE,
  'every-30-minutes': 30 * MS_PER_MINUTE,
  hourly: MS_PER_HOUR,
  'hourly-files': MS_PER_HOUR,
  nightly: MS_PER_DAY,
  'monday-morning': 7 * MS_PER_DAY,
};
