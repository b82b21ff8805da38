import type { Sign } from '../../kernel/hmac';
import { boxOf, contains, type Ground, middleOf } from '../../kernel/place/ground';
import type { Point } from '../../kernel/place/place';

/** 5 decimals, about 1 m. Nothing of a home is in them, so they may be fine enough to fill a small area evenly. */
const DECIMALS = 1e5;
export const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/** Letters of a signature that make one number: 48 bits. */
const LETTERS_A_NUMBER = 8;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Numbers in [0, 1), as many as a signature has letters for. */
function numbersIn(signature: string): readonly number[] {
  const parts = signature.match(new RegExp(`.{${LETTERS_A_NUMBER}}`, 'g')) ?? [];
  return parts.map((letters) =>
    [...letters].reduceRight((sum, letter) => (sum + ALPHABET.indexOf(letter)) / ALPHABET.length, 0),
  );
}

/** So many signatures miss an area that fills a hundredth of its box once in a million times. */
const MOST_SIGNATURES = 700;

/**
 * The point by which a child is shown in an area: any place in it is as likely, and nothing but the name and the installation's secret
 * decides which. Where the home is, and whether that is known, is not asked.
 *
 * @param name of whatever the place should be the same for; an area whose ground is changed later keeps its points at about the same part
 * of it
 * @param sign signs with the installation's secret
 */
export function publicPoint(ground: Ground, name: string, sign: Sign): Point {
  const { south, north, west, east } = boxOf(ground);
  for (let i = 0; i < MOST_SIGNATURES; i++) {
    const numbers = numbersIn(sign(`titik\n${name}\n${i}`));
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [up = 0, right = 0] = numbers.slice(at, at + 2);
      const point = {
        lat: rounded(south + up * (north - south)),
        lng: rounded(west + right * (east - west)),
      };
      if (contains(ground, point)) return point;
    }
  }
  const { lat, lng } = middleOf(ground);
  return { lat: rounded(lat), lng: rounded(lng) };
}
