import { prefilledUrl } from '../../../forms/prefill';
import { SENDER_SLOT } from '../../../forms/sender-question';
import type { FormLinks } from '../../../forms/state';
import type { SecretCode } from '../../../kernel/code';

/** Name of the form in which is recorded what was done for a child; stored with its responses. */
export const ACT_FORM = 'tindakan';

/**
 * The form `tindakan`, filled in for one need of one child: its code, and what is to be done.
 *
 * @param need name of the kind of need, such as `rujuk`
 * @param key of a mail to one kader or officer, where the link is in it
 * @returns the plain form where Google's names of its questions are not known yet, `null` before the form exists
 */
export function actUrl(
  links: FormLinks,
  code: string,
  need: string,
  key: SecretCode | null = null,
): string | null {
  const template = links[ACT_FORM];
  if (!template) return null;
  const answers = [
    ['sasaran', code],
    ['kebutuhan', need],
    ...(key === null || template.entries[SENDER_SLOT] === undefined ? [] : [[SENDER_SLOT, key] as const]),
  ] as const;
  return prefilledUrl(template, answers) ?? template.base;
}

/**
 * The form `tindakan`, filled in to report on one item of a plan.
 *
 * @param item code with its letter
 * @param kind the choice of the form that stands for a report
 * @param key as in {@link actUrl}
 * @returns as {@link actUrl}
 */
export function planItemUrl(
  links: FormLinks,
  item: string,
  kind: string,
  key: SecretCode | null = null,
): string | null {
  const template = links[ACT_FORM];
  if (!template) return null;
  const { entries } = template;
  const answers = [
    ['sasaran', item],
    // A form of an older release does not say which question this is; then it is chosen by hand.
    ...(entries.jenis === undefined ? [] : [['jenis', kind] as const]),
    ...(key === null || entries[SENDER_SLOT] === undefined ? [] : [[SENDER_SLOT, key] as const]),
  ] as const;
  return prefilledUrl(template, answers) ?? template.base;
}
