import { prefilledUrl } from '../../../forms/prefill';
import type { FormLinks } from '../../../forms/state';
import { MOTHER_FORM } from '../answers/names';

/** The form for a registered woman: her code is filled in. */
export function motherFormUrl(links: FormLinks, posyandu: string, code: string): string | null {
  const template = links[MOTHER_FORM];
  if (!template) return null;
  return (
    prefilledUrl(template, [
      ['posyandu', posyandu],
      ['ibu', code],
    ]) ?? template.base
  );
}
