type Color = GoogleAppsScript.Sheets.Schema.Color;
type ColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle;

const byte = (share: number | undefined): string =>
  Math.round((share ?? 0) * 255)
    .toString(16)
    .padStart(2, '0');

/** @returns `#rrggbb`; a share that is left out is none of that colour */
export const hexOf = ({ red, green, blue }: Color): string => `#${byte(red)}${byte(green)}${byte(blue)}`;

/** @returns the colour of whichever of the two fields is set; `null` without */
export function colorOf(style: ColorStyle | undefined, color: Color | undefined): string | null {
  if (style?.rgbColor) return hexOf(style.rgbColor);
  return color ? hexOf(color) : null;
}

/** @param hex `#rrggbb` */
export function rgbOf(hex: string): Color {
  const share = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  const [red, green, blue] = [share(1), share(3), share(5)];
  return { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) };
}

export const styleOf = (hex: string): ColorStyle => ({ rgbColor: rgbOf(hex) });
