'beside the script';

import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { type CalendarDate, partsOf } from '../../kernel/calendar';
import { type ClassedRate, prevalenceClass } from '../../kernel/growth/prevalence-class';
import { type Proportion, percent, wilson } from '../../kernel/proportion';
import { decimalText, longDay } from '../../kernel/words';
import { READABLE_COVERAGE_PERCENT } from '../children/summary/month-figures';
import type { CountedChild } from './counted';
import { countsOf, type Share, sharesOf } from './figures';
import { type CountedMonth, countedMonths, type MonthChild, monthChild } from './month-child';
import { type CountName, FULL_COUNTS, type RecapRow, type ShareName, type ShownShare } from './recap-tab';
import { CLASS_LABEL, GROUP_KIND, GROUP_NAME, NO_SHARE, REMARK, S_SOURCE, TOO_FEW } from './row-words';
import { type Aim, aimsOf, type TypedTargets } from './targets';
import { RATE_WORDS } from './words';

/** Three years: as far back as a child under five is followed by most reports. */
export const MOST_MONTHS = 36;

/** Completed months, both ends included (WHO's groups of children under five). */
const AGE_GROUPS = [
  [0, 5],
  [6, 11],
  [12, 23],
  [24, 35],
  [36, 47],
  [48, 59],
] as const;

/** What the recapitulation is told of the kelurahan. */
export interface RecapSettings extends Partial<TypedTargets> {
  /** Names of the posyandu in their order. */
  readonly posyandu: readonly string[];
  /** Name for all others together; each by its own name where absent. */
  readonly others?: string;
}

/**
 * The rows of `Rekap`: for each month, the whole kelurahan, then its parts. A part to which nobody belongs has no row, but for posyandu.
 *
 * Numerators and denominators of the parts of a kind add up to those of the whole. S, which is the denominator of D/S, does not where
 * `Sasaran` has a number: RW, sex and age have no S but who is registered, nor have posyandu where only the kelurahan has a number.
 *
 * @param asOf the day up to which is counted: its month is the running one
 */
export function recapOf(
  children: readonly CountedChild[],
  asOf: CalendarDate,
  settings: RecapSettings,
): readonly RecapRow[] {
  return countedMonths(children, asOf, MOST_MONTHS).flatMap((month) =>
    recapOfMonth(children, month, settings),
  );
}

/** The rows of one month. */
export function recapOfMonth(
  children: readonly CountedChild[],
  month: CountedMonth,
  settings: RecapSettings,
): readonly RecapRow[] {
  const groups = groupsOf(membersOf(children, month), settings);
  const aims = aimsIn(groups, month, settings);
  return groups.map((group) => recapRow(month, group, aimOf(group, aims), settings));
}

/** S of the whole kelurahan in one month. @param members the children of the month */
export function wholeAim(members: readonly MonthChild[], month: CountedMonth, settings: RecapSettings): Aim {
  return aimsIn(groupsOf(members, settings), month, settings).whole;
}

/** The row of the whole kelurahan in one month. */
export function recapOfWhole(
  children: readonly CountedChild[],
  month: CountedMonth,
  settings: RecapSettings,
): RecapRow {
  const members = membersOf(children, month);
  const group = { kind: 'kelurahan', name: GROUP_KIND.kelurahan, place: [0, 0], members } as const;
  return recapRow(month, group, wholeAim(members, month, settings), settings);
}

const membersOf = (children: readonly CountedChild[], month: CountedMonth): readonly MonthChild[] =>
  children.flatMap((child) => monthChild(child, month) ?? []);

const aimsIn = (
  groups: readonly Group[],
  { first }: CountedMonth,
  { targets = [] }: RecapSettings,
): ReturnType<typeof aimsOf> =>
  aimsOf(
    targets,
    partsOf(first).year,
    groups
      .filter(({ kind }) => kind === 'posyandu')
      .map(({ name, members }) => ({ name, registered: members.length })),
  );

/** Of RW, sex and age nobody types a number. */
function aimOf({ kind, name, members }: Group, { whole, of }: ReturnType<typeof aimsOf>): Aim {
  if (kind === 'kelurahan') return whole;
  const registered = members.length;
  return kind === 'posyandu'
    ? of(name, registered)
    : { count: registered, source: S_SOURCE.registered, isTyped: false };
}

export interface Group {
  readonly kind: keyof typeof GROUP_KIND;
  readonly name: string;
  readonly place: readonly [number, number];
  readonly members: readonly MonthChild[];
}

/** How children are parted: into the known groups in their order, and any further ones. */
interface Division {
  of(child: MonthChild): string;
  readonly known: readonly string[];
}

/** All groups of a month. @param children those of the month */
export function groupsOf(
  children: readonly MonthChild[],
  { posyandu, others }: RecapSettings,
): readonly Group[] {
  const kinds: Readonly<Record<Group['kind'], Division>> = {
    kelurahan: { of: () => GROUP_KIND.kelurahan, known: [GROUP_KIND.kelurahan] },
    posyandu: {
      of: (child) => posyandu.find((name) => samePosyandu(name, child.posyandu)) ?? others ?? child.posyandu,
      known: posyandu,
    },
    rw: {
      of: ({ rw }) => (rw === null ? GROUP_NAME.unknown : GROUP_NAME.rw(rw)),
      known: numbersOf(children).map(GROUP_NAME.rw),
    },
    sex: {
      of: ({ sex }) => (sex === null ? GROUP_NAME.unknown : GROUP_NAME.sex[sex]),
      known: [GROUP_NAME.sex.male, GROUP_NAME.sex.female],
    },
    age: {
      of: ({ months }) => ageGroup(months),
      known: AGE_GROUPS.map(([from, to]) => GROUP_NAME.age(from, to)),
    },
  };
  return (Object.keys(kinds) as Group['kind'][]).flatMap((kind, kindPlace) => {
    const { of, known } = kinds[kind];
    const members = new Map<string, MonthChild[]>(known.map((name) => [name, []]));
    for (const child of children) {
      const name = of(child);
      const own = members.get(name);
      if (own) own.push(child);
      else members.set(name, [child]);
    }
    return [...members].flatMap(([name, those], place): Group[] =>
      those.length === 0 && kind !== 'posyandu' && kind !== 'kelurahan'
        ? []
        : [{ kind, name, place: [kindPlace, place], members: those }],
    );
  });
}

const numbersOf = (children: readonly MonthChild[]): readonly number[] =>
  [...new Set(children.flatMap(({ rw }) => rw ?? []))].sort((a, b) => a - b);

function ageGroup(months: number | null): string {
  const found = months === null ? undefined : AGE_GROUPS.find(([, to]) => months <= to);
  return found ? GROUP_NAME.age(found[0], found[1]) : GROUP_NAME.unknown;
}

/** Rows of `Sasaran` that are not used in a month; of those whose year cannot be read the running month tells. */
const unusedIn = (
  { first, isRunning }: CountedMonth,
  { unusedTargets = [] }: RecapSettings,
): readonly string[] =>
  unusedTargets.flatMap(({ year, label }) =>
    (year === null ? isRunning : year === partsOf(first).year) ? [label] : [],
  );

function recapRow(
  month: CountedMonth,
  { kind, name, place, members }: Group,
  aim: Aim,
  settings: RecapSettings,
): RecapRow {
  const unused = kind === 'kelurahan' ? unusedIn(month, settings) : [];
  const counted = mapped(countsOf(), (counts) => members.filter(counts).length);
  const counts = { ...counted, s: aim.count };
  const unasked = members.filter(({ hasBooklet }) => hasBooklet === null).length;
  const isAsked = unasked < members.length;
  const shares = mapped(sharesOf(), (share, at: ShareName) => {
    const denominator = OF_S.includes(at) ? aim.count : members.filter(share.of).length;
    if (at === 'booklet' && !isAsked) return { ...NOT_ASKED, denominator };
    const proportion = { numerator: members.filter(share.holds).length, denominator };
    return shownShare(at, share, month, proportion);
  });
  return {
    month: month.first,
    kind: GROUP_KIND[kind],
    group: name,
    place,
    counts: { ...counts, k: isAsked ? counts.k : null },
    shares,
    remark: remarkOf(month, { counts, unasked, unused }, shares),
    registered: counted.s,
    sSource: aim.source,
  };
}

/** Shares of S as the row has it, also where it was typed. */
export const OF_S: readonly ShareName[] = ['attendance', 'booklet'];

const NOT_ASKED: ShownShare = {
  numerator: null,
  denominator: null,
  percent: NO_SHARE.nothingCounted,
  interval: null,
  class: null,
};

const mapped = <K extends string, T, U>(
  all: Readonly<Record<K, T>>,
  to: (one: T, name: K) => U,
): Readonly<Record<K, U>> =>
  Object.fromEntries((Object.entries(all) as [K, T][]).map(([name, one]) => [name, to(one, name)])) as Record<
    K,
    U
  >;

/** What goes by z-scores. */
const SCORED_COUNTS: readonly CountName[] = [
  'bgm',
  'severelyStunted',
  'stunted',
  'severelyWasted',
  'wasted',
  'overweight',
  'obese',
  'severelyUnderweight',
  'underweight',
  'newlyStunted',
  'severeSigns',
  'doubtfulHeight',
  'doubtfulWeightForHeight',
  'doubtfulWeight',
];
const SCORED_SHARES: readonly ShareName[] = [
  'belowRedLine',
  'stunting',
  'wasting',
  'overweight',
  'underweight',
];

/** Whether a figure goes by z-scores. */
export const isScored = (name: CountName | ShareName): boolean =>
  SCORED_COUNTS.some((one) => one === name) || SCORED_SHARES.some((one) => one === name);

/** The row without all that goes by z-scores: they are known to differ from those of WHO. */
export const withoutScores = (row: RecapRow): RecapRow => ({
  ...row,
  counts: mapped(row.counts, (count, name) => (SCORED_COUNTS.includes(name) ? null : count)),
  shares: mapped(row.shares, (share, name) =>
    SCORED_SHARES.includes(name) ? { ...NOT_ASKED, percent: NO_SHARE.withheld } : share,
  ),
});

function shownShare(
  name: ShareName,
  { classed, months }: Share,
  { first }: CountedMonth,
  proportion: Proportion,
): ShownShare {
  if (months && !months.includes(partsOf(first).month))
    return { ...NOT_ASKED, percent: NO_SHARE.notScheduled };
  const value = percent(proportion);
  const bounds = FULL_COUNTS.includes(name) ? null : wilson(proportion);
  return {
    ...proportion,
    percent: value ?? NO_SHARE.nothingCounted,
    interval: bounds && `${decimalText(bounds.low, 1)} - ${decimalText(bounds.high, 1)}`,
    class: classed && value !== null ? classText(classed, value, proportion.denominator) : null,
  };
}

/** Of fewer children a class would be chance: one child more or less moves it by a class. */
const FEWEST_CLASSED = 30;

const classText = (rate: ClassedRate, value: number, of: number): string =>
  of < FEWEST_CLASSED ? TOO_FEW : CLASS_LABEL[prevalenceClass(rate, value)];

function remarkOf(
  { isRunning, end }: CountedMonth,
  {
    counts,
    unasked,
    unused,
  }: {
    readonly counts: Readonly<Record<CountName, number>>;
    readonly unasked: number;
    readonly unused: readonly string[];
  },
  shares: RecapRow['shares'],
): string {
  const over = (Object.keys(shares) as ShareName[]).filter((name) => Number(shares[name].percent) > 100);
  return [
    ...(isRunning ? [REMARK.running(longDay(end))] : []),
    ...(counts.d === 0 ? [REMARK.nobody] : []),
    // Of S from the register D is a part.
    ...(over.length > 0 ? [REMARK.overAll(over.map((name) => RATE_WORDS[name]))] : []),
    ...(isCoverageLow({ counts, shares }) ? [REMARK.lowCoverage] : []),
    ...(unasked > 0 ? [REMARK.booklet(unasked)] : []),
    ...(unused.length > 0 ? [REMARK.unusedTargets(unused)] : []),
  ].join(' ');
}

/** Whether so few were weighed or measured that the rates say little of the others. */
export function isCoverageLow({ counts: { s, d }, shares }: Pick<RecapRow, 'counts' | 'shares'>): boolean {
  const few = (counted: number): boolean => 100 * counted < READABLE_COVERAGE_PERCENT * (s ?? 0);
  return d !== null && d > 0 && (few(d) || few(shares.stunting.denominator ?? d));
}
