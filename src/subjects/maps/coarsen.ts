// What the view of points tells of a child besides its finding, so that nobody who knows a child finds it by that.
import type { MapStatus } from '../children/summary/map-status';

/** As many children of an area have to have in common what is told of each. */
export const LEAST_ALIKE = 3;

export interface Told {
  /** The gravest of what was found. */
  readonly status: MapStatus;
  /** What was found besides, the gravest first. */
  readonly others: readonly MapStatus[];
  /** `''` where it is not told. */
  readonly posyandu: string;
  readonly rw: number | null;
  /** `null` where the child is shown in its RW. */
  readonly rt: number | null;
  /** Place in the list of age bands. */
  readonly ageBand: number | null;
  /** Month of the latest measurement, `YYYY-MM`. */
  readonly month: string | null;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/**
 * Makes what is told of children coarser until, inside an RT, at least three share all of it but their finding: first the age band
 * goes, then the RT. A band goes as well where fewer than three of the RT have it together with the very same findings. In an RW, a posyandu
 * that fewer than three share goes too, and then a month. Nobody is left out.
 *
 * @returns the same children in the same order
 */
export function coarsened<T extends Told>(children: readonly T[]): readonly T[] {
  const made = new Map<T, T>();
  const inRt = children.filter(({ rt }) => rt !== null);
  for (const alike of grouped(inRt, ({ rw, rt, posyandu, month }) =>
    keyOf(rw, rt, posyandu, month),
  ).values()) {
    if (alike.length < LEAST_ALIKE)
      for (const child of alike) made.set(child, { ...child, rt: null, ageBand: null });
  }
  const staying = inRt.filter((child) => !made.has(child));
  const withFinding = grouped(staying, ({ rw, rt, ageBand, status, others }) =>
    keyOf(rw, rt, ageBand, status, others),
  );
  for (const group of grouped(staying, ({ rw, rt, posyandu, month }) =>
    keyOf(rw, rt, posyandu, month),
  ).values()) {
    const isCommon = ({ rw, rt, ageBand, status, others }: T): boolean =>
      (withFinding.get(keyOf(rw, rt, ageBand, status, others))?.length ?? 0) >= LEAST_ALIKE;
    const shown = withBand(group, isCommon);
    for (const child of group) made.set(child, shown.has(child) ? child : { ...child, ageBand: null });
  }
  for (const child of children) if (child.rt === null) made.set(child, { ...child, ageBand: null });
  return withCommonMonths(withCommonPosyandu(children.map((child) => made.get(child) ?? child)));
}

/** Those of a group, alike but for their bands, whose band can be shown. */
function withBand<T extends Told>(group: readonly T[], isCommon: (child: T) => boolean): ReadonlySet<T> {
  const candidates = group.filter((child) => child.ageBand !== null && isCommon(child));
  const bands = [...grouped(candidates, ({ ageBand }) => keyOf(ageBand)).values()]
    .filter((band) => band.length >= LEAST_ALIKE)
    .sort((a, b) => a.length - b.length || (a[0]?.ageBand ?? 0) - (b[0]?.ageBand ?? 0));
  return toldApart(group, bands);
}

/**
 * Those of whom it can be told in which part of a group they are. Those of whom it is not told have to be three as well: where they are
 * fewer, the smallest parts join them.
 *
 * @param parts those that can be told, the smallest first
 */
function toldApart<T>(group: readonly T[], parts: readonly (readonly T[])[]): ReadonlySet<T> {
  const told = [...parts];
  let without = group.length - told.flat().length;
  while (without > 0 && without < LEAST_ALIKE) without += told.shift()?.length ?? LEAST_ALIKE;
  return new Set(told.flat());
}

/** Of those who stand in their RW. */
function withCommonPosyandu<T extends Told>(children: readonly T[]): readonly T[] {
  const going = grouped(children, ({ rw, posyandu }) => keyOf(rw, posyandu));
  const told = new Set<T>();
  const inRw = children.filter(({ rt }) => rt === null);
  for (const group of grouped(inRw, ({ rw }) => keyOf(rw)).values()) {
    const all = [...grouped(group, ({ posyandu }) => posyandu)].sort(
      ([a, some], [b, others]) => some.length - others.length || (a < b ? -1 : 1),
    );
    // The one posyandu of all who stand there parts nobody from the others, as long as three of the RW go to it.
    const alike = (posyandu: string, some: readonly T[]): readonly T[] =>
      all.length > 1 ? some : (going.get(keyOf(group[0]?.rw, posyandu)) ?? []);
    const common = all.flatMap(([posyandu, some]) =>
      alike(posyandu, some).length >= LEAST_ALIKE ? [some] : [],
    );
    for (const child of toldApart(group, common)) told.add(child);
  }
  return children.map((child) =>
    child.rt === null && !told.has(child) ? { ...child, posyandu: '' } : child,
  );
}

function withCommonMonths<T extends Told>(children: readonly T[]): readonly T[] {
  const inRw = children.filter(({ rt }) => rt === null);
  const months = grouped(inRw, ({ rw, posyandu, month }) => keyOf(rw, posyandu, month));
  return children.map((child) => {
    const { rt, rw, posyandu, month } = child;
    const alike = months.get(keyOf(rw, posyandu, month))?.length ?? 0;
    return rt === null && alike < LEAST_ALIKE ? { ...child, month: null } : child;
  });
}
