import fc from 'fast-check';
import { prefilledUrl, readPrefilledUrl } from '../../src/forms/prefill';
import type { PrefillTemplate } from '../../src/forms/state';
import { responseCodeOf } from '../../src/kernel/code';
import { pastedText } from '../support/texts';

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

  test('leaves the name of an optional question unknown where its answer is missing', () => {
    const probe = [
      { slot: 'berat', answer: '8,5', optional: true },
      { slot: 'tanggal_ukur', answer: '2001-04-05', optional: true },
    ] as const;
    expect(readPrefilledUrl(`${BASE}?usp=pp_url&entry.7=8,5&entry.8_year=2001`, probe)).toEqual({
      base: BASE,
      entries: { berat: 'entry.7' },
    });
  });

  test('finds the entries of a form with other questions', () => {
    const probe = [{ slot: 'kader', answer: 'contoh' }];
    expect(readPrefilledUrl(`${BASE}?usp=pp_url&entry.7=contoh`, probe)).toEqual({
      base: BASE,
      entries: { kader: 'entry.7' },
    });
  });
});

describe('a prefilled link', () => {
  /** The link of a child of a posyandu, in a form that has a list for it. */
  const linkOf = (posyandu: string): string => {
    const list = `anak@${posyandu}`;
    const template = { base: BASE, entries: { ...TEMPLATE.entries, [list]: 'entry.33' } };
    const answers = [
      ['posyandu', posyandu],
      ['kode', CODE],
      [list, USE_CODE],
    ] as const;
    return prefilledUrl(template, answers) ?? '';
  };

  test('opens the form with its questions answered, in the order of the answers', () => {
    expect(linkOf('Melati 2')).toBe(
      `${BASE}?usp=pp_url&entry.11=Melati%202&entry.44=${CODE}&entry.33=Pakai%20kode%20anak%20dari%20halaman%20pertama`,
    );
  });

  test('gives back any answer as it was, which adds no parameter to it', () => {
    fc.assert(
      fc.property(pastedText, (posyandu) => {
        const url = new URL(linkOf(posyandu));
        expect([...url.searchParams.keys()]).toEqual(['usp', 'entry.11', 'entry.44', 'entry.33']);
        expect(url.searchParams.get('entry.11')).toBe(posyandu);
        expect(url.href).not.toMatch(/["'<>() ]/);
      }),
    );
  });

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
