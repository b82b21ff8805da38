// "Keluarga dan KRS" as officers have it, over the built script: found, corrected, filled in, and nothing written twice or by strangers.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../local/people/window';
import { responseCodeOf } from '../../src/kernel/code';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { FamilyView, FoundFamilies, MatchedFamily } from '../../src/subjects/families/family-page';
import { keptIn } from '../support/system/everything';
import { BIDAN, HOUR, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
import { registerMany } from '../support/system/register-many';

const TODAY = '2026-01-07';
const CARD = '3304061203190101';
const SLIP = '3304061203190107';
const OTHER = '3304061203190177';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ani Lestari',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  no_kk: CARD,
  nama_ibu: 'Siti Aminah',
  nama_ayah: 'Joko',
  hp: '081234560011',
  alamat: 'Gang Wqcempaka',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '10,9',
  tinggi: '84',
  cara_ukur: 'telentang',
};

const PROGRAMS = [
  { Program: 'Jamban', Sasaran: 'Keluarga', Syarat: 'jamban tidak layak', Periode: 'Tahun', Jumlah: 1 },
];

const [ANI, BUDI, CICI] = [responseCodeOf('ani'), responseCodeOf('budi'), responseCodeOf('cici')];

let kelurahan: Kelurahan;
beforeEach(() => {
  kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Program: PROGRAMS,
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(CHILD, { id: 'ani' });
  const budi = {
    nama: 'Budi',
    jenis_kelamin: 'L',
    tanggal_lahir: '2022-01-03',
    nik: '',
    berat: '16',
    tinggi: '102',
    cara_ukur: 'berdiri',
  };
  kelurahan.send({ ...CHILD, ...budi, no_kk: SLIP }, { id: 'budi' });
  const cici = { nama: 'Cici', nik: '', no_kk: OTHER, nama_ibu: 'Tuti', nama_ayah: '', rt: '3' };
  kelurahan.send({ ...CHILD, ...cici }, { id: 'cici' });
});

const call = (name: string, asked: unknown, person: string = BIDAN): unknown =>
  kelurahan.runtime.callFromPage(name, [asked], 'sidebar', person);

const find = (text: string) => call('cariKeluarga', { text }) as FoundFamilies;
const home = (code: string): FamilyView => {
  const [only] = find(code).found;
  if (!only) throw new Error(`no household of ${code}`);
  return only;
};
const membersOf = (code: string) => home(code).members.map(({ name }) => name);

const save = (rows: unknown, more: object = {}) =>
  call('simpanKeluarga', { on: TODAY, source: 'kunjungan rumah', rows, ...more });

const LATRINE = { items: { latrine: true }, seen: { latrine: null } };

const rows = () =>
  kelurahan
    .rows('Keluarga')
    .map((row) => [row.Keluarga, row['Jamban Tidak Layak'], row.Desil, row.Tanggal, row.Sumber]);

const listed = (more: object) => ({ card: '', head: '', mother: '', child: '', rt: null, rw: null, ...more });
const match = (...asked: readonly object[]) =>
  call('cocokkanKeluarga', { rows: asked.map(listed) }) as readonly MatchedFamily[];

test('it is opened from the menu, and says how far things have got', () => {
  const page = openPage(kelurahan.world, kelurahan.runtime, 'bukaKeluarga', BIDAN);
  expect(askedFrom(page, kelurahan.runtime, 'cariKeluarga', { text: '' })).toEqual({
    today: TODAY,
    zone: 'WIB',
    found: [],
    more: 0,
    households: 3,
    known: 0,
    trouble: [],
  });
});

test('a household is found by a name of a child or parent, in any order of words, by a code, and by its No KK', () => {
  const found = (text: string) =>
    find(text).found.map(({ members }) => members.map(({ name }) => name).join());
  expect(found('lestari ani')).toEqual(['Ani Lestari']);
  expect(found('siti')).toEqual(['Ani Lestari', 'Budi']);
  expect(found('joko')).toEqual(['Ani Lestari', 'Budi']);
  expect(found(CICI.toLowerCase().replace('-', ''))).toEqual(['Cici']);
  expect(found(`K-${CICI}`)).toEqual(['Cici']);
  expect(found('3304 0612 0319 0177')).toEqual(['Cici']);
  expect(found('3304061203190178')).toEqual([]);
  expect(found('zainab')).toEqual([]);
  expect(found('   ')).toEqual([]);
});

test('whoever looks households up by a No KK leaves a line that has no number in it', () => {
  const noted = () =>
    kelurahan.rows('Riwayat').flatMap(({ Siapa, Apa }) => (/No KK/.test(String(Apa)) ? [[Siapa, Apa]] : []));
  find('siti');
  find(CICI);
  match({ child: 'Budi', rt: 2, rw: 1 });
  expect(noted()).toEqual([]);
  find(CARD);
  find('3304061203190178');
  match({ card: CARD }, { card: OTHER }, { child: 'Budi', rt: 2, rw: 1 });
  const looked = [BIDAN, 'Mencari keluarga dengan No KK'];
  expect(noted()).toEqual([looked, looked, [BIDAN, 'Mencocokkan 2 baris daftar dengan No KK']]);
});

test('no answer holds a number, phone or address, and none is kept or noted', () => {
  save([{ code: ANI, ...LATRINE }]);
  const answers = [
    find(CARD),
    find('siti'),
    match({ card: CARD }, { child: 'Budi', rt: 2, rw: 1 }),
    save([{ code: ANI, ...LATRINE }]),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/33040612|33040642|0812|Wqcempaka/);
  expect(JSON.stringify(answers)).toContain('Ani Lestari');
  for (const [place, text] of keptIn(kelurahan))
    if (/tab (?:Keluarga|Riwayat|Bantuan|Beranda)$/.test(place))
      expect([place, /33040612|33040642/.test(text)]).toEqual([place, false]);
});

test('a slip in a No KK parts a brother and a sister until an officer joins them; taken back they are apart again', () => {
  expect(membersOf(ANI)).toEqual(['Ani Lestari']);
  const officer = new Officer(kelurahan, BIDAN);
  expect(officer.decide('satu', { kind: 'satu-keluarga', children: [BUDI, ANI] })).toEqual({
    ok: true,
    known: false,
  });
  expect(membersOf(BUDI)).toEqual(['Ani Lestari', 'Budi']);
  const [decision] = home(ANI).decisions;
  expect(decision).toMatchObject({ what: 'Satu keluarga', who: BIDAN, undone: false });
  expect(officer.decide('batal', { kind: 'undo', decision: decision?.key ?? '' })).toMatchObject({
    ok: true,
  });
  expect(membersOf(BUDI)).toEqual(['Budi']);
  expect(home(ANI).decisions[0]).toMatchObject({ undone: true });
});

test('Bantuan follows who lives together and what is known of them, within the hour', () => {
  save([{ code: BUDI, ...LATRINE }]);
  const due = () => {
    kelurahan.pass(HOUR);
    return kelurahan.rows('Bantuan').map((row) => [row.Sasaran, row.Keadaan]);
  };
  expect(due()).toEqual([[`K-${BUDI}`, 'Belum']]);
  new Officer(kelurahan, BIDAN).decide('satu', { kind: 'satu-keluarga', children: [ANI, BUDI] });
  expect(due()).toEqual([[`K-${ANI}`, 'Belum']]);
  expect(home(ANI).known.latrine).toEqual({ value: true, since: TODAY, source: 'kunjungan rumah' });
});

test('what was said of a household goes with its child that is erased, and nothing of any other', () => {
  save([ANI, BUDI].map((code) => ({ code, ...LATRINE })));
  const officer = new Officer(kelurahan, BIDAN);
  expect(officer.decide('hapus', { kind: 'erase-later', responses: [BUDI] })).toMatchObject({ ok: true });
  expect(rows()).toHaveLength(2);
  kelurahan.pass(26 * HOUR);
  expect(rows().map(([family]) => family)).toEqual([`K-${ANI}`]);
  expect(find('').trouble).toEqual([]);
});

test('a child that is erased takes the reason of the decision along, and ties nobody any more', () => {
  const officer = new Officer(kelurahan, BIDAN);
  officer.decide('satu', { kind: 'satu-keluarga', children: [ANI, BUDI] });
  expect(officer.decide('hapus', { kind: 'erase-later', responses: [BUDI] })).toMatchObject({ ok: true });
  kelurahan.pass(26 * HOUR);
  expect(membersOf(ANI)).toEqual(['Ani Lestari']);
  expect(home(ANI).decisions.map(({ what, why }) => [what, why])).toEqual([['Satu keluarga', '']]);
});

test('what is said is a row with its day and source; said again it changes nothing', () => {
  expect(save([{ code: CICI, items: { latrine: true, decile: 2, rank: 5 }, seen: {} }])).toEqual(['saved']);
  expect(rows()).toEqual([[`K-${CICI}`, 'Ya', '2', TODAY, 'kunjungan rumah']]);
  expect(kelurahan.rows('Keluarga')[0]?.Peringkat).toBe('>4');
  expect(save([{ code: CICI, items: { latrine: true, decile: 2, rank: 5 }, seen: {} }])).toEqual(['same']);
  expect(rows()).toHaveLength(1);
  expect(home(CICI).known).toMatchObject({
    latrine: { value: true, since: TODAY },
    decile: { value: 2 },
    rank: { value: 5 },
    water: null,
  });
});

test('a later word stands in a row of its own; of the same day and source it is put right in place', () => {
  save([{ code: CICI, ...LATRINE }], { on: '2025-06-01' });
  expect(save([{ code: CICI, items: { latrine: false }, seen: { latrine: true } }])).toEqual(['saved']);
  expect(save([{ code: CICI, items: { latrine: true, decile: 3 }, seen: { latrine: false } }])).toEqual([
    'saved',
  ]);
  expect(rows()).toEqual([
    [`K-${CICI}`, 'Ya', null, '2025-06-01', 'kunjungan rumah'],
    [`K-${CICI}`, 'Ya', '3', TODAY, 'kunjungan rumah'],
  ]);
});

test('of one day, another source leaves no two rows that contradict each other', () => {
  save([{ code: CICI, items: { latrine: true, decile: 2 }, seen: {} }]);
  save([{ code: CICI, items: { latrine: false }, seen: { latrine: true } }], { source: 'Pendataan KRS' });
  expect(rows()).toEqual([
    [`K-${CICI}`, null, '2', TODAY, 'kunjungan rumah'],
    [`K-${CICI}`, 'Tidak', null, TODAY, 'Pendataan KRS'],
  ]);
  expect(find('').trouble).toEqual([]);
});

test('what was said can be taken back', () => {
  save([{ code: CICI, items: { latrine: true, decile: 2 }, seen: {} }], { on: '2025-06-01' });
  save([{ code: CICI, items: { latrine: false }, seen: { latrine: true } }]);
  expect(save([{ code: CICI, items: { latrine: null }, seen: { latrine: false } }])).toEqual(['saved']);
  expect(home(CICI).known).toMatchObject({ latrine: null, decile: { value: 2 } });
});

test('what somebody else has said meanwhile, or of a later day, stays', () => {
  save([{ code: CICI, ...LATRINE }]);
  expect(save([{ code: CICI, items: { latrine: false }, seen: { latrine: null } }])).toEqual(['changed']);
  expect(
    save([{ code: CICI, items: { latrine: false }, seen: { latrine: true } }], { on: '2026-01-06' }),
  ).toEqual(['older']);
  expect(rows()).toEqual([[`K-${CICI}`, 'Ya', null, TODAY, 'kunjungan rumah']]);
});

test('a household that is named twice, or is none, is told by its row', () => {
  const code = responseCodeOf('nobody');
  const asked = [
    { code: ANI, ...LATRINE },
    { code: `K-${ANI}`, ...LATRINE },
    { code, ...LATRINE },
    { code: 'x', ...LATRINE },
  ];
  expect(save(asked)).toEqual(['saved', 'twice', 'unknown', 'unknown']);
  expect(rows()).toHaveLength(1);
});

test('rows of a list find their households by No KK; by names they are only proposed', () => {
  const codes = (answer: readonly MatchedFamily[]) =>
    answer.map(({ family, candidates }) => [family?.code ?? null, candidates.map(({ code }) => code)]);
  expect(
    codes(
      match(
        { card: OTHER },
        { card: CARD, head: 'Orang Lain' },
        { head: 'Joko', rt: 2, rw: 1 },
        { mother: 'Hj. Siti Aminah', child: 'Budi', rt: 2, rw: 1 },
        { mother: 'Siti Aminah', rt: 9, rw: 1 },
        { child: 'Budi' },
        { mother: 'Siti', child: 'Budi' },
        { card: '3304061203190999', mother: 'Tuti', rt: 3, rw: 1 },
        { head: '' },
      ),
    ),
  ).toEqual([
    [`K-${CICI}`, []],
    [`K-${ANI}`, []],
    [null, [`K-${ANI}`, `K-${BUDI}`]],
    [null, [`K-${BUDI}`, `K-${ANI}`]],
    [null, []],
    [null, []],
    [null, [`K-${BUDI}`]],
    [null, [`K-${CICI}`]],
    [null, []],
  ]);
});

test('a No KK that leads to two households since officers parted them is asked about', () => {
  kelurahan.send(
    { ...CHILD, nama: 'Dedi', nik: '', jenis_kelamin: 'L', tanggal_lahir: '2023-07-07' },
    { id: 'dedi' },
  );
  const DEDI = responseCodeOf('dedi');
  expect(match({ card: CARD })[0]?.family?.code).toBe(`K-${ANI}`);
  new Officer(kelurahan, BIDAN).decide('bukan', {
    kind: 'bukan-satu-keluarga',
    leaving: [DEDI],
    staying: [ANI],
  });
  const [answer] = match({ card: CARD });
  expect(answer?.family).toBeNull();
  expect(answer?.candidates.map(({ code }) => code)).toEqual([`K-${ANI}`, `K-${DEDI}`]);
});

test('texts of the page stay texts in the tab', () => {
  save([{ code: CICI, ...LATRINE }], { source: '=HYPERLINK("http://x.example";"klik")' });
  expect(rows()[0]?.[4]).toBe('=HYPERLINK("http://x.example";"klik")');
  expect(home(CICI).known.latrine?.source).toBe('=HYPERLINK("http://x.example";"klik")');
});

test('strangers, and whatever cannot be read, get a refusal and write nothing', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const good = { on: TODAY, source: 'x', rows: [{ code: ANI, ...LATRINE }] };
  for (const name of ['cariKeluarga', 'cocokkanKeluarga', 'simpanKeluarga']) {
    expect(call(name, good, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
    expect(kelurahan.runtime.callFromPage(name, [good], 'web-app')).toBe(PAGE_CLOSED);
  }
  expect(
    new Officer(kelurahan, stranger).decide('satu', { kind: 'satu-keluarga', children: [ANI, BUDI] }),
  ).toEqual({
    ok: false,
    problems: ['not-allowed'],
  });
  const refused = { refused: expect.any(String) };
  for (const more of [
    { on: '2026-01-08' },
    { on: '1999-12-31' },
    { on: 'besok' },
    { source: '' },
    { source: 'x'.repeat(101) },
    { source: `KK ${CARD}` },
    { source: 7 },
    { rows: 'semua' },
    { rows: [7] },
    { rows: [{ code: ANI, items: { latrine: 'ya' }, seen: {} }] },
    { rows: [{ code: ANI, items: { decile: 11 }, seen: {} }] },
    { rows: [{ code: ANI, items: { rank: 1.5 }, seen: {} }] },
    { rows: [{ code: ANI, items: { latrine: true }, seen: { latrine: {} } }] },
    { rows: Array(501).fill({ code: ANI, ...LATRINE }) },
  ])
    expect([more, save(good.rows, more)]).toEqual([more, refused]);
  const odd: unknown = JSON.parse(
    `[{"code": "${ANI}", "items": {"toString": true, "__proto__": {"latrine": true}}, "seen": {}}]`,
  );
  expect(save(odd)).toEqual(['same']);
  for (const asked of [
    {},
    { rows: 'x' },
    { rows: [7] },
    { rows: [listed({ rt: 'x' })] },
    { rows: [listed({ head: 7 })] },
  ])
    expect(call('cocokkanKeluarga', asked)).toEqual(refused);
  for (const asked of [undefined, null, 7, { text: {} }, { text: ['siti'] }])
    expect((call('cariKeluarga', asked) as FoundFamilies).found).toEqual([]);
  expect(kelurahan.rows('Keluarga')).toEqual([]);
});

test('five hundred households of a thousand children are matched and saved in one call each, and once', () => {
  const codes = registerMany(kelurahan, 1_000).slice(-500);
  const since = kelurahan.world.clock.now();
  const asked = codes.map((code) => ({ code, items: { water: true, decile: 1 }, seen: {} }));
  expect(save(asked)).toEqual(codes.map(() => 'saved'));
  expect(save(asked)).toEqual(codes.map(() => 'same'));
  expect(kelurahan.rows('Keluarga')).toHaveLength(500);
  expect(match(...codes.map(() => ({ card: OTHER }))).every(({ family }) => family !== null)).toBe(true);
  expect(kelurahan.world.clock.now() - since).toBeLessThan(60_000);
});
