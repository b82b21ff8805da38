import fc from 'fast-check';
import { prefilledUrl, readPrefilledUrl } from '../../../src/application/form/prefill';

const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
const template = {
  base: BASE,
  posyandu: 'entry.11',
  children: { Mawar: 'entry.22', 'Melati 2': 'entry.33' },
};

test.each([
  `${BASE}?usp=pp_url&entry.11=Melati+2&entry.33=Anak+belum+terdaftar`,
  `${BASE}?usp=pp_url&entry.33=Anak%20belum%20terdaftar&entry.11=Melati%202`,
])('entries are told apart by their answers, in any order and spelling: %s', (url) => {
  expect(readPrefilledUrl(url, 'Melati 2')).toEqual({ base: BASE, posyandu: 'entry.11', child: 'entry.33' });
});

test.each([BASE, `${BASE}?usp=pp_url`, `${BASE}?usp=pp_url&entry.11=Mawar`])(
  'a link without both answers teaches nothing: %s',
  (url) => {
    expect(readPrefilledUrl(url, 'Mawar')).toBeNull();
  },
);

test('a link opens the list of the posyandu at the child', () => {
  expect(prefilledUrl(template, 'Melati 2', 'Budi · Ibu Ani [K7M4-QXCP]')).toBe(
    `${BASE}?usp=pp_url&entry.11=Melati%202&entry.33=Budi%20%C2%B7%20Ibu%20Ani%20%5BK7M4-QXCP%5D`,
  );
});

test.each(['Kenanga', 'constructor', '__proto__'])(
  'a posyandu without a list (%s) opens the plain form',
  (posyandu) => {
    expect(prefilledUrl(template, posyandu, 'Budi [K7M4-QXCP]')).toBe(BASE);
  },
);

test('any label comes back out of the link as it was, and adds no parameter to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const url = new URL(prefilledUrl(template, 'Mawar', label));
      expect([...url.searchParams.keys()]).toEqual(['usp', 'entry.11', 'entry.22']);
      expect(url.searchParams.get('entry.22')).toBe(label);
      expect(url.href).not.toMatch(/["'<>() ]/);
    }),
  );
});

test('half a surrogate pair becomes the replacement character', () => {
  expect(prefilledUrl(template, 'Mawar', 'a\uD83D')).toMatch(/entry\.22=a%EF%BF%BD$/);
});
