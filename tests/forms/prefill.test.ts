import fc from 'fast-check';
import { prefilledUrl, readPrefilledUrl } from '../../src/forms/prefill';
import { responseCodeOf } from '../../src/kernel/code';
import { pastedText } from '../support/texts';

const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
const CODE = responseCodeOf('response-1');
const template = {
  base: BASE,
  posyandu: 'entry.11',
  code: 'entry.44',
  children: { Mawar: 'entry.22', 'Melati 2': 'entry.33' },
};
const ANSWERS = { posyandu: 'Melati 2', code: 'K7M4-QXCP' };

test.each([
  `${BASE}?usp=pp_url&entry.11=Melati+2&entry.44=K7M4-QXCP&entry.33=Pakai+kode+anak+dari+halaman+pertama`,
  `${BASE}?usp=pp_url&entry.33=Pakai%20kode%20anak%20dari%20halaman%20pertama&entry.44=K7M4-QXCP&entry.11=Melati%202`,
])('entries are told apart by their answers, in any order and spelling: %s', (url) => {
  expect(readPrefilledUrl(url, ANSWERS)).toEqual({
    base: BASE,
    posyandu: 'entry.11',
    code: 'entry.44',
    list: 'entry.33',
  });
});

test.each([
  BASE,
  `${BASE}?usp=pp_url`,
  `${BASE}?usp=pp_url&entry.11=Melati+2`,
  `${BASE}?usp=pp_url&entry.11=Melati+2&entry.44=K7M4-QXCP`,
  `${BASE}?usp=pp_url&entry.11=Melati+2&entry.33=Pakai+kode+anak+dari+halaman+pertama`,
])('a link without all three answers teaches nothing: %s', (url) => {
  expect(readPrefilledUrl(url, ANSWERS)).toBeNull();
});

test('a link fills in posyandu and code, and has the list use the code', () => {
  expect(prefilledUrl(template, 'Melati 2', CODE)).toBe(
    `${BASE}?usp=pp_url&entry.11=Melati%202&entry.44=${CODE}&entry.33=Pakai%20kode%20anak%20dari%20halaman%20pertama`,
  );
});

test.each(['Kenanga', 'constructor', '__proto__'])(
  'a posyandu without a list (%s) opens the plain form',
  (posyandu) => {
    expect(prefilledUrl(template, posyandu, CODE)).toBe(BASE);
  },
);

test('any posyandu comes back out of the link as it was, and adds no parameter to it', () => {
  fc.assert(
    fc.property(pastedText, (posyandu) => {
      const children = Object.fromEntries([[posyandu, 'entry.22']]);
      const url = new URL(prefilledUrl({ ...template, children }, posyandu, CODE));
      expect([...url.searchParams.keys()]).toEqual(['usp', 'entry.11', 'entry.44', 'entry.22']);
      expect(url.searchParams.get('entry.11')).toBe(posyandu);
      expect(url.href).not.toMatch(/["'<>() ]/);
    }),
  );
});

test('half a surrogate pair becomes the replacement character', () => {
  const children = { 'a\uD83D': 'entry.22' };
  expect(prefilledUrl({ ...template, children }, 'a\uD83D', CODE)).toContain('entry.11=a%EF%BF%BD&');
});
