import { placeholderRest } from '../../../src/kernel/identity/placeholder';

test.each([
  { name: 'Bayi Ny. Siti', rest: '' },
  { name: 'By. Ny Siti Aminah', rest: '' },
  { name: 'by siti aminah', rest: '' },
  { name: 'Bayi', rest: '' },
  { name: 'Anak Ny. Siti', rest: '' },
  { name: 'belum ada nama', rest: '' },
  { name: 'Bayi Ny. Siti 2', rest: '2' },
  { name: 'By Ny Siti Aminah II', rest: '2' },
  { name: 'Bayi Ny. Siti A', rest: '1' },
  { name: 'By. Ny. Siti (2)', rest: '2' },
  { name: 'Bayi Ny. Siti, kembar 2', rest: '2' },
  { name: 'Bayi 2 Ny. Siti', rest: '2' },
  { name: 'Bayi Ny Siti kedua', rest: '2' },
  { name: 'Bayi Ny Siti (adik)', rest: '2' },
  { name: 'Bayi perempuan', rest: '' },
  { name: 'Bayi laki-laki Ny. Siti', rest: '' },
  { name: 'Bayi P', rest: '' },
  { name: 'Bayi Kembar 1', rest: '1' },
  { name: 'Bayi Tn. Slamet', rest: '' },
  { name: 'Anak Siti', rest: '' },
  { name: 'belum diberi nama', rest: '' },
])('$name of Siti Aminah is no name; $rest is left', ({ name, rest }) => {
  expect(placeholderRest(name, 'Siti Aminah')).toBe(rest);
});

test.each(['Bayu Pratama', 'An. Budi', 'Anak Contoh 1', 'By Ahmad', 'Siti Bayi', ''])(
  '%s is a name',
  (name) => {
    expect(placeholderRest(name, 'Siti Aminah')).toBeNull();
  },
);
