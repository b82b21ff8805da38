import { type CalendarDate, partsOf } from '../../../kernel/calendar';
import { shortFingerprint } from '../../../kernel/fingerprint';
import { calledInOne, isCommon, lookedUpBy, type PersonName } from '../../../kernel/identity/names';
import type { Described } from './described';

/** Six of 36 symbols: of 10,000 children two share one by chance in 1 of 50 registers, and are then only compared. */
const LENGTH = 6;

const token = (kind: string, parts: readonly (string | number | null)[]): readonly string[] =>
  parts.includes(null) ? [] : [kind + shortFingerprint(parts.join('|')).slice(-LENGTH)];

/** Of a mother's name and a day on which a child of hers was born. */
export function tokensByMother(mother: PersonName | null, date: CalendarDate | null): readonly string[] {
  if (mother === null || date === null) return [];
  const { year, month, day } = partsOf(date);
  return lookedUpBy(mother).flatMap((heard) => token('b', [heard, year, [day, month].sort().join('/')]));
}

/** Of a family card and a day on which a child of that family was born. */
export const tokensByCard = (card: string | null, date: CalendarDate | null): readonly string[] =>
  token('e', [card, date]);

/**
 * The tokens by which descriptions come to be compared: only those with one in common. Each joins two or more answers, so that few
 * children have it, and together they let one answer be wrong wherever it is: the children met on the way are all that a submission
 * has to read.
 */
export function blockingTokens({ identity, unnamed, ...names }: Described): readonly string[] {
  const { birthDate: date, familyCardNumber: card } = identity;
  const called = names.name && unnamed === null ? lookedUpBy(names.name) : [];
  const mothers = names.mother ? lookedUpBy(names.mother) : [];
  const [name = null] = called;
  const first = (unnamed === null && names.name?.telling[0]) || null;
  const [mother = null] = mothers;
  const { year, month, day } = date ? partsOf(date) : { year: null, month: null, day: null };
  // Alike for a date and the one with day and month swapped.
  const swappable = date ? [day, month].sort().join('/') : null;
  return [
    ...called.flatMap((heard) => {
      // Putri with no other name, and no mother to go with it, says too little to be one child by.
      const telling = isCommon(heard) ? null : heard;
      return [...token('a', [telling, year, swappable]), ...token('c', [card, heard])];
    }),
    // Panji Pratama beside Panjipratama, whose mother is called otherwise as well.
    ...token('a', [names.name && unnamed === null ? calledInOne(names.name) : null, year, swappable]),
    // A common name alone, and a mother who is called Sri of Sri Muslimah: half of the village is, but not with a child of that day.
    ...token('d', [first !== null && isCommon(first) ? first : null, names.mother?.words[0] ?? null, date]),
    ...tokensByMother(names.mother, date),
    ...tokensByCard(card, date),
    // A date typed wrong together with letters mistaken is too rare for more tokens.
    ...token('f', [name, mother, swappable]),
    ...token('g', [name, mother, year, month]),
    ...token('h', [name, mother, year, day]),
  ];
}
