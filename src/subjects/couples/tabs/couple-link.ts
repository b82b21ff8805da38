import { prefilledUrl } from '../../../forms/prefill';
import type { FormLinks } from '../../../forms/state';
import { COUPLE_FORM } from '../answers/names';

/** The form for a registered couple: its code is filled in. */
export function coupleFormUrl(links: FormLinks, code: string): string | null {
  const template = links[COUPLE_FORM];
  return template ? (prefilledUrl(template, [[COUPLE_FORM, code]]) ?? template.base) : null;
}
