// Analisis Situasi and the scorecard over the built script: what a clock makes of the rooms and of what officers typed, and what they are asked for.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { responseCodeOf } from '../../src/kernel/code';
import type { PaperPage } from '../../src/subjects/papers/paper';
import { BIDAN, DAY, HOUR, Kelurahan, recipient } from '../support/system/kelurahan';

const CANARIES = ['Qxlestari', 'Zvkinasih', 'Wqcempaka', '3304064203240011'];

const typed = { from: 'Petugas', every: 'Semester' };
const indicator = (Indikator: string, more: Readonly<Record<string, string | number>> = {}) => ({
  ...{ Indikator, 'Diisi Oleh': typed.from, Tiap: typed.every, 'Diminta Hari Ke': 10, Dipakai: 'Ya' },
  ...more,
});

const SETTINGS = {
  Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan', 'Berlaku Sampai': '2026-12-31' }],
  Penerima: [recipient(BIDAN)],
  Indikator: [
    indicator('PAUD yang ada'),
    indicator('Guru PAUD', { 'Diminta Hari Ke': 40 }),
    // Its day is over when the mail is sent.
    indicator('Posyandu remaja'),
    indicator('Wasting, anak 0-59 bulan', { 'Diisi Oleh': 'PetaGizi', Dipakai: 'Tidak' }),
  ],
  'Data Pendukung': [
    {
      ...{ Periode: '2025 semester 2', Indikator: 'PAUD yang ada', Jumlah: 3, Sumber: 'Korwil Pendidikan' },
      ...{ 'Diisi Oleh': 'Bidan Ratna', 'Tanggal Diisi': '2026-01-06' },
    },
  ],
};

let kelurahan: Kelurahan;
beforeAll(() => {
  kelurahan = new Kelurahan(SETTINGS);
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(
    {
      ...{ posyandu: 'Mawar', nama: 'Qxlestari', jenis_kelamin: 'P', tanggal_lahir: '2025-03-02' },
      ...{ nik: '3304064203240011', nama_ibu: 'Zvkinasih', alamat: 'Gang Wqcempaka', rt: '2', rw: '1' },
      ...{
        persetujuan: 'ya',
        tanggal_ukur: '2026-01-05',
        berat: '8,1',
        tinggi: '70',
        cara_ukur: 'telentang',
      },
    },
    { id: 'anak' },
  );
  kelurahan.send(
    {
      ...{ posyandu: 'Mawar', nama: 'Zvkinasih', tanggal_lahir: '1998-03-02', nama_suami: 'Budi', rt: '2' },
      ...{ rw: '1', persetujuan: 'ya', hpht: '2025-10-01', tanggal: '2026-01-06', lila: '22,5', anc_ke: '1' },
    },
    { id: 'ibu', form: 'ibu' },
  );
  kelurahan.pass(25 * DAY + 2 * HOUR);
});

test('the month has whom the rooms have, what officers typed, and what nobody has', () => {
  const rows = kelurahan.rows('Analisis Situasi');
  const of = (Periode: string, Indikator: string) =>
    rows.find((row) => row.Periode === Periode && row.Jenis === 'Kelurahan' && row.Indikator === Indikator);
  expect(of('2026-01', 'Anak 0-59 bulan')).toMatchObject({ Bagian: 'Sasaran', Jumlah: 1 });
  expect(of('2026-01', 'Ibu hamil')).toMatchObject({ Bagian: 'Sasaran', Jumlah: 1 });
  expect(of('2026-01', 'Ibu hamil KEK yang mendapat PMT')).toMatchObject({ Jumlah: 0, Dari: 1 });
  expect(of('2025 semester 2', 'PAUD yang ada')).toMatchObject({
    ...{ Bagian: 'Data pendukung', Jumlah: 3, Sumber: 'Korwil Pendidikan' },
    Catatan: 'Diisi Bidan Ratna, 6 Januari 2026.',
  });
  for (const name of ['Guru PAUD', 'Posyandu remaja'])
    expect(of('2025 semester 2', name)).toMatchObject({ Bagian: 'Belum diisi', Jumlah: null });
  expect(rows.filter(({ Indikator }) => String(Indikator).startsWith('Wasting'))).toEqual([]);
});

test('the scorecard scores them by codes, and names nobody', () => {
  const rows = kelurahan.rows('Scorecard 1000 HPK').filter((row) => row.Triwulan === '2026 triwulan 1');
  expect(rows.map((row) => [row.Kelompok, row.Kode ?? '', row.Keadaan])).toEqual([
    ['Kelurahan', '', '2 orang'],
    ['Ibu hamil dan nifas', '', '1 orang'],
    ['Anak 0-23 bulan', '', '1 orang'],
    ['Ibu hamil dan nifas', `I-${responseCodeOf('ibu')}`, 'Trimester 2'],
    ['Anak 0-23 bulan', responseCodeOf('anak'), '10 bulan'],
  ]);
  // KEK, and nobody came to her home; ten months old, weighed in one of them.
  expect(rows[3]).toMatchObject({ 'Kunjungan Rumah': 'T', Nifas: 'TS' });
  expect(rows[4]).toMatchObject({ Ditimbang: 'T', Diukur: 'Y', Imunisasi: 'T' });
  expect(CANARIES.filter((canary) => JSON.stringify(rows).includes(canary))).toEqual([]);
});

test('officers are asked on the first day of the month for what nobody has typed, by names of indicators alone', () => {
  const [mail] = kelurahan
    .mailsTo(BIDAN)
    .map(({ subject, body }) => `${subject}\n${body}`)
    .filter((text) => text.includes('Data pendukung yang belum diisi'));
  expect(mail).toContain('Guru PAUD');
  expect(mail).toContain('2025 semester 2, paling lambat 9 Februari 2026');
  expect(mail).not.toMatch(/PAUD yang ada|Posyandu remaja/);
  const [section = ''] = String(mail).split('Data pendukung yang belum diisi').slice(1);
  expect(CANARIES.filter((canary) => section.includes(canary))).toEqual([]);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('both are printed without codes or names', () => {
  const asked = [{ paper: 'situation' }];
  const paper = kelurahan.runtime.callFromPage('susunNaskah', asked, 'sidebar', BIDAN) as PaperPage;
  const text = JSON.stringify(paper);
  expect(text).toContain('Sasaran, 2026-0');
  expect(text).toContain('Scorecard 1000 HPK, 2026 triwulan 1');
  expect(text).toContain('Guru PAUD');
  expect([...CANARIES, responseCodeOf('anak')].filter((canary) => text.includes(canary))).toEqual([]);
});
