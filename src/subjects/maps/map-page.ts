import type { CalendarDate } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import { type Ground, middleOf } from '../../kernel/place/ground';
import { type AreaName, areaNamed, type Grounds } from '../../kernel/place/grounds';
import type { Gazetteer, Point } from '../../kernel/place/place';
import { MAP_STATUSES, type MapStatus } from '../children/summary/map-status';
import { ageBandOf } from './age-band';
import { coarsened, type Told } from './coarsen';
import { publicPoint, rounded } from './public-point';
import { type Count, withheld, withSums } from './withhold';

/**
 * A child as it is shown to those who may see names: what it was found to have, and otherwise nothing that distinguishes it from two
 * others of its area. Nothing here depends on where its home is.
 */
export interface MapPagePoint extends Told {
  /** In the RT or RW, the same for a household; 5 decimals. */
  readonly lat: number;
  readonly lng: number;
}

export interface MapPageArea extends AreaName {
  readonly ground: Ground;
}

/** What is told of an RW, or of the whole kelurahan, to everyone else. */
export interface AreaCounts {
  /** `null` for children whose RW is not known. */
  readonly rw: number | null;
  readonly children: Count;
  /** In the order of the statuses. */
  readonly byStatus: readonly Count[];
}

/** What both views have. */
interface PageFrame {
  readonly title: string;
  readonly asOf: CalendarDate;
  /** On the kelurahan's wall clock, `YYYY-MM-DD HH:mm`. */
  readonly generatedAt: string;
  readonly centre: Point;
  readonly areas: readonly MapPageArea[];
}

export interface PointsPage extends PageFrame {
  readonly view: 'points';
  readonly points: readonly MapPagePoint[];
}

export interface AreasPage extends PageFrame {
  readonly view: 'areas';
  readonly counts: readonly AreaCounts[];
  readonly whole: AreaCounts;
}

/** Everything that the web map is given. */
export type MapPage = PointsPage | AreasPage;

/** A child as far as the web map is made from it. */
export interface MappedHousehold {
  readonly status: MapStatus;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly completedMonths: number | null;
  readonly measuredOn: CalendarDate | null;
  /** See `householdOf`. */
  readonly household: string;
}

export interface MapPageInput {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly generatedAt: string;
  readonly children: readonly MappedHousehold[];
  readonly gazetteer: Gazetteer;
  readonly grounds: Grounds;
  readonly sign: Sign;
}

const frame = ({ title, asOf, generatedAt, gazetteer }: MapPageInput): Omit<PageFrame, 'areas'> => ({
  title,
  asOf,
  generatedAt,
  centre: roundedPoint(gazetteer.kelurahan),
});

const roundedPoint = ({ lat, lng }: Point): Point => ({ lat: rounded(lat), lng: rounded(lng) });

const shownGround = (ground: Ground): Ground =>
  ground.kind === 'circle'
    ? { ...ground, centre: roundedPoint(ground.centre) }
    : { ...ground, rings: ground.rings.map((ring) => ring.map(roundedPoint)) };

const shownArea = ({ rw, rt, ground }: MapPageArea): MapPageArea => ({ rw, rt, ground: shownGround(ground) });

/** `YYYY-MM`. */
const monthOf = (date: CalendarDate): string => date.slice(0, 7);

interface ToldHousehold extends Told {
  readonly household: string;
}

function toldOf(child: MappedHousehold, gazetteer: Gazetteer): ToldHousehold {
  const area = areaNamed(child, gazetteer);
  return {
    status: child.status,
    posyandu: child.posyandu,
    rw: area?.rw ?? null,
    rt: area?.rt ?? null,
    ageBand: ageBandOf(child.completedMonths),
    month: child.measuredOn && monthOf(child.measuredOn),
    household: child.household,
  };
}

/** The smallest area that is told of a child and whose ground is known. */
function groundFor({ rw, rt }: Pick<Told, 'rw' | 'rt'>, grounds: Grounds): readonly [name: string, Ground] {
  const names: readonly AreaName[] =
    rw === null ? [] : [...(rt === null ? [] : [{ rw, rt }]), { rw, rt: null }];
  for (const area of names) {
    const ground = grounds.of(area);
    if (ground) return [`${area.rw} ${area.rt ?? ''}`, ground];
  }
  return ['', grounds.kelurahan];
}

function pagePoint(told: ToldHousehold, { grounds, sign }: MapPageInput): MapPagePoint {
  const [name, ground] = groundFor(told, grounds);
  const { status, posyandu, rw, rt, ageBand, month, household } = told;
  const { lat, lng } = publicPoint(ground, name, household, sign);
  return { status, posyandu, rw, rt, ageBand, month, lat, lng };
}

/** By what is shown, so that the order tells nothing more. */
function byContent(points: readonly MapPagePoint[]): readonly MapPagePoint[] {
  const texts = new Map(points.map((point) => [point, JSON.stringify(point)]));
  return [...points].sort((a, b) => ((texts.get(a) ?? '') < (texts.get(b) ?? '') ? -1 : 1));
}

/** The view of points, built by naming its fields. */
export function pointsPage(input: MapPageInput): PointsPage {
  const told = coarsened(input.children.map((child) => toldOf(child, input.gazetteer)));
  return {
    view: 'points',
    ...frame(input),
    areas: input.grounds.known.map(shownArea),
    points: byContent(told.map((child) => pagePoint(child, input))),
  };
}

/** The RW there are, in order, and last those whose RW is not known. */
function rwsOf(input: MapPageInput, told: readonly ToldHousehold[]): readonly (number | null)[] {
  const known = [...input.grounds.known, ...told].flatMap(({ rw }) => rw ?? []);
  const rws = [...new Set(known)].sort((a, b) => a - b);
  return told.some(({ rw }) => rw === null) ? [...rws, null] : rws;
}

/** The view of areas: counts by RW, none of few, and nothing of a single child. */
export function areasPage(input: MapPageInput): AreasPage {
  const told = input.children.map((child) => toldOf(child, input.gazetteer));
  const rws = rwsOf(input, told);
  const rows = rws.map((rw) =>
    MAP_STATUSES.map((status) => told.filter((child) => child.rw === rw && child.status === status).length),
  );
  const table = rows.length > 0 ? withheld(withSums(rows)) : [];
  const counts = table.map(
    (row, i): AreaCounts => ({
      rw: rws[i] ?? null,
      children: row[MAP_STATUSES.length] ?? null,
      byStatus: row.slice(0, MAP_STATUSES.length),
    }),
  );
  const nothing: AreaCounts = { rw: null, children: null, byStatus: MAP_STATUSES.map(() => null) };
  return {
    view: 'areas',
    ...frame(input),
    areas: input.grounds.known.filter(({ rt }) => rt === null).map(shownArea),
    counts: counts.slice(0, -1),
    whole: counts[counts.length - 1] ?? nothing,
  };
}

/** Where an area's name is written. */
export const labelPoint = ({ ground }: MapPageArea): Point => middleOf(ground);
