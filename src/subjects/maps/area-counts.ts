'beside the script';

// What the view of areas tells of each RW: how many children there are, how many of them were measured in the month, and in how many of those
// each thing was found. A child may have several, so that each finding is a column of its own: the counts of one follow from those of no other
// as long as all of them are withheld by the same numbers of children.
import type { Proportion } from '../../kernel/proportion';
import type { MonthFigures } from '../children/summary/month-figures';
import { type Count, LEAST_COUNT, withheld, withSums } from './withhold';

/** What is counted in an RW, or in the whole kelurahan. */
export interface AreaFacts {
  readonly children: number;
  /** Of the children. */
  readonly measured: number;
  /** Of those measured, for each finding in turn. */
  readonly found: readonly number[];
}

/** What is told of it; `null` for what is withheld. */
export interface AreaTold {
  readonly children: Count;
  readonly measured: Count;
  readonly found: readonly Count[];
}

/** How many are in a row, and how many of them the column counts. */
interface Row {
  readonly all: number;
  readonly part: number;
}

const NOTHING_JOINED: ReadonlySet<number> = new Set();

/** Fewer than so many measured children may all have what a finding counts, or all but few. */
const LEAST_MEASURED = 2 * LEAST_COUNT;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The rows of which nothing is told one by one: those of few, and the smallest of the others until the rows are two at least, and of enough
 * together.
 *
 * @param joined rows that are not told in any case
 */
function joinedRows(
  all: readonly number[],
  least: number,
  joined: ReadonlySet<number> = NOTHING_JOINED,
): ReadonlySet<number> {
  const sizeOf = (row: number): number => all[row] ?? 0;
  const inTurn = all.map((_, row) => row).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const together = inTurn.filter((row) => sizeOf(row) < least || joined.has(row));
  if (together.length === 0) return NOTHING_JOINED;
  for (const row of inTurn) {
    if (together.length > 1 && sum(together.map(sizeOf)) >= least) break;
    if (!together.includes(row)) together.push(row);
  }
  return new Set(together);
}

interface ToldColumn {
  readonly rows: readonly Count[];
  readonly whole: Count;
}

/**
 * A column of a table whose other column are the rest of each row. How many are in a row may be known from elsewhere, so nothing is told of a
 * column that only a withheld sum would protect.
 *
 * @param joined rows that are counted as one, and of which nothing is told
 */
function toldColumn(rows: readonly Row[], joined: ReadonlySet<number>): ToldColumn {
  const alone = rows.flatMap((_, row) => (joined.has(row) ? [] : [row]));
  const groups = [...(joined.size > 0 ? [[...joined]] : []), ...alone.map((row) => [row])];
  const table = groups.map((members) => {
    const part = sum(members.map((row) => rows[row]?.part ?? 0));
    return [part, sum(members.map((row) => rows[row]?.all ?? 0)) - part];
  });
  const shown = withheld(withSums(table));
  if (shown.some((cells) => cells[2] === null)) return { rows: rows.map(() => null), whole: null };
  const first = groups.length - alone.length;
  const told = new Map(alone.map((row, i) => [row, shown[first + i]?.[0] ?? null]));
  return { rows: rows.map((_, row) => told.get(row) ?? null), whole: shown[groups.length]?.[0] ?? null };
}

/** The column of a finding. Where nearly all of a row have it, who was measured would follow from who has it. */
function toldFinding(rows: readonly Row[], joined: ReadonlySet<number>): ToldColumn {
  const all = rows.map((row) => row.all);
  const told = toldColumn(rows, joinedRows(all, LEAST_MEASURED, joined));
  const isThin = rows.some(
    ({ all: measured, part }) => measured >= LEAST_MEASURED && measured - part < LEAST_COUNT,
  );
  return isThin ? { rows: rows.map(() => null), whole: null } : told;
}

/**
 * What may be told of areas whose counts add up to the whole: no count under five, none that follows from those that are told, and of each
 * that is withheld at least three values stay possible, all columns taken together.
 */
export function toldAreas(areas: readonly AreaFacts[]): {
  readonly areas: readonly AreaTold[];
  readonly whole: AreaTold;
} {
  const all = areas.map(({ children }) => children);
  const joined = joinedRows(all, LEAST_COUNT);
  const measured = toldColumn(
    areas.map((area) => ({ all: area.children, part: area.measured })),
    joined,
  );
  const found = (areas[0]?.found ?? []).map((_, finding) =>
    toldFinding(
      areas.map((area) => ({ all: area.measured, part: area.found[finding] ?? 0 })),
      joined,
    ),
  );
  const total = sum(all);
  return {
    areas: areas.map(({ children }, row) => ({
      children: joined.has(row) ? null : children,
      measured: measured.rows[row] ?? null,
      found: found.map(({ rows }) => rows[row] ?? null),
    })),
    whole: {
      children: total < LEAST_COUNT ? null : total,
      measured: measured.whole,
      found: found.map(({ whole }) => whole),
    },
  };
}

/** A share as it is told: the count of those counted may be withheld where the count of those who have it is not. */
export interface ToldShare {
  readonly numerator: Count;
  readonly denominator: Count;
}

/** The figures of `Beranda` for the month, as they are told. */
export interface ToldFigures {
  readonly registered: Count;
  readonly measured: ToldShare;
  readonly wasting: ToldShare;
  readonly stunting: ToldShare;
  readonly underweight: ToldShare;
  readonly severe: Count;
}

/** For whoever may see names: all of it. */
export const exactFigures = (figures: MonthFigures): ToldFigures => ({
  registered: figures.registered,
  measured: figures.measured,
  wasting: figures.wasting,
  stunting: figures.stunting,
  underweight: figures.underweight,
  severe: figures.severeSigns,
});

/** Whether neither of two counts, of which one is a part of the other, says that the rest are few; that there is no rest may be told. */
const isFarFrom = (count: number, other: number): boolean =>
  count === other || Math.abs(count - other) >= LEAST_COUNT;

/**
 * The figures of a whole kelurahan of which counts are told.
 *
 * @param whole its findings in the order of `AREA_FINDINGS`
 * @param counted of how many children wasting, stunting and underweight are told, in this order
 */
export function figuresOfWhole(whole: AreaTold, counted: readonly Count[]): ToldFigures {
  const [severe = null, wasting = null, stunting = null, underweight = null] = whole.found;
  const [ofWasting = null, ofStunting = null, ofUnderweight = null] = counted;
  return {
    registered: whole.children,
    measured: { numerator: whole.measured, denominator: whole.measured === null ? null : whole.children },
    wasting: { numerator: wasting, denominator: ofWasting },
    stunting: { numerator: stunting, denominator: ofStunting },
    underweight: { numerator: underweight, denominator: ofUnderweight },
    severe,
  };
}

/**
 * For everyone else: the counts of the whole as the areas tell them, and of how many children, where that tells neither how few were not
 * counted nor how few were counted by one index and not by another.
 *
 * @param whole as {@link toldAreas} gives it, its findings in the order of `AREA_FINDINGS`
 */
export function withheldFigures(figures: MonthFigures, whole: AreaTold): ToldFigures {
  const [, wasting = null, stunting = null, underweight = null] = whole.found;
  const counted = [figures.wasting, figures.stunting, figures.underweight].map(
    ({ denominator }) => denominator,
  );
  const isTold = ({ numerator, denominator }: Proportion): boolean =>
    figures.registered - denominator >= LEAST_COUNT &&
    denominator - numerator >= LEAST_COUNT &&
    [figures.measured.numerator, ...counted].every((other) => isFarFrom(denominator, other));
  const of = (figure: Proportion, numerator: Count): Count =>
    numerator !== null && isTold(figure) ? figure.denominator : null;
  return figuresOfWhole(whole, [
    of(figures.wasting, wasting),
    of(figures.stunting, stunting),
    of(figures.underweight, underweight),
  ]);
}
