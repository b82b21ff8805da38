import type { CalendarDate } from '../../../kernel/calendar';
import type { Proportion } from '../../../kernel/proportion';
import { isWatched } from './child-status';
import type { ChildSummary, VisitSummary } from './child-summary';

/** Figures of one month, for a posyandu or all of them. Denominators follow SIGIZI's own reports. */
export interface MonthFigures {
  /** Children under five who live here, on the day of the report (S, sasaran). */
  readonly registered: number;
  /** Measured in the month, of those registered. */
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

/** Below -2 SD is pendek, gizi kurang, berat badan kurang (Permenkes 2/2020); -2.00 itself is not. */
const CUT_OFF = -2;
/** Below this share of children measured a rate says little about the village (no official threshold; a choice). */
export const READABLE_COVERAGE_PERCENT = 80;

/** @param asOf the day of the report; its calendar month is the month of the figures */
export function monthFigures(children: readonly ChildSummary[], asOf: CalendarDate): MonthFigures {
  const registered = children.filter((child) => isWatched(child, asOf));
  const visits = registered.flatMap(({ last }) => (last && inMonthOf(last, asOf) ? [last] : []));
  return {
    registered: registered.length,
    measured: { numerator: visits.length, denominator: registered.length },
    stunting: share(visits, (visit) => visit.lengthHeightForAge, false),
    wasting: share(visits, (visit) => visit.weightForLengthHeight, true),
    underweight: share(visits, (visit) => visit.weightForAge, true),
    severeSigns: visits.filter(({ severeSigns }) => severeSigns.length > 0).length,
  };
}

const inMonthOf = ({ measuredOn }: VisitSummary, asOf: CalendarDate): boolean =>
  measuredOn.slice(0, 7) === asOf.slice(0, 7);

/** Oedema counts as below -3 in the indices of weight (WHO), also where the z-score itself is left out for it. */
function share(
  visits: readonly VisitSummary[],
  zOf: (visit: VisitSummary) => number | null,
  ofWeight: boolean,
): Proportion {
  const low = (visit: VisitSummary): boolean => (ofWeight && visit.oedema) || (zOf(visit) ?? 0) < CUT_OFF;
  const counted = visits.filter((visit) => zOf(visit) !== null || (ofWeight && visit.oedema));
  return { numerator: counted.filter(low).length, denominator: counted.length };
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
