import fc from 'fast-check';
import { calledBy, lookedUpBy, personName } from '../../../src/kernel/identity/names';
import { anyText } from '../../support/texts';

const spelling = (name: string): string => personName(name).words.join(' ');

test.each([
  // letter case, spacing, accents, apostrophes, hyphens
  ['Budi Santoso', '  budi  SANTOSO '],
  ["Nur'aini", 'Nuraini'],
  ['José', 'Jose'],
  ['Az-Zahra', 'Az Zahra'],
  ['Az Zahra', 'Azzahra'],
  ['Al-Farizi', 'Alfarizi'],
  // spelling before 1972
  ['Soekarno', 'Sukarno'],
  ['Djoko', 'Joko'],
  ['Tjahyo', 'Cahyo'],
  ['Sjarif', 'Syarif'],
  // one sound, written by ear
  ['Chasanah', 'Khasanah'],
  ['Khasanah', 'Hasanah'],
  ['Achmad', 'Ahmad'],
  ['Fakhri', 'Fahri'],
  ['Rizki', 'Riski'],
  ['Rizqi', 'Rizky'],
  ['Dzaki', 'Zaki'],
  ['Vitri', 'Fitri'],
  ['Arip', 'Arif'],
  ['Alya', 'Alia'],
  ['Aliya', 'Alia'],
  ['Arsya', 'Arsia'],
  ['Aisyah', 'Aisya'],
  ['Nabilah', 'Nabila'],
  ['Ramadhan', 'Ramadan'],
  ['Luthfi', 'Lutfi'],
  ['Fauzan', 'Fawzan'],
  ['Raihan', 'Rayhan'],
  ['Zaenal', 'Zainal'],
  ['Khoirunnisa', 'Khairunnisa'],
  ['Raffa', 'Rafa'],
  ['Rachmad', 'Rahmat'],
  ['Nafeesa', 'Nafisa'],
  // names of half a village
  ['M. Fauzan', 'Muhammad Fauzan'],
  ['Moh Fauzan', 'Muhamad Fauzan'],
  ['Mochamad Fauzan', 'Mhd. Fauzan'],
  ['Moehammad Fauzan', 'Muh. Fauzan'],
  ['St. Aminah', 'Siti Aminah'],
  ['Abd. Rahman', 'Abdul Rahman'],
  // titles, degrees, nicknames, the father's name
  ['Hj. Siti Aminah, S.Pd', 'Siti Aminah'],
  ['Ny. Wati', 'Wati'],
  ['An. Budi', 'Budi'],
  ['By. Budi', 'Budi'],
  ['Bayi Budi', 'Budi'],
  ['Balita Budi', 'Budi'],
  ['Ank Budi', 'Budi'],
  ['Dd. Budi', 'Budi'],
  ['Adek Budi', 'Budi'],
  ['Almh. Wati', 'Wati'],
  ['Rizki (Iki)', 'Rizki'],
  ['Aisyah binti Slamet', 'Aisyah'],
])('%s is spelt as %s', (one, other) => {
  expect(spelling(one)).toBe(spelling(other));
});

test.each([
  ['Dina', 'Dini'],
  ['Hasan', 'Husein'],
  ['Nayla', 'Nayra'],
  ['Hana', 'Ana'],
  ['Contoh 1', 'Contoh 11'],
  ['Rohmah', 'Rahmah'],
])('%s is not spelt as %s', (one, other) => {
  expect(spelling(one)).not.toBe(spelling(other));
});

test.each([
  ['Muhammad Rizki Pratama', 'riskifratama'], // half a class answers to Rizki
  ['Putri Nayla Salsabila', 'futrinaila'],
  ['Putri', 'futri'],
  ['Muhammad Fauzan Pratama', 'fausan'],
  ['Siti Aminah', 'amina'],
  ['Siti', 'siti'],
  ['Anak Contoh 12', 'conto12'],
  ['Ibu', 'ibu'],
  ['Bayi', 'bai'],
  ['I Wayan Arta', 'arta'],
  ['Ni Putu Ayu Mirah', 'aiu'],
  ['Dg. Ngawing', 'ngawing'],
  ['F.X. Sudarmo', 'sudarmo'],
  ['I Made', 'made'],
  ['👶', '👶'],
])('%s is called %s', (name, called) => {
  expect(calledBy(personName(name))).toBe(called);
});

test.each([
  ['Felicia', 'Felisia'],
  ['Monica', 'Monika'],
  ['Najma', 'Nazma'],
  ['Jainuri', 'Zainuri'],
  ['Christian', 'Kristian'],
  ['Chandra', 'Candra'],
  ['Khalifah', 'Kalifah'],
  ['Nurhasanah', 'Nur Hasanah'],
  ['Sitiaminah', 'Siti Aminah'],
  ['Putri Cecilia', 'Putri Sesilia'],
])('%s and %s are looked up by something that they share', (one, other) => {
  const known = lookedUpBy(personName(one));
  expect(lookedUpBy(personName(other)).filter((text) => known.includes(text))).not.toEqual([]);
});

test.each(['Budi Santoso', 'Aisyah', 'Zahra', 'Muhammad Fauzan', 'Nur Aini'])(
  '%s is looked up by nothing else than what it is called',
  (name) => {
    expect(lookedUpBy(personName(name))).toEqual([calledBy(personName(name))]);
  },
);

test('any text is a name of at least one word', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (name) => {
      const { words, telling } = personName(name);
      expect(words.length).toBeGreaterThan(0);
      expect(telling.length).toBeGreaterThan(0);
    }),
  );
});
