import { MAP_STATUSES, type MapStatus } from '../../subjects/children/summary/map-status';
import type { MapPagePoint, PointsPage } from '../../subjects/maps/map-page';
import { asksMidwife, MAP_STEPS, type MapStep, stepsOf } from '../../subjects/maps/map-steps';

/** A point with all that it is listed under. */
export interface Shown {
  readonly point: MapPagePoint;
  /** All that was found, the gravest first. */
  readonly findings: readonly MapStatus[];
  /** All that is to be done, the most pressing first. */
  readonly steps: readonly MapStep[];
  /** Whether only a midwife can say what else is to be done. */
  readonly asksMidwife: boolean;
}

export const shownFrom = ({ points, asOf }: PointsPage): readonly Shown[] =>
  points.map((point) => ({
    point,
    findings: [point.status, ...point.others],
    steps: stepsOf(point, asOf),
    asksMidwife: asksMidwife(point),
  }));

/** The posyandu that children can be chosen by, in the order of the alphabet; of some children none is told. */
export const posyanduTold = (points: readonly MapPagePoint[]): readonly string[] =>
  [...new Set(points.map(({ posyandu }) => posyandu))]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'id'));

/** What the reader wants to see; `null` is all. */
export interface Filter {
  /** Those for whom something is to be done, or everybody. */
  readonly view: 'steps' | 'everybody';
  readonly step: MapStep | null;
  readonly status: MapStatus | null;
  readonly posyandu: string | null;
  /** `'unknown'` for the children without an RW. */
  readonly rw: number | 'unknown' | null;
  /** Place in the list of age bands; `'unknown'` for those whose band is not told. */
  readonly age: number | 'unknown' | null;
}

export const NO_FILTER: Filter = {
  view: 'steps',
  step: null,
  status: null,
  posyandu: null,
  rw: null,
  age: null,
};

const isOf = <T>(wanted: T | 'unknown' | null, value: T | null): boolean =>
  wanted === null || value === (wanted === 'unknown' ? null : wanted);

const inView = ({ view }: Filter, one: Shown): boolean =>
  view === 'everybody' || one.steps.length > 0 || one.asksMidwife;

const isAmong = ({ posyandu, rw, age }: Filter, { point }: Shown): boolean =>
  (posyandu === null || point.posyandu === posyandu) && isOf(rw, point.rw) && isOf(age, point.ageBand);

const isPicked = ({ view, step, status }: Filter, { steps, findings }: Shown): boolean =>
  view === 'steps' ? step === null || steps.includes(step) : status === null || findings.includes(status);

const place = (number: number | null): number => number ?? 1_000;

/** The most pressing of what is looked at. */
function rank({ view, step }: Filter, one: Shown): number {
  if (view === 'everybody') return MAP_STATUSES.indexOf(one.point.status);
  const [first = 'belum-diukur'] = one.steps;
  // As soon as an older child with the finding is fed.
  return MAP_STEPS.indexOf(step ?? (one.asksMidwife ? 'gizi-kurang' : first));
}

/** RW by RW and RT by RT, as one would walk, the most pressing first; those that stand in their RW behind its RT. */
const inOrder =
  (filter: Filter) =>
  (a: Shown, b: Shown): number =>
    place(a.point.rw) - place(b.point.rw) ||
    rank(filter, a) - rank(filter, b) ||
    place(a.point.rt) - place(b.point.rt);

export const visible = (all: readonly Shown[], filter: Filter): readonly Shown[] =>
  all
    .filter((one) => inView(filter, one) && isAmong(filter, one) && isPicked(filter, one))
    .sort(inOrder(filter));

function counted<T>(all: readonly Shown[], of: (one: Shown) => readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) for (const each of of(one)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

const among = (all: readonly Shown[], filter: Filter): readonly Shown[] =>
  all.filter((one) => inView(filter, one) && isAmong(filter, one));

/** How many of those chosen otherwise have each thing to be done; one child may have several. */
export const countBySteps = (all: readonly Shown[], filter: Filter): ReadonlyMap<MapStep, number> =>
  counted(among(all, filter), ({ steps }) => steps);

/** The same for what was found. */
export const countByFindings = (all: readonly Shown[], filter: Filter): ReadonlyMap<MapStatus, number> =>
  counted(among(all, filter), ({ findings }) => findings);

/** One RW that somebody could go to. */
export interface Destination {
  /** `null` for the children without an RW. */
  readonly rw: number | null;
  readonly count: number;
}

/** The RW of those shown, whichever is chosen: most children of the most pressing step first. */
export function destinations(all: readonly Shown[], filter: Filter): readonly Destination[] {
  const shown = visible(all, { ...filter, rw: null });
  const rws = [...new Set(shown.map(({ point }) => point.rw))];
  const ranksOf = (rw: number | null): readonly number[] =>
    shown.filter(({ point }) => point.rw === rw).map((one) => rank(filter, one));
  const pressing = new Map(
    rws.map((rw) => {
      const ranks = ranksOf(rw);
      const most = Math.min(...ranks);
      return [rw, { most, of: ranks.filter((one) => one === most).length, count: ranks.length }] as const;
    }),
  );
  return rws
    .sort((a, b) => {
      const [one, other] = [pressing.get(a), pressing.get(b)];
      if (!one || !other) return 0;
      return one.most - other.most || other.of - one.of || other.count - one.count || place(a) - place(b);
    })
    .map((rw) => ({ rw, count: pressing.get(rw)?.count ?? 0 }));
}

/** How many are looked at in each view, by whatever else is chosen. */
export const countsOfViews = (
  all: readonly Shown[],
  filter: Filter,
): { readonly steps: number; readonly everybody: number } => ({
  steps: among(all, { ...filter, view: 'steps' }).length,
  everybody: among(all, { ...filter, view: 'everybody' }).length,
});
