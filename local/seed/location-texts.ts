import type { Point } from '../../src/kernel/place/place';
import { CENTRE } from './krandegan';
import type { Random } from './random';

const PLUS_CODE_ALPHABET = '23456789CFGHJMPQRVWX';

/**
 * Ten-digit Plus Code: five pairs of base-20 digits, latitude first, down to 1/8000 degree.
 *
 * @see https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 */
export function plusCode({ lat, lng }: Point): string {
  let latitude = Math.floor((lat + 90) * 8000);
  let longitude = Math.floor((lng + 180) * 8000);
  let code = '';
  for (let pair = 0; pair < 5; pair += 1) {
    const digits = (PLUS_CODE_ALPHABET[latitude % 20] ?? '') + (PLUS_CODE_ALPHABET[longitude % 20] ?? '');
    code = digits + code;
    latitude = Math.floor(latitude / 20);
    longitude = Math.floor(longitude / 20);
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}

const decimals = (value: number, digits = 6): string => value.toFixed(digits);
const comma = (value: number): string => decimals(value).replace('.', ',');

type Style = (home: Point) => string;

/** How kader really send a place, with how often; what is left over is an empty answer. */
const STYLES: readonly { readonly share: number; readonly write: Style }[] = [
  { share: 0.22, write: ({ lat, lng }) => `${decimals(lat)}, ${decimals(lng)}` },
  { share: 0.08, write: ({ lat, lng }) => `${comma(lat)} ${comma(lng)}` },
  { share: 0.04, write: ({ lat, lng }) => `${decimals(-lat, 5)} S, ${decimals(lng, 5)} E` },
  { share: 0.12, write: ({ lat, lng }) => `https://www.google.com/maps?q=${decimals(lat)},${decimals(lng)}` },
  {
    share: 0.1,
    write: ({ lat, lng }) =>
      `https://www.google.com/maps/place/Krandegan/@${decimals(CENTRE.lat)},${decimals(CENTRE.lng)},17z/data=!3m1!4b1!4m4!3m3!8m2!3d${decimals(lat)}!4d${decimals(lng)}`,
  },
  { share: 0.04, write: ({ lat, lng }) => `geo:${decimals(lat)},${decimals(lng)}` },
  { share: 0.08, write: plusCode },
  { share: 0.08, write: (home) => `${plusCode(home).slice(4)} Banjarnegara` },
];

export function locationText(home: Point, random: Random): string {
  let drawn = random.next();
  for (const style of STYLES) {
    drawn -= style.share;
    if (drawn < 0) return style.write(home);
  }
  return '';
}
