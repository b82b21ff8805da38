import { type ResponseCode, responseCodeOf, secretCodeOf } from '../../../../src/kernel/code';
import {
  childFormUrl,
  hasChildList,
  personalFormUrl,
} from '../../../../src/subjects/children/links/form-links';

const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
const LINKS = {
  pengukuran: { base: BASE, entries: { posyandu: 'entry.11', kode: 'entry.44', 'anak@Mawar': 'entry.22' } },
};
const CODE: ResponseCode = responseCodeOf('response-1');

test('there is no link before there is a form', () => {
  expect(childFormUrl({}, 'Mawar', CODE)).toBeNull();
  expect(hasChildList({}, 'Mawar')).toBe(false);
});

test('a link fills in posyandu and code, and has the list use the code', () => {
  expect(childFormUrl(LINKS, 'Mawar', CODE)).toBe(
    `${BASE}?usp=pp_url&entry.11=Mawar&entry.44=${CODE}&entry.22=Pakai%20kode%20anak%20dari%20halaman%20pertama`,
  );
  expect(hasChildList(LINKS, 'Mawar')).toBe(true);
});

test.each(['Kenanga', 'constructor', '__proto__'])(
  'a posyandu without a list (%s) opens the plain form',
  (posyandu) => {
    expect(childFormUrl(LINKS, posyandu, CODE)).toBe(BASE);
    expect(hasChildList(LINKS, posyandu)).toBe(false);
  },
);

describe('a form that asks who sends', () => {
  const asking = {
    pengukuran: {
      base: BASE,
      entries: { posyandu: 'entry.11', kode: 'entry.44', kode_kader: 'entry.55', 'anak@Mawar': 'entry.22' },
    },
  };
  const key = secretCodeOf('signature');

  test('is opened by the link of a child past the list of children', () => {
    expect(childFormUrl(asking, 'Mawar', CODE)).toBe(
      `${BASE}?usp=pp_url&entry.11=Mawar%20-%20pakai%20kode%20anak&entry.44=${CODE}`,
    );
  });

  test('is told the key of a card, and of nothing else of the child than its code', () => {
    expect(childFormUrl(asking, 'Mawar', CODE, key)).toBe(
      `${BASE}?usp=pp_url&entry.11=Mawar%20-%20pakai%20kode%20anak&entry.44=${CODE}&entry.55=${key}`,
    );
  });

  test('gets no key where the posyandu has no list yet', () => {
    expect(childFormUrl(asking, 'Kenanga', CODE, key)).toBe(BASE);
  });

  test.each([
    ['one posyandu', ['Mawar'], '&entry.11=Mawar'],
    ['two', ['Mawar', 'Melati'], ''],
    ['all', 'all', ''],
    ['one that the form does not know yet', ['Kenanga'], ''],
    ['none', [], ''],
  ] as const)('is opened by the personal link of a kader of %s', (_, posyandu, filled) => {
    expect(personalFormUrl(asking, key, posyandu)).toBe(`${BASE}?usp=pp_url${filled}&entry.55=${key}`);
  });

  test('has no personal links before it asks for codes', () => {
    expect(personalFormUrl(LINKS, key, ['Mawar'])).toBeNull();
    expect(personalFormUrl({}, key, ['Mawar'])).toBeNull();
  });
});
