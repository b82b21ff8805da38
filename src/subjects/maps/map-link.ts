import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import { sameText } from '../../kernel/same-text';

/** What a link says that is made out to a person. */
export interface MapKey {
  /** Last day on which the link opens. */
  readonly until: CalendarDate;
  /** See {@link personId}. */
  readonly person: string;
  /** Links of the person's earlier series were revoked. */
  readonly series: number;
}

/** A link that opens something, as far as the link itself tells. */
export type OpenedKey =
  | { readonly kind: 'person'; readonly person: string; readonly series: number }
  /** Made before links were made out to a person. */
  | { readonly kind: 'old'; readonly series: number };

const PERSON_LETTERS = 12;

/** Stands for an e-mail address in links: nobody without the secret can tell whose it is. */
export const personId = (email: string, sign: Sign): string =>
  sign(`penerima peta ${email.trim().toLowerCase()}`).slice(0, PERSON_LETTERS);

/** The secret part of a map link: when it ends, whose it is and of which series, signed. Says nothing about any child. */
export const writeMapKey = ({ until, person, series }: MapKey, sign: Sign): string =>
  `${until}.${person}.${series}.${sign(`peta orang ${until} ${person} ${series}`)}`;

const writeOldKey = (until: CalendarDate, series: number, sign: Sign): string =>
  `${until}.${series}.${sign(`peta ${until} ${series}`)}`;

/**
 * Reads the secret part of a link.
 *
 * @returns `null` where it is not one of this installation's, or has ended by today
 */
export function readMapKey(typed: string, today: CalendarDate, sign: Sign): OpenedKey | null {
  const [ends = '', ...parts] = typed.split('.');
  const until = parseIsoDate(ends);
  if (!until || until < today) return null;
  const [person = '', personSeries = ''] = parts;
  const written = parts.length === 2 ? person : personSeries;
  const series = Number(written);
  if (!/^[1-9]\d{0,8}$/.test(written)) return null;
  if (parts.length === 2) {
    return sameText(typed, writeOldKey(until, series, sign)) ? { kind: 'old', series } : null;
  }
  return sameText(typed, writeMapKey({ until, person, series }, sign))
    ? { kind: 'person', person, series }
    : null;
}
