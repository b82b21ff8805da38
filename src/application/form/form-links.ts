import type { PrefillTemplate } from '../../domain/form/form-state';
import type { Child } from '../../domain/register/child';
import { prefilledUrl } from './prefill';

/** How to link to the form filled in for one child. */
export type FormLinks = PrefillTemplate;

/** @returns `null` before the form exists */
export const formUrlFor = (child: Child, links: FormLinks | null): string | null =>
  links && prefilledUrl(links, child.posyandu, child.code);
