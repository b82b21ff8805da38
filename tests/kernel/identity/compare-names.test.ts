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
  // written in one, where the second word begins or the first ends otherwise than alone
  ['Nur Hasanah', 'Nurhasanah', 'same'],
  ['Dwi Haryani', 'Dwiharyani', 'same'],
  ['Muhammad Zidan', 'Muhammadzidan', 'same'],
  ['Ahmad Hisyam', 'Achmadhisyam', 'same'],
  ['Umi Habibah', 'Umichabibah', 'same'],
  ['Nur Hidayati', 'Nurhidayaty', 'same'],
  ['Sri Hartini Putri', 'Srihartini Putri', 'same'],
  ['Muh. Nur Hasan', 'Muhammad Nurhasan', 'same'],
  ['Nur Hasanah Putri', 'Nurhasanah', 'shortened'],
  ['Rafa Hermawan', 'Rafahermawan', 'same'],
  ['Hana Az-Zahra', 'Hanaaz-zahra', 'same'],
  ['Umar Al-Farizi', 'Umaral-farizi', 'same'],
  ['Ahmad Danu Arifin', 'Ahmad Dan uArifin', 'same'],
  ['Aisyah Putri Lestari', 'Aisyahputri', 'shortened'],
  ['Niwayan Sulastri', 'Ni Wayan Sulastri', 'same'],
  ['Iwayan Arta', 'I Wayan Arta', 'same'],
  ['Nur Hasanah', 'Nurhasanan', 'other'],
  // taken for one another by ear
  ['Cecilia', 'Sesilia', 'same'],
  ['Monica Rahayu', 'Monika Rahayu', 'same'],
  ['Marcel', 'Marsel', 'same'],
  ['Calista', 'Kalista', 'same'],
  ['Rebecca', 'Rebeka', 'same'],
  ['Christian', 'Kristian', 'same'],
  ['Chandra', 'Candra', 'same'],
  ['Rizal', 'Rijal', 'same'],
  ['Azizah', 'Ajijah', 'same'],
  ['Dzakiya', 'Jakiya', 'same'],
  ['Novita', 'Nopita', 'same'],
  ['Alex', 'Aleks', 'same'],
  ['Felix', 'Feliks', 'same'],
  ['Khalifah', 'Kalifa', 'same'],
  ['Jaka', 'Saka', 'other'],
  ['Kiki', 'Sisi', 'other'],
  // as names are written where they are from
  ['I Ketut Arta', 'Ketut Arta', 'same'],
  ['Ni Made Sulastri', 'Made Sulastri', 'same'],
  ['Ni Md. Sulastri', 'Ni Made Sulastri', 'same'],
  ['I Wyn. Arta', 'I Wayan Arta', 'same'],
  ['Gusti Ayu Mirah', 'Gst. Ayu Mirah', 'same'],
  ['Daeng Ngawing', 'Dg Ngawing', 'same'],
  ['F.X. Sudarmo', 'FX. Sudarmo', 'same'],
  ['Franciscus Xaverius Sudarmo', 'Fransiskus X. Sudarmo', 'same'],
  ['Baiq Lestari', 'Bq. Lestari', 'same'],
  ['Teuku Rizal', 'T. Rizal', 'shortened'],
  ['Putu Arta', 'Kadek Arta', 'shared'],
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

test.each([
  // Letters that were changed for everybody in 1972, and one that parents choose.
  ['Khadijah Woelandari', 'Khadijah Wulandari', true],
  ['Sjarif Tjahyo', 'Syarif Cahyo', true],
  ['Djoko', 'Joko', true],
  ['Naila', 'Nayla', false],
  ['Naila Putri', 'NAILA  PUTRI', true],
  ['Moh. Fahri', 'Muhammad Fahri', true],
  ['Nur Hidayah', 'Nurhidayah', true],
  ['Santoso Budi', 'Budi Santoso', true],
  ['By. Naila', 'Naila', true],
  ['Naila', 'Nayla', false],
  ['Rafa', 'Raffa', false],
  ['Felicia', 'Felisia', false],
  ['Naila Putri', 'Naila', false],
  ['Muhammad Fahri', 'Fahri', false],
  ['I Wayan Arta', 'Wayan Arta', true],
  ['Ni Wyn. Mirah', 'Ni Wayan Mirah', true],
])('%s and %s are typed alike: %s', (one, other, expected) => {
  expect(compareNames(personName(one), personName(other)).typedAlike).toBe(expected);
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
