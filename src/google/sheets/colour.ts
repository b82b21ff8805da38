/**
 * `#0b5d4e` as the style fields of the Sheets service take it (shares from 0 to 1); the fields with a bare colour are deprecated.
 */
export function colourStyle(hex: string): GoogleAppsScript.Sheets.Schema.ColorStyle {
  const share = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: share(1), green: share(3), blue: share(5) } };
}
