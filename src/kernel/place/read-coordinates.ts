// Two coordinates somewhere in a text, written in any of the ways people write them.
import { METRES_PER_DEGREE } from './geodesy';
import type { Point } from './place';
import { PRECISION_METRES } from './precision';

/** A pair as written: whether it lies where it should is judged by the caller. */
export interface CoordinatePair {
  readonly point: Point;
  readonly precisionMetres: number;
  /** Letters (S, BT, ...) said which is which, so the order written is no evidence of a slip. */
  readonly lettered: boolean;
}

interface Coordinate {
  readonly degrees: number;
  readonly axis: 'lat' | 'lng' | null;
  /** The last place written, in degrees. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** A coarser pair (-7.4, 109.7) places a child worse than the RT does: 0.001 degrees is about 110 m. */
const COARSEST_STEP_DEGREES = 0.001;

const HEMISPHERES: Readonly<Record<string, readonly ['lat' | 'lng', 1 | -1]>> = {
  ls: ['lat', -1],
  s: ['lat', -1],
  selatan: ['lat', -1],
  lu: ['lat', 1],
  u: ['lat', 1],
  n: ['lat', 1],
  utara: ['lat', 1],
  bt: ['lng', 1],
  t: ['lng', 1],
  e: ['lng', 1],
  timur: ['lng', 1],
  bb: ['lng', -1],
  w: ['lng', -1],
  barat: ['lng', -1],
};

const LETTERS = `(?<!\\p{L})(${Object.keys(HEMISPHERES).join('|')})(?!\\p{L})`;
const FRACTION = '[.,]\\d{1,20}';
// 7°23'57.0", 7°23.95', or without the last sign
const SEXAGESIMAL = `\\d{1,3}\\s*°\\s*\\d{1,2}(?:${FRACTION})?\\s*'?(?:\\s*\\d{1,2}(?:${FRACTION})?(?!\\d|\\s*°)\\s*(?:"|'')?)?`;
// -7.3991 or -7,3991; whole degrees are no place
const DECIMAL = `\\d{1,3}${FRACTION}(?!\\d)\\s*°?`;
const ANGLE = `((?:[-+]\\s?)?(?<!\\d)(?:${SEXAGESIMAL}|${DECIMAL}))`;
const COORDINATE = new RegExp(`${LETTERS}\\s*${ANGLE}|${ANGLE}(?:\\s*${LETTERS})?`, 'giu');

const BETWEEN = /^(?:[\s,;|/()[\]&]|(?<!\p{L})(?:dan|and)(?!\p{L}))*$/iu;
const LABELS =
  /(?<!\p{L})(?:latitude|lat|lintang|longitude|long|lng|lon|bujur|koordinat)(?!\p{L})\s*[:=]?|(?<!\p{L})[xy]\s*[:=]/giu;

/** Degrees, minutes, seconds and the size of the last place written. */
function readAngle(written: string): { degrees: number; step: number } | null {
  const parts = written.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part.replace(',', '.')));
  if (minutes >= 60 || seconds >= 60) return null;
  const decimals = /[.,](\d+)$/.exec(parts[parts.length - 1] ?? '')?.[1]?.length ?? 0;
  const size = degrees + minutes / 60 + seconds / 3600;
  const step = 10 ** -decimals / 60 ** (parts.length - 1);
  return { degrees: written.startsWith('-') ? -size : size, step };
}

function readCoordinate(match: RegExpMatchArray): Coordinate | null {
  const angle = readAngle(match[2] ?? match[3] ?? '');
  if (!angle) return null;
  const [axis, sign] = HEMISPHERES[(match[1] ?? match[4] ?? '').toLowerCase()] ?? [null, null];
  const start = match.index ?? 0;
  const degrees = sign === null ? angle.degrees : sign * Math.abs(angle.degrees);
  return { degrees, axis, step: angle.step, start, end: start + match[0].length };
}

function pairOf(first: Coordinate, second: Coordinate): CoordinatePair | null {
  if (first.axis !== null && first.axis === second.axis) return null;
  const step = Math.min(first.step, second.step);
  if (step > COARSEST_STEP_DEGREES * 1.001) return null;
  const lngFirst = first.axis === 'lng' || second.axis === 'lat';
  const [lat, lng] = lngFirst ? [second, first] : [first, second];
  return {
    point: { lat: lat.degrees, lng: lng.degrees },
    precisionMetres: Math.max(PRECISION_METRES.pin, Math.round((step / 2) * METRES_PER_DEGREE)),
    lettered: first.axis !== null || second.axis !== null,
  };
}

const SECONDS = '\\d{1,2}(?:[.,]\\d{1,20})?';
const HEMISPHERE = `(?:${Object.keys(HEMISPHERES).join('|')})(?!\\p{L})`;

/** Degrees, minutes and seconds in the other ways in which people part them, each as `7°23'56.8"`. */
const SPELLINGS: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/(?:derajat|degrees?|deg)(?!\p{L})\.?/giu, '°'],
  [/(?:menit|minutes?|min)(?!\p{L})\.?/giu, "'"],
  [/(?:detik|seconds?|secs?|dtk)(?!\p{L})\.?/giu, '"'],
  [
    new RegExp(`(\\d{1,3})\\s*d\\s*(\\d{1,2})\\s*m\\s*(${SECONDS})\\s*s(?=${HEMISPHERE}|(?!\\p{L}))`, 'giu'),
    '$1°$2\'$3"',
  ],
  [new RegExp(`(?<![\\d:])(\\d{1,3}):(\\d{1,2}):(${SECONDS})(?![\\d:])`, 'gu'), '$1°$2\'$3"'],
  [
    new RegExp(`(?<![\\d.,])(\\d{1,3})[\\s-]+(\\d{1,2})[\\s-]+(${SECONDS})(?=\\s*${HEMISPHERE})`, 'giu'),
    '$1°$2\'$3"',
  ],
  [
    new RegExp(
      `(?<!\\p{L})(${HEMISPHERE})\\s*(\\d{1,3})[\\s-]+(\\d{1,2})[\\s-]+(${SECONDS})(?![\\d°'])`,
      'giu',
    ),
    '$1 $2°$3\'$4"',
  ],
];

const spelledOut = (text: string): string =>
  SPELLINGS.reduce((written, [pattern, by]) => written.replace(pattern, by), text);

const plain = (text: string): string => spelledOut(marksOf(text));

const marksOf = (text: string): string =>
  text
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[′’‘`´]/g, "'")
    .replace(/[″“”]/g, '"')
    .replace(/[º˚]/g, '°')
    .replace(LABELS, ' ');

/** Every pair of neighbouring coordinates in a text, in the order written. */
export function readCoordinates(text: string): readonly CoordinatePair[] {
  const written = plain(text);
  const found = [...written.matchAll(COORDINATE)].map(readCoordinate);
  return found.flatMap((first, i) => {
    const second = found[i + 1];
    if (!first || !second || !BETWEEN.test(written.slice(first.end, second.start))) return [];
    return pairOf(first, second) ?? [];
  });
}
