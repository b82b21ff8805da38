import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import { childFormUrl, hasChildList } from '../../../../src/subjects/children/links/form-links';

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
