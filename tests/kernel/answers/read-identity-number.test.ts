import { readFamilyCardNumber, readNik } from '../../../src/kernel/answers/read-identity-number';
import { linesOf, outcome } from '../../subjects/children/submission/cases';

test.each(linesOf('nik-not-yet.txt'))('"%s" means that there is no number yet', (typed) => {
  expect(readNik(typed)).toEqual({ value: null, findings: [] });
  expect(readFamilyCardNumber(typed)).toEqual({ value: null, findings: [] });
});

test.each(linesOf('nik-valid.txt'))('%s is a NIK', (typed) => {
  expect(readNik(typed).value).toBe(typed.replace(/\D/g, ''));
});

test.each(linesOf('nik-invalid.txt'))('%s is not, and stops', (typed) => {
  expect(outcome(readNik(typed))).toEqual([
    expect.stringMatching(/^nik-(not-16-digits|in-scientific-notation)$/),
  ]);
});

test.each(['3304**********01', '************0001', '330406xxxxxx0001', '3304••••••••0001'])(
  '%s is masked: not known, and said so',
  (typed) => {
    expect(readNik(typed)).toEqual({ value: null, findings: [{ code: 'nik-masked' }] });
    expect(readFamilyCardNumber(typed)).toEqual({ value: null, findings: [{ code: 'family-card-masked' }] });
  },
);

test.each([
  { typed: '3304060101200005', codes: [] },
  { typed: '3304063112200005', codes: [] },
  { typed: '3304060001200005', codes: ['family-card-date-impossible'] },
  { typed: '3304063201200005', codes: ['family-card-date-impossible'] },
  { typed: '3304060100200005', codes: ['family-card-date-impossible'] },
  { typed: '3304060113200005', codes: ['family-card-date-impossible'] },
  { typed: '3304064101200005', codes: ['family-card-date-impossible'] }, // a woman's day of birth: a NIK
])('the family card number $typed is kept with $codes', ({ typed, codes }) => {
  const { value, findings } = readFamilyCardNumber(typed);
  expect(value).toBe(typed);
  expect(findings.map(({ code }) => code)).toEqual(codes);
});

test('a family card number of 15 digits stops', () => {
  expect(readFamilyCardNumber('330406010120000').findings).toEqual([
    { code: 'family-card-not-16-digits', length: 15 },
  ]);
});
