export interface RgbColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** `#0b5d4e` as the Sheets service takes it: shares from 0 to 1. */
export function rgb(hex: string): RgbColor {
  const share = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: share(1), green: share(3), blue: share(5) };
}
