/// <reference path="./open-location-code.d.ts" />
import { OpenLocationCode } from 'open-location-code';
import type { Point } from './place';
import { PRECISION_METRES } from './precision';

const openLocationCode = new OpenLocationCode();

// - the alphabet has no vowels, so hardly any word is a code
// - 4, 6 or 8 symbols before the plus sign: with fewer the cell nearest to the kelurahan is a guess
// - at least 2 after it: a code that ends at the plus sign names a square of 275 m or more
// - people put blanks around the plus sign, and Google follows the code with the name of a town
const SYMBOL = '[23456789CFGHJMPQRVWX]';
const PLUS_CODE = new RegExp(
  `(?<![\\p{L}\\d])((?:${SYMBOL}{2}){2,4})\\s?\\+\\s?(${SYMBOL}{2,7})(?![\\p{L}\\d])`,
  'iu',
);

/** Half the diagonal of the cell that a code of so many digits names. */
const precisionOf = (digits: number): number => (digits > 10 ? 3 : PRECISION_METRES['plus-code']);

/**
 * The first Plus Code in a text. A short one is completed to the nearest such code: the name of the town behind it is
 * not needed, and namesakes cannot mislead.
 */
export function readPlusCode(text: string, near: Point): { point: Point; precisionMetres: number } | null {
  const found = PLUS_CODE.exec(text);
  if (!found) return null;
  const written = `${found[1]}+${found[2]}`.toUpperCase();
  const code = openLocationCode.isShort(written)
    ? openLocationCode.recoverNearest(written, near.lat, near.lng)
    : written;
  if (!openLocationCode.isFull(code)) return null;
  const area = openLocationCode.decode(code);
  return {
    point: { lat: area.latitudeCenter, lng: area.longitudeCenter },
    precisionMetres: precisionOf(area.codeLength),
  };
}
