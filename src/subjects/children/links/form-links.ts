import { prefilledUrl } from '../../../forms/prefill';
import { SENDER_SLOT } from '../../../forms/sender-question';
import type { FormLinks, PrefillTemplate } from '../../../forms/state';
import type { ResponseCode, SecretCode } from '../../../kernel/code';
import { FIRST_FORM } from '../../../kernel/first-form';
import { CODE_SLOT, childListOf } from './slots';
import { USE_CODE, withCode } from './words';

/** Name of the form in which children are registered and measured. */
export const FORM_NAME = FIRST_FORM;

/**
 * The link of one registered child: one tap on "next" leads to the measures, also while the list does not hold the child yet.
 * A link is kept in histories and logs, so the child is in it by its code alone.
 *
 * @param key of the child's card, where the link admits whoever opens it
 * @returns the plain form for a posyandu that has no list yet, `null` before the form exists
 */
export function childFormUrl(
  links: FormLinks,
  posyandu: string,
  code: ResponseCode,
  key: SecretCode | null = null,
): string | null {
  const template = links[FORM_NAME];
  if (!template) return null;
  if (!asksSender(template)) return throughList(template, posyandu, code);
  if (!hasChildList(links, posyandu)) return template.base;
  return prefilledUrl(template, [
    ['posyandu', withCode(posyandu)],
    [CODE_SLOT, code],
    ...(key === null ? [] : [[SENDER_SLOT, key] as const]),
  ]);
}

/** Forms that set-up has not brought in line yet know no sender, and no way around the list of children. */
const asksSender = ({ entries }: PrefillTemplate): boolean => entries[SENDER_SLOT] !== undefined;

function throughList(template: PrefillTemplate, posyandu: string, code: ResponseCode): string {
  const answers = [
    ['posyandu', posyandu],
    [CODE_SLOT, code],
    [childListOf(posyandu), USE_CODE],
  ] as const;
  return prefilledUrl(template, answers) ?? template.base;
}

/**
 * The personal link of a kader: her code is filled in, and her posyandu where it is one alone.
 *
 * @returns `null` before the form exists and asks for codes
 */
export function personalFormUrl(
  links: FormLinks,
  code: SecretCode,
  posyandu: readonly string[] | 'all',
): string | null {
  const template = links[FORM_NAME];
  if (!template) return null;
  const [only, ...more] = posyandu === 'all' ? [] : posyandu;
  const own = only !== undefined && more.length === 0 && hasChildList(links, only) ? only : null;
  return prefilledUrl(template, [...(own === null ? [] : [['posyandu', own] as const]), [SENDER_SLOT, code]]);
}

/** The form with nothing but the posyandu filled in; `null` before the form exists. */
export function posyanduFormUrl(links: FormLinks, posyandu: string): string | null {
  const template = links[FORM_NAME];
  if (!template) return null;
  return hasChildList(links, posyandu) ? prefilledUrl(template, [['posyandu', posyandu]]) : template.base;
}

/** Whether links of this posyandu's children can be filled in. */
export const hasChildList = (links: FormLinks, posyandu: string): boolean =>
  Object.keys(links[FORM_NAME]?.entries ?? {}).includes(childListOf(posyandu));
