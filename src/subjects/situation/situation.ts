'beside the script';

// Targets and coverage as Aksi Konvergensi asks for them, of the months of a year and of their semesters: of children, mothers and couples. Another room
// adds its members to a month (`Counted`) and its rules to `rulesOf`.
import type { CalendarDate } from '../../kernel/calendar';
import { monthText, padded } from '../../kernel/words';
import { PERIOD_NAME } from '../aid/words';
import type { CountedChild } from '../recap/counted';
import { sharesOf } from '../recap/figures';
import { type CountedMonth, countedMonths, type MonthChild, monthChild } from '../recap/month-child';
import { type RecapSettings, wholeAim } from '../recap/recap';
import { GROUP_KIND, GROUP_NAME } from '../recap/row-words';
import type { Aim } from '../recap/targets';
import { type CoupleCells, type MonthCouple, monthCouple } from './couple-months';
import { type Indicators, indicatorKey } from './indicators';
import {
  type FeedingCells,
  feedingDays,
  type MonthMother,
  type MotherCells,
  monthMother,
} from './mother-months';
import { INDICATOR, type IndicatorName, PART, SITUATION_REMARK } from './row-words';
import type { SituationRow } from './situation-tab';

/** A year and the month before it: both semesters of any report are whole. */
const MOST_MONTHS = 13;
const UNDER_TWO = 24;
/** Of the national report and of Aksi Konvergensi 2025, and those of the annex of Perpres 72/2021. */
const TABLETS = { aksi: 180, perpres: 90 } as const;
const ANC_VISITS = 6;
/** Of the scorecard of the village: at least three of the visits of nifas. */
const NIFAS_VISITS = 3;

interface Count {
  readonly numerator: number;
  /** `null` for a count by itself. */
  readonly denominator: number | null;
  /** The denominator is a number that was typed into `Sasaran`. */
  readonly isAimed?: boolean;
}

/** A month with all who may be counted in it. */
interface Counted {
  readonly month: CountedMonth;
  readonly children: readonly MonthChild[];
  /** S of the kelurahan. */
  readonly aim: Aim;
  readonly mothers: readonly MonthMother[];
  /** Who marry in it. */
  readonly couples: readonly MonthCouple[];
}

/** What an indicator counts, and of whom. */
interface Rule {
  readonly part: string;
  /** @param rw `null` for the kelurahan. Answers `null` where there is nobody of the kind at all */
  readonly count: (counted: Counted, rw: number | null) => Count | null;
  /** Of a semester: services are added up over its months, births and weddings too, a state is that of its last month. */
  readonly semester: 'sum' | 'births' | 'weddings' | 'last';
  /** Goes by z-scores. */
  readonly isScored?: true;
  /** Months of the year, 1 to 12, in which it is collected; all where absent. */
  readonly months?: readonly number[];
}

const counting =
  <M extends { readonly rw: number | null }>(membersOf: (counted: Counted) => readonly M[]) =>
  (of: ((member: M) => boolean) | null, holds: (member: M) => boolean): Rule['count'] =>
  (counted, rw) => {
    const members = membersOf(counted).filter((member) => rw === null || member.rw === rw);
    if (members.length === 0) return null;
    const asked = of ? members.filter(of) : members;
    return { numerator: asked.filter(holds).length, denominator: of && asked.length };
  };

/** Of the kelurahan out of S as `Rekap` has it, registered or typed into `Sasaran`. An RW has no S but who is registered. */
const ofAim =
  (count: Rule['count']): Rule['count'] =>
  (counted, rw) => {
    const found = count(counted, rw);
    if (rw !== null || !found) return found;
    const { count: denominator, isTyped: isAimed } = counted.aim;
    return { ...found, denominator, isAimed };
  };

function rulesOf(): Readonly<Record<IndicatorName, Rule>> {
  const { attendance, gained, vitaminA, stunting, wasting, underweight } = sharesOf();
  const ofChildren = counting(({ children }) => children);
  const ofMothers = counting(({ mothers }) => mothers);
  const ofCouples = counting(({ couples }) => couples);
  type Holds = (child: MonthChild) => boolean;
  type Of = { readonly of: Holds; readonly holds: Holds };
  const isUnderTwo: Holds = ({ months }) => months !== null && months < UNDER_TWO;
  const target = (count: Rule['count']): Rule => ({ part: PART.target, count, semester: 'last' });
  const service = ({ of, holds }: Of): Rule => ({
    ...{ part: PART.coverage, count: ofChildren(of, holds), semester: 'sum' },
  });
  const state = ({ of, holds }: Of): Rule => ({
    ...{ part: PART.coverage, count: ofChildren(of, holds), semester: 'last', isScored: true },
  });
  const underTwo = ({ of, holds }: Of): Of => ({
    of: (child) => isUnderTwo(child) && of(child),
    holds,
  });
  const atBirth = (holds: (mother: MonthMother) => boolean): Rule => ({
    ...{ part: PART.coverage, count: ofMothers(({ hasBorne }) => hasBorne, holds), semester: 'births' },
  });
  const atWedding = (holds: (couple: MonthCouple) => boolean): Rule => ({
    ...{ part: PART.coverage, count: ofCouples(() => true, holds), semester: 'weddings' },
  });
  const gotTablets = (least: number): Rule => atBirth(({ tablets }) => (tablets ?? 0) >= least);
  return {
    children: target(ofChildren(null, () => true)),
    underTwo: target(ofChildren(null, isUnderTwo)),
    older: target(ofChildren(null, ({ months }) => months !== null && months >= UNDER_TWO)),
    pregnant: target(ofMothers(null, ({ isPregnant }) => isPregnant)),
    nifas: target(ofMothers(null, ({ isInNifas }) => isInNifas)),
    couples: {
      ...{ part: PART.target, count: ofCouples(null, () => true), semester: 'weddings' },
    },
    watched: { ...service(attendance), count: ofAim(ofChildren(attendance.of, attendance.holds)) },
    watchedUnderTwo: service(underTwo(attendance)),
    gained: service(gained),
    vitaminA: { ...service(vitaminA), ...(vitaminA.months && { months: vitaminA.months }) },
    stunting: state(stunting),
    stuntingUnderTwo: state(underTwo(stunting)),
    wasting: state(wasting),
    underweight: state(underweight),
    thinFed: {
      part: PART.coverage,
      count: ofMothers(
        ({ isPregnant, isThin }) => isPregnant && isThin,
        ({ isFed }) => isFed,
      ),
      semester: 'last',
    },
    tablets90: gotTablets(TABLETS.perpres),
    tablets180: gotTablets(TABLETS.aksi),
    visits: atBirth(({ visits }) => visits >= ANC_VISITS),
    contraception: atBirth(({ hasContraception }) => hasContraception),
    couplesExamined: atWedding(({ isExamined }) => isExamined),
    couplesCounselled: atWedding(({ isCounselled }) => isCounselled),
    couplesEarly: atWedding(({ isEarly }) => isEarly),
    nifasVisits: atBirth(({ nifasVisits }) => nifasVisits >= NIFAS_VISITS),
  };
}

interface Period {
  readonly name: string;
  /** By day, the last of them last. */
  readonly months: readonly Counted[];
  readonly isSemester: boolean;
  readonly isRunning: boolean;
}

/** Of whom and by what is counted. */
export interface SituationSources {
  readonly children: readonly CountedChild[];
  readonly mothers: readonly MotherCells[];
  readonly couples: readonly CoupleCells[];
  readonly acts: readonly FeedingCells[];
  /** Posyandu, and what is typed into `Sasaran`. */
  readonly recap: RecapSettings;
  readonly indicators: Indicators;
  /** What goes by z-scores is left out. */
  readonly areScoresWithheld: boolean;
}

/** @param asOf the day up to which is counted */
export function situationOf(
  { children, mothers, couples, acts, recap, indicators, areScoresWithheld }: SituationSources,
  asOf: CalendarDate,
): readonly SituationRow[] {
  const feedings = feedingDays(acts);
  const months = countedMonths(children, asOf, MOST_MONTHS).map((month): Counted => {
    const members = children.flatMap((child) => monthChild(child, month) ?? []);
    return {
      ...{ month, children: members, aim: wholeAim(members, month, recap) },
      mothers: mothers.flatMap((row) => monthMother(row, month, feedings) ?? []),
      couples: couples.flatMap((row) => monthCouple(row, month) ?? []),
    };
  });
  const rules = rulesOf();
  const shown = (Object.keys(INDICATOR) as IndicatorName[]).flatMap((name, at) => {
    const row = indicators.byName.get(indicatorKey(INDICATOR[name].name));
    const isLeftOut = (areScoresWithheld && rules[name].isScored) || row?.isUsed === false;
    return isLeftOut ? [] : [{ name, at, row, rule: rules[name] }];
  });
  const areas = [
    ...new Set(
      months.flatMap((counted) =>
        [...counted.children, ...counted.mothers, ...counted.couples].flatMap(({ rw }) =>
          rw === null ? [] : [rw],
        ),
      ),
    ),
  ].sort((a, b) => a - b);
  return periodsOf(months).flatMap((period, place) =>
    [null, ...areas].flatMap((rw) =>
      shown.flatMap(({ name, at, row, rule }): SituationRow[] => {
        const found = countIn(period, rw, rule);
        const worked: { readonly source: string; readonly target?: number } = INDICATOR[name];
        return found === null
          ? []
          : [
              {
                ...found,
                ...{ period: period.name, part: rule.part, indicator: INDICATOR[name].name },
                kind: rw === null ? GROUP_KIND.kelurahan : GROUP_KIND.rw,
                group: rw === null ? GROUP_KIND.kelurahan : GROUP_NAME.rw(rw),
                target: row ? row.target : (worked.target ?? null),
                source: row?.source || worked.source,
                place: `${padded(place)} ${padded(rw ?? 0)} ${padded(at)}`,
              },
            ];
      }),
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

/** The semester of a day: `2026 semester 1`. */
export const semesterOf = (first: CalendarDate): string =>
  PERIOD_NAME.semester(first.slice(0, 4), Number(first.slice(5, 7)) <= 6 ? 1 : 2);

const isWhole = ([first]: readonly Counted[]): boolean =>
  ['01', '07'].includes(first?.month.first.slice(5, 7) ?? '');

const isOver = (months: readonly Counted[]): boolean => {
  const last = months[months.length - 1]?.month;
  return last !== undefined && !last.isRunning && ['06', '12'].includes(last.first.slice(5, 7));
};

/** The figure of a period, up to which day, and what is to be known of it; `null` where nobody of the kind is there. */
function countIn(
  { months, isSemester, isRunning }: Period,
  rw: number | null,
  { count, semester, months: collected }: Rule,
): Pick<SituationRow, 'numerator' | 'denominator' | 'asOf' | 'remark'> | null {
  const due = months.filter(({ month }) => !collected || collected.includes(Number(month.first.slice(5, 7))));
  const used = isSemester && semester === 'last' ? due.slice(-1) : due;
  const last = used[used.length - 1]?.month;
  if (!last) return null;
  const counts = used.flatMap((counted) => count(counted, rw) ?? []);
  const [first] = counts;
  if (!first) return null;
  const sum = (of: (count: Count) => number): number => counts.reduce((total, one) => total + of(one), 0);
  return {
    numerator: sum(({ numerator }) => numerator),
    denominator: first.denominator === null ? null : sum(({ denominator }) => denominator ?? 0),
    asOf: last.end,
    remark: [
      ...(isRunning ? [SITUATION_REMARK.running] : []),
      ...(counts.some(({ isAimed }) => isAimed) ? [SITUATION_REMARK.aimed] : []),
      ...(isSemester && semester === 'sum' ? [SITUATION_REMARK.summed] : []),
      ...(isSemester && semester === 'births' ? [SITUATION_REMARK.births] : []),
      ...(isSemester && semester === 'weddings' ? [SITUATION_REMARK.weddings] : []),
      ...(isSemester && semester === 'last' ? [SITUATION_REMARK.last(monthText(last.first))] : []),
    ].join(' '),
  };
}
