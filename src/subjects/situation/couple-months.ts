'beside the script';

// Couples of each month, by the day of their wedding, from the rows of the tab Catin: how each stands as it was told last.
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { coupleTab } from '../couples/tabs/couple-tab';
import { STANDING_LABEL, yesNo } from '../couples/tabs/words';
import type { CountedMonth } from '../recap/month-child';

/** What is read of `Catin`: nothing that says who they are. */
export const coupleSelection = () =>
  select(coupleTab, {
    standing: textField('Hasil'),
    weddingOn: dayField('Tanggal Nikah'),
    daysBefore: numberField('Hari Sebelum Nikah'),
    counselled: textField('Konseling'),
    rw: numberField('RW'),
  });

export type CoupleCells = ReturnType<typeof coupleSelection> extends RowSelection<infer Row> ? Row : never;

/** A couple that marries in a month. */
export interface MonthCouple {
  readonly rw: number | null;
  /** Whether all that is asked of both has been looked at. */
  readonly isExamined: boolean;
  readonly isCounselled: boolean;
  /** Whether they came three months before the wedding or earlier. */
  readonly isEarly: boolean;
}

const THREE_MONTHS = 90;

/** @returns `null` for a couple that does not marry in the month */
export function monthCouple(
  { standing, weddingOn, daysBefore, counselled, rw }: CoupleCells,
  { first, end }: CountedMonth,
): MonthCouple | null {
  if (weddingOn === null || weddingOn < first || weddingOn > end) return null;
  return {
    rw,
    isExamined: standing !== '' && standing !== STANDING_LABEL.incomplete,
    isCounselled: counselled === yesNo(true),
    isEarly: (daysBefore ?? 0) >= THREE_MONTHS,
  };
}
