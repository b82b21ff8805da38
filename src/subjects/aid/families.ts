'beside the script';

// What rows of the tab Keluarga say of households.
import type { CalendarDate } from '../../kernel/calendar';
import { HOUSEHOLD, parseCode, parsePersonCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import { asText, firstDay, isReadableDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { NO, YES } from '../../settings/words';
import type { Raw } from '../../workbook/cells';
import type { AidChild } from './aid-child';
import { type Family, type FamilyItem, type FamilyItems, RISKS_OF_FAMILY } from './family';
import type { FamilyCells } from './program-tab';

/** Rows of `Keluarga` that cannot be followed as they stand, by their numbers. */
export interface FamilyTrouble {
  /** They name nobody. */
  readonly unknown: readonly string[];
  /** A cell of theirs says neither yes nor no, or is no date, desil or peringkat. */
  readonly unreadable: readonly string[];
  /** Of one household and day they say two things: the lower row holds. */
  readonly contradicting: readonly string[];
}

export interface TypedFamilies extends FamilyTrouble {
  /** By the code of a child, from the top. */
  readonly ofChild: ReadonlyMap<string, readonly Family[]>;
  /** The same rows with their places, counted from 0 below the header. */
  readonly rowsOf: ReadonlyMap<string, readonly FamilyRow[]>;
}

export interface FamilyRow {
  readonly at: number;
  readonly says: Family;
  readonly source: string;
}

/**
 * @param rows of the tab from the top
 * @param children codes of children by each code that leads to them
 */
export function familiesFrom(
  rows: readonly FamilyCells[],
  households: readonly (readonly Pick<AidChild, 'code'>[])[],
  children: ReadonlyMap<string, string>,
): TypedFamilies {
  const first = new Map(
    households.flatMap((members) => members.map(({ code }) => [code, members[0]?.code ?? code] as const)),
  );
  const read = rows.flatMap((row, at) => {
    if (Object.values(row).every((cell) => asText(cell) === '')) return [];
    const typed = asText(row.family);
    const code = parsePersonCode(HOUSEHOLD, typed) ?? parseCode(typed) ?? '';
    const home = first.get(children.get(code) ?? code) ?? null;
    return [{ at, home, row }];
  });
  const known = read.flatMap(({ at, home, row }) =>
    home === null ? [] : [{ home, at, says: familyFrom(row), source: asText(row.source) }],
  );
  const byHome = grouped(known, ({ home }) => home);
  const rowsOf = new Map(
    households.flatMap((members) => {
      const own = byHome.get(members[0]?.code ?? '');
      return own ? members.map(({ code }) => [code, own] as const) : [];
    }),
  );
  return {
    rowsOf,
    ofChild: new Map([...rowsOf].map(([code, own]) => [code, own.map(({ says }) => says)])),
    unknown: numbers(read.flatMap(({ at, home }) => (home === null ? at : []))),
    unreadable: numbers(read.flatMap(({ at, row }) => (isReadable(row) ? [] : at))),
    contradicting: numbers([...byHome.values()].flatMap(contradictions)),
  };
}

/** The header is row 1. */
const numbers = (rows: readonly number[]): readonly string[] =>
  [...rows].sort((a, b) => a - b).map((at) => String(at + 2));

/** Rows that are not the first to speak of a thing on their day, and say otherwise than one before them. */
function contradictions(rows: readonly FamilyRow[]): readonly number[] {
  const byDay = grouped(rows, ({ says }) => says.since);
  return [...byDay.values()].flatMap((own) =>
    own.flatMap(({ at, says }, i) => (own.slice(0, i).some((before) => differ(before.says, says)) ? at : [])),
  );
}

const differ = (one: FamilyItems, other: FamilyItems): boolean =>
  FAMILY_ITEMS().some((item) => one[item] !== null && other[item] !== null && one[item] !== other[item]);

const FAMILY_ITEMS = (): readonly FamilyItem[] => [...RISKS_OF_FAMILY, 'decile', 'rank'];

/** What is said of a thing, since when and from where. */
export interface Said {
  readonly value: boolean | number;
  readonly since: CalendarDate | null;
  readonly source: string;
}

/**
 * What was said last of each thing: what has no date is older than all that has one, and of one day the lower row holds.
 *
 * @param day what is dated later is not known yet
 */
export function saidOn(
  rows: readonly Pick<FamilyRow, 'says' | 'source'>[],
  day: CalendarDate,
): Readonly<Record<FamilyItem, Said | null>> {
  const inOrder = rows
    .filter(({ says: { since } }) => since === null || since <= day)
    .sort((a, b) => compareText(a.says.since ?? '', b.says.since ?? ''))
    .reverse();
  const last = (item: FamilyItem): Said | null => {
    for (const { says, source } of inOrder) {
      const value = says[item];
      if (value !== null) return { value, since: says.since, source };
    }
    return null;
  };
  return Object.fromEntries(FAMILY_ITEMS().map((item) => [item, last(item)])) as Readonly<
    Record<FamilyItem, Said | null>
  >;
}

/** The same without where it is from. */
export function familyOn(families: readonly Family[], day: CalendarDate): FamilyItems {
  const said = saidOn(
    families.map((says) => ({ says, source: '' })),
    day,
  );
  return Object.fromEntries(
    Object.entries(said).map(([item, last]) => [item, last?.value ?? null]),
  ) as unknown as FamilyItems;
}

function familyFrom(row: FamilyCells): Family {
  const risks = Object.fromEntries(RISKS_OF_FAMILY.map((item) => [item, said(row[item])]));
  return {
    ...(risks as Pick<FamilyItems, (typeof RISKS_OF_FAMILY)[number]>),
    since: firstDay(row.on),
    decile: decileFrom(row.decile),
    rank: rankFrom(row.rank),
  };
}

/** Whether each cell that is filled in says something. */
function isReadable(row: FamilyCells): boolean {
  const isBlank = (cell: Raw): boolean => asText(cell) === '';
  return (
    isReadableDay(row.on) &&
    RISKS_OF_FAMILY.every((item) => isBlank(row[item]) || said(row[item]) !== null) &&
    (isBlank(row.decile) || decileFrom(row.decile) !== null) &&
    (isBlank(row.rank) || rankFrom(row.rank) !== null)
  );
}

function decileFrom(cell: Raw): number | null {
  const decile = asNumber(cell);
  return decile !== null && Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : null;
}

/** `1` to `4`, or `>4`. */
function rankFrom(cell: Raw): number | null {
  const typed = asText(cell);
  if (/^[1-4]$/.test(typed)) return Number(typed);
  return /^(?:> ?4|5)$/.test(typed) ? 5 : null;
}

function said(cell: Raw): boolean | null {
  const typed = asText(cell).toLowerCase();
  if (cell === true || typed === YES.toLowerCase() || typed === 'y') return true;
  return cell === false || typed === NO.toLowerCase() || typed === 't' ? false : null;
}
