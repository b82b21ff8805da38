import { type CalendarDate, completedMonths, firstOfMonth } from '../../../kernel/calendar';
import type { Proportion } from '../../../kernel/proportion';
import { AGE_LIMIT_MONTHS } from '../submission/limits';
import { isWatched } from './child-status';
import type { ChildSummary, VisitSummary } from './child-summary';
import { RATES, type RateName } from './rates';

/** Figures of one month, for a posyandu or all of them. Denominators follow SIGIZI's own reports. */
export interface MonthFigures {
  /** S, sasaran: children measured in the month before their fifth birthday, and all others under five who live here on the day of the report. */
  readonly registered: number;
  /** Measured in the month before their fifth birthday, against those registered. */
  readonly measured: Proportion;
  /** TB/U below -2, of those whose length or height was measured. */
  readonly stunting: Proportion;
  /** BB/TB below -2 or oedema, of those weighed and measured. */
  readonly wasting: Proportion;
  /** BB/U below -2 or oedema, of those weighed. */
  readonly underweight: Proportion;
  /** Children with a sign of gizi buruk at their visit of the month. */
  readonly severeSigns: number;
}

/** Below this share of children measured a rate says little about the village (no official threshold; a choice). */
export const READABLE_COVERAGE_PERCENT = 80;

/** @param asOf the day of the report; its calendar month is the month of the figures */
export function monthFigures(children: readonly ChildSummary[], asOf: CalendarDate): MonthFigures {
  return figuresFrom(
    children.filter((child) => isWatched(child, asOf) || visitInMonth(child, asOf) !== null).length,
    children.flatMap((child) => visitInMonth(child, asOf) ?? []),
  );
}

/** @param visits what each child that was measured in the month counts by */
export const figuresFrom = (registered: number, visits: readonly VisitSummary[]): MonthFigures => ({
  registered,
  measured: { numerator: visits.length, denominator: registered },
  stunting: shareOf(visits, 'stunting'),
  wasting: shareOf(visits, 'wasting'),
  underweight: shareOf(visits, 'underweight'),
  severeSigns: visits.filter(({ severeSigns }) => severeSigns.length > 0).length,
});

/** The visit of the month by a child that was not five yet, also where it has turned five or moved away since. */
export function visitInMonth(
  { birthDate, last }: Pick<ChildSummary, 'birthDate' | 'last'>,
  asOf: CalendarDate,
): VisitSummary | null {
  if (!last || firstOfMonth(last.measuredOn) !== firstOfMonth(asOf)) return null;
  return isOfAge(birthDate, last.measuredOn) ? last : null;
}

/** Whether a child counts in figures of under-fives by a visit of the day; one whose birth date is not known does. */
export const isOfAge = (birthDate: CalendarDate | null, on: CalendarDate): boolean =>
  birthDate === null || completedMonths(birthDate, on) < AGE_LIMIT_MONTHS;

/** How many of the visits the rate counts, and of how many. */
function shareOf(visits: readonly VisitSummary[], name: RateName): Proportion {
  const { isCounted, holds } = RATES[name];
  const counted = visits.filter(isCounted);
  return { numerator: counted.filter(holds).length, denominator: counted.length };
}

/** The same figures for each posyandu, in the order given. */
export const figuresByPosyandu = (
  children: readonly ChildSummary[],
  posyandu: readonly string[],
  asOf: CalendarDate,
): readonly { readonly posyandu: string; readonly figures: MonthFigures }[] =>
  posyandu.map((name) => ({
    posyandu: name,
    figures: monthFigures(
      children.filter((child) => child.posyandu === name),
      asOf,
    ),
  }));
