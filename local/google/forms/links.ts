import type { World } from '../core/world';
import { type AnswerValue, allForms, type FormState, type ItemState } from './state';

const ORIGIN = 'https://docs.google.com/forms/d';

export const publishedUrl = (form: FormState): string => `${ORIGIN}/e/${form.publishedId}/viewform`;
export const editUrl = (form: FormState): string => `${ORIGIN}/${form.id}/edit`;
export const summaryUrl = (form: FormState): string => `${ORIGIN}/${form.id}/viewanalytics`;

/** Link by which anyone who holds it may change the response. */
export const editResponseUrl = (form: FormState, responseId: string): string =>
  `${publishedUrl(form)}?edit2=${encodeURIComponent(responseId)}`;

/** @returns the form that a link of any kind leads to */
export function formOfUrl(world: World, url: string): FormState | null {
  const path = url.split(/[?#]/)[0] ?? '';
  const published = /\/forms\/d\/e\/([\w-]+)/.exec(path)?.[1];
  const own = /\/forms\/d\/([\w-]+)/.exec(path)?.[1];
  return (
    Object.values(allForms(world)).find((form) =>
      published ? form.publishedId === published : form.id === own,
    ) ?? null
  );
}

/** Half a character, which text on its way to Google cannot keep, becomes the replacement character. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** Parameters that open the form with the question answered; a checkbox has one for each box. */
function entries(item: ItemState, answer: AnswerValue): readonly string[] {
  const values = Array.isArray(answer) ? answer.flat() : [answer];
  return values.filter((value) => value).map((value) => `entry.${item.entry}=${encoded(value)}`);
}

export function prefilledUrl(form: FormState, answers: Readonly<Record<string, AnswerValue>>): string {
  const parameters = form.items.flatMap((item) => {
    const answer = answers[item.id];
    return answer === undefined ? [] : entries(item, answer);
  });
  return [`${publishedUrl(form)}?usp=pp_url`, ...parameters].join('&');
}
