// Why something is to be done for a woman: what was seen, and that somebody has to look. Never a diagnosis.
import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';

const decimal = (value: number): string => String(value).replace('.', ',');

export const FINDING_SAID = {
  bloodVeryLow: (value: number, on: CalendarDate): string =>
    `Hb ${decimal(value)} g/dL (${longDay(on)}), perlu diperiksa tenaga kesehatan hari itu juga`,
  bloodLow: (value: number, on: CalendarDate): string =>
    `Hb ${decimal(value)} g/dL (${longDay(on)}), perlu diperiksa tenaga kesehatan`,
  thin: (armCm: number | null, on: CalendarDate): string =>
    armCm === null
      ? `Menurut bidan KEK (${longDay(on)})`
      : `LiLA ${decimal(armCm)} cm (${longDay(on)}), perlu diperiksa tenaga kesehatan`,
  visit: (visit: number, until: CalendarDate): string =>
    `Kunjungan nifas ke-${visit}, paling lambat ${longDay(until)}`,
  noNews: (due: CalendarDate): string => `HPL ${longDay(due)} sudah lewat, belum ada kabar`,
  contact: (due: CalendarDate): string => `Kontak berikutnya paling lambat ${longDay(due)}`,
  newborn: (bornOn: CalendarDate): string => `Bayi lahir ${longDay(bornOn)}, kode anaknya belum tercatat`,
} as const;
