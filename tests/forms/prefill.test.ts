import fc from 'fast-check';
import { prefilledUrl, readPrefilledUrl } from '../../src/forms/prefill';
import type { PrefillTemplate } from '../../src/forms/state';
import { responseCodeOf } from '../../src/kernel/code';
import { childFormUrl } from '../../src/subjects/children/links/form-links';

const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
const CODE = responseCodeOf('response-1');
const USE_CODE = 'Pakai kode anak dari halaman pertama';
const TEMPLATE: PrefillTemplate = {
  base: BASE,
  entries: {
    posyandu: 'entry.11',
    kode: 'entry.44',
    'anak@Mawar': 'entry.22',
    'anak@Melati 2': 'entry.33',
  },
};
const PROBE = [
  { slot: 'posyandu', answer: 'Melati 2' },
  { slot: 'kode', answer: 'K7M4-QXCP' },
  { slot: 'anak@Melati 2', answer: USE_CODE },
];

describe('reading a prefilled link', () => {
  test.each([
    `${BASE}?usp=pp_url&entry.11=Melati+2&entry.44=K7M4-QXCP&entry.33=Pakai+kode+anak+dari+halaman+pertama`,
    `${BASE}?usp=pp_url&entry.33=Pakai%20kode%20anak%20dari%20halaman%20pertama&entry.44=K7M4-QXCP&entry.11=Melati%202`,
  ])('finds each entry by its answer, in any order and spelling: %s', (url) => {
    expect(readPrefilledUrl(url, PROBE)).toEqual({
      base: BASE,
      entries: { posyandu: 'entry.11', kode: 'entry.44', 'anak@Melati 2': 'entry.33' },
    });
  });

  test.each([
    BASE,
    `${BASE}?usp=pp_url`,
    `${BASE}?usp=pp_url&entry.11=Melati+2`,
    `${BASE}?usp=pp_url&entry.11=Melati+2&entry.44=K7M4-QXCP`,
    `${BASE}?usp=pp_url&entry.11=Melati+2&entry.33=Pakai+kode+anak+dari+halaman+pertama`,
  ])('gives nothing where one of three answers is missing: %s', (url) => {
    expect(readPrefilledUrl(url, PROBE)).toBeNull();
  });

  test('finds the entries of a form with other questions', () => {
    const probe = [{ slot: 'kader', answer: 'contoh' }];
    expect(readPrefilledUrl(`${BASE}?usp=pp_url&entry.7=contoh`, probe)).toEqual({
      base: BASE,
      entries: { kader: 'entry.7' },
    });
  });
});

describe("a child's link", () => {
  const links = { pengukuran: TEMPLATE };

  test('fills in posyandu and code, and has the list use the code', () => {
    expect(childFormUrl(links, 'Melati 2', CODE)).toBe(
      `${BASE}?usp=pp_url&entry.11=Melati%202&entry.44=${CODE}&entry.33=Pakai%20kode%20anak%20dari%20halaman%20pertama`,
    );
  });

  test.each(['Kenanga', 'constructor', '__proto__'])(
    'opens the plain form for a posyandu without a list (%s)',
    (posyandu) => {
      expect(childFormUrl(links, posyandu, CODE)).toBe(BASE);
    },
  );

  test('gives back any posyandu as it was, which adds no parameter to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (posyandu) => {
        const entries = { ...TEMPLATE.entries, [`anak@${posyandu}`]: 'entry.22' };
        const url = new URL(childFormUrl({ pengukuran: { base: BASE, entries } }, posyandu, CODE) ?? '');
        expect([...url.searchParams.keys()]).toEqual(['usp', 'entry.11', 'entry.44', 'entry.22']);
        expect(url.searchParams.get('entry.11')).toBe(posyandu);
        expect(url.href).not.toMatch(/["'<>() ]/);
      }),
    );
  });
});

describe('a prefilled link', () => {
  test.each(['anak@Kenanga', 'constructor', '__proto__'])(
    'is not made with an answer to a question without an entry (%s)',
    (slot) => {
      expect(prefilledUrl(TEMPLATE, [['posyandu', 'Mawar'] as const, [slot, 'x'] as const])).toBeNull();
    },
  );

  test('has the replacement character for half a surrogate pair', () => {
    expect(prefilledUrl(TEMPLATE, [['posyandu', 'a\uD83D']])).toBe(`${BASE}?usp=pp_url&entry.11=a%EF%BF%BD`);
  });
});
