'beside the script';

// The web map's data on its way into an HTML attribute, where each quote costs six characters: rows of numbers, names once.
import type { CalendarDate } from '../../kernel/calendar';
import type { Ground } from '../../kernel/place/ground';
import { MAP_STATUSES, type MapStatus } from '../children/summary/map-status';
import type { AreaTold, ToldFigures } from './area-counts';
import type { AreaCounts } from './count-areas';
import type { AreasPage, MapPage, MapPageArea, MapPagePoint, PointsPage } from './map-page';

type Cell = number | null;
type Row = readonly Cell[];

/** JSON only; see the row functions for the order of the cells. */
interface PackedFrame {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly centre: readonly [number, number];
  /** RW, RT, and a circle as one row of three numbers or an outline as rows of offsets in turn. */
  readonly areas: readonly (readonly [number, Cell, readonly Row[]])[];
  readonly figures: Row;
  /** A month, the row of the whole, and those of the areas. */
  readonly past: readonly (readonly [string, Row, readonly Row[]])[];
}

interface PackedPoints extends PackedFrame {
  readonly isWhole: boolean;
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

const packTold = ({ children, measured, found }: AreaTold): Row => [children, measured, ...found];
const packCounts = ({ rw, ...told }: AreaCounts): Row => [rw, ...packTold(told)];

const SHARES = ['measured', 'wasting', 'stunting', 'underweight'] as const;

const packFigures = (figures: ToldFigures): Row => [
  figures.registered,
  figures.severe,
  ...SHARES.flatMap((name) => [figures[name].numerator, figures[name].denominator]),
];

function unpackFigures([registered = null, severe = null, ...parts]: Row): ToldFigures {
  const share = (name: (typeof SHARES)[number]) => {
    const at = 2 * SHARES.indexOf(name);
    return { numerator: parts[at] ?? null, denominator: parts[at + 1] ?? null };
  };
  return {
    registered,
    severe,
    measured: share('measured'),
    wasting: share('wasting'),
    stunting: share('stunting'),
    underweight: share('underweight'),
  };
}

/** All that was found as one number, a bit for each status. */
const packFindings = (findings: readonly MapStatus[]): number =>
  findings.reduce((bits, status) => bits + 2 ** MAP_STATUSES.indexOf(status), 0);

const unpackFindings = (bits: number): readonly MapStatus[] =>
  MAP_STATUSES.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1);

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
    figures: packFigures(page.figures),
    past: page.past.map(
      ({ month, whole, areas }) => [month, packTold(whole), areas.map(packCounts)] as const,
    ),
  };
  if (page.view === 'areas')
    return { ...frame, counts: [...page.counts.map(packCounts), packTold(page.whole)] };
  const posyandu = [...new Set(page.points.map((point) => point.posyandu))].sort();
  const indexOf = new Map(posyandu.map((name, i) => [name, i]));
  const points = page.points.map((point) => [
    packFindings([point.status, ...point.others]),
    offset(point.lat, centre[0]),
    offset(point.lng, centre[1]),
    indexOf.get(point.posyandu) ?? null,
    point.rt,
    point.rw,
    point.ageBand,
    point.month === null ? null : monthNumber(point.month),
  ]);
  return { ...frame, isWhole: page.isWhole, posyandu, points };
}

function unpackPoint(row: Row, { centre, posyandu }: PackedPoints): MapPagePoint {
  const [findings, lat, lng, name, rt = null, rw = null, ageBand = null, month = null] = row;
  const [status = 'unmeasured', ...others] = unpackFindings(findings ?? 0);
  return {
    status,
    others,
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

const unpackTold = ([children = null, measured = null, ...found]: Row): AreaTold => ({
  children,
  measured,
  found,
});

const unpackCounts = ([rw = null, ...told]: Row): AreaCounts => ({ rw, ...unpackTold(told) });

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
    figures: unpackFigures(packed.figures),
    past: packed.past.map(([month, whole, areas]) => ({
      month,
      whole: unpackTold(whole),
      areas: areas.map(unpackCounts),
    })),
  };
  if ('points' in packed) {
    return {
      view: 'points',
      ...frame,
      isWhole: packed.isWhole,
      points: packed.points.map((row) => unpackPoint(row, packed)),
    } satisfies PointsPage;
  }
  const last = packed.counts.length - 1;
  const counts = packed.counts.slice(0, last).map(unpackCounts);
  return {
    view: 'areas',
    ...frame,
    counts,
    whole: unpackTold(packed.counts[last] ?? []),
  } satisfies AreasPage;
}
