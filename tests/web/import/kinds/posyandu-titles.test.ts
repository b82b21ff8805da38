import { posyanduIn } from '../../../../src/web/import/posyandu-titles';
import { planned } from './reading';
import { book } from './workbook';

describe('a line that names a posyandu', () => {
  test.each([
    ['POSYANDU MELATI', 'MELATI'],
    ['Posyandu : Melati 2', 'Melati 2'],
    ['DATA BALITA POSYANDU KENANGA BULAN JUNI 2026', 'KENANGA'],
    ['LAPORAN POSYANDU NUSA INDAH III, KELURAHAN KRANDEGAN', 'NUSA INDAH III'],
    ['Posyandu Anggrek RW 02', 'Anggrek'],
    ['Posyandu Cempaka Juni 2026', 'Cempaka'],
    ['Nama Posyandu: Dahlia (Puskesmas 1)', 'Dahlia'],
  ])('%s', (line, name) => {
    expect(posyanduIn(line)).toBe(name);
  });

  test.each([
    'POSYANDU',
    'POSYANDU SE-KELURAHAN KRANDEGAN',
    'KEGIATAN POSYANDU BALITA',
    'Posyandu Bulan Juni 2026',
    'REKAP POSYANDU MAWAR, MELATI DAN ANGGREK',
    'POSYANDU MAWAR & MELATI',
    'BALITA PINDAH',
    'ANI',
  ])('%s names none, or several', (line) => {
    expect(posyanduIn(line)).toBeNull();
  });
});

const HEADER = ['Nama', 'JK', 'Tgl Lahir', 'Nama Ibu'];
const child = (name: string) => [name, 'P', '2024-03-17', 'SUMI'];
const told = (bytes: Uint8Array) =>
  planned(bytes).map(({ verdict, answers }) => (verdict === 'ready' ? answers.posyandu : verdict));

// `reading.ts` answers Mawar for rows that name no posyandu.
test('rows are of the posyandu in the heading above them, and of none other that was chosen for the rest', () => {
  const rows = [HEADER, child('ANI'), ['POSYANDU MELATI'], child('INA'), ['POSYANDU TERATAI'], child('UMI')];
  expect(told(book([{ rows }]))).toEqual(['Mawar', 'Melati', 'TERATAI']);
});

test('a title above the header counts for the whole list', () => {
  const bytes = book([{ rows: [['DAFTAR BALITA POSYANDU MELATI'], ['Juni 2026'], HEADER, child('ANI')] }]);
  expect(told(bytes)).toEqual(['Melati']);
  expect(planned(bytes)[0]?.remarks).toEqual([{ key: 'posyandu', remark: 'from-title' }]);
});

test('so does the name of a sheet, where there is such a posyandu', () => {
  const sheetOf = (name: string) => ({ name, rows: [HEADER, child(`ANI ${name}`)] });
  expect(told(book([sheetOf('MELATI'), sheetOf('Juni'), sheetOf('Posyandu Melati')]))).toEqual([
    'Melati',
    'Mawar',
    'Melati',
  ]);
});
