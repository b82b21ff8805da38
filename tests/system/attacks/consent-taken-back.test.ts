// A family takes its consent back, and I, who have the child's code, go on sending visits.
import { viewForm } from '../../../local/google/forms/respondent';
import { mailbox } from '../../../local/google/mail/mail-app';
import { responseCodeOf } from '../../../src/kernel/code';
import { standingConsent } from '../../../src/subjects/children/decisions/contents';
import { HOUR, Kelurahan } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

const CODE = responseCodeOf('lestari');
const LESTARI = {
  posyandu: 'Mawar',
  anak: 'Anak belum terdaftar',
  nama: 'Lestari Widuri',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nama_ibu: 'Kinasih Larasati',
  persetujuan: 'Ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,1',
  tinggi: '78',
  cara_ukur: 'telentang',
};
const visit = (berat: string) => ({
  posyandu: 'Mawar',
  anak: CODE,
  tanggal_ukur: '2026-01-07',
  berat,
  oedema: 'Ya',
  catatan: 'rumah pagar biru',
});
const SHOWN = ['Data Anak', 'Pengukuran', 'Perlu Perbaikan', 'Beranda', 'Penolakan', 'Surat', 'Riwayat'];
const TRACES = ['Lestari', 'Kinasih', '2024-03-02', 'pagar biru', '9.1', '9,1', '9.4', '9,4'];

function traces(kelurahan: Kelurahan): readonly string[] {
  const places = [
    ...SHOWN.map((tab) => JSON.stringify(kelurahan.rows(tab))),
    JSON.stringify(kelurahan.form().pages.map((page) => page.items.map(({ choices }) => choices))),
    JSON.stringify(mailbox(kelurahan.world)),
  ];
  return TRACES.filter((trace) => places.some((text) => text.includes(trace)));
}

const withdraw = (kelurahan: Kelurahan): string =>
  kelurahan.send(
    { posyandu: 'Mawar', anak: CODE, tanggal_ukur: '2026-01-07', persetujuan: 'Tidak' },
    { id: 'cabut' },
  );

test('neither the child nor two late visits by its code are shown anywhere, whatever comes first', () => {
  const steps = [
    (kelurahan: Kelurahan) => kelurahan.send(visit('9,4'), { id: 'susul-1' }),
    (kelurahan: Kelurahan) => withdraw(kelurahan),
    (kelurahan: Kelurahan) => kelurahan.send(visit('9,5'), { id: 'susul-2' }),
  ];
  const rows = [
    [1, 0, 2],
    [0, 1, 2],
  ].map((order) => {
    const kelurahan = new Kelurahan();
    kelurahan.stopClocks();
    kelurahan.send(LESTARI, { id: 'lestari' });
    expect(kelurahan.rows('Data Anak')).toHaveLength(1);
    for (const step of order) steps[step]?.(kelurahan);
    expect(kelurahan.runtime.failures()).toEqual([]);
    expect(traces(kelurahan)).toEqual([]);
    expect(kelurahan.rows('Data Anak')).toEqual([]);
    expect(kelurahan.rows('Pengukuran')).toEqual([]);
    return kelurahan.rows('Perlu Perbaikan').map(({ Jenis, 'Kode Anak': code }) => [Jenis, code]);
  });
  expect(rows).toEqual([[['Persetujuan ditarik', CODE]], [['Persetujuan ditarik', CODE]]]);
});

test('one of two consents taken back leaves what comes afterwards as it is', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(LESTARI, { id: 'lestari' });
  kelurahan.send(
    { ...LESTARI, nama: 'Bagas Pratama', jenis_kelamin: 'L', nama_ibu: 'Sumirah' },
    { id: 'bagas' },
  );
  withdraw(kelurahan);
  kelurahan.send(
    { posyandu: 'Mawar', anak: responseCodeOf('bagas'), persetujuan: 'Tidak' },
    { id: 'cabut-juga' },
  );
  kelurahan.send(visit('9,4'), { id: 'susul-1' });
  expect(kelurahan.rows('Kiriman')).toHaveLength(5);
  expect(kelurahan.rows('Data Anak')).toEqual([]);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('once an officer has asked the family and its consent stands, everything counts again', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(LESTARI, { id: 'lestari' });
  withdraw(kelurahan);
  kelurahan.send(visit('9,4'), { id: 'susul-1' });
  const officer = new Officer(kelurahan);
  const { withheld, child } = officer.look(CODE);
  expect(child?.person.name).toBe('Lestari Widuri');
  if (!withheld) throw new Error('nothing is withheld');
  expect(officer.decide('tetap', standingConsent(withheld))).toMatchObject({ ok: true });
  expect(kelurahan.rows('Data Anak').map((row) => row['Nama Anak'])).toEqual(['Lestari Widuri']);
  expect(kelurahan.rows('Perlu Perbaikan').filter(({ Jenis }) => Jenis === 'Persetujuan ditarik')).toEqual(
    [],
  );
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
});

test('an erasure waits a day, can be stopped until then, and takes late visits along', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(LESTARI, { id: 'lestari' });
  withdraw(kelurahan);
  const officer = new Officer(kelurahan);
  const responses = officer.look(CODE).child?.erasable ?? [];
  expect(officer.decide('langsung', { kind: 'erase', responses })).toMatchObject({ ok: false });
  expect(officer.decide('hapus', { kind: 'erase-later', responses })).toMatchObject({ ok: true });
  kelurahan.pass(23 * HOUR);
  expect(JSON.stringify(kelurahan.rows('Kiriman'))).toContain('Lestari');
  officer.decide('henti', { kind: 'undo', decision: String(officer.decisions()[0]) });
  kelurahan.pass(3 * HOUR);
  expect(JSON.stringify(kelurahan.rows('Kiriman'))).toContain('Lestari');
  officer.decide('hapus-lagi', { kind: 'erase-later', responses });
  kelurahan.send(visit('9,4'), { id: 'susul-1' });
  kelurahan.pass(25 * HOUR);
  kelurahan.send(visit('9,5'), { id: 'susul-2' });
  kelurahan.pass(HOUR);
  // The time in a key may have the digits of a weight.
  for (const text of [
    JSON.stringify(kelurahan.rows('Kiriman')),
    JSON.stringify(viewForm(kelurahan.world, kelurahan.formId)),
  ])
    expect(TRACES.filter((trace) => text.replace(/T[\d:.]+Z/g, '').includes(trace))).toEqual([]);
  expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('of a family that says no from the start nothing is kept but that, where and when', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send({ ...LESTARI, persetujuan: 'Tidak' }, { id: 'tidak' });
  expect(traces(kelurahan)).toEqual([]);
  expect(JSON.stringify(kelurahan.rows('Kiriman'))).not.toContain('Lestari');
  expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
  expect(kelurahan.rows('Penolakan')).toMatchObject([{ Bulan: '2026-01', Posyandu: 'Mawar' }]);
  const line = kelurahan.rows('Beranda').find((row) => String(row.Ukuran).startsWith('Keluarga yang tidak'));
  expect(line).toMatchObject({ Jumlah: 1 });
  expect(String(line?.Keterangan)).toContain('Januari 2026: Mawar 1.');
});
