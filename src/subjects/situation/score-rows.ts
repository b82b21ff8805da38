'beside the script';

// Who is scored in which quarter, from the rows of Data Anak, Pengukuran, Ibu, Tindakan and Keluarga. Of a household or a service nobody has told of, T.
import { addDays, afterMonths, type CalendarDate, completedMonths, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { padded } from '../../kernel/words';
import type { Limits } from '../../settings/limits';
import { dayField, type RowSelection, select, textField } from '../../workbook/select';
import type { AidChild } from '../aid/aid-child';
import { familyOn } from '../aid/families';
import type { Family } from '../aid/family';
import { standingOn } from '../aid/standing';
import { PERIOD_NAME } from '../aid/words';
import { ACT_LABEL } from '../needs/acts/act-words';
import { actTab } from '../needs/tabs/act-tab';
import { isGone, pregnancySpan } from './mother-months';
import { antenatalIn, codesIn, numbersIn, type ScoreMother } from './score-mothers';
import type { ScoreRow } from './score-tab';
import { SCORE_GROUP, SCORE_REMARK, SCORE_STANDING } from './score-words';
import {
  addedLevels,
  childItems,
  levelOf,
  type Mark,
  motherItems,
  type Provided,
  type ScoredChild,
  type ScoredMother,
  type ScoreItem,
  scoreChild,
  scoreMother,
} from './scorecard';

/** What is read of `Tindakan`. */
export const scoreActs = () =>
  select(actTab, {
    on: dayField('Tanggal'),
    act: textField('Tindakan'),
    program: textField('Program'),
    code: textField('Kode Anak'),
  });

export type ScoreAct = ReturnType<typeof scoreActs> extends RowSelection<infer Row> ? Row : never;

export interface ScoreSources {
  readonly children: readonly AidChild[];
  readonly mothers: readonly ScoreMother[];
  readonly acts: readonly ScoreAct[];
  readonly limits: Limits;
}

/** A quarter of the calendar up to a day in it. */
interface Quarter {
  readonly name: string;
  readonly first: CalendarDate;
  readonly end: CalendarDate;
  readonly isRunning: boolean;
}

const UNDER_TWO = 24;

/** The quarter of a day and the one before it. */
function quartersUpTo(day: CalendarDate): readonly Quarter[] {
  const month = Number(day.slice(5, 7));
  const number = Math.ceil(month / 3);
  const first = `${day.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}-01` as CalendarDate;
  const before = afterMonths(first, -3);
  const nameOf = (of: CalendarDate): string =>
    PERIOD_NAME.quarter(of.slice(0, 4), Math.ceil(Number(of.slice(5, 7)) / 3));
  return [
    { name: nameOf(first), first, end: day, isRunning: true },
    { name: nameOf(before), first: before, end: addDays(first, -1), isRunning: false },
  ];
}

/** @param day the journalled day */
export const scoreRows = (sources: ScoreSources, day: CalendarDate): readonly ScoreRow[] =>
  quartersUpTo(day).flatMap((quarter, at) => rowsOf(sources, quarter, padded(at)));

interface Scored {
  /** Tells it from all others of its group. */
  readonly key: string;
  readonly code: string;
  readonly rw: number | null;
  readonly standing: string;
  readonly marks: Readonly<Partial<Record<ScoreItem, Mark>>>;
}

function rowsOf(sources: ScoreSources, quarter: Quarter, place: string): readonly ScoreRow[] {
  const acts = new Acts(sources.acts, quarter);
  const groups = [
    { group: SCORE_GROUP.mothers, items: motherItems(), persons: mothersIn(sources, quarter, acts) },
    { group: SCORE_GROUP.children, items: childItems(), persons: childrenIn(sources, quarter, acts) },
  ];
  const remark = quarter.isRunning ? `${SCORE_REMARK.running} ` : '';
  const sums = groups.map(({ group, items, persons }, at): ScoreRow => {
    const level = addedLevels(persons.map(({ marks }) => levelOf(Object.values(marks))));
    return {
      ...{ place: `${place} 0 ${padded(at + 1)}`, quarter: quarter.name, group, code: '', rw: null },
      ...{ ...level, standing: SCORE_STANDING.persons(persons.length), remark: remark.trim() },
      items: Object.fromEntries(
        items.map((item) => {
          const { yes, due } = levelOf(persons.flatMap(({ marks }) => marks[item] ?? []));
          return [item, `${yes}/${due}`];
        }),
      ),
    };
  });
  const count = groups.reduce((sum, { persons }) => sum + persons.length, 0);
  if (count === 0) return [];
  return [
    {
      ...{ place: `${place} 0 ${padded(0)}`, quarter: quarter.name, group: SCORE_GROUP.village, code: '' },
      ...{ rw: null, items: {}, standing: SCORE_STANDING.persons(count), ...addedLevels(sums) },
      remark: `${remark}${SCORE_REMARK.level}`,
    },
    ...sums,
    ...groups.flatMap(({ group, persons }, at) =>
      persons.map(({ key, code, rw, standing, marks }): ScoreRow => {
        const level = levelOf(Object.values(marks));
        return {
          ...{ place: `${place} ${at + 1} ${key}`, quarter: quarter.name, group, code, rw, standing },
          ...{ items: marks, ...level, remark: '' },
        };
      }),
    ),
  ];
}

/** Acts up to the end of a quarter, by whom they are about. */
class Acts {
  private readonly byCode: ReadonlyMap<string, readonly (ScoreAct & { readonly on: CalendarDate })[]>;

  constructor(
    acts: readonly ScoreAct[],
    private readonly quarter: Quarter,
  ) {
    const known = acts.flatMap(({ on, ...act }) =>
      on !== null && on <= quarter.end ? [{ ...act, on }] : [],
    );
    this.byCode = grouped(known, ({ code }) => code);
  }

  private of(code: string) {
    return this.byCode.get(code) ?? [];
  }

  /** Different days with an act of a kind. @param from the first day; since ever where absent */
  count(code: string, label: string, from?: CalendarDate): number {
    const days = this.of(code).filter(({ act, on }) => act === label && (from === undefined || on >= from));
    return new Set(days.map(({ on }) => on)).size;
  }

  inQuarter(code: string, label: string): number {
    return this.count(code, label, this.quarter.first);
  }

  /** Different days with an act whose programme is called so. */
  ofProgram(code: string, program: RegExp, from?: CalendarDate): number {
    const days = this.of(code).filter(
      (act) => program.test(act.program) && (from === undefined || act.on >= from),
    );
    return new Set(days.map(({ on }) => on)).size;
  }
}

/** What people call what no form asks, in the column `Program`. */
const PROGRAM = {
  measles: /\b(campak|mr|measles)\b/i,
  basic: /\b(imunisasi|hb ?0|bcg|polio|opv|ipv|dpt\w*|pentabio|pcv|rv|rotavirus)\b/i,
  water: /\bair\b/i,
  latrine: /\b(jamban|sanitasi|wc)\b/i,
  insured: /\b(jkn|bpjs|kis|pbi|jaminan)\b/i,
  certificate: /\bakta\b/i,
  classes: /\b(kelas|bkb|pengasuhan|parenting)\b/i,
} as const;

/** Of `imunisasi campak` measles alone is told. */
const isBasic = (program: string): boolean => PROGRAM.basic.test(program) && !PROGRAM.measles.test(program);

function providedOf(code: string, family: readonly Family[], acts: Acts, day: CalendarDate): Provided {
  const { water, latrine } = familyOn(family, day);
  return {
    water: water === false || acts.ofProgram(code, PROGRAM.water) > 0,
    latrine: latrine === false || acts.ofProgram(code, PROGRAM.latrine) > 0,
    insured: acts.ofProgram(code, PROGRAM.insured) > 0,
  };
}

function childrenIn({ children, acts: all }: ScoreSources, quarter: Quarter, acts: Acts): readonly Scored[] {
  const { first, end } = quarter;
  const basic = new Set(
    all.filter(({ on, program }) => on !== null && on <= end && isBasic(program)).map(({ code }) => code),
  );
  return children.flatMap((child): Scored[] => {
    const standing = standingOn(child, end);
    const { birthDate } = child.summary;
    const months = birthDate && completedMonths(birthDate, end);
    if (!standing || months === null || months >= UNDER_TWO) return [];
    const { code } = child;
    const visits = child.visits.filter(({ measurement }) => measurement.measuredOn <= end);
    const weighed = visits.filter(({ measurement }) => measurement.weightKg !== null);
    const scored: ScoredChild = {
      ...providedOf(code, child.family, acts, end),
      months,
      hasBasicImmunisation: basic.has(code),
      hasMeasles: acts.ofProgram(code, PROGRAM.measles) > 0,
      weighed: new Set(weighed.map(({ measurement }) => measurement.measuredOn.slice(0, 7))).size,
      measured: visits.filter(
        ({ measurement }) => measurement.measuredOn >= first && measurement.lengthHeightCm !== null,
      ).length,
      counselled: acts.count(code, ACT_LABEL.counselling),
      visited: acts.inQuarter(code, ACT_LABEL.visit),
      needsVisit: (['stunted', 'wasted', 'severe'] as const).some((trait) => standing.traits.has(trait)),
      hasCertificate: acts.ofProgram(code, PROGRAM.certificate) > 0,
      classes: acts.ofProgram(code, PROGRAM.classes, `${end.slice(0, 4)}-01-01` as CalendarDate),
    };
    return [
      {
        ...{ key: code, code, rw: child.summary.rw, standing: SCORE_STANDING.months(months) },
        marks: scoreChild(scored),
      },
    ];
  });
}

function mothersIn(
  { mothers, children, limits }: ScoreSources,
  { first, end }: Quarter,
  acts: Acts,
): readonly Scored[] {
  const families = new Map(children.map(({ code, family }) => [code, family]));
  return mothers.flatMap((row): Scored[] => {
    const { from, endedOn } = pregnancySpan(row);
    const bornOn = row.bornOn !== null && row.bornOn <= end ? row.bornOn : null;
    const isPregnant = from !== null && from <= end && (endedOn === null || endedOn > end);
    // Whoever has borne before the quarter is still looked after in the weeks after it.
    const isAfter = bornOn !== null && daysBetween(bornOn, first) <= NIFAS_DAYS && !isGone(row.state);
    if (!isPregnant && !isAfter) return [];
    const { code } = row;
    const trimester = isPregnant ? trimesterOn(row.due, end, limits) : null;
    const child = codesIn(row.children)
      .map((one) => families.get(one))
      .find((family) => family !== undefined);
    const scored: ScoredMother = {
      ...providedOf(code, child ?? [], acts, end),
      trimester,
      daysAfterBirth: isPregnant || bornOn === null ? null : daysBetween(bornOn, end),
      antenatal: antenatalIn(row.visits),
      tablets: row.tablets ?? 0,
      counselled: acts.inQuarter(code, ACT_LABEL.counselling),
      visited: acts.inQuarter(code, ACT_LABEL.visit),
      nifas: numbersIn(row.nifasVisits),
      needsVisit: row.thin !== '' || row.risks !== '',
    };
    return [
      {
        ...{ key: row.key, code, rw: row.rw },
        standing: !isPregnant
          ? SCORE_STANDING.delivered
          : trimester === null
            ? SCORE_STANDING.pregnant
            : SCORE_STANDING.trimester(trimester),
        marks: scoreMother(scored),
      },
    ];
  });
}

const NIFAS_DAYS = 42;
const TERM_DAYS = 280;

function trimesterOn(due: CalendarDate | null, day: CalendarDate, limits: Limits): 1 | 2 | 3 | null {
  if (due === null) return null;
  const weeks = Math.floor(daysBetween(addDays(due, -TERM_DAYS), day) / 7);
  return weeks <= limits.of('firstTrimester') ? 1 : weeks <= limits.of('secondTrimester') ? 2 : 3;
}
