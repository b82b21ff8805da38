/**
 * The next of a series that is the same for the same seed (mulberry32, Tommy Ettinger 2017).
 *
 * @param series moved on by the call
 * @returns 0 up to, not including, 1
 */
export function nextChance(series: { state: number }): number {
  series.state = (series.state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(series.state ^ (series.state >>> 15), 1 | series.state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
