// One edit link goes from hand to hand: whoever has it fills the form in again, for another child, for another family, or to refuse.
import type { Answers } from '../../../src/ledger/responses/response';
import { BIDAN, DAY, HOUR, Kelurahan, recipient } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

const MAWAR = 'kader.mawar@krandegan.example';
const MELATI = 'kader.melati@krandegan.example';
const STRANGER = 'siapa@krandegan.example';

const AYU: Answers = {
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
  berat: '10,2',
  tinggi: '83',
  cara_ukur: 'telentang',
  oedema: 'tidak',
};
const BIMA: Answers = {
  ...AYU,
  nama: 'Bima Santoso',
  nama_ibu: 'Dewi Lestari',
  nik: '3304062008230002',
  jenis_kelamin: 'L',
  tanggal_lahir: '2023-08-20',
  berat: '11,5',
  tinggi: '88',
  alamat: 'Jalan Kenanga 5',
};
const CITRA: Answers = {
  ...AYU,
  nama: 'Citra Kusuma',
  nama_ibu: 'Endang Wulandari',
  nik: '3304064407230003',
  tanggal_lahir: '2023-07-04',
  berat: '11,9',
  tinggi: '89',
  alamat: 'Jalan Anggrek 8',
};
const SLIP: Answers = { ...CITRA, berat: 'sebelas', oedema: 'ya' };

const opened = () =>
  new Kelurahan({
    Penerima: [recipient(BIDAN)],
    Petugas: [{ Nama: 'Bidan', Email: BIDAN }],
    Kader: [
      { Nama: 'Bu Mawar', Email: MAWAR, Posyandu: 'Mawar' },
      { Nama: 'Bu Melati', Email: MELATI, Posyandu: 'Melati' },
    ],
  });

const put = (kelurahan: Kelurahan, id: string, answers: Answers, email = MAWAR): void => {
  kelurahan.send(answers, { id, email });
};
const names = (kelurahan: Kelurahan) => kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);
const codeOf = (kelurahan: Kelurahan, name: string): string =>
  String(kelurahan.rows('Data Anak').find((row) => row['Nama Anak'] === name)?.['Kode Anak']);
const asked = (kelurahan: Kelurahan) =>
  kelurahan.rows('Perlu Perbaikan').map((row) => `${row['Nama Anak']}: ${row.Masalah}`);
const dangerMails = (kelurahan: Kelurahan) =>
  kelurahan.mailsTo(BIDAN).filter(({ subject }) => subject.startsWith('SEGERA')).length;
const visitsOf = (kelurahan: Kelurahan, name: string) =>
  kelurahan.rows('Pengukuran').filter((row) => row['Nama Anak'] === name).length;
const visit = (anak: string, answers: Answers): Answers => ({
  posyandu: 'Mawar',
  anak,
  tanggal_ukur: '2026-01-07',
  ...answers,
});

function erase(kelurahan: Kelurahan, code: string): void {
  const officer = new Officer(kelurahan);
  const responses = officer.look(code as never).child?.erasable ?? [];
  officer.decide('hapus', { kind: 'erase-later', responses } as never);
  kelurahan.pass(26 * HOUR);
}

describe('one of the two children of a form was erased, and', () => {
  test('a third that is filled in afterwards is registered, and its danger told', () => {
    const kelurahan = opened();
    put(kelurahan, 'r', AYU);
    put(kelurahan, 'r', BIMA);
    kelurahan.pass(HOUR);
    erase(kelurahan, codeOf(kelurahan, 'Ayu Wijaya'));
    expect(names(kelurahan)).toEqual(['Bima Santoso']);
    put(kelurahan, 'r', { ...CITRA, oedema: 'ya', tanggal_ukur: '2026-01-08' });
    kelurahan.pass(HOUR);
    expect(names(kelurahan)).toEqual(['Bima Santoso', 'Citra Kusuma']);
    expect(dangerMails(kelurahan)).toBe(1);
    kelurahan.pass(29 * DAY);
    put(kelurahan, 'r', { ...BIMA, oedema: 'ya', tanggal_ukur: '2026-02-06', berat: '11,7' });
    kelurahan.pass(HOUR);
    expect(visitsOf(kelurahan, 'Bima Santoso')).toBe(2);
    expect(dangerMails(kelurahan)).toBe(2);
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  });
});

describe('an edit that refuses takes no other child along:', () => {
  test.each([
    { who: 'a kader of another posyandu', email: MELATI },
    { who: 'somebody unknown', email: STRANGER },
  ])('by $who, it waits', ({ email }) => {
    const kelurahan = opened();
    put(kelurahan, 'b', BIMA);
    put(kelurahan, 'r', SLIP);
    kelurahan.pass(HOUR);
    put(kelurahan, 'r', { posyandu: 'Mawar', anak: 'baru', persetujuan: 'tidak' }, email);
    kelurahan.pass(HOUR);
    expect(JSON.stringify(kelurahan.rows('Kiriman'))).toContain('Citra Kusuma');
    expect(asked(kelurahan).join()).toContain('Citra Kusuma');
    expect(names(kelurahan)).toEqual(['Bima Santoso']);
  });

  test('by its own kader, what was said is kept for an officer to decide, and shown nowhere', () => {
    const kelurahan = opened();
    put(kelurahan, 'r', SLIP);
    kelurahan.pass(HOUR);
    put(kelurahan, 'r', { posyandu: 'Mawar', anak: 'baru', persetujuan: 'tidak' });
    kelurahan.pass(HOUR);
    expect(JSON.stringify(kelurahan.rows('Kiriman'))).toContain('Citra Kusuma');
    expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
    expect(JSON.stringify(kelurahan.rows('Perlu Perbaikan')[0]?.Masalah)).not.toContain('Citra');
  });

  test('for a child that the form was about before, it concerns that one', () => {
    const kelurahan = opened();
    put(kelurahan, 'r', BIMA);
    put(kelurahan, 'r', SLIP);
    kelurahan.pass(HOUR);
    put(kelurahan, 'r', {
      posyandu: 'Mawar',
      anak: codeOf(kelurahan, 'Bima Santoso'),
      persetujuan: 'tidak',
    });
    kelurahan.pass(HOUR);
    expect(names(kelurahan)).toEqual([]);
    expect(asked(kelurahan).join()).toContain('Citra Kusuma');
  });
});

test('a refusal by the code of a child concerns its visit alone, and no other family reads of it', () => {
  const kelurahan = opened();
  put(kelurahan, 'a', AYU);
  put(kelurahan, 'b', BIMA);
  const [ayu, bima] = [codeOf(kelurahan, 'Ayu Wijaya'), codeOf(kelurahan, 'Bima Santoso')];
  put(kelurahan, 'r', visit(ayu, { berat: '10,4', tanggal_ukur: '2026-01-06' }));
  put(kelurahan, 'r', visit(bima, { berat: '11,7', tanggal_ukur: '2026-01-06' }));
  put(kelurahan, 'r', { posyandu: 'Mawar', anak: ayu, persetujuan: 'tidak' });
  kelurahan.pass(HOUR);
  expect(names(kelurahan)).toEqual(['Bima Santoso']);
  const sheet = JSON.stringify(
    kelurahan.runtime.callFromPage('lembarKeluarga', [{ code: bima, alone: false }], 'sidebar'),
  );
  expect(sheet).not.toContain(ayu);
  expect(sheet).not.toContain('tidak"');
});

describe('an edit that does not count decides nothing:', () => {
  test.each([
    { who: 'somebody unknown', email: STRANGER },
    { who: 'a kader of another posyandu', email: MELATI },
  ])('by $who, it makes no two children one', ({ email }) => {
    const kelurahan = opened();
    put(kelurahan, 'r', AYU);
    const between = { ...AYU, nama: '', nik: BIMA.nik ?? '', tanggal_lahir: BIMA.tanggal_lahir ?? '' };
    put(kelurahan, 'r', between, email);
    put(kelurahan, 'r', BIMA);
    kelurahan.pass(HOUR);
    expect(names(kelurahan)).toEqual(['Ayu Wijaya', 'Bima Santoso']);
    expect(asked(kelurahan).join()).toContain('lalu diisi ulang');
  });

  test('the visit of a child of mine that a kader of another posyandu gives to another child stays mine, and is asked about', () => {
    const kelurahan = opened();
    put(kelurahan, 'a', AYU);
    put(kelurahan, 'b', BIMA);
    const thin = { berat: '10,3', lila: '10,9', tanggal_ukur: '2026-01-06' };
    put(kelurahan, 'v', visit(codeOf(kelurahan, 'Ayu Wijaya'), thin));
    kelurahan.pass(HOUR);
    put(kelurahan, 'v', visit(codeOf(kelurahan, 'Bima Santoso'), thin), MELATI);
    kelurahan.pass(HOUR);
    expect(visitsOf(kelurahan, 'Ayu Wijaya')).toBe(2);
    expect(visitsOf(kelurahan, 'Bima Santoso')).toBe(2);
    expect(asked(kelurahan).join()).toContain('lalu diisi ulang');
  });
});

describe('the next child takes no place:', () => {
  test('two newborns without names, of two mothers, are two', () => {
    const kelurahan = opened();
    const born = { nik: '', tanggal_lahir: '2025-12-20' };
    put(kelurahan, 'r', { ...AYU, ...born, nama: 'Bayi Ny Siti', berat: '3,1', tinggi: '50' });
    put(kelurahan, 'r', { ...BIMA, ...born, nama: 'Bayi Ny Dewi', berat: '3,4', tinggi: '51' });
    kelurahan.pass(HOUR);
    expect(names(kelurahan)).toHaveLength(2);
  });

  test.each([
    { who: 'her own kader', email: MAWAR },
    { who: 'a kader of another posyandu', email: MELATI },
  ])('a child that waits to be mended stays, where $who edits its form for a registered one', ({ email }) => {
    const kelurahan = opened();
    put(kelurahan, 'b', BIMA);
    put(kelurahan, 'r', SLIP);
    kelurahan.pass(HOUR);
    expect(dangerMails(kelurahan)).toBe(1);
    put(kelurahan, 'r', visit(codeOf(kelurahan, 'Bima Santoso'), { berat: '11,6', oedema: 'tidak' }), email);
    kelurahan.pass(HOUR);
    expect(asked(kelurahan).join()).toContain('Citra Kusuma');
    expect(kelurahan.rows('Data Anak').map((row) => row['Tanda Gizi Buruk'])).toEqual([null]);
    const sheet = kelurahan.runtime.callFromPage(
      'lembarKeluarga',
      [{ code: codeOf(kelurahan, 'Bima Santoso'), alone: false }],
      'sidebar',
    );
    expect(JSON.stringify(sheet)).not.toMatch(/Citra|3304064407230003|Endang/);
  });
});

describe('a name that is put right stays the name of one child:', () => {
  test.each([
    { from: 'Ayu Wijaya', to: 'Ayu Wijayanti' },
    { from: 'Citra Kusuma', to: 'Citra Kusumawati' },
    { from: 'Siti Rahayu', to: 'Ayu Wijaya' },
    { from: 'Wayan', to: 'Putu Wayan Sari' },
  ])('$from is called $to now, with another weight and address', ({ from, to }) => {
    const kelurahan = opened();
    put(kelurahan, 'r', { ...AYU, nama: from });
    kelurahan.pass(HOUR);
    put(kelurahan, 'r', { ...AYU, nama: to, berat: '12,2', alamat: 'Gang Baru 1' });
    kelurahan.pass(HOUR);
    const rows = kelurahan.rows('Data Anak');
    expect(rows.map((row) => [row['Nama Anak'], row['Berat (kg)'], row.Alamat])).toEqual([
      [to, 12.2, 'Gang Baru 1'],
    ]);
    expect(asked(kelurahan).filter((one) => /NIK|mirip|diisi ulang/.test(one))).toEqual([]);
  });

  test('without a NIK it is enough that the visit is the same', () => {
    const kelurahan = opened();
    put(kelurahan, 'r', { ...AYU, nik: '', nama: 'Siti Rahayu' });
    put(kelurahan, 'r', { ...AYU, nik: '', nama: 'Ayu Wijaya' });
    expect(names(kelurahan)).toEqual(['Ayu Wijaya']);
  });
});

describe('no visit is lost:', () => {
  test.each<{ title: string; first: Answers; days: number; later: Answers }>([
    {
      title: 'a weight in January, a length in December',
      first: { berat: '10,4' },
      days: 0,
      later: { tinggi: '84', cara_ukur: 'telentang', tanggal_ukur: '2025-12-15' },
    },
    {
      title: 'two weeks later, by the same link',
      first: { berat: '10,0', vitamin_a: 'ya' },
      days: 14,
      later: { berat: '10,3', tanggal_ukur: '2026-01-21' },
    },
    {
      title: 'oedema alone, then a weight a month later',
      first: { oedema: 'ya', vitamin_a: 'ya' },
      days: 30,
      later: { berat: '10,1', oedema: 'tidak', tanggal_ukur: '2026-02-06' },
    },
  ])('$title', ({ first, days, later }) => {
    const kelurahan = opened();
    put(kelurahan, 'a', { ...AYU, tanggal_ukur: '2025-11-07' });
    const code = codeOf(kelurahan, 'Ayu Wijaya');
    put(kelurahan, 'v', visit(code, first));
    kelurahan.pass(days * DAY);
    put(kelurahan, 'v', visit(code, later));
    kelurahan.pass(HOUR);
    expect(visitsOf(kelurahan, 'Ayu Wijaya')).toBe(3);
    expect(asked(kelurahan).join()).toContain('lalu diisi ulang untuk tanggal lain');
  });
});
