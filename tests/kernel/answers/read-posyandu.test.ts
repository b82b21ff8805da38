import { readPosyandu } from '../../../src/kernel/answers/read-posyandu';
import { outcome } from '../../subjects/children/submission/cases';
import { listed } from '../../support/posyandu';

const NAMES = ['Mawar', 'Melati 1', 'Melati 2', 'Posyandu Anggrek'];
const KNOWN = listed(...NAMES);

test.each([
  { typed: 'Mawar', found: 'Mawar' },
  { typed: 'MAWAR', found: 'Mawar' },
  { typed: 'melati1', found: 'Melati 1' },
  { typed: 'Melati   2', found: 'Melati 2' },
  { typed: 'Posyandu Mawar', found: 'Mawar' },
  { typed: 'anggrek', found: 'Posyandu Anggrek' },
  { typed: 'MELATI II', found: 'Melati 2' },
  { typed: 'Posyandu Melati i', found: 'Melati 1' },
])('$typed is $found', ({ typed, found }) => {
  expect(outcome(readPosyandu(typed, KNOWN))).toBe(found);
});

test.each(['Melati', 'Melati 3', 'Melati III', 'Melatii', 'Mawa', 'posyandu'])(
  '%s is none of them, and kept as answered',
  (typed) => {
    expect(readPosyandu(` ${typed} `, KNOWN)).toEqual({
      value: typed,
      findings: [{ code: 'unknown-posyandu', known: NAMES }],
    });
  },
);

test('a former name means the posyandu of today, unless another is called so now', () => {
  const renamed = [
    { name: 'Melati 1', formerNames: ['Melati', 'Kenanga'] },
    { name: 'Kenanga', formerNames: [] },
  ];
  expect(outcome(readPosyandu('posyandu melati', renamed))).toBe('Melati 1');
  expect(outcome(readPosyandu('Kenanga', renamed))).toBe('Kenanga');
});
