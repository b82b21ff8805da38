import { prefilledUrl } from '../../../forms/prefill';
import type { FormLinks } from '../../../forms/state';
import type { ResponseCode } from '../../../kernel/code';
import { FIRST_FORM } from '../../../kernel/first-form';
import { CODE_SLOT, childListOf } from './slots';
import { USE_CODE } from './words';

/** Name of the form in which children are registered and measured. */
export const FORM_NAME = FIRST_FORM;

/**
 * The link of one registered child: two taps on "next" lead to the measures, also while the list does not hold the child yet.
 * A link is kept in histories and logs, so the child is in it by its code alone.
 *
 * @returns the plain form for a posyandu that has no list yet, `null` before the form exists
 */
export function childFormUrl(links: FormLinks, posyandu: string, code: ResponseCode): string | null {
  const template = links[FORM_NAME];
  if (!template) return null;
  const answers = [
    ['posyandu', posyandu],
    [CODE_SLOT, code],
    [childListOf(posyandu), USE_CODE],
  ] as const;
  return prefilledUrl(template, answers) ?? template.base;
}

/** Whether links of this posyandu's children can be filled in. */
export const hasChildList = (links: FormLinks, posyandu: string): boolean =>
  Object.keys(links[FORM_NAME]?.entries ?? {}).includes(childListOf(posyandu));
