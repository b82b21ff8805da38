// Why something is to be done for a couple: what was seen, and that somebody has to look. Never a diagnosis.
import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';

const decimal = (value: number): string => String(value).replace('.', ',');

export const FINDING_SAID = {
  bloodVeryLow: (value: number, on: CalendarDate): string =>
    `Hb ${decimal(value)} g/dL (${longDay(on)}), perlu diperiksa tenaga kesehatan hari itu juga`,
  bloodLow: (value: number, on: CalendarDate): string =>
    `Hb ${decimal(value)} g/dL (${longDay(on)}), perlu diperiksa tenaga kesehatan sebelum hamil`,
  thin: (armCm: number | null, bodyMassIndex: number | null, on: CalendarDate): string =>
    `${[
      ...(armCm === null ? [] : [`LiLA ${decimal(armCm)} cm`]),
      ...(bodyMassIndex === null ? [] : [`IMT ${decimal(bodyMassIndex)}`]),
    ].join(', ')} (${longDay(on)}), perlu diperiksa tenaga kesehatan sebelum hamil`,
  noTablets: (wedding: CalendarDate): string => `TTD belum tercatat, rencana nikah ${longDay(wedding)}`,
  underAge: (wedding: CalendarDate | null): string =>
    `Belum cukup umur menurut undang-undang${wedding === null ? '' : ` pada ${longDay(wedding)}`}`,
  toCounsel: (isToDelay: boolean): string =>
    isToDelay
      ? 'Dianjurkan menunda hamil dan didampingi, konseling belum tercatat'
      : 'Konseling sebelum nikah belum tercatat',
} as const;
