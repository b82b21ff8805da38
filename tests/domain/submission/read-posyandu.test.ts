import { readPosyandu } from '../../../src/domain/submission/read-posyandu';
import { outcome } from './cases';

const KNOWN = ['Mawar', 'Melati 1', 'Melati 2', 'Posyandu Anggrek'];

test.each([
  { typed: 'Mawar', found: 'Mawar' },
  { typed: 'MAWAR', found: 'Mawar' },
  { typed: 'melati1', found: 'Melati 1' },
  { typed: 'Melati   2', found: 'Melati 2' },
  { typed: 'Posyandu Mawar', found: 'Mawar' },
  { typed: 'anggrek', found: 'Posyandu Anggrek' },
])('$typed is $found', ({ typed, found }) => {
  expect(outcome(readPosyandu(typed, KNOWN))).toBe(found);
});

test.each(['Melati', 'Melati 3', 'Mawa', 'posyandu'])('%s is none of them', (typed) => {
  expect(readPosyandu(typed, KNOWN).findings).toEqual([{ code: 'unknown-posyandu', known: KNOWN }]);
});
