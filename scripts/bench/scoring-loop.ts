// How fast children are scored, beside a bare loop over the same formula in the same run. Run by scoring.ts.
import type { Anthropometry } from '../../src/kernel/growth/anthropometry';
import { outerBandZ, plainZ } from '../../src/kernel/growth/formula';
import { score } from '../../src/kernel/growth/score';
import { growthTable, type TableName } from '../../src/kernel/growth/tables';

const CHILDREN = 4_000;
const ROUNDS = 100;
const INDICES = 6;

/** A fixed sequence that looks like chance, 0 to 1 (Lehmer; Park and Miller 1988). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const between = (next: () => number, from: number, to: number): number => from + (to - from) * next();
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A child around the median of its age, so that all six indices have a value and the outer bands are met too. */
function inventedChild(next: () => number): Anthropometry {
  const sex = next() < 0.5 ? 'male' : 'female';
  const ageDays = Math.floor(between(next, 91, 1826));
  const median = (name: 'lengthHeightForAge' | 'weightForAge'): number => {
    const { first, lms } = growthTable(name, sex);
    return lms[3 * (ageDays - first) + 1] ?? 0;
  };
  return {
    sex,
    ageDays,
    weightKg: tenths(median('weightForAge') * between(next, 0.6, 1.35)),
    lengthHeightCm: tenths(median('lengthHeightForAge') * between(next, 0.88, 1.08)),
    position: ageDays < 731 ? 'lying' : 'standing',
    headCm: tenths(between(next, 40, 52)),
    armCm: tenths(between(next, 11, 18)),
    oedema: false,
  };
}

function scoreAll(children: readonly Anthropometry[]): number {
  let sum = 0;
  for (const child of children) {
    const scores = score(child);
    sum += (scores.weightForAge?.z ?? 0) + (scores.armCircumferenceForAge?.z ?? 0);
  }
  return sum;
}

/** The six standards of a child, and the measures they are asked about, as plain arrays. */
interface BareInput {
  readonly lms: readonly Float64Array[];
  /** Where in `lms` the L, M and S of a child's index stand; six a child. */
  readonly offsets: Int32Array;
  readonly measures: Float64Array;
  /** Where the loop keeps what it finds. */
  readonly results: Float64Array;
}

function bareInput(children: readonly Anthropometry[]): BareInput {
  const lms: Float64Array[] = [];
  const offsets: number[] = [];
  const measures: number[] = [];
  const put = (name: TableName, child: Anthropometry, row: number, y: number): void => {
    const table = growthTable(name, child.sex ?? 'male');
    lms.push(table.lms);
    offsets.push(3 * (Math.min(Math.max(row, table.first), table.last) - table.first));
    measures.push(y);
  };
  for (const child of children) {
    const day = child.ageDays ?? 0;
    const cm = child.lengthHeightCm ?? 0;
    const kg = child.weightKg ?? 0;
    put('lengthHeightForAge', child, day, cm);
    put('weightForAge', child, day, kg);
    put(child.position === 'lying' ? 'weightForLength' : 'weightForHeight', child, Math.trunc(cm * 10), kg);
    put('bmiForAge', child, day, kg / (cm / 100) ** 2);
    put('headCircumferenceForAge', child, day, child.headCm ?? 0);
    put('armCircumferenceForAge', child, day, child.armCm ?? 0);
  }
  return {
    lms,
    offsets: Int32Array.from(offsets),
    measures: Float64Array.from(measures),
    results: new Float64Array(measures.length),
  };
}

function bareLoop({ lms, offsets, measures, results }: BareInput): number {
  for (let n = 0; n < measures.length; n++) {
    const table = lms[n];
    const i = offsets[n];
    const y = measures[n];
    if (table === undefined || i === undefined || y === undefined) continue;
    const formula = n % INDICES === 0 ? plainZ : outerBandZ;
    results[n] = formula(y, table[i] ?? 0, table[i + 1] ?? 0, table[i + 2] ?? 0);
  }
  return results[0] ?? 0;
}

function secondsOf(work: () => number): number {
  const start = process.hrtime.bigint();
  const sum = work();
  if (Number.isNaN(sum)) throw new Error('the benchmark scored something that has no score');
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export interface ScoringBench {
  /** Six indices each, on one core. */
  readonly childrenPerSecond: number;
  /** Time of `score` over that of the formula alone, its rows of the tables already found and nothing rounded. */
  readonly ratioToBareLoop: number;
}

export function measureScoring(): ScoringBench {
  const next = sequence(20_250_520);
  const children = Array.from({ length: CHILDREN }, () => inventedChild(next));
  const input = bareInput(children);
  const scoring: number[] = [];
  const bare: number[] = [];
  // In turn, so that whatever else the machine does falls on both; the best of each is the least disturbed.
  for (let round = 0; round < ROUNDS; round++) {
    scoring.push(secondsOf(() => scoreAll(children)));
    bare.push(secondsOf(() => bareLoop(input)));
  }
  const best = Math.min(...scoring);
  return { childrenPerSecond: Math.round(CHILDREN / best), ratioToBareLoop: best / Math.min(...bare) };
}
