// The published examples scored in the workbook itself, and what follows where they do not fit.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { remember } from '../support/script-properties';
import { Kelurahan } from '../support/system/kelurahan';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Zulkarnaen',
  jenis_kelamin: 'L',
  tanggal_lahir: '2024-01-07',
  nama_ibu: 'Wagiyem',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '10,2',
  tinggi: '80',
  cara_ukur: 'berdiri',
};
const SAID = '388 dari 388 z-score cocok (61 contoh WHO), selisih terbesar 0,00 SD, 7 Januari 2026.';

const line = (kelurahan: Kelurahan, label: string) =>
  kelurahan.rows('Beranda').find(({ Ukuran }) => String(Ukuran).startsWith(label));
const check = (kelurahan: Kelurahan, person?: string, from: 'sidebar' | 'web-app' = 'sidebar') =>
  kelurahan.runtime.callFromPage('hitungContohWho', [], from, person);

test('set-up has proved the scoring, and an officer can prove it again', () => {
  const kelurahan = new Kelurahan();
  expect(line(kelurahan, 'Uji kecocokan WHO')).toMatchObject({ Jumlah: 'COCOK', Keterangan: SAID });
  expect(check(kelurahan)).toEqual(['COCOK', SAID, expect.stringContaining('anthro 1.1.0')]);
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({ Apa: `Uji kecocokan WHO: ${SAID}` });
  expect(check(kelurahan, undefined, 'web-app')).toBe(PAGE_CLOSED);
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  expect(check(kelurahan, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
});

test('while the examples do not fit, rates are withheld and signs of danger are counted', () => {
  const kelurahan = new Kelurahan();
  remember(kelurahan.world, 'angka:ditahan', 'ya');
  kelurahan.send(CHILD);
  expect(line(kelurahan, 'Pendek dan sangat pendek')).toMatchObject({
    Jumlah: 'DITAHAN',
    Dari: null,
    Keterangan: expect.stringContaining('tidak cocok dengan contoh WHO'),
  });
  expect(line(kelurahan, 'Anak dengan tanda gizi buruk')).toMatchObject({ Jumlah: 0 });
  expect(check(kelurahan)).toEqual([
    'COCOK',
    SAID,
    expect.any(String),
    expect.stringContaining('tampil lagi'),
  ]);
  // How well was measured is judged at once; figures of months follow within the hour.
  expect(kelurahan.rows('Mutu Data').map(({ Saran }) => Saran)).toEqual(
    kelurahan.rows('Mutu Data').map(() => 'Belum cukup kunjungan untuk dinilai.'),
  );
  expect(kelurahan.rows('Mutu Data').length).toBeGreaterThan(0);
  kelurahan.send({ ...CHILD, nama: 'Endah', nama_ibu: 'Rukmini', jenis_kelamin: 'P' });
  expect(line(kelurahan, 'Pendek dan sangat pendek')).toMatchObject({ Dari: 2 });
});
