// The web map's data on its way into an HTML attribute, where each quote costs six characters: rows of numbers, names once.
import type { CalendarDate } from '../../kernel/calendar';
import type { Ground } from '../../kernel/place/ground';
import { MAP_STATUSES } from '../children/summary/map-status';
import type { AreaCounts, AreasPage, MapPage, MapPageArea, MapPagePoint, PointsPage } from './map-page';
import type { Count } from './withhold';

type Cell = number | null;
type Row = readonly Cell[];

/** JSON only; see the row functions for the order of the cells. */
interface PackedFrame {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly centre: readonly [number, number];
  /** RW, RT, and a circle as one row of three numbers or an outline as rows of offsets in turn. */
  readonly areas: readonly (readonly [number, Cell, readonly Row[]])[];
}

interface PackedPoints extends PackedFrame {
  readonly posyandu: readonly string[];
  readonly points: readonly Row[];
}

interface PackedAreas extends PackedFrame {
  /** The whole kelurahan last. */
  readonly counts: readonly Row[];
}

/** Of a page without a picture. */
type PackedNothing = Pick<PackedFrame, 'title' | 'asOf'> & { readonly isWithheld?: true };

export type PackedMapPage = PackedPoints | PackedAreas | PackedNothing;

const HUNDRED_THOUSANDTHS = 1e5;
const offset = (degrees: number, from: number): number => Math.round((degrees - from) * HUNDRED_THOUSANDTHS);
const degrees = (packed: Cell | undefined, from: number): number =>
  Math.round(from * HUNDRED_THOUSANDTHS + (packed ?? 0)) / HUNDRED_THOUSANDTHS;

/** Months since the year 0. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthFrom = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

function packGround(ground: Ground, [lat, lng]: PackedFrame['centre']): readonly Row[] {
  if (ground.kind === 'outline') {
    return ground.rings.map((ring) =>
      ring.flatMap((corner) => [offset(corner.lat, lat), offset(corner.lng, lng)]),
    );
  }
  return [[offset(ground.centre.lat, lat), offset(ground.centre.lng, lng), ground.radiusMetres]];
}

const packCounts = ({ rw, children, byStatus }: AreaCounts): Row => [rw, children, ...byStatus];

/** @returns the same page in a form that {@link unpackMapPage} reads */
export function packMapPage(page: MapPage): PackedMapPage {
  const { title, asOf } = page;
  if (page.view === 'unplaced') return { title, asOf };
  if (page.view === 'withheld') return { title, asOf, isWithheld: true };
  const centre = [page.centre.lat, page.centre.lng] as const;
  const frame = {
    title,
    asOf,
    centre,
    areas: page.areas.map(({ rw, rt, ground }) => [rw, rt, packGround(ground, centre)] as const),
  };
  if (page.view === 'areas') return { ...frame, counts: [...page.counts, page.whole].map(packCounts) };
  const posyandu = [...new Set(page.points.map((point) => point.posyandu))].sort();
  const indexOf = new Map(posyandu.map((name, i) => [name, i]));
  const points = page.points.map((point) => [
    MAP_STATUSES.indexOf(point.status),
    offset(point.lat, centre[0]),
    offset(point.lng, centre[1]),
    indexOf.get(point.posyandu) ?? null,
    point.rt,
    point.rw,
    point.ageBand,
    point.month === null ? null : monthNumber(point.month),
  ]);
  return { ...frame, posyandu, points };
}

function unpackPoint(row: Row, { centre, posyandu }: PackedPoints): MapPagePoint {
  const [status, lat, lng, name, rt = null, rw = null, ageBand = null, month = null] = row;
  return {
    status: MAP_STATUSES[status ?? -1] ?? 'unmeasured',
    lat: degrees(lat, centre[0]),
    lng: degrees(lng, centre[1]),
    posyandu: posyandu[name ?? -1] ?? '',
    rt,
    rw,
    ageBand,
    month: month === null ? null : monthFrom(month),
  };
}

/** A circle has three numbers; an outline has two for each of its corners, of which it has at least three. */
function unpackGround(rows: readonly Row[], [lat, lng]: PackedFrame['centre']): Ground {
  const [first = []] = rows;
  if (first.length === 3) {
    const [up, right, radius] = first;
    return {
      kind: 'circle',
      centre: { lat: degrees(up, lat), lng: degrees(right, lng) },
      radiusMetres: radius ?? 0,
    };
  }
  const ringOf = (row: Row) =>
    row.flatMap((up, i) => (i % 2 === 0 ? [{ lat: degrees(up, lat), lng: degrees(row[i + 1], lng) }] : []));
  return { kind: 'outline', rings: rows.map(ringOf) };
}

const unpackCounts = ([rw = null, children = null, ...byStatus]: Row): AreaCounts => ({
  rw,
  children,
  byStatus: byStatus satisfies readonly Count[],
});

/** The page again, as {@link packMapPage} was given it. */
export function unpackMapPage(packed: PackedMapPage): MapPage {
  const { title, asOf } = packed;
  if (!('centre' in packed)) return { view: packed.isWithheld ? 'withheld' : 'unplaced', title, asOf };
  const frame = {
    title,
    asOf,
    centre: { lat: packed.centre[0], lng: packed.centre[1] },
    areas: packed.areas.map(
      ([rw, rt, ground]): MapPageArea => ({ rw, rt, ground: unpackGround(ground, packed.centre) }),
    ),
  };
  if ('points' in packed) {
    return {
      view: 'points',
      ...frame,
      points: packed.points.map((row) => unpackPoint(row, packed)),
    } satisfies PointsPage;
  }
  const counts = packed.counts.map(unpackCounts);
  const whole = counts.pop() ?? { rw: null, children: null, byStatus: [] };
  return { view: 'areas', ...frame, counts, whole } satisfies AreasPage;
}
