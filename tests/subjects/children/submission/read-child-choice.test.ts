import { responseCodeOf } from '../../../../src/kernel/code';
import { readChildChoice } from '../../../../src/subjects/children/submission/read-child-choice';

const CODE = responseCodeOf('response-1');
const OTHER_LAST = CODE.endsWith('2') ? '3' : '2';
const WRONG = `${CODE.slice(0, -1)}${OTHER_LAST}`;

test.each([
  CODE,
  CODE.toLowerCase(),
  CODE.replace('-', ''),
  `Budi · Ibu Ani · RT 003/RW 002 [${CODE}]`,
  `Belum Terdaftar bin Budi [${CODE}]`,
])('%s is the registered child', (typed) => {
  expect(readChildChoice(typed)).toEqual({ value: { kind: 'registered', code: CODE }, findings: [] });
});

test.each(['Anak belum terdaftar', 'belum terdaftar', 'BELUM TERDAFTAR', 'anak baru', 'tidak ada di daftar'])(
  '"%s" is a child described in the same submission',
  (typed) => {
    expect(readChildChoice(typed)).toEqual({ value: { kind: 'described' }, findings: [] });
  },
);

test.each([
  WRONG,
  `Budi · Ibu Ani [${WRONG}]`,
  'Budi · Ibu Ani',
  'Budi',
  `Baru Klinting [${WRONG}]`,
  // The choice of the list that stands for a code, where no code was given.
  'Pakai kode anak dari halaman pertama',
  'pakai kode anak dari halaman pertama ',
])('%s is neither', (typed) => {
  expect(readChildChoice(typed)).toEqual({ value: null, findings: [{ code: 'unreadable-child-code' }] });
});
