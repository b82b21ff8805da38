import type { FormLinks } from '../../src/forms/state';

/** Of an invented form with the posyandu of the tests. */
export const FORM_LINKS: FormLinks = {
  pengukuran: {
    base: 'https://docs.google.com/forms/d/e/1F/viewform',
    entries: {
      posyandu: 'entry.11',
      kode: 'entry.12',
      'anak@Mawar': 'entry.21',
      'anak@Melati 2': 'entry.22',
    },
  },
};
