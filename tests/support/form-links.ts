import type { FormLinks } from '../../src/subjects/children/form/form-links';

/** Of an invented form with the posyandu of the tests. */
export const FORM_LINKS: FormLinks = {
  base: 'https://docs.google.com/forms/d/e/1F/viewform',
  posyandu: 'entry.11',
  code: 'entry.12',
  children: { Mawar: 'entry.21', 'Melati 2': 'entry.22' },
};
