import type { ResponseCode } from '../kernel/code';
import { USE_CODE } from '../subjects/children/form/words';
import type { PrefillTemplate } from './state';

/** Names of the parameters (`entry.<n>`) that answer three questions, and the address before them. */
interface PrefilledEntries {
  readonly base: string;
  readonly posyandu: string;
  readonly code: string;
  /** Of the posyandu's list of children. */
  readonly list: string;
}

/**
 * Learns the entry numbers of the three questions from a link that Google made; they differ from the item ids, and no method
 * tells them. They are told apart by their answers.
 *
 * @param url a prefilled link in which only these questions are answered, the list of children with {@link USE_CODE}
 * @returns `null` for a link without such answers
 */
export function readPrefilledUrl(
  url: string,
  answers: { readonly posyandu: string; readonly code: string },
): PrefilledEntries | null {
  const [base = '', query = ''] = url.split('?');
  const entries = query
    .split('&')
    .map((parameter) => parameter.split('='))
    .filter(([name = '']) => name.startsWith('entry.'))
    .map(([name = '', value = '']) => ({ name, value: decoded(value) }));
  const answeredWith = (answer: string) => entries.find(({ value }) => value === answer)?.name;
  const posyandu = answeredWith(answers.posyandu);
  const code = answeredWith(answers.code);
  const list = answeredWith(USE_CODE);
  return posyandu && code && list ? { base, posyandu, code, list } : null;
}

/**
 * The link of one registered child: two taps on "next" lead to the measures, also while the list does not hold the child yet.
 * A link is kept in histories and logs, so the child is in it by its code alone.
 *
 * @returns the plain form for a posyandu that has no list yet
 */
export function prefilledUrl(template: PrefillTemplate, posyandu: string, code: ResponseCode): string {
  const list = Object.entries(template.children).find(([name]) => name === posyandu);
  if (!list) return template.base;
  const answers = [
    [template.posyandu, posyandu],
    [template.code, code],
    [list[1], USE_CODE],
  ] as const;
  const parameters = answers.map(([entry, answer]) => `${entry}=${encoded(answer)}`);
  return `${template.base}?usp=pp_url&${parameters.join('&')}`;
}

const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

/** Half a surrogate pair has no encoding; also the four marks that `encodeURIComponent` leaves, for links put in HTML or CSV. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
