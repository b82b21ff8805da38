// What else a row says about a day in it: NIK, month in the heading, age at the visit, other rows, the order of events.
import type { CalendarDate } from '../../kernel/calendar';
import { type DayOrder, dayIn, swapped } from './day-cell';
import { type DayColumn, ddmmyy, fitsAge, fitsMonth, type ListFacts } from './row-facts';
import { signOf } from './typed-days';

export const isPast = (facts: ListFacts, day: CalendarDate): boolean => day <= facts.reckoning.today;

/** Whether a day fits what else the row says; `null` where it says nothing of it. */
export type Witness = (
  facts: ListFacts,
  column: DayColumn,
  row: number,
  day: CalendarDate,
  order: DayOrder | null,
) => boolean | null;

export const byNik: Witness = (facts, { key }, row, day) => {
  if (key !== 'tanggal_lahir') return null;
  const born = facts.nikBirth(row);
  return born === null ? null : born === ddmmyy(day);
};

export const byMonth: Witness = ({ list }, { visit }, _row, day) => {
  const label = visit === null ? null : list.visitLabels[visit];
  return !label?.month ? null : fitsMonth(day, label.month, label.year);
};

/**
 * Only by days that are certain, or written in the same way: then both change together. Beside a date that may have been turned round, by
 * none that may have been too.
 */
function partnerDays(
  facts: ListFacts,
  column: DayColumn,
  row: number,
  order: DayOrder | null,
): readonly { readonly day: CalendarDate; readonly visit: number | null }[] {
  const own = facts.day(row, column.column);
  return facts.partners(column).flatMap((partner) => {
    const cell = facts.day(row, partner.column);
    if (own.kind === 'fixed' && cell.kind === 'fixed' && swapped(cell.day) !== null) return [];
    const isAlike = cell.kind === 'typed' && own.kind === 'typed' && signOf(cell) === signOf(own);
    const inOrder = isAlike && order !== null ? dayIn(cell.parts, order) : null;
    const day = facts.certain(row, partner.column) ?? inOrder;
    return day ? [{ day, visit: partner.visit }] : [];
  });
}

export const byAge: Witness = (facts, column, row, day, order) => {
  const said = partnerDays(facts, column, row, order).flatMap((partner) => {
    const isBirth = column.key === 'tanggal_lahir';
    const age = facts.ageAt(row, isBirth ? partner.visit : column.visit);
    if (age === null) return [];
    return [isBirth ? fitsAge(day, partner.day, age) : fitsAge(partner.day, day, age)];
  });
  return said.length === 0 ? null : said.every((fits) => fits);
};

/** The same child is in several rows, and a posyandu has its day for all: where some are written otherwise, they tell. */
export const byOtherRows: Witness = (facts, column, row, day) => {
  const days = facts.daysElsewhere(row, column);
  return days.size === 0 ? null : days.has(day);
};

/** Nobody is measured before birth, nor tomorrow. */
export const byOrderOfEvents: Witness = (facts, column, row, day, order) => {
  if (!isPast(facts, day)) return false;
  const isBirth = column.key === 'tanggal_lahir';
  return partnerDays(facts, column, row, order).every((partner) =>
    isBirth ? day <= partner.day : partner.day <= day,
  );
};

/** The surest first. */
export const WITNESSES: readonly Witness[] = [byNik, byMonth, byAge, byOtherRows, byOrderOfEvents];
