import { type Reading, readRecord } from '../../../../src/subjects/children/reading/reading';
import { readingTokens } from '../../../../src/subjects/children/recognition/keys';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';
import { villageEntries } from './pairs';

/** The entries of a village of so many children, read, all of them registered in one morning. */
export const villageReadings = (
  seed: number,
  children: number,
  changed = (entry: Answers, _child: number): Answers => entry,
): readonly Reading[] =>
  villageEntries(seed, children).map((entry, i) => {
    const [record] = recordsOf([sent(`child-${i}`, i / 60, changed(entry, i))]);
    if (!record) throw new Error('one event makes one record');
    return readRecord(record, REGISTER_SETTINGS);
  });

export interface ComponentSizes {
  /** Rows that a child's submission has to be folded with, its own included, on average over the children. */
  readonly mean: number;
  readonly largest: number;
  /** Share of children who share no token with another. */
  readonly alone: number;
  /** Other children whom a child shares a token with itself: those it is compared with. */
  readonly compared: number;
}

/** How far the closure over tokens reaches from one child to others. */
export function componentSizes(readings: readonly Reading[]): ComponentSizes {
  const parent = readings.map((_, i) => i);
  const root = (i: number): number => {
    const up = parent[i] ?? i;
    if (up === i) return i;
    const top = root(up);
    parent[i] = top;
    return top;
  };
  const holders = new Map<string, number[]>();
  readings.forEach((reading, i) => {
    for (const token of new Set(readingTokens(reading))) {
      const others = holders.get(token) ?? [];
      if (others[0] !== undefined) parent[root(i)] = root(others[0]);
      holders.set(token, [...others, i]);
    }
  });
  const met = readings.map(() => new Set<number>());
  for (const sharing of holders.values()) {
    for (const i of sharing) for (const j of sharing) if (i !== j) met[i]?.add(j);
  }
  const sizes = new Map<number, number>();
  readings.forEach((_, i) => {
    sizes.set(root(i), (sizes.get(root(i)) ?? 0) + 1);
  });
  const all = [...sizes.values()];
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    mean: sum(all.map((size) => size * size)) / readings.length,
    largest: Math.max(...all),
    alone: all.filter((size) => size === 1).length / readings.length,
    compared: sum(met.map(({ size }) => size)) / readings.length,
  };
}
