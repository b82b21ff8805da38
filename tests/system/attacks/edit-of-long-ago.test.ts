// I have a response of long ago in my hands, and edit it into one about a child that somebody else has registered.
import { HOUR, Kelurahan, MINUTE } from '../../support/system/kelurahan';

const MAWAR = 'kader.mawar@krandegan.example';
const MELATI = 'kader.melati@krandegan.example';
const AYU = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ayu Wijaya',
  jenis_kelamin: 'P',
  tanggal_lahir: '2022-03-11',
  nama_ibu: 'Siti Rahayu',
  nik: '3304065103220001',
  alamat: 'Gang Melati 3',
  rt: '1',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '14,2',
  tinggi: '98',
  cara_ukur: 'berdiri',
};
const BIMA = {
  ...AYU,
  posyandu: 'Melati',
  nama: 'Bima Santoso',
  nama_ibu: 'Dewi Lestari',
  nik: '3304062008230002',
  alamat: 'Jalan Lain 9',
  jenis_kelamin: 'L',
  tanggal_lahir: '2023-08-20',
  berat: '11,5',
  tinggi: '85',
};

const opened = () =>
  new Kelurahan({
    Kader: [
      { Nama: 'Bu Mawar', Email: MAWAR, Posyandu: 'Mawar' },
      { Nama: 'Bu Melati', Email: MELATI, Posyandu: 'Melati' },
    ],
  });

const ayuIn = (kelurahan: Kelurahan) =>
  kelurahan
    .rows('Data Anak')
    .filter((row) => row['Nama Anak'] === AYU.nama && row['Nama Ibu'] === AYU.nama_ibu)
    .map(({ Posyandu, Alamat, RT }) => [Posyandu, Alamat, String(RT)]);

test('as the kader of another posyandu: the child stays where its own kader has registered it, and stays shown', () => {
  const kelurahan = opened();
  kelurahan.send(BIMA, { id: 'lama', email: MELATI });
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  const taken = { ...AYU, posyandu: 'Melati', alamat: 'Jalan Palsu 1', rt: '9' };
  kelurahan.pass(5 * MINUTE);
  // First only the name, then the rest, as if something were put right twice.
  kelurahan.send({ ...BIMA, nama: AYU.nama, nik: '' }, { id: 'lama', email: MELATI });
  kelurahan.send(taken, { id: 'lama', email: MELATI });
  kelurahan.pass(HOUR);
  expect(ayuIn(kelurahan)).toEqual([['Mawar', 'Gang Melati 3', '1']]);
  kelurahan.send({ ...taken, persetujuan: 'tidak' }, { id: 'lama', email: MELATI });
  kelurahan.pass(HOUR);
  expect(ayuIn(kelurahan)).toEqual([['Mawar', 'Gang Melati 3', '1']]);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('as its own kader who puts a name right: what I registered stays registered by me', () => {
  const kelurahan = opened();
  kelurahan.send({ ...AYU, nama: 'Ayu Wijya' }, { id: 'ayu', email: MAWAR });
  kelurahan.send(
    { ...AYU, nama: 'Ayu Wijya', posyandu: 'Melati', alamat: 'Jalan Palsu 1' },
    { id: 'lain', email: MELATI },
  );
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  kelurahan.pass(HOUR);
  expect(ayuIn(kelurahan)).toEqual([['Mawar', 'Gang Melati 3', '1']]);
});

test('as the family of the child that a response is about now: its sheet has nothing of the child it was about before', () => {
  const kelurahan = opened();
  kelurahan.send({ ...AYU, posyandu: 'Melati' }, { id: 'satu', email: MELATI });
  kelurahan.send(BIMA, { id: 'satu', email: MELATI });
  kelurahan.send({ ...AYU, posyandu: 'Melati' }, { id: 'dua', email: MELATI });
  const bima = kelurahan.rows('Data Anak').find((row) => row['Nama Anak'] === BIMA.nama);
  const sheet = kelurahan.runtime.callFromPage(
    'lembarKeluarga',
    [{ code: bima?.['Kode Anak'], alone: false }],
    'sidebar',
  );
  expect(JSON.stringify(sheet)).toContain(BIMA.nik);
  for (const foreign of [AYU.nama, AYU.nik, AYU.nama_ibu, AYU.alamat])
    expect(JSON.stringify(sheet)).not.toContain(foreign);
});
