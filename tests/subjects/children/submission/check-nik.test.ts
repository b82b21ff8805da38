import type { Sex } from '../../../../src/kernel/growth/anthropometry';
import { parseNik } from '../../../../src/kernel/identity/nik';
import { checkNik } from '../../../../src/subjects/children/submission/check-nik';
import { day } from './cases';

function codesFor(digits: string, birthDate: string | null, sex: Sex | null, kecamatanCode: string | null) {
  const nik = parseNik(digits);
  if (!nik.ok) throw new Error('not a NIK');
  const issues = checkNik(nik.value, {
    birthDate: birthDate === null ? null : day(birthDate),
    sex,
    kecamatanCode,
  });
  return issues.map(({ code }) => code);
}

test.each<{
  digits: string;
  born: string | null;
  sex: Sex | null;
  kecamatan: string | null;
  codes: string[];
}>([
  { digits: '3304061205240001', born: '2024-05-12', sex: 'male', kecamatan: '330406', codes: [] },
  { digits: '3304065205240001', born: '2024-05-12', sex: 'female', kecamatan: '33.04.06', codes: [] },
  { digits: '3304065205240001', born: null, sex: null, kecamatan: null, codes: [] },
  {
    digits: '3304061205240001',
    born: '2024-05-11',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-birth-date-differs'],
  },
  {
    digits: '3304061205240001',
    born: '2024-05-13',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-birth-date-differs'],
  },
  {
    digits: '3304061205240001',
    born: '2024-06-12',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-birth-date-differs'],
  },
  {
    digits: '3304061205240001',
    born: '2023-05-12',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-birth-date-differs'],
  },
  {
    digits: '3304065205240001',
    born: '2024-05-12',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-sex-differs'],
  },
  {
    digits: '3304051205240001',
    born: '2024-05-12',
    sex: 'male',
    kecamatan: '330406',
    codes: ['nik-kecamatan-differs'],
  },
  {
    digits: '3304061205240000',
    born: '2024-05-12',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-serial-zero'],
  },
  {
    digits: '3304069913240001',
    born: '2024-05-12',
    sex: 'male',
    kecamatan: null,
    codes: ['nik-birth-date-impossible'],
  },
  {
    digits: '0012345678901200',
    born: '2024-05-12',
    sex: 'male',
    kecamatan: '330406',
    codes: ['nik-temporary'],
  },
  {
    digits: '3305065506900000', // the mother's, with a serial that cannot be
    born: '2024-05-12',
    sex: 'male',
    kecamatan: '330406',
    codes: ['nik-birth-date-differs', 'nik-sex-differs', 'nik-kecamatan-differs', 'nik-serial-zero'],
  },
])('$digits of a child born $born, $sex: $codes', ({ digits, born, sex, kecamatan, codes }) => {
  expect(codesFor(digits, born, sex, kecamatan)).toEqual(codes);
});

test('none of its issues holds a digit of the number', () => {
  const nik = parseNik('3305065506900000');
  if (!nik.ok) throw new Error('not a NIK');
  const issues = checkNik(nik.value, { birthDate: day('2024-05-12'), sex: 'male', kecamatanCode: '330406' });
  expect(JSON.stringify(issues)).not.toMatch(/\d/);
});
