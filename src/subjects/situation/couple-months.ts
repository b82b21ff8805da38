'beside the script';

// Couples of each month, by the day of their wedding, from the rows of the tab Catin: how each stands as it was told last.
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { coupleTab } from '../couples/tabs/couple-tab';
import { yesNo } from '../couples/tabs/words';
import type { CountedMonth } from '../recap/month-child';

/** What is read of `Catin`: nothing that says who they are. */
export const coupleSelection = () =>
  select(coupleTab, {
    weddingOn: dayField('Tanggal Nikah'),
    daysBefore: numberField('Hari Sebelum Nikah'),
    womanYears: numberField('Umur Perempuan'),
    manYears: numberField('Umur Laki-laki'),
    bodyMass: numberField('IMT'),
    arm: numberField('LiLA (cm)'),
    blood: numberField('Hb (g/dL)'),
    smokers: textField('Yang Merokok'),
    counselled: textField('Konseling'),
    rw: numberField('RW'),
  });

export type CoupleCells = ReturnType<typeof coupleSelection> extends RowSelection<infer Row> ? Row : never;

/** A couple that marries in a month. */
export interface MonthCouple {
  readonly rw: number | null;
  /** Whether all that is asked of both is known, whatever it says, and they were told of before the wedding or on its day. */
  readonly isExamined: boolean;
  /** The same of being counselled: afterwards they are about to marry no more. */
  readonly isCounselled: boolean;
  /** Whether they came three months before the wedding or earlier. */
  readonly isEarly: boolean;
}

const THREE_MONTHS = 90;

/** @returns `null` for a couple that does not marry in the month */
export function monthCouple(
  { weddingOn, daysBefore, counselled, rw, smokers, ...row }: CoupleCells,
  { first, end }: CountedMonth,
): MonthCouple | null {
  if (weddingOn === null || weddingOn < first || weddingOn > end) return null;
  const isBefore = daysBefore !== null && daysBefore >= 0;
  const measured = [row.womanYears, row.manYears, row.bodyMass, row.arm, row.blood];
  return {
    rw,
    isExamined: isBefore && smokers !== '' && !measured.includes(null),
    isCounselled: isBefore && counselled === yesNo(true),
    isEarly: (daysBefore ?? 0) >= THREE_MONTHS,
  };
}
