import type { Point } from './place';
import { PRECISION_METRES } from './precision';

// - the alphabet has no vowels, so hardly any word is a code
// - 4, 6 or 8 symbols before the plus sign: with fewer the cell nearest to the kelurahan is a guess
// - at least 2 after it: a code that ends at the plus sign names a square of 275 m or more
// - people put blanks around the plus sign, and Google follows the code with the name of a town
const SYMBOLS = '23456789CFGHJMPQRVWX';
const SYMBOL = `[${SYMBOLS}]`;
const PLUS_CODE = new RegExp(
  `(?<![\\p{L}\\d])((?:${SYMBOL}{2}){2,4})\\s?\\+\\s?(${SYMBOL}{2,7})(?![\\p{L}\\d])`,
  'iu',
);

/** The world is 400 degrees wide to the first pair of symbols, which divide it by 20; the rest of it does not exist. */
const WHOLE = 400;
/** Of the symbols of a full code, those that come in pairs, latitude and longitude; then each one is a cell of 5 rows and 4 columns. */
const PAIRED = 10;

/** Half the diagonal of the cell that a code of so many digits names. */
const precisionOf = (digits: number): number => (digits > PAIRED ? 3 : PRECISION_METRES['plus-code']);

/**
 * The first Plus Code in a text. A short one is completed to the nearest such code: the name of the town behind it is
 * not needed, and namesakes cannot mislead.
 *
 * @see https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 */
export function readPlusCode(
  text: string,
  near: Point | null,
): { point: Point; precisionMetres: number } | null {
  const found = PLUS_CODE.exec(text);
  const [, before = '', after = ''] = found ?? [];
  if (!found) return null;
  const dropped = 8 - before.length;
  if (dropped > 0 && near === null) return null;
  const middle = middleOf(`${before}${after}`.toUpperCase(), dropped);
  // Of the squares that differ in the dropped symbols, the one whose middle is nearest.
  const step = WHOLE / 20 ** (dropped / 2);
  const nearest = (part: number, to: number): number => part + step * Math.round((to - part) / step);
  const point =
    dropped === 0 || near === null
      ? middle
      : { lat: nearest(middle.lat, near.lat), lng: nearest(middle.lng, near.lng) };
  const exists = point.lat <= 90 && point.lng <= 180;
  return exists ? { point, precisionMetres: precisionOf(dropped + before.length + after.length) } : null;
}

/** Middle of the cell, in the south-westernmost square that the symbols in front of it, which were dropped, could name. */
function middleOf(code: string, dropped: number): Point {
  let [height, width] = [WHOLE / 20 ** (dropped / 2), WHOLE / 20 ** (dropped / 2)];
  let [lat, lng] = [-90, -180];
  [...code].forEach((symbol, i) => {
    const value = SYMBOLS.indexOf(symbol);
    const place = dropped + i;
    if (place >= PAIRED) {
      height /= 5;
      width /= 4;
      lat += height * Math.floor(value / 4);
      lng += width * (value % 4);
    } else if (place % 2 === 0) {
      height /= 20;
      lat += height * value;
    } else {
      width /= 20;
      lng += width * value;
    }
  });
  return { lat: lat + height / 2, lng: lng + width / 2 };
}
