// z-scores that stand in a list beside those of PetaGizi, and what explains a difference.
import { readPosition, readSex } from '../../kernel/answers/read-choice';
import { readDate } from '../../kernel/answers/read-date';
import { readNumber } from '../../kernel/answers/read-number';
import { type CalendarDate, completedMonths, daysBetween } from '../../kernel/calendar';
import { DAYS_PER_MONTH } from '../../kernel/growth/age';
import type { Anthropometry, Indicator, Position, ZScore } from '../../kernel/growth/anthropometry';
import { FINDING_SD } from '../../kernel/growth/classify';
import { score } from '../../kernel/growth/score';
import type { Proportion } from '../../kernel/proportion';
import type { Answers } from '../../subjects/children/submission/answers';
import { LIMITS, type NumericKey } from '../../subjects/children/submission/limits';
import { headerKey } from './headings';
import type { ReadRow } from './read-rows';

/** The indices that e-PPGBM prints, and how headers name their z-scores, in letters and digits only. */
export const COMPARED = {
  weightForAge: /^(?:zs|zscore)bbu$|^bbu(?:zs|zscore)$/,
  lengthHeightForAge: /^(?:zs|zscore)(?:tbu|pbu|tbupbu)$|^(?:tbu|pbu)(?:zs|zscore)$/,
  weightForLengthHeight: /^(?:zs|zscore)(?:bbtb|bbpb|bbtbbbpb)$|^(?:bbtb|bbpb)(?:zs|zscore)$/,
} as const satisfies Partial<Record<Indicator, RegExp>>;
export type ComparedIndex = keyof typeof COMPARED;
export const COMPARED_INDICES = Object.keys(COMPARED) as readonly ComparedIndex[];

/**
 * What else gives the score of the list. `age`: counted in whole months, or a day off. `position`: another way of measuring, so with or
 * without 0.7 cm. `border`: the table of the other side of 24 months, or a score on one side alone, as beyond 60 months or the ends of a
 * table. `table`: the length rounded to half a centimetre, as in tables to look up by hand. `unknown`: none of these.
 */
export const DIFFERENCES = ['age', 'position', 'border', 'table', 'unknown'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface ComparedScore {
  readonly row: ReadRow;
  readonly index: ComparedIndex;
  /** `null` where the list has none. */
  readonly theirs: number | null;
  /** `null` where there is none. */
  readonly ours: ZScore | null;
  /** `null` where they are the same but for the last decimal. */
  readonly difference: Difference | null;
}

/** The scores of one index in a list, and what they make of the rate. */
export interface ComparedRate {
  readonly index: ComparedIndex;
  readonly compared: number;
  readonly same: number;
  readonly differences: Readonly<Record<Difference, number>>;
  /** Below -2 SD, of the rows that have both scores and no implausible one of ours. */
  readonly theirs: Proportion;
  readonly ours: Proportion;
}

/** @returns nothing for rows of lists without such columns */
export function comparedScores(rows: readonly ReadRow[], today: CalendarDate): readonly ComparedScore[] {
  const columns = new Map([...new Set(rows.map(({ list }) => list))].map((list) => [list, columnsOf(list)]));
  return rows.flatMap((row) =>
    COMPARED_INDICES.flatMap((index) => {
      const column = columns.get(row.list)?.get(index);
      return column === undefined ? [] : (comparedScore(row, index, column, today) ?? []);
    }),
  );
}

/** The columns of z-scores that hold any at all. */
function columnsOf({ headers, headerRow, sheet }: ReadRow['list']): ReadonlyMap<ComparedIndex, number> {
  const rows = sheet.rows.slice(headerRow + 1);
  return new Map(
    COMPARED_INDICES.flatMap((index) => {
      const column = headers.findIndex((header) => COMPARED[index].test(headerKey(header)));
      const isFilled = column >= 0 && rows.some((cells) => scoreIn(cells[column]?.text ?? '') !== null);
      return isFilled ? [[index, column] as const] : [];
    }),
  );
}

export const comparedRates = (scores: readonly ComparedScore[]): readonly ComparedRate[] =>
  COMPARED_INDICES.flatMap((index) => {
    const own = scores.filter((one) => one.index === index);
    if (own.length === 0) return [];
    const both = own.flatMap(({ theirs, ours }) =>
      theirs === null || ours === null || ours.flagged ? [] : [{ theirs, ours: ours.z }],
    );
    const low = (of: 'theirs' | 'ours'): Proportion => ({
      numerator: both.filter((one) => one[of] < FINDING_SD).length,
      denominator: both.length,
    });
    const count = (wanted: Difference | null): number =>
      own.filter(({ difference }) => difference === wanted).length;
    return [
      {
        index,
        compared: own.length,
        same: count(null),
        differences: Object.fromEntries(
          DIFFERENCES.map((difference) => [difference, count(difference)]),
        ) as Record<Difference, number>,
        theirs: low('theirs'),
        ours: low('ours'),
      },
    ];
  });

/** Two programs may round the last decimal otherwise. */
const LAST_DECIMAL = 0.0101;

/** @returns `null` where neither the list nor we have a score */
function comparedScore(
  row: ReadRow,
  index: ComparedIndex,
  column: number,
  today: CalendarDate,
): ComparedScore | null {
  const theirs = scoreIn(row.cells[column]?.text ?? '');
  const child = childOf(row.answers, today);
  const ours = score(child.measured)[index];
  if (theirs === null && ours === null) return null;
  return { row, index, theirs, ours, difference: differenceOf(index, theirs, ours, child) };
}

/** As programs write them: with comma or point, and with whatever dash for a minus. */
function scoreIn(text: string): number | null {
  const plain = text.trim().replace(/[−–]/, '-').replace(',', '.');
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return null;
  const z = Number(plain);
  return Math.abs(z) >= NO_SCORE ? null : z;
}

/** 99.99 and 999.99 stand for none. */
const NO_SCORE = 99;

interface ListedChild {
  readonly measured: Anthropometry;
  /** Completed months; `null` where a day is not known. */
  readonly months: number | null;
}

function childOf(answers: Answers, today: CalendarDate): ListedChild {
  const day = (text: string | undefined): CalendarDate | null => readDate(text ?? '', today).value;
  const number = (key: NumericKey): number | null => readNumber(answers[key] ?? '', LIMITS[key]).value;
  const [born, on] = [day(answers.tanggal_lahir), day(answers.tanggal_ukur)];
  const isKnown = born !== null && on !== null && born <= on;
  return {
    measured: {
      sex: readSex(answers.jenis_kelamin ?? '').value,
      ageDays: isKnown ? daysBetween(born, on) : null,
      weightKg: number('berat'),
      lengthHeightCm: number('tinggi'),
      position: readPosition(answers.cara_ukur ?? '').value,
      headCm: null,
      armCm: null,
      oedema: false,
    },
    months: isKnown ? completedMonths(born, on) : null,
  };
}

function differenceOf(
  index: ComparedIndex,
  theirs: number | null,
  ours: ZScore | null,
  { measured, months }: ListedChild,
): Difference | null {
  const isTheirs = (z: number | null | undefined): boolean =>
    theirs !== null && z != null && Math.abs(z - theirs) < LAST_DECIMAL;
  // What is implausible is written as an outlier, without its score.
  if (isTheirs(ours?.z) || (theirs === null && ours?.flagged)) return null;
  const gives = (change: Partial<Anthropometry>): boolean =>
    isTheirs(score({ ...measured, ...change })[index]?.z);
  const { ageDays, lengthHeightCm } = measured;
  if (theirs === null) return 'border';
  if (ageDays !== null && months !== null) {
    const ages = [months * DAYS_PER_MONTH, ageDays - 1, ageDays + 1].filter((age) => age >= 0);
    if (ages.some((age) => gives({ ageDays: age }))) return 'age';
  }
  if (POSITIONS.some((position) => gives({ position }))) return 'position';
  // Without an age the position alone chooses the table.
  if (index === 'weightForLengthHeight' && POSITIONS.some((position) => gives({ ageDays: null, position })))
    return 'border';
  if (ours === null) return 'border';
  if (lengthHeightCm !== null && gives({ lengthHeightCm: Math.round(lengthHeightCm * 2) / 2 }))
    return 'table';
  return 'unknown';
}

const POSITIONS: readonly (Position | null)[] = ['lying', 'standing', null];
