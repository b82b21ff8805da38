// The counts of the view of areas: by RW, none of few, and nothing of a single child.
import { type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import { areaNamed } from '../../kernel/place/grounds';
import type { Gazetteer } from '../../kernel/place/place';
import type { VisitSummary } from '../children/summary/child-summary';
import { figuresFrom, isOfAge, type MonthFigures, visitInMonth } from '../children/summary/month-figures';
import type { PicturedChild } from '../children/tabs/earlier-cell';
import { type AreaFacts, type AreaTold, toldAreas } from './area-counts';
import { AREA_FINDINGS, hasFinding } from './area-findings';

/** What is told of an RW; the findings in the order of {@link AREA_FINDINGS}. */
export interface AreaCounts extends AreaTold {
  /** `null` for children whose RW is not known. */
  readonly rw: number | null;
}

/** The figures of the month that ends on the day, by the definition of `Beranda`. */
export const figuresOf = (children: readonly PicturedChild[], asOf: CalendarDate): MonthFigures =>
  figuresFrom(
    children.length,
    children.flatMap((child) => visitInMonth(child, asOf) ?? []),
  );

/** Whether a child was measured in the month before its fifth birthday, also where it is not known any more what was found. */
export const wasMeasuredIn = (
  { measuredOn, birthDate }: Pick<PicturedChild, 'measuredOn' | 'birthDate'>,
  asOf: CalendarDate,
): boolean =>
  measuredOn !== null && firstOfMonth(measuredOn) === firstOfMonth(asOf) && isOfAge(birthDate, measuredOn);

/** Whether it is known of all who were measured in the month what was found: cells that an older release wrote do not say it. */
export const areVisitsKnown = (children: readonly PicturedChild[], asOf: CalendarDate): boolean =>
  children.every((child) => child.last !== null || !wasMeasuredIn(child, asOf));

/** A child with its RW, where that is known. */
interface InRw {
  readonly rw: number | null;
  /** What it counts by where it was measured in the month. */
  readonly visit: VisitSummary | null;
}

/** The RW there are, in order, and last those whose RW is not known. */
function rwsOf({ areas }: Gazetteer, children: readonly InRw[]): readonly (number | null)[] {
  const known = [...areas, ...children].flatMap(({ rw }) => rw ?? []);
  const rws = [...new Set(known)].sort((a, b) => a - b);
  return children.some(({ rw }) => rw === null) ? [...rws, null] : rws;
}

function factsOf(children: readonly InRw[]): AreaFacts {
  const visits = children.flatMap(({ visit }) => visit ?? []);
  return {
    children: children.length,
    measured: visits.length,
    found: AREA_FINDINGS.map((finding) => visits.filter((visit) => hasFinding(finding, visit)).length),
  };
}

const withoutVisits = ({ children, found }: AreaTold): AreaTold => ({
  children,
  measured: null,
  found: found.map(() => null),
});

/**
 * Where it is not known of everybody what was found in the month, children alone are counted.
 *
 * @param asOf last day of the month that is counted
 */
export function areaCounts(
  pictured: readonly PicturedChild[],
  asOf: CalendarDate,
  gazetteer: Gazetteer,
): { readonly counts: readonly AreaCounts[]; readonly whole: AreaTold } {
  const children = pictured.map(
    (child): InRw => ({ rw: areaNamed(child, gazetteer)?.rw ?? null, visit: visitInMonth(child, asOf) }),
  );
  const rws = rwsOf(gazetteer, children);
  const told = toldAreas(rws.map((rw) => factsOf(children.filter((child) => child.rw === rw))));
  const shown = areVisitsKnown(pictured, asOf) ? (one: AreaTold): AreaTold => one : withoutVisits;
  return {
    counts: told.areas.map((area, i): AreaCounts => ({ rw: rws[i] ?? null, ...shown(area) })),
    whole: shown(told.whole),
  };
}
