// "Bagikan bantuan" as officers have it, over the built script: proposed, recorded once, told where it cannot be.
import { callList, type FaultWay, faultAt } from '../../local/google/core/faults';
import { Meter } from '../../local/google/core/meter';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../local/people/window';
import { responseCodeOf } from '../../src/kernel/code';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Candidate, MatchedRecipient, RecordedRow, SharePage } from '../../src/subjects/aid/share';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { eachOr } from '../support/part';
import { BIDAN, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
import { registerMany } from '../support/system/register-many';

const TODAY = '2026-01-07';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ani Lestari',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  no_kk: '3304061203190101',
  nama_ibu: 'Siti',
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
  {
    Program: 'Telur',
    'Jenis Bantuan': 'Protein',
    Syarat: 'semua balita',
    Periode: 'Bulan',
    Jumlah: 2,
    Satuan: 'butir',
    Pemberi: 'Kelurahan',
    'Sumber Dana': 'APBDes',
  },
  {
    Program: 'Daging',
    'Jenis Bantuan': 'Protein',
    Sasaran: 'Keluarga',
    Syarat: 'semua balita',
    Periode: 'Tahun',
    Jumlah: 1,
    Satuan: 'bagian',
  },
  { Program: 'Susu', Syarat: 'desil 1', Periode: 'Bulan', Jumlah: 1, Satuan: 'dus' },
  { Program: 'Tidur', Syarat: 'semua balita', Periode: 'Bulan', Aktif: 'Tidak' },
];

const [ANI, BUDI, CICI] = [responseCodeOf('ani'), responseCodeOf('budi'), responseCodeOf('cici')];

let kelurahan: Kelurahan;
beforeEach(() => {
  kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Program: PROGRAMS,
    Keluarga: [{ Keluarga: CICI, Desil: 1 }],
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(CHILD, { id: 'ani' });
  kelurahan.send(
    {
      ...CHILD,
      nama: 'Budi',
      jenis_kelamin: 'L',
      tanggal_lahir: '2022-01-03',
      nik: '',
      berat: '16',
      tinggi: '102',
      cara_ukur: 'berdiri',
    },
    { id: 'budi' },
  );
  kelurahan.send(
    { ...CHILD, nama: 'Cici', nik: '', no_kk: '3304061203190177', nama_ibu: 'Tuti', rt: '3' },
    { id: 'cici' },
  );
});

/** Whoever has installed. */
const OWNER = null;

const call = (name: string, asked: unknown, person: string | null = BIDAN): unknown =>
  kelurahan.runtime.callFromPage(name, [asked], 'sidebar', person ?? undefined);

const propose = (program: string, portions = 10, on = TODAY) =>
  (call('usulkanPenerima', { program, portions, on }) as SharePage).proposal;

const record = (
  program: string,
  codes: readonly string[],
  more: object = {},
  person: string | null = BIDAN,
) =>
  call(
    'catatDibagikan',
    { program, on: TODAY, amount: 1, rows: codes.map((code) => ({ code, why: '' })), ...more },
    person,
  );

const outcomes = (answer: unknown): unknown =>
  (answer as readonly RecordedRow[]).map(({ code, outcome }) => [code, outcome]);

const codesOf = (some: readonly Candidate[] | undefined) => some?.map(({ code }) => code);

const acts = () =>
  kelurahan
    .rows('Tindakan')
    .map((row) => [row['Kode Anak'], row.Tindakan, row.Program, row.Jumlah, row.Satuan, row.Pemberi]);

test('it is opened from the menu, offers what is active, and proposes the poorest first', () => {
  const page = openPage(kelurahan.world, kelurahan.runtime, 'bagikanBantuan', BIDAN);
  expect(askedFrom(page, kelurahan.runtime, 'usulkanPenerima', {})).toMatchObject({
    kelurahan: 'Krandegan',
    today: TODAY,
    programs: [{ name: 'Telur' }, { name: 'Daging' }, { name: 'Susu' }],
    proposal: null,
  });
  const proposal = propose('Telur', 2);
  expect(codesOf(proposal?.places)).toEqual([CICI, ANI]);
  expect(codesOf(proposal?.waiting)).toEqual([BUDI]);
  expect(proposal?.places[0]?.reasons[0]).toBe('Desil 1');
});

test('no answer holds a number, phone or address', () => {
  record('Telur', [ANI]);
  const answers = [
    call('usulkanPenerima', {}),
    propose('Telur', 1),
    propose('Daging', 1),
    call('cariPenerima', { program: 'Susu', on: TODAY, code: ANI }),
    record('Telur', [ANI, BUDI]),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/33040|0812|Wqcempaka/);
  expect(JSON.stringify(answers)).toContain('Ani Lestari');
});

test('what is recorded is an act of the officer, once however often and by whomever, and Bantuan follows at once', () => {
  expect(outcomes(record('Telur', [CICI, ANI], { amount: 2 }))).toEqual([
    [CICI, 'recorded'],
    [ANI, 'recorded'],
  ]);
  const written = [ANI, CICI].map((code) => [code, 'Bantuan', 'Telur', 2, 'butir', 'Kelurahan']);
  expect(acts().sort()).toEqual(written.sort());
  const stateOf = (code: string) =>
    kelurahan.rows('Bantuan').find((row) => row.Sasaran === code && row.Program === 'Telur')?.Keadaan;
  expect([ANI, BUDI, CICI].map(stateOf)).toEqual(['Selesai', 'Belum', 'Selesai']);
  // Pressed again, also by the owner, after the call had broken off.
  expect(outcomes(record('Telur', [CICI, ANI], { amount: 2 }))).toEqual([
    [CICI, 'known'],
    [ANI, 'known'],
  ]);
  expect(outcomes(record('Telur', [ANI, BUDI], { amount: 2 }, OWNER))).toEqual([
    [ANI, 'known'],
    [BUDI, 'recorded'],
  ]);
  expect(acts()).toHaveLength(3);
  expect(codesOf(propose('Telur', 5)?.recorded)?.sort()).toEqual([ANI, BUDI, CICI].sort());
});

test('whoever has had it in the period is told with the reason, and nothing is recorded', () => {
  record('Telur', [ANI], { on: '2026-01-06' });
  const again = record('Telur', [ANI, CICI]) as readonly RecordedRow[];
  expect(again).toEqual([
    { code: ANI, outcome: 'refused', why: 'Sudah menerima 6 Januari 2026 dari Telur (2026-01)' },
    { code: CICI, outcome: 'recorded', why: '' },
  ]);
  // Meat is of the same kind: Ani has had eggs, so her household has; Cici's too.
  expect(propose('Daging')?.places).toEqual([]);
  const household = `K-${ANI}`;
  expect(outcomes(record('Daging', [household]))).toEqual([[household, 'refused']]);
  expect(acts()).toHaveLength(2);
});

test('a household is recorded about its child registered first', () => {
  expect(propose('Daging')?.places).toMatchObject([
    { code: `K-${CICI}`, children: 'Cici' },
    { code: `K-${ANI}`, children: 'Ani Lestari, Budi' },
  ]);
  expect(outcomes(record('Daging', [`K-${ANI}`]))).toEqual([[`K-${ANI}`, 'recorded']]);
  expect(acts()).toEqual([[ANI, 'Bantuan', 'Daging', 1, 'bagian', null]]);
  expect(call('cariPenerima', { program: 'Daging', on: TODAY, code: BUDI })).toMatchObject({
    code: `K-${ANI}`,
    claim: 'had',
  });
});

test('somebody is put on the list with a reason alone, and the reason stands in the act', () => {
  expect(call('cariPenerima', { program: 'Susu', on: TODAY, code: ANI })).toMatchObject({
    claim: 'not-entitled',
  });
  expect(outcomes(record('Susu', [ANI]))).toEqual([[ANI, 'refused']]);
  record('Susu', [], { rows: [{ code: ANI, why: 'Ibunya baru kehilangan pekerjaan' }] });
  expect(kelurahan.rows('Tindakan').map((row) => row.Hasil)).toEqual([
    'Ditambahkan petugas: Ibunya baru kehilangan pekerjaan',
  ]);
});

test('what was taken back can be recorded once more', () => {
  record('Telur', [ANI]);
  const officer = new Officer(kelurahan);
  const [key = ''] = officer.decisions();
  expect(officer.decide('tarik', { kind: 'undo', decision: key })).toMatchObject({ ok: true });
  expect(acts()).toEqual([]);
  expect(outcomes(record('Telur', [ANI]))).toEqual([[ANI, 'recorded']]);
  expect(outcomes(record('Telur', [ANI]))).toEqual([[ANI, 'known']]);
  expect(acts()).toHaveLength(1);
});

test('strangers, and whatever cannot be read, get a refusal', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const asked = { program: 'Telur', on: TODAY, portions: 3 };
  for (const name of ['usulkanPenerima', 'cariPenerima', 'catatDibagikan']) {
    expect(call(name, asked, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
    expect(kelurahan.runtime.callFromPage(name, [asked], 'web-app')).toBe(PAGE_CLOSED);
  }
  const refused = (name: string, more: object) => call(name, { ...asked, ...more });
  for (const more of [{ on: 'besok' }, { on: '2031-01-01' }, { portions: 0 }, { portions: 1.5 }])
    expect(refused('usulkanPenerima', more)).toEqual({ refused: expect.stringContaining('tidak terbaca') });
  for (const program of ['Tidur', 'Roti', 7])
    expect(refused('usulkanPenerima', { program })).toEqual({
      refused: expect.stringContaining('tidak ada'),
    });
  expect(refused('cariPenerima', { code: 'K7M4' })).toEqual({
    refused: expect.stringContaining('Data Anak'),
  });
  for (const amount of [0, 3, -1, '1', 0.001])
    expect(record('Telur', [ANI], { amount })).toEqual({
      refused: expect.stringContaining('paling banyak 2'),
    });
  for (const rows of [[], ['x'], [{ code: 'x', why: '' }], 'all'])
    expect(record('Telur', [], { rows })).toEqual({ refused: expect.stringContaining('tidak terbaca') });
  expect(record('Telur', [ANI], { on: '2026-01-08' })).toEqual({
    refused: expect.stringContaining('belum tiba'),
  });
  expect(acts()).toEqual([]);
});

const listed = (more: object) => ({
  card: '',
  head: '',
  mother: '',
  child: '',
  rt: null,
  rw: null,
  code: '',
  ...more,
});
const matched = (program: string, ...asked: readonly object[]) =>
  (
    call('cocokkanPenerima', { program, on: TODAY, rows: asked.map(listed) }) as readonly MatchedRecipient[]
  ).map(({ found, candidates }) => [found?.code ?? null, candidates.map(({ code }) => code)]);
const [CARD_OF_ANI, CARD_OF_CICI] = ['3304061203190101', '3304061203190177'];

test('rows of a list are about whom their code, or No KK and name, says; else somebody is asked', () => {
  expect(
    matched(
      'Telur',
      { code: ANI },
      { code: BUDI.toLowerCase().replace('-', '') },
      { card: CARD_OF_ANI, child: 'Budi' },
      { card: CARD_OF_ANI, child: 'Orang Lain' },
      { card: CARD_OF_ANI },
      { card: CARD_OF_CICI, child: 'Zainab' },
      { child: 'Ani', mother: 'Siti', rt: 2, rw: 1 },
      { child: 'Zainab', mother: 'Orang Lain', rt: 2, rw: 1 },
    ),
  ).toEqual([
    [ANI, []],
    [BUDI, []],
    [BUDI, []],
    [null, [ANI, BUDI]],
    [null, [ANI, BUDI]],
    // The card is Cici's, and the name is not: nobody is taken for her in silence.
    [null, [CICI]],
    [null, [ANI]],
    [null, []],
  ]);
});

test('of a programme for households a No KK is enough, and each says how it stands', () => {
  expect(
    matched('Daging', { card: CARD_OF_ANI }, { code: `K-${CICI}` }, { head: 'Tuti', rt: 3, rw: 1 }),
  ).toEqual([
    [`K-${ANI}`, []],
    [`K-${CICI}`, []],
    [null, [`K-${CICI}`]],
  ]);
  record('Telur', [ANI]);
  const rows = [listed({ code: ANI }), listed({ code: BUDI })];
  const answer = call('cocokkanPenerima', {
    program: 'Telur',
    on: TODAY,
    rows,
  }) as readonly MatchedRecipient[];
  expect(answer.map(({ found }) => found?.claim)).toEqual(['had', 'due']);
  expect(JSON.stringify(answer)).not.toMatch(/33040|0812|Wqcempaka/);
});

test('a list that cannot be read, or is asked about by strangers, gets a refusal', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const good = { program: 'Telur', on: TODAY, rows: [listed({ code: ANI })] };
  expect(call('cocokkanPenerima', good, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
  expect(kelurahan.runtime.callFromPage('cocokkanPenerima', [good], 'web-app')).toBe(PAGE_CLOSED);
  for (const more of [
    { rows: 'semua' },
    { rows: [7] },
    { rows: [listed({ code: 7 })] },
    { rows: [listed({ code: 'x'.repeat(21) })] },
    { rows: [listed({ head: 'x'.repeat(201) })] },
    { rows: Array(251).fill(listed({})) },
    { program: 'Roti' },
    { on: 'besok' },
  ])
    expect([more, call('cocokkanPenerima', { ...good, ...more })]).toEqual([
      more,
      { refused: expect.any(String) },
    ]);
});

test('wherever a call breaks off, pressed again it goes on, and nothing is recorded twice', () => {
  const codes = registerMany(kelurahan, 60);
  const { world } = kelurahan;
  const list = callList();
  world.faults = list;
  record('Telur', codes.slice(0, 2));
  const places = list.calls.length;
  let next = 2;
  for (const way of eachOr(['error-after', 'killed-before'] as const satisfies readonly FaultWay[]))
    for (let nth = 1; nth <= places; nth++) {
      const pair = codes.slice(next, next + 1);
      next += 1;
      world.faults = faultAt(way, { nth, entryPoint: 'catatDibagikan' });
      try {
        record('Telur', pair);
      } catch {
        // Whoever is at the page sees that it broke off.
      }
      world.faults = null;
      for (const { outcome } of record('Telur', pair) as readonly RecordedRow[])
        expect([way, nth, outcome]).not.toContain('refused');
    }
  expect(next).toBeGreaterThan(10);
  expect(kelurahan.rows('Tindakan').map((row) => row['Kode Anak'])).toHaveLength(next);
  expect(new Set(kelurahan.rows('Tindakan').map((row) => row['Kode Anak'])).size).toBe(next);
});

test('a hundred recipients of a thousand children are recorded within a minute, in few writes', () => {
  const codes = registerMany(kelurahan, 1_000).slice(-100);
  const { world } = kelurahan;
  world.meter = new Meter();
  const since = world.clock.now();
  const answer = record('Telur', codes) as readonly RecordedRow[];
  expect(answer.map(({ outcome, why }) => [outcome, why])).toEqual(codes.map(() => ['recorded', '']));
  const { calls = {} } = world.meter.entryPoints.catatDibagikan ?? {};
  const writes = Object.entries(calls).filter(([name]) => /(?:batchUpdate|append|clear|update)$/.test(name));
  const sum = writes.reduce((all, [, times]) => all + times, 0);
  // The acts, Bantuan and its sums, and what is still asked for in Perlu Tindakan.
  expect(sum).toBeLessThanOrEqual(7);
  expect(world.clock.now() - since).toBeLessThan(60_000);
});
