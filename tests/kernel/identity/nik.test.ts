import {
  hasNoSerial,
  isTemporaryNik,
  type Nik,
  nikBirth,
  nikKecamatan,
  parseNik,
} from '../../../src/kernel/identity/nik';
import { linesOf } from '../../subjects/children/submission/cases';

function nik(digits: string): Nik {
  const parsed = parseNik(digits);
  if (!parsed.ok) throw new Error('not a NIK');
  return parsed.value;
}

test.each(linesOf('nik-valid.txt'))('%s is a NIK, digits kept', (typed) => {
  expect(parseNik(typed)).toEqual({ ok: true, value: typed.replace(/\D/g, '') });
});

// Of a girl born on 17 March 2024.
const WRAPPED = '3304065703240006';

test.each([
  `="${WRAPPED}"`,
  `"=""${WRAPPED}"""`,
  `'${WRAPPED}`,
  `\`${WRAPPED}`,
  `"${WRAPPED}"`,
  `“${WRAPPED}”`,
  `\u200b${WRAPPED}`,
  `\u202a${WRAPPED}\u202c`,
  `\ufeff${WRAPPED}`,
  `${WRAPPED}.0`,
  `${WRAPPED},00`,
  `NIK ${WRAPPED}`,
  `NIK: ${WRAPPED}`,
  `No. NIK. ${WRAPPED}`,
  `nik\u00a0${WRAPPED}`,
  '３３０４０６５７０３２４０００６',
])('%j is that number in what programs put round it', (typed) => {
  expect(parseNik(typed)).toEqual({ ok: true, value: WRAPPED });
});

test('a group that ends a number is not taken for a fraction', () => {
  expect(parseNik('3304.0657.0324.0000')).toEqual({ ok: true, value: '3304065703240000' });
});

test.each(linesOf('nik-invalid.txt'))('%s is none', (typed) => {
  expect(parseNik(typed).ok).toBe(false);
});

test.each([
  { typed: '330406120524000', length: 15 },
  { typed: '33040612052400011', length: 17 },
  { typed: '330406 120524 000A', length: 16 },
])('says of $typed only its length', ({ typed, length }) => {
  expect(parseNik(typed)).toEqual({ ok: false, issues: [{ code: 'nik-not-16-digits', length }] });
});

test.each(['3.30406E+15', '3,30406E+15', '3e15'])(
  '%s was a NIK before a spreadsheet took it for a number',
  (typed) => {
    expect(parseNik(typed)).toEqual({ ok: false, issues: [{ code: 'nik-in-scientific-notation' }] });
  },
);

test.each([
  { digits: '3304060105240001', day: 1, sex: 'male' },
  { digits: '3304063105240001', day: 31, sex: 'male' },
  { digits: '3304064105240001', day: 1, sex: 'female' },
  { digits: '3304065205240001', day: 12, sex: 'female' },
  { digits: '3304067105240001', day: 31, sex: 'female' },
])('$digits is of a $sex born on day $day of May 24', ({ digits, day, sex }) => {
  expect(nikBirth(nik(digits))).toEqual({ day, month: 5, yearOfCentury: 24, sex });
});

test.each([
  '3304060005240001',
  '3304063205240001',
  '3304064005240001',
  '3304067205240001',
  '3304061200240001',
  '3304061213240001',
])('%s has no birth date', (digits) => {
  expect(nikBirth(nik(digits))).toBeNull();
});

test('knows kecamatan, serial and a temporary number', () => {
  expect(nikKecamatan(nik('3304061205240001'))).toBe('330406');
  expect(hasNoSerial(nik('3304061205240000'))).toBe(true);
  expect(hasNoSerial(nik('3304061205240001'))).toBe(false);
  expect(isTemporaryNik(nik('0104061205240001'))).toBe(true);
  expect(isTemporaryNik(nik('1104061205240001'))).toBe(false);
});

test.each([
  '9999999999999999',
  '1111111111111111',
  '1212121212121212',
  '3304330433043304',
  '1234567890123456',
  '9876543210987654',
])('%s is typed to get past the question', (digits) => {
  expect(isTemporaryNik(nik(digits))).toBe(true);
});

test.each(['3311111111110001', '3304041212121212', '1234567812240001'])(
  '%s may have been issued',
  (digits) => {
    expect(isTemporaryNik(nik(digits))).toBe(false);
  },
);
