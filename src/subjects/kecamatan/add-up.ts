'beside the script';

import type { Counted } from './judge-copies';

/** A figure of the kecamatan: numerators added to numerators, denominators to denominators. Percentages are never averaged. */
export interface Sum {
  readonly part: string;
  readonly name: string;
  readonly detail: string;
  readonly numerator: number;
  /** `null` where it is a count by itself. */
  readonly denominator: number | null;
  /** How many kelurahan have the figure. */
  readonly kelurahan: number;
}

/**
 * Adds figures of several kelurahan up, in the order in which they are first met. Of needs, aid and plans a kelurahan that has none of a
 * kind has no row: it adds nought.
 */
export function addedUp(counted: readonly Counted[]): readonly Sum[] {
  const sums = new Map<string, { -readonly [K in keyof Sum]: Sum[K] }>();
  for (const { figures } of counted) {
    for (const { part, name, detail, numerator, denominator } of figures) {
      const key = JSON.stringify([part, name.toLowerCase(), detail]);
      const sum = sums.get(key);
      if (!sum) {
        sums.set(key, { part, name, detail, numerator, denominator, kelurahan: 1 });
        continue;
      }
      sum.numerator += numerator;
      sum.denominator =
        sum.denominator === null || denominator === null ? null : sum.denominator + denominator;
      sum.kelurahan += 1;
    }
  }
  return wholes([...sums.values()], counted);
}

/** The size of the whole is that of all kelurahan which have the group, also of those without the very part of it. */
function wholes(sums: readonly Sum[], counted: readonly Counted[]): readonly Sum[] {
  const sizes = new Map<string, number>();
  for (const { figures } of counted) {
    const own = new Map<string, number>();
    for (const { part, name, denominator } of figures)
      if (denominator !== null) own.set(groupKey({ part, name }), denominator);
    for (const [key, size] of own) sizes.set(key, (sizes.get(key) ?? 0) + size);
  }
  return sums.map((sum) =>
    sum.denominator === null ? sum : { ...sum, denominator: sizes.get(groupKey(sum)) ?? sum.denominator },
  );
}

const groupKey = ({ part, name }: Pick<Sum, 'part' | 'name'>): string =>
  JSON.stringify([part, name.toLowerCase()]);
