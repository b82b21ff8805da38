/** Whether one symbol was mistyped: as long, and alike but for one place. */
export const oneSymbolOff = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((symbol, i) => symbol !== other[i]).length === 1;

/** Whether two neighbours were typed the wrong way round: one slip of the thumb, though two symbols differ. */
export const neighboursSwapped = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].some((symbol, i) => one.slice(0, i) + (one[i + 1] ?? '') + symbol + one.slice(i + 2) === other);
