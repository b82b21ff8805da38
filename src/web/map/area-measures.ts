// What the areas can be coloured by, and into which classes their numbers fall. Everything follows from counts that are told.
import type { MapStatus } from '../../subjects/children/summary/map-status';
import type { AreaTold } from '../../subjects/maps/area-counts';
import { AREA_FINDINGS, type AreaFinding } from '../../subjects/maps/area-findings';
import type { Count } from '../../subjects/maps/withhold';

export const MEASURES = [...AREA_FINDINGS, 'unmeasured', 'children'] as const;
export type Measure = (typeof MEASURES)[number];

/** How a measure is drawn beside its name; the number of children has no sign. */
export const MEASURE_STATUS: Readonly<Record<Measure, MapStatus | null>> = {
  severe: 'severe',
  wasted: 'wasted',
  stunted: 'stunted',
  underweight: 'underweight',
  unmeasured: 'unmeasured',
  children: null,
};

const isFinding = (measure: Measure): measure is AreaFinding => AREA_FINDINGS.some((one) => one === measure);

/** @returns `null` where it is withheld */
export function countOf(measure: Measure, { children, measured, found }: AreaTold): Count {
  if (isFinding(measure)) return found[AREA_FINDINGS.indexOf(measure)] ?? null;
  if (measure === 'children') return children;
  return children === null || measured === null ? null : children - measured;
}

/** Of a hundred children of the area; `null` where either count is withheld. */
export function perHundred(measure: Measure, told: AreaTold): number | null {
  const count = countOf(measure, told);
  return count === null || told.children === null || told.children === 0
    ? null
    : (100 * count) / told.children;
}

export type Manner = 'count' | 'share';

/** The number that an area is coloured by. */
export const numberOf = (measure: Measure, manner: Manner, told: AreaTold): number | null =>
  manner === 'share' && measure !== 'children' ? perHundred(measure, told) : countOf(measure, told);

export interface ClassOfValues {
  readonly from: number;
  readonly to: number;
  /** How many areas are in it. */
  readonly count: number;
}

export const MOST_CLASSES = 4;

/** Classes of about as many areas each, the lowest first; equal values are never parted. */
export function classesOf(values: readonly number[]): readonly ClassOfValues[] {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: { from: number; to: number; count: number }[] = [];
  sorted.forEach((value, i) => {
    const last = classes[classes.length - 1];
    const wanted = Math.floor((i * MOST_CLASSES) / sorted.length);
    if (last && (last.to === value || wanted < classes.length)) {
      last.to = value;
      last.count += 1;
    } else classes.push({ from: value, to: value, count: 1 });
  });
  return classes;
}

export const classAt = (classes: readonly ClassOfValues[], value: number): number =>
  classes.findIndex(({ to }) => value <= to);

/** What the page opens on: the most pressing thing of which anything is told. */
export function firstMeasure(areas: readonly AreaTold[], whole: AreaTold): Measure {
  const told = (measure: Measure): boolean => areas.some((area) => countOf(measure, area) !== null);
  const known = (measure: Measure): boolean => countOf(measure, whole) !== null;
  return MEASURES.find(told) ?? MEASURES.find(known) ?? 'children';
}

/** What the reader wants to see of the areas. */
export interface AreasChoice {
  readonly measure: Measure;
  readonly manner: Manner;
  /** Month that it is compared with, `YYYY-MM`; `null` for none. */
  readonly since: string | null;
}

export function writeChoice({ measure, manner, since }: AreasChoice): string {
  const parts = new URLSearchParams();
  parts.set('warna', measure);
  if (manner === 'share') parts.set('cara', 'bagian');
  if (since !== null) parts.set('sejak', since);
  return parts.toString();
}

/** @returns what of the fragment there is; of whatever is not, what the page opens on */
export function readChoice(fragment: string, opening: Measure, months: readonly string[]): AreasChoice {
  const parts = new URLSearchParams(fragment);
  const since = parts.get('sejak');
  return {
    measure: MEASURES.find((measure) => measure === parts.get('warna')) ?? opening,
    manner: parts.get('cara') === 'bagian' ? 'share' : 'count',
    since: months.find((month) => month === since) ?? null,
  };
}
