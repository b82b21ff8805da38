// I am a kader of one posyandu, and have the edit link of a response about a child of another.
import { BIDAN, HOUR, Kelurahan, recipient } from '../../support/system/kelurahan';

const MAWAR = 'kader.mawar@krandegan.example';
const MELATI = 'kader.melati@krandegan.example';
const AYU = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ayu Wijaya',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-11',
  nama_ibu: 'Siti Rahayu',
  nik: '3304065103240001',
  alamat: 'Gang Melati 3',
  rt: '1',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '8,2',
  tinggi: '79',
  cara_ukur: 'telentang',
  oedema: 'ya',
};

const opened = () =>
  new Kelurahan({
    Penerima: [recipient(BIDAN)],
    Kader: [
      { Nama: 'Bu Mawar', Email: MAWAR, Posyandu: 'Mawar' },
      { Nama: 'Bu Melati', Email: MELATI, Posyandu: 'Melati' },
    ],
  });

const registered = (kelurahan: Kelurahan) =>
  kelurahan.rows('Data Anak').map((row) => [row['Nama Anak'], row.Posyandu, row.Alamat]);
const asked = (kelurahan: Kelurahan) => kelurahan.rows('Perlu Perbaikan').map(({ Masalah }) => Masalah);
const AS_REGISTERED = [['Ayu Wijaya', 'Mawar', 'Gang Melati 3']];

test('I edit address and posyandu: the child stays registered where it is, and what I said waits', () => {
  const kelurahan = opened();
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  kelurahan.send({ ...AYU, posyandu: 'Melati', alamat: 'Jalan Palsu 1' }, { id: 'ayu', email: MELATI });
  expect(registered(kelurahan)).toEqual(AS_REGISTERED);
  expect(asked(kelurahan).join()).toContain('dikirim oleh kader posyandu lain');
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual(AS_REGISTERED);
});

test('I edit its oedema away: the child stays, its danger stands, and whoever got the alarm is told', () => {
  const kelurahan = opened();
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  kelurahan.pass(HOUR);
  const before = kelurahan.mails().length;
  kelurahan.send({ ...AYU, oedema: 'tidak', alamat: 'Jalan Palsu 1' }, { id: 'ayu', email: MELATI });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual(AS_REGISTERED);
  expect(asked(kelurahan).join()).toMatch(/bengkak|oedema/i);
  const later = kelurahan.mails().slice(before);
  expect(later.filter(({ subject, to }) => /RALAT/i.test(subject) && to.includes(BIDAN))).toHaveLength(1);
});

test('I edit it into a child of mine: both children stand, and an officer is asked', () => {
  const kelurahan = opened();
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  const mine = {
    ...AYU,
    posyandu: 'Melati',
    nama: 'Bima Santoso',
    nama_ibu: 'Dewi Lestari',
    nik: '',
    jenis_kelamin: 'L',
    tanggal_lahir: '2023-08-20',
    oedema: 'tidak',
    berat: '11,5',
    tinggi: '86',
  };
  kelurahan.send(mine, { id: 'ayu', email: MELATI });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual([
    ['Ayu Wijaya', 'Mawar', 'Gang Melati 3'],
    ['Bima Santoso', 'Melati', 'Gang Melati 3'],
  ]);
  expect(asked(kelurahan).join()).toContain('lalu diisi ulang untuk anak ini');
});

test('I am its own kader and move it to another posyandu by an edit: it moves', () => {
  const kelurahan = opened();
  kelurahan.send({ ...AYU, oedema: 'tidak' }, { id: 'ayu', email: MAWAR });
  kelurahan.send({ ...AYU, oedema: 'tidak', posyandu: 'Melati' }, { id: 'ayu', email: MAWAR });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual([['Ayu Wijaya', 'Melati', 'Gang Melati 3']]);
});

test('an officer took what I sent, and I edit it again: the child stays as it was taken', () => {
  const kelurahan = opened();
  kelurahan.send(AYU, { id: 'ayu', email: MELATI });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual([]);
  kelurahan.byHand(({ Values }) => {
    const titles = Values.get(kelurahan.workbookId, 'Perlu Perbaikan!1:1').values?.[0] ?? [];
    const at = `Perlu Perbaikan!R2C${titles.indexOf('Keputusan') + 1}`;
    Values.update({ values: [['Terima kiriman']] }, kelurahan.workbookId, at, { valueInputOption: 'RAW' });
  });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual(AS_REGISTERED);
  kelurahan.send({ ...AYU, alamat: 'Jalan Palsu 1' }, { id: 'ayu', email: MELATI });
  kelurahan.pass(HOUR);
  expect(registered(kelurahan)).toEqual(AS_REGISTERED);
  expect(asked(kelurahan).join()).toContain('dikirim oleh kader posyandu lain');
});

test('I correct a birth date so that the child is too old on the day of its danger: the danger is not dropped', () => {
  const kelurahan = opened();
  const { nik: _, ...unnumbered } = AYU;
  const old = { ...unnumbered, oedema: 'tidak', tanggal_ukur: '2025-12-07', tanggal_lahir: '2021-02-11' };
  kelurahan.send(old, { id: 'ayu', email: MAWAR });
  const anak = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
  kelurahan.send(
    { posyandu: 'Mawar', anak, tanggal_ukur: '2026-01-07', lila: '10,9' },
    { id: 'lila', email: MAWAR },
  );
  kelurahan.pass(HOUR);
  const before = kelurahan.mails().length;
  expect(
    kelurahan
      .mails()
      .map(({ subject }) => subject)
      .join(),
  ).toContain('SEGERA');
  // 59 months on the day on which it was registered, 60 a month later.
  kelurahan.send({ ...old, tanggal_lahir: '2021-01-05' }, { id: 'ayu', email: MAWAR });
  kelurahan.pass(HOUR);
  expect(asked(kelurahan).join()).toContain('LiLA');
  expect(
    kelurahan
      .mails()
      .slice(before)
      .map(({ subject }) => subject)
      .join(),
  ).toContain('RALAT');
});
