import fc from 'fast-check';
import { similarName } from '../../../src/domain/identity/names';

test.each([
  ['Budi Santoso', 'budi  SANTOSO'],
  ['Budi', 'Budi Santoso'],
  ["Nur'aini", 'Nuraini'],
  ['Nur Aini', 'Nuraini'],
  ['M. Fauzan', 'Muhammad Fauzan'],
  ['Moh Fauzan', 'Muhamad Fawzan'],
  ['A. Fauzan', 'Ahmad Fauzan'],
  ['Soekarno', 'Sukarno'],
  ['Djoko', 'Joko'],
  ['Aisyah Putri', 'Aisah Putri'],
  ['José', 'Jose'],
  ['👶', '👶'],
])('%s may be %s', (one, other) => {
  expect(similarName(one, other)).toBe(true);
  expect(similarName(other, one)).toBe(true);
});

test.each([
  ['Hasan', 'Husein'],
  ['Dina', 'Dini'],
  ['Rina', 'Rani'],
  ['Rayhan A', 'Rayhan B'],
  ['Putri Ayu', 'Putri Bulan'],
  ['Muhammad Ali', 'Muhammad Hasan'],
  ['Budi Santoso', 'Santoso Budi'],
  ['👶', 'Budi'],
  ['👶', '👧'],
])('%s is not %s', (one, other) => {
  expect(similarName(one, other)).toBe(false);
  expect(similarName(other, one)).toBe(false);
});

test.each([
  { one: 'abcd', other: 'abcx', similar: false }, // 4 letters: none may differ
  { one: 'abcde', other: 'abcdx', similar: true },
  { one: 'abcde', other: 'abcxy', similar: false },
  { one: 'abcdefgh', other: 'abcdefgx', similar: true },
  { one: 'abcdefgh', other: 'abcdefxy', similar: false }, // 8: one
  { one: 'abcdefghi', other: 'abcdefgxy', similar: true }, // 9: two
  { one: 'abcdefghi', other: 'abcdefxyz', similar: false },
])('$one and $other: $similar', ({ one, other, similar }) => {
  expect(similarName(one, other)).toBe(similar);
});

test('is the same either way round, and true of a name and itself', () => {
  const name = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(similarName(one, other)).toBe(similarName(other, one));
      expect(similarName(one, one)).toBe(true);
    }),
  );
});
