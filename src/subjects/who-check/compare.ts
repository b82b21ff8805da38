'beside the script';

import { type Anthropometry, INDICATORS, type Indicator } from '../../kernel/growth/anthropometry';
import { score } from '../../kernel/growth/score';
import { softwareExamples, tableExamples } from './examples';

/** What came of scoring the published examples. */
export interface WhoCheck {
  /** Children and lines of tables. */
  readonly examples: number;
  /** z-scores compared, also those that must be missing. */
  readonly values: number;
  readonly matched: number;
  /** The largest difference in SD; infinite where there is a score that must not be, or the other way round. */
  readonly worst: number;
}

type Score = typeof score;

/** @param scoring of the script itself; another one in tests of this very check */
export function checkAgainstWho(scoring: Score = score): WhoCheck {
  const software = softwareExamples();
  const tables = tableExamples();
  const differences = [
    ...software.flatMap((line) => softwareDifferences(line, scoring)),
    ...tables.flatMap((line) => tableDifferences(line, scoring)),
  ];
  return {
    examples: software.length + tables.length,
    values: differences.length,
    matched: differences.filter((difference) => difference === 0).length,
    worst: differences.reduce((most, difference) => Math.max(most, difference), 0),
  };
}

const measure = (text: string | undefined): number | null => (text ? Number(text) : null);

/** The z-scores have two decimals on both sides: any difference is one. */
function softwareDifferences(line: string, scoring: Score): readonly number[] {
  const [sex, age, weight, length, position, head, arm, oedema, ...expected] = line.split(',');
  const scores = scoring({
    sex: sex === 'm' ? 'male' : 'female',
    ageDays: measure(age),
    weightKg: measure(weight),
    lengthHeightCm: measure(length),
    position: position === 'l' ? 'lying' : position === 'h' ? 'standing' : null,
    headCm: measure(head),
    armCm: measure(arm),
    oedema: oedema === 'y',
  });
  return INDICATORS.map((index, i) => {
    const wanted = measure(expected[i]);
    const found = scores[index]?.z ?? null;
    if (wanted === null || found === null) return wanted === found ? 0 : Number.POSITIVE_INFINITY;
    return Math.round(Math.abs(found - wanted) * 100) / 100;
  });
}

const NOTHING: Anthropometry = {
  sex: null,
  ageDays: null,
  weightKg: null,
  lengthHeightCm: null,
  position: null,
  headCm: null,
  armCm: null,
  oedema: false,
};

interface Table {
  readonly index: Indicator;
  /** @param at age in days, or length in cm */
  readonly child: (at: number, measured: number) => Partial<Anthropometry>;
}

const DAYS_TO_STAND = 731;

/** A child that the line of a table is about. */
const tableOf = (name: string): Table => {
  const byName: Readonly<Record<string, Table>> = {
    wfa: { index: 'weightForAge', child: (ageDays, weightKg) => ({ ageDays, weightKg }) },
    lhfa: {
      index: 'lengthHeightForAge',
      child: (ageDays, lengthHeightCm) => ({
        ageDays,
        lengthHeightCm,
        position: ageDays < DAYS_TO_STAND ? 'lying' : 'standing',
      }),
    },
    wfl: {
      index: 'weightForLengthHeight',
      child: (lengthHeightCm, weightKg) => ({ lengthHeightCm, weightKg, position: 'lying' }),
    },
    wfh: {
      index: 'weightForLengthHeight',
      child: (lengthHeightCm, weightKg) => ({ lengthHeightCm, weightKg, position: 'standing' }),
    },
    // A child of one metre weighs its BMI.
    bfa: { index: 'bmiForAge', child: (ageDays, weightKg) => ({ ageDays, weightKg, lengthHeightCm: 100 }) },
    hcfa: { index: 'headCircumferenceForAge', child: (ageDays, headCm) => ({ ageDays, headCm }) },
    acfa: { index: 'armCircumferenceForAge', child: (ageDays, armCm) => ({ ageDays, armCm }) },
  };
  const table = byName[name];
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

/** A printed measure is rounded: what it was rounded from lies within half a tenth, and so does the z-score of the column. */
function tableDifferences(line: string, scoring: Score): readonly number[] {
  const [name = '', sex, at, ...printed] = line.split(' ');
  const { index, child } = tableOf(name);
  const zOf = (measured: number): number | null =>
    scoring({ ...NOTHING, sex: sex === 'm' ? 'male' : 'female', ...child(Number(at), measured) })[index]?.z ??
    null;
  return printed.map((text, column) => {
    const wanted = column - (printed.length - 1) / 2;
    const [low, high] = [zOf(Number(text) - HALF), zOf(Number(text) + HALF)];
    if (low === null || high === null) return Number.POSITIVE_INFINITY;
    const outside = Math.max(low - ROUNDED - wanted, wanted - high - ROUNDED, 0);
    return Math.round(outside * 100) / 100;
  });
}

const HALF = 0.05;
/** Half of the last decimal of a z-score, and a hair for the way numbers are kept. */
const ROUNDED = 0.005 + 1e-9;
