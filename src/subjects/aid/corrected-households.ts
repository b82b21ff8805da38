'beside the script';

// Who lives together, by No KK and address, and then by what officers have said of it.
import type { Content } from '../../ledger/decisions/decision';
import { isOf } from '../../ledger/decisions/kind';
import type { Decisions } from '../../ledger/decisions/resolve';
import { APART, TOGETHER } from '../children/decisions/household';
import type { AidChild } from './aid-child';
import { householdsOf } from './households';

type Marked = Pick<AidChild, 'code' | 'marks'>;
type Household<C> = readonly C[];

/** What was said last of two children. */
interface Said {
  readonly one: string;
  readonly other: string;
  readonly areTogether: boolean;
}

/** What officers have said of who lives together: of each two children what was said last, the latest first. */
export type HouseholdTies = readonly Said[];

/**
 * @param entries oldest first
 * @param children codes of children by each code that leads to them: what is said of a child holds also under another code
 */
export function householdTies(
  entries: Decisions['entries'],
  children: ReadonlyMap<string, string>,
): HouseholdTies {
  const ties = new Map<string, Said>();
  const leads = (code: string): string => children.get(code) ?? code;
  for (const { undone, decision } of entries) {
    if (undone) continue;
    for (const { one, other, areTogether } of saidBy(decision.content)) {
      const said = { one: leads(one), other: leads(other), areTogether };
      const pair = pairOf(said.one, said.other);
      ties.delete(pair);
      if (said.one !== said.other) ties.set(pair, said);
    }
  }
  return [...ties.values()].reverse();
}

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Of children that are parted, the first is the one that does not belong. */
function saidBy(content: Content): readonly Said[] {
  if (isOf(TOGETHER, content))
    return content.children.flatMap((one, i) =>
      content.children.slice(i + 1).map((other) => ({ one, other, areTogether: true })),
    );
  if (isOf(APART, content))
    return content.leaving.flatMap((one) =>
      content.staying.map((other) => ({ one, other, areTogether: false })),
    );
  return [];
}

/**
 * The households by their marks, as officers have corrected them: who was said not to belong leaves the household, and whole households
 * are joined by any two of whom that was said. Where both would have to hold, nobody comes to live with whom they were parted from.
 *
 * @param children in order of registration
 */
export function correctedHouseholds<C extends Marked>(
  children: readonly C[],
  ties: HouseholdTies,
): readonly Household<C>[] {
  const marked = householdsOf(children);
  if (ties.length === 0) return marked;
  const parted = new Map(
    ties.flatMap(({ one, other, areTogether }) => (areTogether ? [] : [[pairOf(one, other), one] as const])),
  );
  const areApart = (some: Household<C>, others: Household<C>): boolean =>
    some.some(({ code }) => others.some((other) => parted.has(pairOf(code, other.code))));
  const homes = new Map<string, Home<C>>();
  for (const members of marked)
    for (const part of partsOf(members, parted, areApart)) {
      const home = { members: part };
      for (const { code } of part) homes.set(code, home);
    }
  for (const { one, other, areTogether } of ties) {
    const [home, joined] = [homes.get(one), homes.get(other)];
    if (!areTogether || !home || !joined || home === joined || areApart(home.members, joined.members))
      continue;
    home.members = [...home.members, ...joined.members];
    for (const { code } of joined.members) homes.set(code, home);
  }
  const place = new Map(children.map(({ code }, i) => [code, i]));
  const inOrder = (a: C, b: C): number => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0);
  // The first of each household stands before all others of it.
  const all = [...new Set(children.flatMap(({ code }) => homes.get(code) ?? []))];
  return all.map(({ members }) => [...members].sort(inOrder));
}

interface Home<C> {
  members: Household<C>;
}

/** Those who stay, and those who leave: of these, who may live together goes on doing so. */
function partsOf<C extends Marked>(
  members: Household<C>,
  parted: ReadonlyMap<string, string>,
  areApart: (some: Household<C>, others: Household<C>) => boolean,
): readonly Household<C>[] {
  const isLeaving = ({ code }: C): boolean =>
    members.some((other) => parted.get(pairOf(code, other.code)) === code);
  const leaving: C[][] = [];
  for (const child of members.filter(isLeaving)) {
    const part = leaving.find((some) => !areApart(some, [child]));
    if (part) part.push(child);
    else leaving.push([child]);
  }
  return [members.filter((child) => !isLeaving(child)), ...leaving].filter((part) => part.length > 0);
}

/** The children with marks by which the households are as corrected. */
export const withCorrectedMarks = <C extends Marked>(
  children: readonly C[],
  ties: HouseholdTies,
): readonly C[] => {
  if (ties.length === 0) return children;
  const card = new Map(
    correctedHouseholds(children, ties).flatMap((members) =>
      members.map(({ code }) => [code, members[0]?.code ?? code] as const),
    ),
  );
  return children.map((child) => ({ ...child, marks: { card: card.get(child.code) ?? '', mother: '' } }));
};
