import { monthsOf } from '../../../src/kernel/growth/age';
import type { Sex } from '../../../src/kernel/growth/anthropometry';

/** What of a child says which groups it belongs to; `null` where that is not known. */
export interface Grouped {
  readonly ageDays: number | null;
  readonly sex: Sex | null;
  /** For each column that groups were asked by, its text; empty where there is none. */
  readonly by: readonly string[];
}

export interface Group {
  /** As WHO's package `anthro` has it: `Age + sex: 00-05 mo.Female`. */
  readonly name: string;
  readonly has: (child: Grouped) => boolean;
}

/** In months that are not rounded, the lower end included. */
const AGES = [
  { name: '00-05 mo', from: 0, to: 6 },
  { name: '06-11 mo', from: 6, to: 12 },
  { name: '12-23 mo', from: 12, to: 24 },
  { name: '24-35 mo', from: 24, to: 36 },
  { name: '36-47 mo', from: 36, to: 48 },
  { name: '48-59 mo', from: 48, to: 60 },
] as const;

const SEXES = [
  { name: 'Female', sex: 'female' },
  { name: 'Male', sex: 'male' },
] as const;

const isAged = ({ ageDays }: Grouped, { from, to }: (typeof AGES)[number]): boolean =>
  ageDays !== null && monthsOf(ageDays) >= from && monthsOf(ageDays) < to;

/**
 * All groups that have a child.
 *
 * @param columns headings of the columns that groups are asked by
 */
export function groupsOf(children: readonly Grouped[], columns: readonly string[]): readonly Group[] {
  const groups: Group[] = [
    { name: 'All', has: () => true },
    ...AGES.map((age) => ({ name: `Age group: ${age.name}`, has: (child: Grouped) => isAged(child, age) })),
    ...SEXES.map(({ name, sex }) => ({ name: `Sex: ${name}`, has: (child: Grouped) => child.sex === sex })),
    ...AGES.flatMap((age) =>
      SEXES.map(({ name, sex }) => ({
        name: `Age + sex: ${age.name}.${name}`,
        has: (child: Grouped) => child.sex === sex && isAged(child, age),
      })),
    ),
    ...columns.flatMap((column, at) =>
      [...new Set(children.map(({ by }) => by[at] ?? ''))]
        .filter((value) => value !== '')
        .sort()
        .map((value) => ({ name: `${column}: ${value}`, has: ({ by }: Grouped) => by[at] === value })),
    ),
  ];
  return groups.filter(({ has }) => children.some(has));
}
