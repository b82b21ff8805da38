// Where a link of a map says the point is. Google documents only `api=1` links; the rest is what its apps are seen to make.
import type { Point } from './place';
import { readPlusCode } from './plus-code';
import { CAMERA_PRECISION_METRES, PRECISION_METRES } from './precision';
import { type CoordinatePair, readCoordinates } from './read-coordinates';

export interface LinkedPoint {
  readonly source: 'link' | 'plus-code';
  readonly pair: CoordinatePair;
}

/** Parameters that name the point itself, best first. Beside another, `ll` is where the map was looked at. */
const POINT_PARAMETERS = ['q', 'query', 'destination', 'daddr', 'to', 'pt', 'll'];
/** Parameters with all stops of a route, the last of them its end. */
const ROUTE_PARAMETERS = ['route', 'rtext', 'rtp'];
/** Parameters that say where the map was looked at. */
const VIEW_PARAMETERS = ['center', 'map', 'cp'];
/** Of a marker, by other maps: beside it stands where the map was looked at from. */
const MARKER_PARAMETERS = [
  ['mlat', 'mlon'],
  ['lat', 'lon'],
  ['lat', 'lng'],
] as const;
/** Parameters in which a page of consent or an app link carries the real link. */
const WRAPPING_PARAMETERS = ['continue', 'link', 'url'];
const MAX_WRAPPINGS = 3;

const SHORT_LINK =
  /^(?:https?:\/\/)?(maps\.app\.goo\.gl\/|goo\.gl\/maps\/)([A-Za-z0-9_-]{4,64})(?![A-Za-z0-9_-])/i;
const GOOGLE_MAPS = /^https?:\/\/(?:[a-z0-9-]+\.)*google\.[a-z]{2,3}(?:\.[a-z]{2})?\//i;

/** The short link in its plain form, without the sender's parameters; `null` for any other address. */
export function shortLink(url: string): string | null {
  const found = SHORT_LINK.exec(url);
  return found ? `https://${(found[1] ?? '').toLowerCase()}${found[2]}` : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: read it as it stands
  }
}

function parameters(url: string): ReadonlyMap<string, string> {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const pairs = query.split('&').map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair, ''] : [pair.slice(0, equals), decoded(pair.slice(equals + 1))];
  });
  return new Map(pairs);
}

/** Parts of a value, by the signs that maps put between them: `+`, `~`, and `pos.-7.39_109.69`. */
const spaced = (text: string): string => text.replace(/[+~_]|\bpos\./g, ' ');

const pairs = (text: string): readonly LinkedPoint[] =>
  readCoordinates(text).map((pair) => ({ source: 'link', pair }));

const exactly = (lat: string, lng: string, precisionMetres: number): LinkedPoint => ({
  source: 'link',
  pair: { point: { lat: Number(lat), lng: Number(lng) }, precisionMetres, lettered: true },
});

/**
 * `!3d<lat>!4d<lng>`: the pin; `!2m2!1d<lng>!2d<lat>`: a stop of a route. With several the last is the one looked at, or where the
 * route ends.
 */
function pinInData(url: string): readonly LinkedPoint[] {
  const pin = [...url.matchAll(/!3d(-?\d{1,3}\.\d{1,20})!4d(-?\d{1,3}\.\d{1,20})/g)].pop();
  if (pin) return [exactly(pin[1] ?? '', pin[2] ?? '', PRECISION_METRES.link)];
  const stop = [...url.matchAll(/!2m2!1d(-?\d{1,3}\.\d{1,20})!2d(-?\d{1,3}\.\d{1,20})/g)].pop();
  return stop ? [exactly(stop[2] ?? '', stop[1] ?? '', PRECISION_METRES.link)] : [];
}

/** `mlat=-7.39&mlon=109.69`. */
function marker(given: ReadonlyMap<string, string>): readonly LinkedPoint[] {
  for (const [lat, lng] of MARKER_PARAMETERS) {
    const found = [given.get(lat) ?? '', given.get(lng) ?? ''] as const;
    if (found.every((one) => /^-?\d{1,3}\.\d{3,20}$/.test(one)))
      return [exactly(...found, PRECISION_METRES.link)];
  }
  return [];
}

/** `/maps/dir/<from>/<by way of>/<here>/`: where the route ends. */
function destination(url: string): readonly string[] {
  const route = /\/dir\/([^?#]*)/.exec(url)?.[1];
  if (route === undefined) return [];
  const stops = route.split('/').filter((part) => !/^(?:@|data=|am=|$)/.test(part));
  const last = stops[stops.length - 1];
  return last === undefined ? [] : [decoded(last)];
}

function camera(url: string): readonly LinkedPoint[] {
  const found = /\/@(-?\d{1,3}\.\d{1,20}),(-?\d{1,3}\.\d{1,20})/.exec(url);
  return found ? [exactly(found[1] ?? '', found[2] ?? '', CAMERA_PRECISION_METRES)] : [];
}

const asView = ({ source, pair }: LinkedPoint): LinkedPoint => ({
  source,
  pair: { ...pair, precisionMetres: Math.max(pair.precisionMetres, CAMERA_PRECISION_METRES) },
});

function plusCode(text: string, near: Point | null): readonly LinkedPoint[] {
  const found = readPlusCode(text, near);
  if (!found) return [];
  return [{ source: 'plus-code', pair: { ...found, lettered: true } }];
}

/** `/maps/place/<here>/`, `/maps/search/<here>`, or where a route ends. */
const namedInPath = (url: string): readonly string[] => [
  ...[...url.matchAll(/\/(?:place|search)\/([^/?#@]+)/g)].map((found) => decoded(found[1] ?? '')),
  ...destination(url),
];

/** `geo:-7.39,109.69;u=35` (RFC 5870), and Android's `geo:0,0?q=-7.39,109.69(Rumah)`. */
const geoUri = (url: string): readonly LinkedPoint[] =>
  pairs(url.slice('geo:'.length).replace(/[?;].*$/, ''));

/** Other maps: `plus.codes/6P4F...`, `openstreetmap.org/#map=18/-7.39/109.69`. */
const anywhere = (url: string, near: Point | null): readonly LinkedPoint[] => [
  ...plusCode(url, near),
  ...pairs(url),
];

/** Every point that a link could mean, best first. */
export function pointsInLink(url: string, near: Point | null, wrappings = 0): readonly LinkedPoint[] {
  const given = parameters(url);
  const values = (names: readonly string[]) => names.flatMap((name) => given.get(name) ?? []);
  const named = [...values(POINT_PARAMETERS), ...namedInPath(url)];
  const views = values(VIEW_PARAMETERS).flatMap((text) => pairs(spaced(text)));
  const wrapped = wrappings < MAX_WRAPPINGS ? values(WRAPPING_PARAMETERS) : [];
  return [
    // A route names where it ends; its data may lack a stop that was typed as coordinates.
    ...destination(url).flatMap((text) => pairs(spaced(text))),
    ...pinInData(decoded(url)),
    ...marker(given),
    ...values(ROUTE_PARAMETERS).flatMap((text) => pairs(spaced(text)).slice(-1)),
    ...named.flatMap((text) => pairs(spaced(text))),
    ...named.flatMap((text) => plusCode(text, near)),
    ...wrapped.flatMap((link) => pointsInLink(link, near, wrappings + 1)),
    ...(/^geo:/i.test(url) ? geoUri(url) : camera(decoded(url))),
    ...views.map(asView),
    ...(GOOGLE_MAPS.test(url) ? [] : anywhere(decoded(url), near)),
  ];
}
