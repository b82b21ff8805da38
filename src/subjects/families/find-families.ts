'beside the script';

import { compareText } from '../../ledger/responses/response';
import { FAMILY_TROUBLE } from './answer-words';
import { type LookupContext, noteTypedCard } from './card-lookups';
import type { FoundFamilies } from './family-page';
import {
  type FamiliesContext,
  type Household,
  type Households,
  readHouseholds,
  viewOf,
} from './read-households';

/** Shown at once. */
const MOST_SHOWN = 30;
const MOST_TEXT = 100;
/** Digits of a No KK. */
const CARD = /^\d{16}$/;
/** Rows named in a remark. */
const MOST_NAMED = 5;

/**
 * Households by names in them, by the code of a child or household, or by a No KK.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused where an officer has typed too many numbers in a day
 */
export function findFamilies(context: FamiliesContext & LookupContext, asked: unknown): FoundFamilies {
  const { text: given }: Readonly<Record<string, unknown>> = Object(asked);
  const text = typeof given === 'string' ? given.trim().slice(0, MOST_TEXT) : '';
  const households = readHouseholds(context);
  const { all, typed, today, zone } = households;
  if (CARD.test(digitsOf(text))) noteTypedCard(context, zone);
  const found = matching(text, households);
  return {
    today,
    zone,
    found: found.slice(0, MOST_SHOWN).map((home) => viewOf(home, households, context)),
    more: Math.max(0, found.length - MOST_SHOWN),
    households: all.length,
    known: all.filter(({ rows }) => rows.length > 0).length,
    trouble: [
      ...told(typed.unknown, FAMILY_TROUBLE.unknown),
      ...told(typed.unreadable, FAMILY_TROUBLE.unreadable),
      ...told(typed.contradicting, FAMILY_TROUBLE.contradicting),
    ],
  };
}

const told = (rows: readonly string[], say: (rows: string) => string): readonly string[] =>
  rows.length === 0
    ? []
    : [say([...rows.slice(0, MOST_NAMED), ...(rows.length > MOST_NAMED ? ['…'] : [])].join(', '))];

const digitsOf = (text: string): string => text.replace(/[\s.-]/g, '');

function matching(text: string, households: Households): readonly Household[] {
  if (text === '') return [];
  const home = households.find(text);
  if (home) return [home];
  const digits = digitsOf(text);
  if (CARD.test(digits)) return households.ofCard(digits);
  const words = text.toLowerCase().split(/\s+/);
  const namesOf = ({ members }: Household): string =>
    members.map(({ name, mother, father }) => `${name} ${mother} ${father}`.toLowerCase()).join(' ');
  const nameOf = ({ members }: Household): string => members[0]?.name.toLowerCase() ?? '';
  return households.all
    .filter((one) => words.every((word) => namesOf(one).includes(word)))
    .sort((a, b) => compareText(nameOf(a), nameOf(b)) || compareText(a.code, b.code));
}
