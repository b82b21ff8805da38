import type { Slot } from './definition';
import type { PrefillProbe } from './form-spec';
import type { PrefillTemplate } from './state';

/**
 * Learns the names of questions from a link that Google made; they differ from the item ids, and no method gives them. They are told
 * apart by their answers.
 *
 * @param url a prefilled link in which only these questions are answered
 * @returns `null` for a link that lacks one of the answers that are not optional
 */
export function readPrefilledUrl(url: string, probe: PrefillProbe): PrefillTemplate | null {
  const [base = '', query = ''] = url.split('?');
  const parameters = query
    .split('&')
    .map((parameter) => parameter.split('='))
    .filter(([name = '']) => name.startsWith('entry.'))
    .map(([name = '', value = '']) => ({ name, value: decoded(value) }));
  const entries = probe.flatMap(({ slot, answer }) => {
    const entry = parameters.find(({ value }) => value === answer);
    return entry ? [[slot, entry.name] as const] : [];
  });
  const known = Object.fromEntries(entries);
  return probe.every(({ slot, optional }) => optional || known[slot] !== undefined)
    ? { base, entries: known }
    : null;
}

/**
 * A link that opens the form with some questions answered.
 *
 * @returns `null` where the name of one of the questions is not known yet
 */
export function prefilledUrl(
  { base, entries }: PrefillTemplate,
  answers: readonly (readonly [slot: Slot, answer: string])[],
): string | null {
  const known = new Map(Object.entries(entries));
  if (!answers.every(([slot]) => known.has(slot))) return null;
  const parameters = answers.map(([slot, answer]) => `${known.get(slot)}=${encoded(answer)}`);
  return `${base}?usp=pp_url&${parameters.join('&')}`;
}

const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

/** Half a surrogate pair has no encoding; also the four marks that `encodeURIComponent` leaves, for links put in HTML or CSV. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
