// Counts of few are not told, and none of them can be computed from the counts that are (Hundepool and others, Statistical Disclosure
// Control, 2012, chapter 4: cell suppression).

/** Counts from here on are told. */
export const LEAST_COUNT = 5;

/**
 * Whoever has all the counts that are told, and knows that none is below 0, is left with at least so many possible values of each
 * that is not.
 */
const LEAST_POSSIBLE = 3;

/** `null` for a count that is withheld. */
export type Count = number | null;

/** A table of counts with its sums: the last row sums the rows above it, the last column the columns before it. */
export type Table<Cell> = readonly (readonly Cell[])[];

/** The rows and columns of a table with their sums below and behind them. */
export function withSums(rows: Table<number>): Table<number> {
  const wide = rows.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  const [first = []] = wide;
  const sums = first.map((_, column) => wide.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return [...wide, sums];
}

/**
 * Withholds the counts under {@link LEAST_COUNT}, sums among them, and as many more as are needed so that none of those follows from
 * what is left.
 *
 * Two rows and two columns cross in four counts. Where all four are withheld, one may be larger by any number as long as its
 * neighbours are smaller by it and the one across is larger again: no sum that is told changes. Every withheld count is made a
 * corner of such a rectangle with room enough.
 *
 * What is withheld of a line whose sum is told can be added up: 20 children less 18 without a finding are 2 with one. So it adds up to
 * {@link LEAST_COUNT} at least, or to none of them being told.
 *
 * @param table as {@link withSums} gives it
 */
export function withheld(table: Table<number>): Table<Count> {
  const hidden = table.map((row) => row.map((count) => count < LEAST_COUNT));
  for (;;) {
    const open = unprotected(table, hidden);
    const rectangle = open && cheapest(table, hidden, open);
    if (open && !rectangle) return table.map((row) => row.map(() => null));
    const more = rectangle ?? firstOfThinLine(table, hidden);
    if (!more) break;
    for (const { row, column } of more) setHidden(hidden, row, column);
  }
  return table.map((row, i) => row.map((count, j) => (hidden[i]?.[j] ? null : count)));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

type Corners = readonly [Place, Place, Place, Place];

const setHidden = (hidden: boolean[][], row: number, column: number): void => {
  const cells = hidden[row];
  if (cells) cells[column] = true;
};

const valueAt = (table: Table<number>, { row, column }: Place): number => table[row]?.[column] ?? 0;
const isHidden = (hidden: Table<boolean>, { row, column }: Place): boolean => hidden[row]?.[column] ?? false;

/** The four corners, round from the count itself: its row's other, the one across, its column's other. */
function* rectanglesAt(table: Table<number>, { row, column }: Place): Generator<Corners> {
  const columns = table[0]?.length ?? 0;
  for (let other = 0; other < table.length; other++) {
    for (let beside = 0; beside < columns; beside++) {
      if (other === row || beside === column) continue;
      yield [
        { row, column },
        { row, column: beside },
        { row: other, column: beside },
        { row: other, column },
      ];
    }
  }
}

/**
 * Whether a count may take so many values within a rectangle. Going from one corner to the next along a row or column, one has to
 * fall where the other rises, but where one of the two is the sum of the line: then both rise.
 */
function hasRoom(table: Table<number>, corners: Corners): boolean {
  const lastRow = table.length - 1;
  const lastColumn = (table[0]?.length ?? 0) - 1;
  const [first, beside, , below] = corners;
  const alongRow = first.column === lastColumn || beside.column === lastColumn ? 1 : -1;
  const alongColumn = first.row === lastRow || below.row === lastRow ? 1 : -1;
  const signs = [1, alongRow, alongRow * alongColumn, alongColumn];
  const least = (sign: number): number =>
    Math.min(...corners.flatMap((corner, i) => (signs[i] === sign ? [valueAt(table, corner)] : [])));
  // Raised by as much as the falling ones have, lowered by as much as the rising ones have.
  return least(-1) + least(1) + 1 >= LEAST_POSSIBLE;
}

/** A withheld count that is not a corner of a rectangle of withheld counts with room. */
function unprotected(table: Table<number>, hidden: Table<boolean>): Place | null {
  for (let row = 0; row < table.length; row++) {
    for (let column = 0; column < (table[row]?.length ?? 0); column++) {
      if (!isHidden(hidden, { row, column })) continue;
      if (!hasRectangle(table, hidden, { row, column })) return { row, column };
    }
  }
  return null;
}

function hasRectangle(table: Table<number>, hidden: Table<boolean>, at: Place): boolean {
  for (const corners of rectanglesAt(table, at)) {
    if (corners.every((corner) => isHidden(hidden, corner)) && hasRoom(table, corners)) return true;
  }
  return false;
}

/** The least count that is told of a line whose withheld counts add up to too few; the sum of the line, where that is all that is told. */
function firstOfThinLine(table: Table<number>, hidden: Table<boolean>): readonly [Place] | null {
  const rows = table.map((cells, row) => cells.map((_, column) => ({ row, column })));
  const columns = (table[0] ?? []).map((_, column) => table.map((_, row) => ({ row, column })));
  for (const line of [...rows, ...columns]) {
    const sum = line[line.length - 1];
    if (!sum || isHidden(hidden, sum)) continue;
    const parts = line.slice(0, -1);
    const away = parts.filter((place) => isHidden(hidden, place));
    const added = away.reduce((total, place) => total + valueAt(table, place), 0);
    if (away.length === 0 || added >= LEAST_COUNT) continue;
    const told = parts.filter((place) => !isHidden(hidden, place));
    const [least = sum] = told.sort((a, b) => valueAt(table, a) - valueAt(table, b));
    return [least];
  }
  return null;
}

/** The rectangle with room that takes the least away: fewest sums, then fewest children. */
function cheapest(table: Table<number>, hidden: Table<boolean>, at: Place): Corners | null {
  const isSum = ({ row, column }: Place): boolean =>
    row === table.length - 1 || column === (table[row]?.length ?? 0) - 1;
  let best: { readonly corners: Corners; readonly cost: readonly [number, number] } | null = null;
  for (const corners of rectanglesAt(table, at)) {
    if (!hasRoom(table, corners)) continue;
    const taken = corners.filter((corner) => !isHidden(hidden, corner));
    const children = taken.reduce((sum, corner) => sum + valueAt(table, corner), 0);
    const cost = [taken.filter(isSum).length, children] as const;
    if (!best || cost[0] < best.cost[0] || (cost[0] === best.cost[0] && cost[1] < best.cost[1])) {
      best = { corners, cost };
    }
  }
  return best?.corners ?? null;
}
