import { readPlaceholder } from '../../../src/kernel/identity/placeholder';

/** `2 kembar besar`: all that is said of a baby. */
function saidOf(name: string, mother: string, father: string | null = null): string | null {
  const read = readPlaceholder(name, mother, father);
  return read && [read.place, read.twin ? 'kembar' : '', read.words].filter((said) => said !== '').join(' ');
}

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
  { name: 'Bayi Ny. Siti, kembar 2', rest: '2 kembar' },
  { name: 'Bayi 2 Ny. Siti', rest: '2' },
  { name: 'Bayi Ny Siti kedua', rest: '2' },
  { name: 'Bayi Ny Siti (adik)', rest: '2' },
  { name: 'Bayi perempuan', rest: '' },
  { name: 'Bayi laki-laki Ny. Siti', rest: '' },
  { name: 'Bayi P', rest: '' },
  { name: 'Bayi Kembar 1', rest: '1 kembar' },
  { name: 'Bayi Tn. Slamet', rest: '' },
  { name: 'Anak Siti', rest: '' },
  { name: 'belum diberi nama', rest: '' },
  { name: 'Bayi Ny. Siti besar', rest: 'besar' },
  { name: 'Bayi besar Ny. Aminah', rest: 'besar' },
  { name: 'Bayi kiri', rest: 'kiri' },
  { name: 'By. Ny. Aminah (sulung)', rest: 'sulung' },
  { name: 'Bayi Ny Siti G1', rest: '1' },
  { name: 'Bayi Ny Siti L2', rest: '2' },
  { name: 'Bayi Ny Siti kembar', rest: 'kembar' },
  { name: 'Bayi Ny Siti anak ke 2', rest: '2' },
  { name: 'Bayi cewek Ny Siti kesatu', rest: '1' },
  { name: 'By. Ny. Sumarni', rest: '' },
  { name: 'By. Ny. Sumarni Wulan', rest: 'wulan' },
  { name: 'An. Ny. Siti', rest: '' },
  { name: 'Dd. Ibu Aminah', rest: '' },
])('$name of Siti Aminah is no name; $rest is left', ({ name, rest }) => {
  expect(saidOf(name, 'Siti Aminah')).toBe(rest);
});

test.each([
  'Bayu Pratama',
  'An. Budi',
  'Anak Contoh 1',
  'By Ahmad',
  'Siti Bayi',
  'Balita Nurhayati',
  'Dd. Budi',
  'An. Siti',
  '',
])('%s is a name', (name) => {
  expect(saidOf(name, 'Siti Aminah')).toBeNull();
});

test('nothing is left of the name of either parent', () => {
  expect(saidOf('Bayi Ny. Siti Slamet', 'Siti Aminah', 'Slamet Riyadi')).toBe('');
  expect(saidOf('Bayi Tn. Slamet Riyadi kecil', 'Siti Aminah', 'Slamet Riyadi')).toBe('kecil');
});
