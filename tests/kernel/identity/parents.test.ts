import { readParents } from '../../../src/kernel/identity/parents';

test.each([
  ['BASRI / RUKMINI', 'BASRI', 'RUKMINI'],
  ['BASRI/RUKMINI', 'BASRI', 'RUKMINI'],
  ['Basri & Rukmini', 'Basri', 'Rukmini'],
  ['BASRI\nRUKMINI', 'BASRI', 'RUKMINI'],
  ['Bpk. Basri / Ibu Rukmini', 'Basri', 'Rukmini'],
  ['Ibu Rukmini / Bpk Basri', 'Basri', 'Rukmini'],
  ['Ny. Rukmini / Basri', 'Basri', 'Rukmini'],
  ['Rukmini / Tn Basri', 'Basri', 'Rukmini'],
  ['Ayah: Basri | Ibu: Rukmini', 'Basri', 'Rukmini'],
  ['Basri dan Rukmini', 'Basri', 'Rukmini'],
  ['Ibu Rukmini dan Bapak Basri', 'Basri', 'Rukmini'],
  ['BASRI - RUKMINI', 'BASRI', 'RUKMINI'],
  ['Basri – Rukmini', 'Basri', 'Rukmini'],
  ['Basri+Rukmini', 'Basri', 'Rukmini'],
  ['Basri \\ Rukmini', 'Basri', 'Rukmini'],
])('%j names the father %s and the mother %s', (text, father, mother) => {
  expect(readParents(text)).toEqual({ father, mother });
});

test('the heading may name the mother first', () => {
  expect(readParents('RUKMINI / BASRI', true)).toEqual({ father: 'BASRI', mother: 'RUKMINI' });
  expect(readParents('Tn. BASRI / RUKMINI', true)).toEqual({ father: 'BASRI', mother: 'RUKMINI' });
});

test.each([
  'RUKMINI',
  'Rukmini-Ayu',
  'Ramdan Rukmini',
  'Rukmini, S.Pd',
  'RUKMINI /',
  '- / RUKMINI',
  '1 / 2',
  'A / B / C',
  'RUKMINI / 0',
  '',
  'Ny. / RUKMINI',
])('%j names one person at most', (text) => {
  expect(readParents(text)).toBeNull();
});
