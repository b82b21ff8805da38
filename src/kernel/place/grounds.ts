import { distanceMetres, meanPoint } from './geodesy';
import type { Ground, Ring } from './ground';
import type { Gazetteer, Point } from './place';
import { PRECISION_METRES } from './precision';

/** The number of an RW, and of an RT inside it; `null` in `rt` for the whole RW. */
export interface AreaName {
  readonly rw: number;
  readonly rt: number | null;
}

/** An outline that the kelurahan has brought in for one of its areas. */
export interface AreaOutline extends AreaName {
  readonly rings: readonly Ring[];
}

/** Where the areas of a kelurahan lie. */
export interface Grounds {
  /** `null` where neither a point nor an outline of the area is known. */
  of(area: AreaName): Ground | null;
  /** `null` where its middle is not known. */
  readonly kelurahan: Ground | null;
  /** The areas whose ground is known, those of an RW behind the RW. */
  readonly known: readonly (AreaName & { readonly ground: Ground })[];
}

/**
 * Radii of the circle round the point of an area without an outline, metres: half the way to the nearest point of the same kind,
 * so that circles touch and do not overlap, but never so small that the circle shows one house, nor larger than such an area is.
 * An area without a neighbour has the size of an average one ({@link PRECISION_METRES}).
 */
const RADIUS = {
  rt: { least: 40, most: 150, alone: PRECISION_METRES.rt },
  rw: { least: 100, most: 400, alone: PRECISION_METRES.rw },
} as const;

function radiusOf(point: Point, others: readonly Point[], kind: keyof typeof RADIUS): number {
  const { least, most, alone } = RADIUS[kind];
  if (others.length === 0) return alone;
  const nearest = Math.min(...others.map((other) => distanceMetres(point, other)));
  return Math.round(Math.min(most, Math.max(least, nearest / 2)));
}

interface PlacedArea extends AreaName {
  readonly point: Point;
}

/** Each area once: of two rows about one area the first counts. */
function eachOnce<A extends AreaName>(areas: readonly A[]): readonly A[] {
  return areas.filter((area, i) => areas.findIndex((other) => sameArea(other, area)) === i);
}

const sameArea = (a: AreaName, b: AreaName): boolean => a.rw === b.rw && a.rt === b.rt;

/** The point of each RW: its own, else the middle of its RT. */
function rwPoints(areas: readonly PlacedArea[]): readonly PlacedArea[] {
  return [...new Set(areas.map(({ rw }) => rw))].flatMap((rw) => {
    const within = areas.filter((area) => area.rw === rw);
    const point = within.find(({ rt }) => rt === null)?.point ?? meanPoint(within.map((area) => area.point));
    return point ? [{ rw, rt: null, point }] : [];
  });
}

function circles(areas: readonly PlacedArea[], kind: keyof typeof RADIUS) {
  return areas.map((area) => ({
    rw: area.rw,
    rt: area.rt,
    ground: {
      kind: 'circle',
      centre: area.point,
      radiusMetres: radiusOf(
        area.point,
        areas.filter((other) => other !== area).map(({ point }) => point),
        kind,
      ),
    } satisfies Ground,
  }));
}

/** An outline where one was brought in, else a circle round the point of the area. */
export function groundsOf(gazetteer: Gazetteer, outlines: readonly AreaOutline[] = []): Grounds {
  const placed = eachOnce(gazetteer.areas);
  const outlined = eachOnce(outlines).map(({ rw, rt, rings }) => ({
    rw,
    rt,
    ground: { kind: 'outline', rings } satisfies Ground,
  }));
  const round = [
    ...circles(rwPoints(placed), 'rw'),
    ...circles(
      placed.filter(({ rt }) => rt !== null),
      'rt',
    ),
  ];
  const known = [...eachOnce<AreaName & { readonly ground: Ground }>([...outlined, ...round])].sort(
    (a, b) => a.rw - b.rw || (a.rt ?? 0) - (b.rt ?? 0),
  );
  return {
    of: (area) => known.find((one) => sameArea(one, area))?.ground ?? null,
    kelurahan: gazetteer.kelurahan && {
      kind: 'circle',
      centre: gazetteer.kelurahan,
      radiusMetres: PRECISION_METRES.kelurahan,
    },
    known,
  };
}

/**
 * The area of an RT and RW as answered. RT numbers begin anew in each RW: without the RW, only a number used once shows which is
 * meant.
 *
 * @returns `null` where not even the RW is known
 */
export function areaNamed(
  { rt, rw }: { readonly rt: number | null; readonly rw: number | null },
  { areas }: Gazetteer,
): AreaName | null {
  if (rw !== null) return { rw, rt };
  const [only, ...others] = rt === null ? [] : eachOnce(areas.filter((area) => area.rt === rt));
  return only && others.length === 0 ? { rw: only.rw, rt } : null;
}
