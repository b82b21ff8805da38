// All that is kept of a child, on a sheet for its own family.
import { createSpreadsheetApp, lastDialogs } from '../../local/google/spreadsheet';
import { responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { FamilySheet } from '../../src/subjects/family-sheet/family-sheet';
import { BIDAN, HOUR, KADER, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const CODE = responseCodeOf('lestari');
const LESTARI: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Lestari Widuri',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  no_kk: '3304060101990007',
  nama_ibu: 'Kinasih Larasati',
  hp: '081234560011',
  alamat: 'Gang Cempaka No. 3',
  rt: '2',
  rw: '1',
  lokasi: '-7.395021, 109.693013',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '8,9',
  tinggi: '79',
  cara_ukur: 'telentang',
};
const NEIGHBOUR: Answers = {
  ...LESTARI,
  nama: 'Gading Prabowo',
  jenis_kelamin: 'L',
  tanggal_lahir: '2022-05-04',
  nik: '3304060405220012',
  no_kk: '3304060101990008',
  nama_ibu: 'Suminah',
  hp: '081234560099',
};

function registered(): Kelurahan {
  const kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Kader: [{ Nama: 'Yayuk', Email: KADER, Posyandu: 'Semua' }],
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(NEIGHBOUR, { id: 'gading' });
  kelurahan.send({ ...LESTARI, alamat: 'Gang Kenanga' }, { id: 'lestari' });
  kelurahan.send(LESTARI, { id: 'lestari' });
  kelurahan.send(
    { posyandu: 'Mawar', anak: CODE, tanggal_ukur: '2026-01-07', berat: '9,1', catatan: 'batuk' },
    { id: 'lestari-2' },
  );
  kelurahan.send(
    { posyandu: 'Mawar', anak: CODE, tanggal_ukur: 'kemarin', berat: '9,2' },
    { id: 'lestari-3' },
  );
  kelurahan.pass(HOUR);
  new Officer(kelurahan).decide('benahi', {
    kind: 'correct',
    child: CODE,
    field: 'nama_ayah',
    value: 'Wiryo',
  });
  return kelurahan;
}

const ask = (kelurahan: Kelurahan, name: string, code: unknown, person?: string): unknown =>
  kelurahan.runtime.callFromPage(name, [{ code, alone: false }], 'sidebar', person);

const sheetOf = (kelurahan: Kelurahan, code: unknown = CODE, person?: string): FamilySheet =>
  ask(kelurahan, 'lembarKeluarga', code, person) as FamilySheet;

test('the sheet holds the identity with its numbers, the visits, every response, decisions, and who sees it', () => {
  const kelurahan = registered();
  const sheet = sheetOf(kelurahan);
  expect(sheet).toMatchObject({
    code: CODE,
    kelurahan: 'Krandegan',
    posyandu: 'Mawar',
    isWithheld: false,
    identity: {
      name: 'Lestari Widuri',
      nik: '3304064203240011',
      familyCardNumber: '3304060101990007',
      fatherName: 'Wiryo',
      phone: '081234560011',
      address: 'Gang Cempaka No. 3',
    },
    place: { point: { lat: -7.395021, lng: 109.693013 }, source: 'pin' },
  });
  expect(sheet.visits.map(({ measurement }) => [measurement.measuredOn, measurement.weightKg])).toEqual([
    ['2026-01-05', 8.9],
    ['2026-01-07', 9.1],
  ]);
  expect(sheet.visits[1]?.measurement.note).toBe('batuk');
  const written = sheet.responses.map(({ revisions }) =>
    revisions.map(({ answers }) => answers.alamat ?? null),
  );
  expect(written).toEqual([['Gang Kenanga', 'Gang Cempaka No. 3'], [null], [null]]);
  expect(sheet.responses[0]?.revisions[0]?.sentBy).toEqual({ kind: 'kader', name: 'Yayuk' });
  expect(sheet.decisions.map(({ what, why }) => [what, why])).toEqual([
    ['Perbaikan data: Nama ayah', 'sudah ditanyakan'],
  ]);
  expect(sheet.shared).toMatchObject({ officers: ['Bidan Ratna, Bidan'], readers: ['Bidan Ratna', 'Yayuk'] });
});

test('it says nothing of another child, and gives away no address of a sender or reader', () => {
  const text = JSON.stringify(sheetOf(registered()));
  const others = ['Gading', 'Suminah', '3304060405220012', '3304060101990008', '081234560099'];
  expect([...others, '@'].filter((trace) => text.includes(trace))).toEqual([]);
});

test('each opening is noted in Riwayat, and the next sheet says so', () => {
  const kelurahan = registered();
  sheetOf(kelurahan, CODE, BIDAN);
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({
    Siapa: BIDAN,
    Apa: `Membuka lembar untuk keluarga (${CODE})`,
  });
  expect(sheetOf(kelurahan).shared.history.at(-2)).toMatchObject({
    who: 'Bidan Ratna',
    what: `Membuka lembar untuk keluarga (${CODE})`,
  });
});

test('whoever is no officer gets neither the sheet nor its page, and nothing is noted', () => {
  const kelurahan = registered();
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const noted = kelurahan.rows('Riwayat').length;
  for (const name of ['lembarKeluarga', 'bukaLembarKeluarga'])
    expect(ask(kelurahan, name, CODE, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
  expect(kelurahan.rows('Riwayat')).toHaveLength(noted);
});

test.each<unknown>(['', 'bukan kode', responseCodeOf('tidak ada'), null])(
  'there is no sheet of %p',
  (code) => {
    const kelurahan = registered();
    expect(ask(kelurahan, 'lembarKeluarga', code)).toEqual({
      refused: expect.stringContaining('tidak ditemukan'),
    });
  },
);

test('a family that has taken its consent back sees what is kept until it is erased, and nothing afterwards', () => {
  const kelurahan = registered();
  const officer = new Officer(kelurahan);
  officer.decide('hapus', { kind: 'erase-later', responses: officer.look(CODE).child?.erasable ?? [] });
  expect(sheetOf(kelurahan)).toMatchObject({ isWithheld: true, identity: { name: 'Lestari Widuri' } });
  kelurahan.pass(26 * HOUR);
  expect(ask(kelurahan, 'lembarKeluarga', CODE)).toEqual({
    refused: expect.stringContaining('tidak ditemukan'),
  });
});

test('the page opens with a key of its own, and knows of the child only its code', () => {
  const kelurahan = registered();
  ask(kelurahan, 'bukaLembarKeluarga', CODE, BIDAN);
  const page = lastDialogs(kelurahan.world).at(-1);
  expect(page).toMatchObject({ kind: 'modal', person: BIDAN });
  expect(page?.content).toMatch(new RegExp(`data-key="[0-9a-f-]{36}" data-about="${CODE}"`));
  expect(page?.content).not.toContain('Lestari');
});
