// The web map's data on its way into an HTML attribute, where each quote costs six characters: rows of numbers, names once.
import { type CalendarDate, dayNumber, fromDayNumber } from '../../kernel/calendar';
import { MAP_STATUSES } from '../children/summary/map-status';
import type { MapPage, MapPageArea, MapPagePoint } from './map-page';

type Cell = number | string | null;

/** JSON only; see the two row functions for the order of the cells. */
export interface PackedMapPage {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly generatedAt: string;
  readonly centre: readonly [number, number];
  readonly posyandu: readonly string[];
  /** What all links to the Sheet begin with. */
  readonly rowUrlStart: string;
  readonly areas: readonly (readonly Cell[])[];
  readonly points: readonly (readonly Cell[])[];
}

const TEN_THOUSANDTHS = 1e4;

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** The rest of a link; a row number, which it usually is, travels without quotes. */
function packEnd(url: string | null, start: string): Cell {
  if (url === null) return null;
  const end = url.slice(start.length);
  return /^[1-9]\d{0,8}$/.test(end) ? Number(end) : end;
}

/** @returns the same page in a form that {@link unpackMapPage} reads */
export function packMapPage(page: MapPage): PackedMapPage {
  const posyandu = [...new Set(page.points.map((point) => point.posyandu))].sort();
  const indexOf = new Map(posyandu.map((name, i) => [name, i]));
  const rowUrlStart = commonStart(page.points.flatMap(({ rowUrl }) => rowUrl ?? []));
  const { lat, lng } = page.centre;
  const offset = (degrees: number, from: number): number => Math.round((degrees - from) * TEN_THOUSANDTHS);
  return {
    title: page.title,
    asOf: page.asOf,
    generatedAt: page.generatedAt,
    centre: [lat, lng],
    posyandu,
    rowUrlStart,
    areas: page.areas.map((area) => [area.rw, area.rt, offset(area.lat, lat), offset(area.lng, lng)]),
    points: page.points.map((point) => [
      point.id,
      MAP_STATUSES.indexOf(point.status),
      offset(point.lat, lat),
      offset(point.lng, lng),
      point.precisionMetres,
      indexOf.get(point.posyandu) ?? null,
      point.rt,
      point.rw,
      point.ageMonths,
      point.measuredOn === null ? null : dayNumber(point.measuredOn),
      packEnd(point.rowUrl, rowUrlStart),
    ]),
  };
}

const numberOr = (cell: Cell | undefined, otherwise: number): number =>
  typeof cell === 'number' ? cell : otherwise;
const numberOrNull = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

const degrees = (offset: Cell | undefined, from: number): number =>
  Math.round(from * TEN_THOUSANDTHS + numberOr(offset, 0)) / TEN_THOUSANDTHS;

function unpackPoint(row: readonly Cell[], packed: PackedMapPage): MapPagePoint {
  const [id, status, lat, lng, precision, posyandu, rt, rw, age, day, end] = row;
  return {
    id: numberOr(id, 0),
    status: MAP_STATUSES[numberOr(status, -1)] ?? 'unmeasured',
    lat: degrees(lat, packed.centre[0]),
    lng: degrees(lng, packed.centre[1]),
    precisionMetres: numberOr(precision, 0),
    posyandu: packed.posyandu[numberOr(posyandu, -1)] ?? '',
    rt: numberOrNull(rt),
    rw: numberOrNull(rw),
    ageMonths: numberOrNull(age),
    measuredOn: typeof day === 'number' ? fromDayNumber(day) : null,
    rowUrl: end === null || end === undefined ? null : `${packed.rowUrlStart}${end}`,
  };
}

function unpackArea([rw, rt, lat, lng]: readonly Cell[], { centre }: PackedMapPage): MapPageArea {
  return {
    rw: numberOr(rw, 0),
    rt: numberOrNull(rt),
    lat: degrees(lat, centre[0]),
    lng: degrees(lng, centre[1]),
  };
}

/** The page again, as {@link packMapPage} was given it. */
export function unpackMapPage(packed: PackedMapPage): MapPage {
  return {
    title: packed.title,
    asOf: packed.asOf,
    generatedAt: packed.generatedAt,
    centre: { lat: packed.centre[0], lng: packed.centre[1] },
    areas: packed.areas.map((row) => unpackArea(row, packed)),
    points: packed.points.map((row) => unpackPoint(row, packed)),
  };
}
