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
import { householdsOf } from '../aid/households';
import { type Program, programOf } from '../aid/programs';
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
  readonly programs: readonly Program[];
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
  const known = { acts: new Acts(sources.acts, quarter), homes: new Homes(sources) };
  const groups = [
    { group: SCORE_GROUP.mothers, items: motherItems(), persons: mothersIn(sources, quarter, known) },
    { group: SCORE_GROUP.children, items: childItems(), persons: childrenIn(sources, quarter, known) },
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

  /** Different days with an act by which something was done whose programme is called so. */
  ofProgram(code: string, isCalledSo: (program: string) => boolean, from?: CalendarDate): number {
    const days = this.of(code).filter(
      ({ act, program, on }) =>
        !NOTHING_DONE.includes(act) && isCalledSo(program) && (from === undefined || on >= from),
    );
    return new Set(days.map(({ on }) => on)).size;
  }
}

/** By these something is put off, ended, or asked of others. */
const NOTHING_DONE: readonly string[] = (['postpone', 'close', 'referral'] as const).map(
  (kind) => ACT_LABEL[kind],
);

/** Who lives together: what one of them was given for the home, or by a programme for households, all have. */
class Homes {
  /** By the code of a child. */
  private readonly households: ReadonlyMap<string, readonly AidChild[]>;
  /** Codes of the children of a mother, by hers. */
  private readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  /** Codes of the mothers of a child, by its own. */
  private readonly mothersOf: ReadonlyMap<string, readonly { readonly mother: string }[]>;

  private readonly programs: readonly Program[];

  constructor({ children, mothers, programs }: ScoreSources) {
    this.programs = programs;
    this.households = new Map(
      householdsOf(children).flatMap((members) => members.map(({ code }) => [code, members] as const)),
    );
    const born = mothers.flatMap((row) =>
      codesIn(row.children).map((child) => ({ child, mother: row.code })),
    );
    this.childrenOf = new Map(
      [...grouped(born, ({ mother }) => mother)].map(([mother, own]) => [
        mother,
        own.map(({ child }) => child),
      ]),
    );
    this.mothersOf = grouped(born, ({ child }) => child);
  }

  isForAll(program: string): boolean {
    return programOf(program, false, this.programs)?.isForHouseholds === true;
  }

  /** @param code of a child or a mother */
  of(code: string): { readonly codes: readonly string[]; readonly family: readonly Family[] } {
    const own = [code, ...(this.childrenOf.get(code) ?? [])];
    const members = own.flatMap((one) => this.households.get(one) ?? []);
    const children = [...new Set(members.map((child) => child.code))];
    const mothers = children.flatMap((child) => this.mothersOf.get(child) ?? []);
    return {
      codes: [...new Set([...own, ...children, ...mothers.map(({ mother }) => mother)])],
      family: members[0]?.family ?? [],
    };
  }
}

interface Known {
  readonly acts: Acts;
  readonly homes: Homes;
}

/** What people call what no form asks, in the column `Program`: a vaccine also with the number of its dose. */
const PROGRAM = {
  measles: /\b(campak ?\d?|m?mr ?\d?|measles|dasar lengkap|idl)\b/i,
  basic:
    /\b(hb[ -]?0|bcg ?\d?|polio ?\d?|b?[oi]pv ?\d?|dpt\w*|pentabio ?\d?|pcv ?\d?|rv ?\d?|rotavirus ?\d?|dasar lengkap|idl)\b/i,
  immunisation: /\bimunisasi\b/i,
  water: /\bair\b/i,
  latrine: /\b(jamban|sanitasi|wc)\b/i,
  insured: /\b(jkn|bpjs|kis|pbi|jaminan)\b/i,
  certificate: /\bakta\b/i,
  classes: /\b(kelas|bkb|pengasuhan|parenting)\b/i,
} as const;

const isCalled =
  (name: keyof typeof PROGRAM) =>
  (program: string): boolean =>
    PROGRAM[name].test(program);

/** Of `imunisasi campak` measles alone is told. */
const isBasic = (program: string): boolean =>
  PROGRAM.basic.test(program) || (PROGRAM.immunisation.test(program) && !PROGRAM.measles.test(program));

function providedOf(code: string, { acts, homes }: Known, day: CalendarDate): Provided {
  const { codes, family } = homes.of(code);
  const { water, latrine } = familyOn(family, day);
  const hadAtHome = (is: (program: string) => boolean): boolean =>
    codes.some((one) => acts.ofProgram(one, is) > 0);
  const isInsurance = isCalled('insured');
  return {
    water: water === false || hadAtHome(isCalled('water')),
    latrine: latrine === false || hadAtHome(isCalled('latrine')),
    // Of its own, where it is no programme for households.
    insured:
      acts.ofProgram(code, isInsurance) > 0 ||
      hadAtHome((program) => isInsurance(program) && homes.isForAll(program)),
  };
}

function childrenIn({ children }: ScoreSources, { first, end }: Quarter, known: Known): readonly Scored[] {
  const { acts } = known;
  return children.flatMap((child): Scored[] => {
    const standing = standingOn(child, end);
    const { birthDate } = child.summary;
    const months = birthDate && completedMonths(birthDate, end);
    if (!standing || months === null || months >= UNDER_TWO) return [];
    const { code } = child;
    const visits = child.visits.filter(({ measurement }) => measurement.measuredOn <= end);
    const weighed = visits.filter(({ measurement }) => measurement.weightKg !== null);
    const scored: ScoredChild = {
      ...providedOf(code, known, end),
      months,
      hasBasicImmunisation: acts.ofProgram(code, isBasic) > 0,
      hasMeasles: acts.ofProgram(code, isCalled('measles')) > 0,
      weighed: new Set(weighed.map(({ measurement }) => measurement.measuredOn.slice(0, 7))).size,
      measured: visits.filter(
        ({ measurement }) => measurement.measuredOn >= first && measurement.lengthHeightCm !== null,
      ).length,
      counselled: acts.count(code, ACT_LABEL.counselling),
      visited: acts.inQuarter(code, ACT_LABEL.visit),
      needsVisit: (['stunted', 'wasted', 'severe'] as const).some((trait) => standing.traits.has(trait)),
      hasCertificate: acts.ofProgram(code, isCalled('certificate')) > 0,
      classes: acts.ofProgram(code, isCalled('classes'), `${end.slice(0, 4)}-01-01` as CalendarDate),
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
  { mothers, limits }: ScoreSources,
  { first, end }: Quarter,
  known: Known,
): readonly Scored[] {
  const { acts } = known;
  return mothers.flatMap((row): Scored[] => {
    const { from, endedOn } = pregnancySpan(row);
    const bornOn = row.bornOn !== null && row.bornOn <= end ? row.bornOn : null;
    const isPregnant = from !== null && from <= end && (endedOn === null || endedOn > end);
    // Whoever has borne before the quarter is still looked after in the weeks after it.
    const isAfter = bornOn !== null && daysBetween(bornOn, first) <= NIFAS_DAYS && !isGone(row.state);
    if (!isPregnant && !isAfter) return [];
    const { code } = row;
    const trimester = isPregnant ? trimesterOn(row.due, end, limits) : null;
    const scored: ScoredMother = {
      ...providedOf(code, known, end),
      trimester,
      daysAfterBirth: isPregnant || bornOn === null ? null : daysBetween(bornOn, end),
      antenatal: antenatalIn(row.visits),
      tablets: row.tablets ?? 0,
      counselled: acts.inQuarter(code, ACT_LABEL.counselling),
      visited: acts.inQuarter(code, ACT_LABEL.visit),
      nifas: numbersIn(row.nifasVisits),
      needsVisit: (row.thinSince !== null && row.thinSince <= end) || row.risks !== '',
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
