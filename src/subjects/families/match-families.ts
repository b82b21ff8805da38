'beside the script';

import { personName } from '../../kernel/identity/names';
import { Refused } from '../../kernel/page-words';
import { FAMILY_REFUSED } from './answer-words';
import { type LookupContext, noteListedCards } from './card-lookups';
import type { ListedFamily, MatchedFamily } from './family-page';
import {
  briefOf,
  type FamiliesContext,
  type Household,
  type Households,
  readHouseholds,
} from './read-households';

/** Rows of a list that one call may ask about. */
const MOST_ROWS = 500;
const MOST_TEXT = 200;
const MOST_CANDIDATES = 5;

/**
 * Which households the rows of a list are of: by their No KK, else those that may be meant, for somebody to say.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 */
export function matchFamilies(
  context: FamiliesContext & LookupContext,
  asked: unknown,
): readonly MatchedFamily[] {
  const { rows }: Readonly<Record<string, unknown>> = Object(asked);
  if (!Array.isArray(rows)) throw new Refused(FAMILY_REFUSED.unreadable);
  if (rows.length > MOST_ROWS) throw new Refused(FAMILY_REFUSED.tooMany(MOST_ROWS));
  const listed = rows.map(listedFrom);
  const households = readHouseholds(context);
  noteListedCards(context, households.zone, withCard(listed));
  return listed.map((one) => matched(one, households));
}

/** How many rows have a No KK. */
export const withCard = (rows: readonly ListedFamily[]): number =>
  rows.filter(({ card }) => card !== '').length;

function matched(listed: ListedFamily, households: Households): MatchedFamily {
  const { today } = households;
  const sure = householdOfRow(listed, households);
  if (sure) return { family: briefOf(sure, today), candidates: [] };
  return {
    family: null,
    candidates: likelyHouseholds(listed, households).map((home) => briefOf(home, today)),
  };
}

/** The only household of which a child has the No KK of the row; `null` where there is none, or there are several. */
export function householdOfRow({ card }: ListedFamily, { ofCard }: Households): Household | null {
  const [only, another] = card === '' ? [] : ofCard(card);
  return only && !another ? only : null;
}

/** The households that a row may be of, the likeliest first. */
export function likelyHouseholds(listed: ListedFamily, { all, ofCard }: Households): readonly Household[] {
  const byCard = listed.card === '' ? [] : ofCard(listed.card);
  return (byCard.length > 0 ? byCard : likely(listed, all)).slice(0, MOST_CANDIDATES);
}

/** Households that live where the row says, as far as both say it, and of which a name fits; those with most names first. */
function likely(listed: ListedFamily, all: readonly Household[]): readonly Household[] {
  const isPlaced = listed.rw !== null;
  return all
    .flatMap((home) => {
      const points = livesThere(listed, home) ? fitting(listed, home) : 0;
      // One name alone is that of half a village.
      return points >= (isPlaced ? 1 : 2) ? [{ home, points }] : [];
    })
    .sort((a, b) => b.points - a.points)
    .map(({ home }) => home);
}

const livesThere = ({ rt, rw }: ListedFamily, { members }: Household): boolean =>
  members.some(
    (one) =>
      (rw === null || one.rw === null || one.rw === rw) && (rt === null || one.rt === null || one.rt === rt),
  );

/** How many of the names of the row fit: head, mother, child. */
function fitting({ head, mother, child }: ListedFamily, { members }: Household): number {
  const parts = [
    [head, members.flatMap((one) => [one.father, one.mother])],
    [mother, members.map((one) => one.mother)],
    [child, members.map(({ name }) => name)],
  ] as const;
  return parts.filter(([said, known]) => known.some((name) => isLike(said, name))).length;
}

/** Whether one may be the other with words left out. */
export function isLike(one: string, other: string): boolean {
  if (one.trim() === '' || other.trim() === '') return false;
  const [a, b] = [personName(one), personName(other)];
  const [short, long] = a.telling.length <= b.telling.length ? [a, b] : [b, a];
  return short.telling.every((word) => long.words.includes(word));
}

/** @throws Refused for what is no row of a list */
export function listedFrom(asked: unknown): ListedFamily {
  const { card, head, mother, child, rt, rw }: Readonly<Record<string, unknown>> = Object(asked);
  const text = (value: unknown): string => {
    if (typeof value !== 'string' || value.length > MOST_TEXT) throw new Refused(FAMILY_REFUSED.unreadable);
    return value;
  };
  const area = (value: unknown): number | null => {
    if (
      value !== null &&
      !(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999)
    )
      throw new Refused(FAMILY_REFUSED.unreadable);
    return value;
  };
  return {
    card: /^\d{16}$/.test(text(card)) ? text(card) : '',
    head: text(head),
    mother: text(mother),
    child: text(child),
    rt: area(rt),
    rw: area(rw),
  };
}
