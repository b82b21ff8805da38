// The answer `lokasi`: what a kader pastes or types to say where a child lives.
import { halfWidth } from '../marks';
import { distanceMetres } from './geodesy';
import { inIndonesia } from './indonesia';
import type { Point } from './place';
import { readPlusCode } from './plus-code';
import { type CoordinatePair, readCoordinates } from './read-coordinates';
import { pointsInLink, shortLink } from './read-map-link';

/**
 * - `swapped-order`: longitude was written first
 * - `minus-missing`: south of the equator, yet written without minus or S
 * - `outside-area`: further from the kelurahan point than {@link AREA_RADIUS_METRES}; families do live across the border,
 *   so the point is kept
 */
export type LocationWarning = 'swapped-order' | 'minus-missing' | 'outside-area';

export type LocationReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'point';
      readonly point: Point;
      readonly source: 'pin' | 'link' | 'plus-code';
      readonly precisionMetres: number;
      readonly warnings: readonly LocationWarning[];
    }
  /** The point is known only to Google, at this address: plain https, of Google's two hosts for such links. */
  | { readonly kind: 'short-link'; readonly url: string }
  | { readonly kind: 'unreadable' };

type PointReading = Extract<LocationReading, { kind: 'point' }>;

/** Krandegan is as large as a circle of 485 m: 1.5 km from its middle is outside, or a wrong point. */
export const AREA_RADIUS_METRES = 1_500;

/** More text than any link has; the rest is not looked at. */
const MAX_LENGTH = 4_000;
const NOTHING = /^(?:[^\p{L}\p{N}]*|0+|tidak (?:ada|tahu|punya)|belum(?: ada| tahu| punya)?|kosong|nihil)$/iu;
const LINK =
  /(?:https?:\/\/|geo:|(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.|maps\.)?google\.[a-z.]{2,6}\/maps)\/?)\S*/gi;

const withScheme = (link: string): string => (/^(?:https?:|geo:)/i.test(link) ? link : `https://${link}`);

/** The ways in which a written pair could be meant, as written first. */
function meanings(pair: CoordinatePair): readonly { point: Point; warnings: readonly LocationWarning[] }[] {
  const { lat, lng } = pair.point;
  const asWritten = { point: pair.point, warnings: [] };
  if (pair.lettered) return [asWritten];
  return [
    asWritten,
    { point: { lat: lng, lng: lat }, warnings: ['swapped-order'] },
    { point: { lat: -lat, lng }, warnings: ['minus-missing'] },
    { point: { lat: -lng, lng: lat }, warnings: ['swapped-order', 'minus-missing'] },
  ];
}

function readPair(pair: CoordinatePair, source: PointReading['source'], area: Area): PointReading[] {
  const possible = meanings(pair).filter(({ point }) => inIndonesia(point));
  const { near, radiusMetres } = area;
  const inside = near && possible.find(({ point }) => distanceMetres(point, near) <= radiusMetres);
  // A sign is put right only where that leads home; an order wherever only one can be meant.
  const best = inside ?? possible.find(({ warnings }) => !warnings.includes('minus-missing'));
  if (!best) return [];
  const warnings: readonly LocationWarning[] =
    inside || !near ? best.warnings : [...best.warnings, 'outside-area'];
  return [{ kind: 'point', point: best.point, source, precisionMetres: pair.precisionMetres, warnings }];
}

interface Area {
  readonly near: Point | null;
  readonly radiusMetres: number;
}

function readText(text: string, area: Area): PointReading[] {
  const code = readPlusCode(text, area.near);
  return [
    ...(code ? readPair({ ...code, lettered: true }, 'plus-code', area) : []),
    ...readCoordinates(text).flatMap((pair) => readPair(pair, 'pin', area)),
  ];
}

/**
 * Reads a location in any of the forms seen in the field: decimal degrees with point or comma, degrees with minutes and
 * seconds, Google Maps links, `geo:` links, Plus Codes full and short. Never throws, whatever the text.
 *
 * @param near the kelurahan point: completes a short Plus Code, and shows what lies outside; `null` where it is not known
 * @example readLocation('109,6970 -7,3991', kelurahan) // => a point, warnings: ['swapped-order']
 */
export function readLocation(
  text: string,
  near: Point | null,
  radiusMetres = AREA_RADIUS_METRES,
): LocationReading {
  const given = halfWidth(text.slice(0, MAX_LENGTH)).trim();
  if (NOTHING.test(given)) return { kind: 'none' };
  const area = { near, radiusMetres };
  const links = (given.match(LINK) ?? []).map(withScheme);
  const linked = links
    .flatMap((link) => pointsInLink(link, near))
    .flatMap((p) => readPair(p.pair, p.source, area));
  const found = linked[0] ?? readText(given.replace(LINK, ' '), area)[0];
  if (found) return found;
  const url = links.map(shortLink).find((link) => link !== null);
  return url ? { kind: 'short-link', url } : { kind: 'unreadable' };
}
