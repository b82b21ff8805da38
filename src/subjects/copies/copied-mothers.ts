import { samePosyandu } from '../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../kernel/calendar';
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { motherTab } from '../mothers/tabs/mother-tab';
import type { WantedCopy } from './wanted-copies';

/** What the copies of kader say of mothers is made from: columns of `Ibu`. */
export const COPIED_MOTHERS = select(motherTab, {
  name: textField('Nama Ibu'),
  next: dayField('Kontak Berikutnya'),
  posyandu: textField('Posyandu'),
  rt: numberField('RT'),
  rw: numberField('RW'),
});

type Row = typeof COPIED_MOTHERS extends RowSelection<infer R> ? R : never;

/** A woman in a copy of kader. What is not listed here (whether she carries or has borne, what was found or told) cannot get into one. */
export interface CopiedMother {
  readonly name: string;
  readonly next: CalendarDate;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
}

/** Women with a contact to come. After a loss, or while what may be one is asked about, there is none. */
export const copiedMothers = (rows: readonly Row[]): readonly CopiedMother[] =>
  rows.flatMap(({ next, ...shown }) => (next === null || shown.name === '' ? [] : [{ ...shown, next }]));

/** The women of a copy: of a posyandu, and only where nobody but its kader reads it. */
export const mothersOf = (
  { posyandu, isForKaderAlone }: Pick<WantedCopy, 'posyandu' | 'isForKaderAlone'>,
  mothers: readonly CopiedMother[],
): readonly CopiedMother[] =>
  posyandu === null || !isForKaderAlone
    ? []
    : mothers.filter((mother) => samePosyandu(mother.posyandu, posyandu));
