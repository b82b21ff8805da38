// Reads outlines of RT and RW from GeoJSON (RFC 7946), in the page; what the script takes of it is checked there again.
import type { Ring } from '../../kernel/place/ground';
import type { AreaOutline } from '../../kernel/place/grounds';
import type { Point } from '../../kernel/place/place';

/** Why a part of a file is no outline of an area. */
export type UnreadOutline = 'no-rw' | 'no-polygon';

export interface ReadOutlines {
  readonly found: readonly AreaOutline[];
  /** What the file calls the others, and what is wrong with them. */
  readonly unread: readonly { readonly name: string; readonly issue: UnreadOutline }[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @returns `null` for what is not GeoJSON with features */
export function readOutlines(geoJson: unknown): ReadOutlines | null {
  const { type, features } = fieldsOf(geoJson);
  const list = type === 'Feature' ? [geoJson] : type === 'FeatureCollection' ? listOf(features) : null;
  if (!list) return null;
  const areas = new Map<string, AreaOutline>();
  const unread: { name: string; issue: UnreadOutline }[] = [];
  for (const feature of list) {
    const { properties, geometry } = fieldsOf(feature);
    const name = nameOf(fieldsOf(properties));
    const rings = ringsOf(fieldsOf(geometry));
    const rw = numberFor('rw', fieldsOf(properties));
    const rt = numberFor('rt', fieldsOf(properties));
    if (rings.length === 0) unread.push({ name, issue: 'no-polygon' });
    else if (rw === null) unread.push({ name, issue: 'no-rw' });
    else {
      const key = `${rw} ${rt}`;
      // An area of several parts may come as several features.
      areas.set(key, { rw, rt, rings: [...(areas.get(key)?.rings ?? []), ...rings] });
    }
  }
  const found = [...areas.values()].sort((a, b) => a.rw - b.rw || (a.rt ?? 0) - (b.rt ?? 0));
  return { found, unread };
}

/** The first text that a reader would take for a name. */
function nameOf(properties: Fields): string {
  const named = Object.entries(properties).find(([key, value]) => /nam[ae]/i.test(key) && value);
  const [, value = ''] = named ?? Object.entries(properties).find(([, one]) => typeof one === 'string') ?? [];
  return String(value).slice(0, 60);
}

const NUMBER_IN_TEXT = { rt: /\bRT[\s.:]*0*(\d{1,3})\b/i, rw: /\bRW[\s.:]*0*(\d{1,3})\b/i } as const;
/** `RW`, `NO_RW`, `rw_no`. */
const OWN_FIELD = {
  rt: /^(?:(?:no|nomor)_?)?rt(?:_?no)?$/i,
  rw: /^(?:(?:no|nomor)_?)?rw(?:_?no)?$/i,
} as const;

/** From a property of its own, else from any text that says it, such as `RT 02 RW 003`. */
function numberFor(what: 'rt' | 'rw', properties: Fields): number | null {
  for (const [key, value] of Object.entries(properties)) {
    if (!OWN_FIELD[what].test(key)) continue;
    const [, digits] = /^\D*0*(\d{1,3})\D*$/.exec(String(value ?? '')) ?? [];
    if (digits !== undefined) return Number(digits);
  }
  for (const value of Object.values(properties)) {
    const [, digits] = (typeof value === 'string' && NUMBER_IN_TEXT[what].exec(value)) || [];
    if (digits !== undefined) return Number(digits);
  }
  return null;
}

/** The outer edges: holes in an area of an RT are not kept. */
function ringsOf({ type, coordinates, geometries }: Fields): readonly Ring[] {
  if (type === 'GeometryCollection') return listOf(geometries).flatMap((one) => ringsOf(fieldsOf(one)));
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : [];
  return polygons.flatMap((polygon) => {
    const corners = listOf(listOf(polygon)[0]).flatMap((corner): readonly Point[] => {
      const [lng, lat] = listOf(corner);
      return typeof lng === 'number' && typeof lat === 'number' ? [{ lat, lng }] : [];
    });
    return corners.length >= 3 ? [opened(corners)] : [];
  });
}

/** A ring of GeoJSON ends where it began. */
function opened(corners: readonly Point[]): Ring {
  const [first] = corners;
  const last = corners[corners.length - 1];
  const isClosed = first && last && first.lat === last.lat && first.lng === last.lng;
  return isClosed ? corners.slice(0, -1) : corners;
}
