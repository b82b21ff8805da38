import type { MailContext } from '../../../src/post/mail-kind';
import {
  kecamatanMonth,
  kecamatanReaders,
  kecamatanSection,
} from '../../../src/subjects/kecamatan/kecamatan-mail';

const verdict = (kelurahan: string, counted: string, state: string, reason: string, verified: string) => ({
  ...{ month: '2026-03', kelurahan, counted, state, reason, verified },
});

const TABS: Readonly<Record<string, readonly object[]>> = {
  'Keadaan Kelurahan': [
    verdict(
      'Krandegan',
      'Ya',
      'Dihitung',
      'Sampai 31 Maret 2026.',
      'Sasaran 118 diverifikasi Camat Sari, 5 April 2026.',
    ),
    verdict('Sokanandi', 'Ya', 'Dihitung', 'Sampai 31 Maret 2026.', 'Belum diverifikasi.'),
    verdict('Wangon', 'Tidak', 'Diubah', 'Isi salinan tidak cocok dengan sidiknya.', ''),
    verdict('Parakancanggah', 'Tidak', 'Belum mulai', 'Pencatatan dimulai Mei 2026.', ''),
    { ...verdict('Entah', '', 'Verifikasi', 'Tab Verifikasi Sasaran baris 3: …', ''), month: '2026-03' },
  ],
  'Rekap Kecamatan': [
    {
      ...{ month: '2026-03', kind: 'Kecamatan', 'D/S: Jumlah': 200, 'D/S: Dari': 250, 'D/S (%)': 80 },
      ...{ 'Stunting: Jumlah': '*', 'Stunting: Dari': '*', 'Stunting (%)': '' },
    },
    { month: '2026-03', kind: 'Kelurahan', 'D/S: Jumlah': 90, 'D/S: Dari': 118, 'D/S (%)': 76.3 },
  ],
  'Kecamatan Hari Ini': [
    { part: 'RTL', kind: 'Kecamatan', name: 'Puskesmas', detail: 'Terlambat', count: '3', outOf: '8' },
    { part: 'RTL', kind: 'Kelurahan', name: 'Puskesmas', detail: 'Semua', count: '*', outOf: '' },
  ],
  Kelurahan: [
    { kelurahan: 'Kelurahan Krandegan', email: 'Krandegan@x.example' },
    { kelurahan: 'Wangon', email: 'camat@x.example' },
    { kelurahan: 'Sokanandi', email: 'bukan alamat' },
  ],
};

const context = (tabs = TABS): MailContext =>
  ({
    rowsOf: ({ tab }: { readonly tab: { readonly title: string } }) => tabs[tab.title] ?? [],
    recipients: [
      { email: 'camat@x.example', role: 'Camat' },
      { email: 'bidan@x.example', role: 'Bidan' },
    ],
    sheetUrl: 'https://sheet.example/',
  }) as unknown as MailContext;

const found = kecamatanMonth({ about: '', key: 'kecamatan 2026-03-01' }, context());

test('goes to whoever gets monthly figures, and to each other address of the list about its own kelurahan', () => {
  if (!found) throw new Error('no month');
  expect(kecamatanReaders(found, context())).toEqual([
    { email: 'camat@x.example', kelurahan: null },
    { email: 'krandegan@x.example', kelurahan: 'Kelurahan Krandegan' },
  ]);
});

test('tells the camat who counts, who does not and why, what is not verified, and plans by office', () => {
  if (!found) throw new Error('no month');
  const { subject, blocks } = kecamatanSection(
    [{ data: found, reader: { email: 'camat@x.example', kelurahan: null } }],
    context(),
  );
  expect(subject).toBe('Kecamatan, Maret 2026: 2 dari 3 kelurahan dihitung');
  expect(blocks).toEqual(
    expect.arrayContaining([
      {
        kind: 'facts',
        rows: [
          { label: 'D/S', value: '200 dari 250 (80,0%)' },
          { label: 'Stunting', value: '*' },
        ],
      },
      {
        kind: 'list',
        items: [{ text: 'Wangon (Diubah)', detail: 'Isi salinan tidak cocok dengan sidiknya.' }],
      },
      { kind: 'list', items: [{ text: 'Sokanandi', detail: 'Belum diverifikasi.' }] },
      {
        kind: 'table',
        head: ['Instansi', 'Keadaan', 'Jumlah', 'Dari'],
        rows: [['Puskesmas', 'Terlambat', '3', '8']],
      },
    ]),
  );
});

test('tells a kelurahan of its own copy and verification, and nothing of any other', () => {
  if (!found) throw new Error('no month');
  const reader = { email: 'krandegan@x.example', kelurahan: 'Kelurahan Krandegan' };
  const section = kecamatanSection([{ data: found, reader }], context());
  const text = JSON.stringify(section);
  expect(text).toContain('Sasaran 118 diverifikasi Camat Sari, 5 April 2026.');
  expect(text).not.toMatch(/Sokanandi|Wangon|200|https/);
});

test('has nothing to say of a month that the tabs do not have, as in the workbook of a kelurahan', () => {
  expect(kecamatanMonth({ about: '', key: 'kecamatan 2026-02-01' }, context())).toBeNull();
  expect(kecamatanMonth({ about: '', key: 'kecamatan 2026-03-01' }, context({}))).toBeNull();
});
