import { type CalendarDate, partsOf } from '../../../kernel/calendar';
import { isCommon, lookedUpBy, personName } from '../../../kernel/identity/names';
import { hasNoSerial, isTemporaryNik, type Nik } from '../../../kernel/identity/nik';
import type { WomanSaid } from './woman-said';

/** The NIK as far as a woman can be known by it: temporary numbers and those without a serial are given to many. */
export const usableNik = ({ nik }: Pick<WomanSaid, 'nik'>): Nik | null =>
  nik !== null && !isTemporaryNik(nik) && !hasNoSerial(nik) ? nik : null;

/** The last digits, which no country code changes. */
export const phoneDigits = (phone: string | null): string | null =>
  phone?.replace(/\D/g, '').slice(-8) || null;

/** Alike for a date and the one with day and month swapped. */
function swappable(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${year} ${[day, month].sort((a, b) => a - b).join('/')}`;
}

/**
 * What descriptions of women come to be compared by: only those with one in common. Each joins two answers, so that few women have it, and
 * together they let one answer be wrong.
 */
export function likenesses(woman: WomanSaid): readonly (readonly [kind: string, text: string])[] {
  const { birthDate, familyCardNumber: card, rt, rw } = woman;
  const nik = usableNik(woman);
  const called = woman.name === null ? [] : lookedUpBy(personName(woman.name));
  const husbands = woman.husband === null ? [] : lookedUpBy(personName(woman.husband));
  const day = birthDate && swappable(birthDate);
  const phone = phoneDigits(woman.phone);
  const joined = (kind: string, ...parts: readonly (string | number | null)[]) =>
    parts.includes(null) ? [] : [[kind, parts.join('|')] as const];
  return [
    ...joined('nik', nik),
    ...called.flatMap((name) => [
      ...joined('lahir', name, day),
      ...joined('kk', name, card),
      ...joined('hp', name, phone),
      ...husbands.flatMap((husband) => joined('suami', name, husband)),
      // Half of an RW has a common name.
      ...joined('rt', isCommon(name) ? null : name, rw, rt),
    ]),
    ...husbands.flatMap((husband) => joined('pasangan', husband, day)),
    ...joined('keluarga', card, day),
  ];
}
