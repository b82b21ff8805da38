type Color = GoogleAppsScript.Sheets.Schema.Color;
type ColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle;

const byte = (share: number | undefined): string =>
  Math.round((share ?? 0) * 255)
    .toString(16)
    .padStart(2, '0');

/** @returns `#rrggbb`; a share that is left out is none of that colour */
export const hexOf = ({ red, green, blue }: Color): string => `#${byte(red)}${byte(green)}${byte(blue)}`;

/** @returns the colour of whichever of the two fields is set, the style if both are; `null` without */
export function colorOf(style: ColorStyle | undefined, color: Color | undefined): string | null {
  if (style) return hexOf(styledColor(style));
  return color ? hexOf(color) : null;
}

/** The colour in a style; a style that has none is black, as the API reads it. */
export function styledColor({ rgbColor, themeColor }: ColorStyle): Color {
  if (themeColor !== undefined) throw new TypeError('ColorStyle.themeColor is not emulated');
  return rgbColor ?? {};
}

/** @param hex `#rrggbb` */
export function rgbOf(hex: string): Color {
  const share = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return withoutZeros({ red: share(1), green: share(3), blue: share(5) });
}

/** On the wire a share of zero is left out, so that black has none. */
export const withoutZeros = ({ red, green, blue, alpha }: Color): Color => ({
  ...(red && { red }),
  ...(green && { green }),
  ...(blue && { blue }),
  ...(alpha && { alpha }),
});

export const styleOf = (hex: string): ColorStyle => ({ rgbColor: rgbOf(hex) });
