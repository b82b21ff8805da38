'beside the script';

import type { Figure } from './figure';
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
 * kind has no row: it adds nought. Names that differ by the size of letters alone are one, also within a kelurahan.
 */
export function addedUp(counted: readonly Counted[]): readonly Sum[] {
  const sums = new Map<string, { -readonly [K in keyof Sum]: Sum[K] }>();
  for (const { figures } of counted) {
    const met = new Set<string>();
    for (const { part, name, detail, numerator, denominator } of figures) {
      const key = JSON.stringify([part, name.toLowerCase(), detail]);
      const sum = sums.get(key);
      if (sum) {
        sum.numerator += numerator;
        sum.denominator =
          sum.denominator === null || denominator === null ? null : sum.denominator + denominator;
        if (!met.has(key)) sum.kelurahan += 1;
      } else {
        sums.set(key, { part, name, detail, numerator, denominator, kelurahan: 1 });
      }
      met.add(key);
    }
  }
  return wholes([...sums.values()], counted);
}

/** The size of the whole is that of all kelurahan which have the group, also of those without the very part of it. */
function wholes(sums: readonly Sum[], counted: readonly Counted[]): readonly Sum[] {
  const sizes = new Map<string, number>();
  for (const { figures } of counted)
    for (const [key, size] of sizesOf(figures)) sizes.set(key, (sizes.get(key) ?? 0) + size);
  return sums.map((sum) =>
    sum.denominator === null ? sum : { ...sum, denominator: sizes.get(groupKey(sum)) ?? sum.denominator },
  );
}

const groupKey = ({ part, name }: Pick<Sum, 'part' | 'name'>): string =>
  JSON.stringify([part, name]).toLowerCase();

/** The size of each group of one kelurahan. */
function sizesOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const exact = new Map<string, number>();
  for (const { part, name, denominator } of figures)
    if (denominator !== null) exact.set(JSON.stringify([part, name]), denominator);
  const sizes = new Map<string, number>();
  for (const [key, size] of exact) {
    const loose = key.toLowerCase();
    sizes.set(loose, (sizes.get(loose) ?? 0) + size);
  }
  return sizes;
}

/** How many there are of a group in one kelurahan. */
export const sizeOf = (figures: readonly Figure[], group: Pick<Sum, 'part' | 'name'>): number =>
  sizesOf(figures).get(groupKey(group)) ?? 0;
