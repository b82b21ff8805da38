'beside the script';

// Targets and coverage as Aksi Konvergensi asks for them, of the months of a year and of their semesters. Those of mothers come with their room.
import type { CalendarDate } from '../../kernel/calendar';
import { monthText, padded } from '../../kernel/words';
import { PERIOD_NAME } from '../aid/words';
import type { CountedChild } from '../recap/counted';
import { sharesOf } from '../recap/figures';
import { type CountedMonth, countedMonths, type MonthChild, monthChild } from '../recap/month-child';
import { GROUP_KIND, GROUP_NAME } from '../recap/row-words';
import { INDICATOR, PART, SITUATION_REMARK } from './row-words';
import type { SituationRow } from './situation-tab';

/** A year and the month before it: both semesters of any report are whole. */
const MOST_MONTHS = 13;
const UNDER_TWO = 24;

type IndicatorName = keyof typeof INDICATOR;

/** What an indicator counts, and of whom. */
interface Rule {
  readonly part: string;
  /** `null` for a target: a count by itself. */
  readonly of: ((child: MonthChild) => boolean) | null;
  readonly holds: (child: MonthChild) => boolean;
  /** Of a semester: services are added up over its months, a state is that of its last month. */
  readonly semester: 'sum' | 'last';
  /** Goes by z-scores. */
  readonly isScored?: true;
  /** Months of the year, 1 to 12, in which it is collected; all where absent. */
  readonly months?: readonly number[];
}

function rulesOf(): Readonly<Record<IndicatorName, Rule>> {
  const { attendance, gained, vitaminA, stunting, wasting, underweight } = sharesOf();
  const isUnderTwo = ({ months }: MonthChild): boolean => months !== null && months < UNDER_TWO;
  const isOlder = ({ months }: MonthChild): boolean => months !== null && months >= UNDER_TWO;
  const target = (holds: Rule['holds']): Rule => ({ part: PART.target, of: null, holds, semester: 'last' });
  const service = (share: Pick<Rule, 'holds'> & { readonly of: Rule['holds'] }): Rule => ({
    ...{ part: PART.coverage, of: share.of, holds: share.holds, semester: 'sum' },
  });
  const state = (share: Pick<Rule, 'holds'> & { readonly of: Rule['holds'] }): Rule => ({
    ...{ part: PART.coverage, of: share.of, holds: share.holds, semester: 'last', isScored: true },
  });
  const underTwo = (share: { readonly of: Rule['holds']; readonly holds: Rule['holds'] }) => ({
    of: (child: MonthChild) => isUnderTwo(child) && share.of(child),
    holds: (child: MonthChild) => isUnderTwo(child) && share.holds(child),
  });
  return {
    children: target(() => true),
    underTwo: target(isUnderTwo),
    older: target(isOlder),
    watched: service(attendance),
    watchedUnderTwo: service(underTwo(attendance)),
    gained: service(gained),
    vitaminA: { ...service(vitaminA), ...(vitaminA.months && { months: vitaminA.months }) },
    stunting: state(stunting),
    stuntingUnderTwo: state(underTwo(stunting)),
    wasting: state(wasting),
    underweight: state(underweight),
  };
}

interface Counted {
  readonly month: CountedMonth;
  readonly members: readonly MonthChild[];
}

interface Period {
  readonly name: string;
  /** By day, the last of them last. */
  readonly months: readonly Counted[];
  readonly isSemester: boolean;
  readonly isRunning: boolean;
}

/**
 * @param asOf the day up to which is counted
 * @param areScoresWithheld what goes by z-scores is left out
 */
export function situationOf(
  children: readonly CountedChild[],
  asOf: CalendarDate,
  areScoresWithheld: boolean,
): readonly SituationRow[] {
  const months = countedMonths(children, asOf, MOST_MONTHS).map(
    (month): Counted => ({ month, members: children.flatMap((child) => monthChild(child, month) ?? []) }),
  );
  const rules = rulesOf();
  const names = (Object.keys(INDICATOR) as IndicatorName[]).filter(
    (name) => !(areScoresWithheld && rules[name].isScored),
  );
  const areas = [...new Set(months.flatMap(({ members }) => members.flatMap(({ rw }) => rw ?? [])))].sort(
    (a, b) => a - b,
  );
  return periodsOf(months).flatMap((period, place) =>
    [null, ...areas].flatMap((rw) =>
      names.flatMap((name, at) =>
        rowOf(period, rw, name, rules[name], `${padded(place)} ${padded(rw ?? 0)} ${padded(at)}`),
      ),
    ),
  );
}

/** The latest first; a semester before its months. */
function periodsOf(months: readonly Counted[]): readonly Period[] {
  const semesters = new Map<string, Counted[]>();
  for (const counted of months) {
    const name = semesterOf(counted.month.first);
    semesters.set(name, [...(semesters.get(name) ?? []), counted]);
  }
  return [...semesters].reverse().flatMap(([name, own]): readonly Period[] => [
    // One of which the first months are cut off is none.
    ...(isWhole(own) || own.length === months.length
      ? [{ name, months: own, isSemester: true, isRunning: !isOver(own) }]
      : []),
    ...[...own].reverse().map(
      (one): Period => ({
        ...{ name: one.month.first.slice(0, 7), months: [one], isSemester: false },
        isRunning: one.month.isRunning,
      }),
    ),
  ]);
}

const semesterOf = (first: CalendarDate): string =>
  PERIOD_NAME.semester(first.slice(0, 4), Number(first.slice(5, 7)) <= 6 ? 1 : 2);

const isWhole = ([first]: readonly Counted[]): boolean =>
  ['01', '07'].includes(first?.month.first.slice(5, 7) ?? '');

const isOver = (months: readonly Counted[]): boolean => {
  const last = months[months.length - 1]?.month;
  return last !== undefined && !last.isRunning && ['06', '12'].includes(last.first.slice(5, 7));
};

function rowOf(
  { name: period, months, isSemester, isRunning }: Period,
  rw: number | null,
  name: IndicatorName,
  { part, of, holds, semester, months: collected }: Rule,
  place: string,
): readonly SituationRow[] {
  const due = months.filter(({ month }) => !collected || collected.includes(Number(month.first.slice(5, 7))));
  const used = isSemester && semester === 'last' ? due.slice(-1) : due;
  const last = used[used.length - 1]?.month;
  if (!last) return [];
  const own = used.map(({ members }) => (rw === null ? members : members.filter((child) => child.rw === rw)));
  if (own.every((members) => members.length === 0)) return [];
  const sum = (counts: (child: MonthChild) => boolean): number =>
    own.reduce((total, members) => total + members.filter(counts).length, 0);
  return [
    {
      ...{ period, part, place, indicator: INDICATOR[name].name, source: INDICATOR[name].source },
      kind: rw === null ? GROUP_KIND.kelurahan : GROUP_KIND.rw,
      group: rw === null ? GROUP_KIND.kelurahan : GROUP_NAME.rw(rw),
      numerator: sum(of ? (child) => of(child) && holds(child) : holds),
      denominator: of && sum(of),
      asOf: last.end,
      remark: [
        ...(isRunning ? [SITUATION_REMARK.running] : []),
        ...(isSemester && semester === 'sum' ? [SITUATION_REMARK.summed] : []),
        ...(isSemester && semester === 'last' ? [SITUATION_REMARK.last(monthText(last.first))] : []),
      ].join(' '),
    },
  ];
}
