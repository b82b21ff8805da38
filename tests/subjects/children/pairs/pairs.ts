import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { entryOf } from './entry';
import { type TrueChild, Village } from './village';

/** Two entries, and whether one child is behind them. */
export interface Pair {
  readonly kind: PairKind;
  readonly same: boolean;
  /** What the children are truly called. */
  readonly names: readonly [string, string];
  readonly first: Answers;
  readonly second: Answers;
}

/** How many pairs of each kind: those that are hard to tell apart are many more than in any village. */
export const PAIR_COUNTS = {
  'same child': 3000,
  siblings: 900,
  'twins of one sex': 600,
  'twins of two sexes': 300,
  cousins: 500,
  /** The same name by chance: Muhammad Rizki is in every hamlet. */
  namesakes: 500,
  /** Of mothers with the same name as well. */
  'namesakes of namesakes': 100,
  'born on one day': 400,
  neighbours: 400,
} as const;

export type PairKind = keyof typeof PAIR_COUNTS;

function trulyDifferent(kind: PairKind, village: Village): readonly [TrueChild, TrueChild] {
  const one = village.child();
  switch (kind) {
    case 'siblings':
      return [one, village.sibling(one)];
    case 'twins of one sex':
      return village.twins('one');
    case 'twins of two sexes':
      return village.twins('two');
    case 'cousins':
      return [one, village.cousin(one)];
    case 'namesakes':
      return [one, village.child({ name: one.name, sex: one.sex })];
    case 'namesakes of namesakes':
      return [
        one,
        village.child({
          name: one.name,
          sex: one.sex,
          family: village.family({ mother: one.family.mother }),
        }),
      ];
    case 'born on one day':
      return [one, village.child({ birthDate: one.birthDate })];
    default:
      return [
        one,
        village.child({
          family: village.family({ rt: one.family.rt, rw: one.family.rw }),
          birthDate: village.nearDate(one.birthDate),
        }),
      ];
  }
}

function pairOf(kind: PairKind, village: Village): Pair {
  const same = kind === 'same child';
  const child = village.child();
  const [one, other] = same ? [child, child] : trulyDifferent(kind, village);
  return {
    kind,
    same,
    names: [one.name, other.name],
    first: entryOf(one, village),
    second: entryOf(other, village),
  };
}

/** Seeds of pairs by which no weight of recognition was chosen. */
export const HELD_OUT = [2_026_061, 2_026_062, 2_026_063] as const;

/** Labelled pairs of invented entries; the same seed gives the same pairs. */
export function labelledPairs(seed: number): readonly Pair[] {
  const village = new Village(seed);
  const kinds = Object.entries(PAIR_COUNTS) as [PairKind, number][];
  return kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => pairOf(kind, village)));
}

/** One entry each of so many children: one in five has a sibling under five, 24 of 1,000 are twins. */
export function villageEntries(seed: number, children: number): readonly Answers[] {
  const village = new Village(seed);
  const { random } = village;
  const born: TrueChild[] = [];
  while (born.length < children) {
    const child = village.child();
    if (random.chance(0.012)) born.push(...village.twins(random.chance(0.65) ? 'one' : 'two'));
    else born.push(child, ...(random.chance(0.2) ? [village.sibling(child)] : []));
  }
  return born.slice(0, children).map((child) => entryOf(child, village));
}
