import type { PrefillTemplate } from '../../domain/form/form-state';

/**
 * Learns the entry numbers of two questions from a link that Google made; they differ from the item ids, and no method tells
 * them.
 *
 * @param url a prefilled link in which only these two questions are answered
 * @param posyandu the answer in it that is the posyandu; the other is the child's
 * @returns `null` for a link without such answers
 */
export function readPrefilledUrl(
  url: string,
  posyandu: string,
): { readonly base: string; readonly posyandu: string; readonly child: string } | null {
  const [base = '', query = ''] = url.split('?');
  const entries = query
    .split('&')
    .map((parameter) => parameter.split('='))
    .filter(([name = '']) => name.startsWith('entry.'))
    .map(([name = '', value = '']) => ({ name, value: decoded(value) }));
  const first = entries.find(({ value }) => value === posyandu);
  const second = entries.find((entry) => entry !== first);
  return first && second ? { base, posyandu: first.name, child: second.name } : null;
}

/**
 * The link of one registered child. It carries the label, and so the names in it: it belongs only where the names may be seen.
 *
 * @returns the plain form for a posyandu that has no list yet
 */
export function prefilledUrl(template: PrefillTemplate, posyandu: string, childLabel: string): string {
  const list = Object.entries(template.children).find(([name]) => name === posyandu);
  if (!list) return template.base;
  return `${template.base}?usp=pp_url&${template.posyandu}=${encoded(posyandu)}&${list[1]}=${encoded(childLabel)}`;
}

const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

/** Half a surrogate pair has no encoding; also the four marks that `encodeURIComponent` leaves, for links put in HTML or CSV. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
