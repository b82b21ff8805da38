import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Sign } from '../../kernel/hmac';
import { type Ground, middleOf } from '../../kernel/place/ground';
import { type AreaName, areaNamed, type Grounds } from '../../kernel/place/grounds';
import type { Gazetteer, Point } from '../../kernel/place/place';
import { PRECISION_METRES } from '../../kernel/place/precision';
import { MAP_STATUSES } from '../children/summary/map-status';
import type { PicturedChild } from '../children/tabs/earlier-cell';
import { ageBandOf } from './age-band';
import { coarsened, type Told } from './coarsen';
import { publicPoint, rounded } from './public-point';
import { type Count, withheld, withSums } from './withhold';

/**
 * A child as it is shown to those who may see names: what it was found to have, and otherwise nothing that distinguishes it from two
 * others of its area. Nothing here depends on where its home is.
 */
export interface MapPagePoint extends Told {
  /** In the RT or RW, another one each month; 5 decimals. */
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
  /** Last day of the month by whose end the picture is drawn. */
  readonly asOf: CalendarDate;
  readonly centre: Point;
  readonly areas: readonly MapPageArea[];
}

/** Stands in place of a picture where nobody has said where the kelurahan lies. */
export interface UnplacedPage extends Pick<PageFrame, 'title' | 'asOf'> {
  readonly view: 'unplaced';
}

/** Stands in place of a picture while z-scores are found to differ from those of WHO. */
export interface WithheldPage extends Pick<PageFrame, 'title' | 'asOf'> {
  readonly view: 'withheld';
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
export type MapPage = DrawnPage | UnplacedPage | WithheldPage;

/** A page with a picture on it. */
export type DrawnPage = PointsPage | AreasPage;

/** Points of a kelurahan of which it is known where it lies. */
export type PlacedGazetteer = Gazetteer & { readonly kelurahan: Point };

export interface MapPageInput {
  readonly title: string;
  /** Last day of a month. */
  readonly asOf: CalendarDate;
  readonly children: readonly PicturedChild[];
  readonly gazetteer: PlacedGazetteer;
  readonly grounds: Grounds;
  readonly sign: Sign;
}

const frame = ({ title, asOf, gazetteer }: MapPageInput): Omit<PageFrame, 'areas'> => ({
  title,
  asOf,
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

interface ToldChild extends Told {
  readonly code: ResponseCode;
}

function toldOf(child: PicturedChild, gazetteer: Gazetteer): ToldChild {
  const area = areaNamed(child, gazetteer);
  return {
    status: child.status,
    posyandu: child.posyandu,
    rw: area?.rw ?? null,
    rt: area?.rt ?? null,
    ageBand: ageBandOf(child.months),
    month: child.measuredOn && monthOf(child.measuredOn),
    code: child.code,
  };
}

/** The smallest area that is told of a child and whose ground is known. */
function groundFor(
  { rw, rt }: Pick<Told, 'rw' | 'rt'>,
  { grounds, gazetteer }: Pick<MapPageInput, 'grounds' | 'gazetteer'>,
): readonly [name: string, Ground] {
  const names: readonly AreaName[] =
    rw === null ? [] : [...(rt === null ? [] : [{ rw, rt }]), { rw, rt: null }];
  for (const area of names) {
    const ground = grounds.of(area);
    if (ground) return [`${area.rw} ${area.rt ?? ''}`, ground];
  }
  const around: Ground = {
    kind: 'circle',
    centre: gazetteer.kelurahan,
    radiusMetres: PRECISION_METRES.kelurahan,
  };
  return ['', grounds.kelurahan ?? around];
}

function pagePoint(told: ToldChild, input: MapPageInput): MapPagePoint {
  const { asOf, sign } = input;
  const [name, ground] = groundFor(told, input);
  const { status, posyandu, rw, rt, ageBand, month, code } = told;
  const { lat, lng } = publicPoint(ground, `${name}\n${code}\n${monthOf(asOf)}`, sign);
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
function rwsOf(input: MapPageInput, told: readonly ToldChild[]): readonly (number | null)[] {
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
