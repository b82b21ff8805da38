import fc from 'fast-check';
import { compareNames } from '../../../src/kernel/identity/compare-names';
import { personName } from '../../../src/kernel/identity/names';
import { anyText } from '../../support/texts';

const level = (one: string, other: string): string => compareNames(personName(one), personName(other)).level;

test.each([
  ['Moh. Rizky', 'Muhammad Riski', 'same'],
  ['Rizki', 'Muhammad Rizki', 'same'],
  ['Budi Santoso', 'Santoso Budi', 'same'],
  ['Nur Aini', 'Nuraini', 'same'],
  ['Khoirunnisa', "Khoirun Nisa'", 'same'],
  ['Abdurrahman', 'Abdul Rahman', 'same'],
  ['Arsiya', 'Arsya', 'same'],
  ['Mu. Ali', 'Mohd. Ali', 'same'],
  ['👶', '👶', 'same'],
  ['Budi', 'Budi Santoso', 'shortened'],
  ['Aisyah Putri', 'Aisyah P.', 'shortened'],
  ['M. Fauzan', 'Muhammad Fawzan Hakim', 'shortened'],
  ['Arka Kurniawan', 'Arka Kurniawam', 'shortened'],
  ['Fauzan', 'Fauzam', 'near'],
  ['Nayla Putri', 'Nayra Putri', 'near'],
  ['Putri', 'Aisyah Putri', 'near'],
  ['Putri Nayla', 'Putri Nayra', 'near'],
  ['Amir Ardiansyah', 'Amira Ardiansyah', 'near'],
  ['R. Pratama', 'Rizki Pratama', 'near'],
  ['Siti Aminah', 'Sri Aminah', 'shared'],
  ['Aisyah Putri', 'Aisyah Zahra', 'shared'],
  ['Putri Ayu', 'Putri Bulan', 'shared'],
  ['Rayhan A', 'Rayhan B', 'shared'],
  ['A. Fauzi', 'Muhammad Fauzi', 'shared'],
  ['Contoh 1', 'Contoh 2', 'shared'],
  ['Hasan', 'Husein', 'other'],
  ['Dina', 'Dini', 'other'],
  ['Rina', 'Rani', 'other'],
  ['Raffa', 'Raffi', 'other'],
  ['Hasan Maulana', 'Husein Maulana', 'other'],
  ['Muhammad Ali', 'Muhammad Hasan', 'other'],
  ['👶', 'Budi', 'other'],
  ['👶', '👧', 'other'],
])('%s and %s: %s', (one, other, expected) => {
  expect(level(one, other)).toBe(expected);
  expect(level(other, one)).toBe(expected);
});

test.each([
  { one: 'bagu', other: 'bagi', expected: 'other' }, // 4 letters: none may differ
  { one: 'bagus', other: 'bagis', expected: 'near' },
  { one: 'bagus', other: 'bugis', expected: 'other' },
  { one: 'bagus', other: 'bagsu', expected: 'near' }, // neighbours swapped are one slip
  { one: 'wulandar', other: 'wulandur', expected: 'near' },
  { one: 'wulandar', other: 'wulundur', expected: 'other' }, // 8: one
  { one: 'wulandari', other: 'wulunduri', expected: 'near' }, // 9: two
  { one: 'wulandari', other: 'wulunduru', expected: 'other' },
])('$one and $other: $expected', ({ one, other, expected }) => {
  expect(level(one, other)).toBe(expected);
});

test.each([
  { one: 'putri bagusa', other: 'putri bagusi', expected: 'near' }, // 6 letters behind what both are called: as twins are named
  { one: 'putri bagusak', other: 'putri bagusik', expected: 'shortened' },
  { one: 'putri bagusak', other: 'putri bagusk', expected: 'shortened' }, // the longer of the two counts
])('$one and $other: $expected', ({ one, other, expected }) => {
  expect(level(one, other)).toBe(expected);
  expect(level(other, one)).toBe(expected);
});

test('comparing is the same either way round, and a name is the same as itself', () => {
  const word = fc.constantFrom(
    'siti',
    'sri',
    'muhammad',
    'aisyah',
    'aisah',
    'nayla',
    'nayra',
    'a',
    'p',
    'putri',
    'nur',
    '1',
    '2',
  );
  const name = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    anyText({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [a, b] = [personName(one), personName(other)];
      expect(compareNames(a, b)).toEqual(compareNames(b, a));
      expect(compareNames(a, a).level).toBe('same');
    }),
    { numRuns: 1000 },
  );
});
