import { partsOf } from '../../../kernel/calendar';
import { shortFingerprint } from '../../../kernel/fingerprint';
import { calledBy, isCommon } from '../../../kernel/identity/names';
import type { Described } from './described';

/** Six of 36 symbols: of 10,000 children two share one by chance in 1 of 50 registers, and are then only compared. */
const LENGTH = 6;

const token = (kind: string, parts: readonly (string | number | null)[]): readonly string[] =>
  parts.includes(null) ? [] : [kind + shortFingerprint(parts.join('|')).slice(-LENGTH)];

/**
 * The tokens by which descriptions come to be compared: only those with one in common. Each joins two or more answers, so that few
 * children have it, and together they let one answer be wrong wherever it is: the children met on the way are all that a submission
 * has to read.
 */
export function blockingTokens({ identity, unnamed, ...names }: Described): readonly string[] {
  const { birthDate: date, familyCardNumber: card } = identity;
  const name = names.name && unnamed === null ? calledBy(names.name) : null;
  const mother = names.mother && calledBy(names.mother);
  const { year, month, day } = date ? partsOf(date) : { year: null, month: null, day: null };
  // Alike for a date and the one with day and month swapped.
  const swappable = date ? [day, month].sort().join('/') : null;
  // Putri with no other name, and no mother to go with it, says too little to be one child by.
  const telling = name && !isCommon(name) ? name : null;
  return [
    ...token('a', [telling, year, swappable]),
    ...token('b', [mother, year, swappable]),
    ...token('c', [card, name]),
    ...token('e', [card, date]),
    ...token('f', [name, mother, swappable]),
    ...token('g', [name, mother, year, month]),
    ...token('h', [name, mother, year, day]),
  ];
}
