import { prefilledUrl } from '../../../forms/prefill';
import type { PrefillTemplate } from '../../../forms/state';
import type { Child } from '../register/child';

/** How to link to the form filled in for one child. */
export type FormLinks = PrefillTemplate;

/** @returns `null` before the form exists */
export const formUrlFor = (child: Child, links: FormLinks | null): string | null =>
  links && prefilledUrl(links, child.posyandu, child.code);
