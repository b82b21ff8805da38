// "Kasus & RTL" as the team, a holder, the lurah and the camat have it, over the built script.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../local/people/window';
import { responseCodeOf } from '../../src/kernel/code';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { CaseSheet, CasesPage, Dissemination, StepOutcome } from '../../src/subjects/cases/cases-page';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { itemLinkIn } from '../support/system/item-link';
import {
  BIDAN,
  CAMAT,
  DAY,
  HOUR,
  Kelurahan,
  livedOnce,
  MINUTE,
  recipient,
} from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const LURAH = 'lurah@krandegan.example';
const OPD = 'joko@pu.example';
const TODAY = '2026-01-07';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Wulandari Kusuma',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  nama_ibu: 'Suparti',
  hp: '081234560011',
  alamat: 'Gang Wqcempaka',
  rt: '2',
  rw: '1',
  pb_lahir: '46',
  asi: 'ya',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  // Severely stunted, and wasted, at 22 months.
  berat: '7,2',
  tinggi: '74',
  cara_ukur: 'telentang',
};

const CODE = responseCodeOf('wulan');
const WELL = responseCodeOf('budi');
const CASE = { code: CODE, semester: '2026-1' };

const registered = livedOnce(() => {
  const kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Penerima: [
      recipient(LURAH, { Nama: 'Bu Lurah', Peran: 'Lurah' }),
      recipient(CAMAT, { Nama: 'Pak Camat', Peran: 'Camat', 'Boleh Lihat Nama': 'Tidak' }),
      recipient(OPD, {
        Nama: 'Pak Joko',
        Peran: 'Dinas PU',
        'Boleh Lihat Nama': 'Tidak',
        Mingguan: 'Tidak',
        Mendesak: 'Tidak',
      }),
    ],
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(CHILD, { id: 'wulan' });
  kelurahan.send(
    {
      ...CHILD,
      nama: 'Budi',
      jenis_kelamin: 'L',
      nik: '',
      nama_ibu: 'Tuti',
      pb_lahir: '50',
      berat: '12,5',
      tinggi: '88',
    },
    { id: 'budi' },
  );
  return kelurahan;
});

let kelurahan: Kelurahan;
beforeEach(() => {
  kelurahan = registered();
});

const call = (name: string, asked: unknown, person = BIDAN): unknown =>
  kelurahan.runtime.callFromPage(name, [asked], 'sidebar', person);
const step = (more: object): StepOutcome => call('catatKasus', { ...CASE, ...more }) as StepOutcome;
const sheet = (): CaseSheet => call('bukaKasus', CASE) as CaseSheet;

const PLAN = {
  step: 'plan',
  item: null,
  problem: 'air minum dari sumur terbuka',
  activity: 'Pasang saringan air',
  holder: { name: 'Pak Joko', office: 'Dinas PU', email: OPD },
  money: 'APBD',
  due: '2026-01-21',
  closing: 'evidence',
  isNamelessSaid: false,
};

/** What a page shows of the item that {@link PLAN} makes. */
const SEEN = {
  problem: PLAN.problem,
  activity: PLAN.activity,
  holder: PLAN.holder,
  money: PLAN.money,
  due: PLAN.due,
  closing: PLAN.closing,
};

/** An item of the worksheet that nobody has filled in. */
const UNKNOWN = { value: '', isLater: false };

const choose = () => step({ step: 'choose', why: 'Belum membaik' });
const plan = (more: object = {}) => step({ ...PLAN, ...more });
const states = () => sheet().items.map(({ state, lateDays }) => [state, lateDays]);
const tab = () => kelurahan.rows('Kasus & RTL');
const passDays = (days: number) => kelurahan.pass(days * DAY);

const mailsOf = (address: string) =>
  kelurahan.mailsTo(address).filter(({ subject, body }) => /RTL/.test(`${subject} ${body}`));

test('the page opens from the menu, and proposes a child with its reason; a child that is well is not proposed', () => {
  const page = openPage(kelurahan.world, kelurahan.runtime, 'kasusDanRtl', BIDAN);
  const list = askedFrom(page, kelurahan.runtime, 'lihatDaftarKasus', {}) as CasesPage;
  expect(list).toMatchObject({ semester: '2026-1', today: TODAY, cases: [], areFiguresWithheld: false });
  expect(list.semesters.slice(0, 2)).toEqual(['2026-1', '2025-2']);
  expect(list.candidates.map(({ code }) => code)).toEqual([CODE]);
  expect(list.candidates[0]).toMatchObject({ name: 'Wulandari Kusuma', months: 22, rw: 1, rt: 2 });
});

test('a case is chosen with a reason, filled in, judged and planned for, and its row says how far it has come', () => {
  expect(choose()).toMatchObject({ refusal: '', sheet: { line: { stage: 'chosen', why: 'Belum membaik' } } });
  const rows = new Map(sheet().rows.map((row) => [row.id, row]));
  expect(rows.get('pb_lahir')).toMatchObject({ value: '46,0', filledBy: 'register' });
  expect(rows.get('imunisasi')).toMatchObject({ value: '', filledBy: null, isLater: false });
  expect(rows.get('tbu')?.value).toMatch(/^−\d,\d\d \(5 Januari 2026\)$/);
  const filled = step({
    step: 'fill',
    by: 'Bu Ratna',
    answers: [
      { item: 'imunisasi', value: 'lengkap', isLater: false, seen: UNKNOWN },
      { item: 'hb_ibu', value: '', isLater: true, seen: UNKNOWN },
      { item: 'pb_lahir', value: '47', isLater: false, seen: { value: '46,0', isLater: false } },
    ],
  });
  const now = new Map(filled.sheet?.rows.map((row) => [row.id, row]));
  expect(now.get('imunisasi')).toMatchObject({ value: 'lengkap', filledBy: 'team' });
  expect(now.get('hb_ibu')).toMatchObject({ value: '', isLater: true });
  expect(now.get('pb_lahir')).toMatchObject({ value: '47', filledBy: 'team', registered: '46,0' });
  expect(filled.sheet?.line.stage).toBe('filling');
  const judged = step({
    step: 'judge',
    on: TODAY,
    by: 'dr. Sari',
    profession: 'Sp.A',
    cause: 'infeksi berulang',
    conclusion: 'perbaiki air minum',
  });
  expect(judged.sheet?.line.stage).toBe('judged');
  const planned = plan();
  expect(planned).toMatchObject({
    refusal: '',
    sheet: { line: { stage: 'planned', items: 1, open: 1, late: 0 } },
  });
  expect(planned.sheet?.items[0]).toMatchObject({
    number: 1,
    state: 'running',
    isReached: true,
    closing: 'evidence',
  });
  expect(tab().map((row) => [row.Jenis, row.Keadaan, row['Nama Anak'], row.Kegiatan])).toEqual([
    ['Kasus', 'RTL berjalan', 'Wulandari Kusuma', null],
    ['RTL', 'Berjalan', 'Wulandari Kusuma', 'Pasang saringan air'],
  ]);
  expect(JSON.stringify([planned, call('lihatDaftarKasus', {})])).not.toMatch(/33040|0812|Wqcempaka/);
});

test('a step that is sent twice is recorded once, and can be said again once it was taken back', () => {
  choose();
  choose();
  plan();
  plan();
  expect(sheet().items).toHaveLength(1);
  const decisions = kelurahan.rows('Keputusan').length;
  step({ step: 'drop', why: 'Pindah' });
  expect(call('bukaKasus', CASE)).toEqual({ refused: expect.stringContaining('belum dipilih') });
  expect(tab()).toEqual([]);
  choose();
  expect(kelurahan.rows('Keputusan')).toHaveLength(decisions + 2);
  expect(sheet().items).toHaveLength(1);
  const officer = new Officer(kelurahan);
  expect(officer.decide('tarik', { kind: 'undo', decision: officer.decisions()[0] ?? '' })).toMatchObject({
    ok: true,
  });
  kelurahan.runtime.run('rawatHarian');
  expect(tab()).toEqual([]);
});

test('a new item never takes the code of another, whatever was taken back before', () => {
  choose();
  plan({ activity: 'Satu' });
  plan({ activity: 'Dua' });
  const officer = new Officer(kelurahan);
  const [, first = ''] = officer.decisions();
  expect(officer.decide('tarik', { kind: 'undo', decision: first })).toMatchObject({ ok: true });
  kelurahan.pass(MINUTE);
  plan({ activity: 'Tiga' });
  const items = sheet().items.map(({ activity, code }) => [activity, code]);
  expect(items.map(([activity]) => activity)).toEqual(['Dua', 'Tiga']);
  expect(new Set(items.map(([, code]) => code)).size).toBe(2);
});

test('nobody is chased for a child that has moved away', () => {
  choose();
  plan({ due: '2026-01-15' });
  const officer = new Officer(kelurahan);
  const moved = { kind: 'residence', child: CODE, status: 'moved-out', on: '2026-01-07' } as never;
  expect(officer.decide('pindah', moved)).toMatchObject({ ok: true });
  passDays(10);
  expect(mailsOf(OPD)).toEqual([]);
  expect(sheet().items[0]).toMatchObject({
    state: 'cancelled',
    stateText: expect.stringContaining('tidak lagi dipantau'),
  });
});

test('an item is changed, and keeps its code, number and reports', () => {
  choose();
  plan();
  const [{ code = '' } = {}] = sheet().items;
  step({ step: 'report', item: code, on: TODAY, text: 'Dipesan', evidence: '', isCancelled: false });
  const changed = plan({ item: code, activity: 'Sambungan PDAM', due: '2026-02-01', seen: SEEN });
  expect(changed.sheet?.items).toMatchObject([
    { code, number: 1, activity: 'Sambungan PDAM', due: '2026-02-01', reports: [{ text: 'Dipesan' }] },
  ]);
});

test('a page that stands from before changes nothing that was written since, and says what that is', () => {
  choose();
  plan();
  const [{ code = '' } = {}] = sheet().items;
  const later = { item: code, activity: 'Sambungan PDAM', due: '2026-02-01', seen: SEEN };
  plan(later);
  // Sent again, since its answer was lost.
  expect(plan(later).refusal).toBe('');
  const stale = plan({ item: code, money: 'CSR', seen: SEEN });
  expect(stale.refusal).toBe(
    'Ada yang baru dicatat orang lain. kegiatan: "Sambungan PDAM"; tenggat: "1 Februari 2026". Isian Anda belum disimpan: periksa lagi, lalu simpan.',
  );
  expect(stale.sheet?.items).toMatchObject([
    { activity: 'Sambungan PDAM', due: '2026-02-01', money: 'APBD' },
  ]);
  const fill = (value: string, seen: object) =>
    step({ step: 'fill', by: 'Bu Ratna', answers: [{ item: 'imd', value, isLater: false, seen }] });
  expect(fill('ya', UNKNOWN).refusal).toBe('');
  expect(fill('ya', UNKNOWN).refusal).toBe('');
  expect(fill('tidak', UNKNOWN).refusal).toContain('Ada yang baru dicatat orang lain. IMD: "ya".');
  expect(sheet().rows.find(({ id }) => id === 'imd')?.value).toBe('ya');
  expect(fill('tidak', { value: 'ya', isLater: false }).refusal).toBe('');
});

test('its holder is written to a week, a day and no days before, and a week after each other once it is late; names nobody', () => {
  choose();
  plan({ due: '2026-01-21' });
  const days = Array.from({ length: 30 }, () => {
    const before = mailsOf(OPD).length;
    passDays(1);
    return mailsOf(OPD).length - before;
  });
  // From 8 January on: the 14th, 20th and 21st, then the 22nd, 29th, and 5 February.
  const told = days.flatMap((count, i) => (count > 0 ? [[i + 8, count]] : []));
  expect(told).toEqual([
    [14, 1],
    [20, 1],
    [21, 1],
    [22, 1],
    [29, 1],
    [36, 1],
  ]);
  const texts = mailsOf(OPD).map(({ body: text, htmlBody: html, subject }) => `${subject} ${text} ${html}`);
  for (const text of texts) {
    expect(text).toContain('Pasang saringan air');
    expect(text).not.toMatch(/Wulandari|Kusuma|Suparti|Wqcempaka|0812|33040|RW 001/);
    expect(text).not.toContain(CODE);
  }
});

test('by the link of the mail the holder reports on that item alone, and evidence closes it', () => {
  choose();
  plan({ due: '2026-01-15' });
  passDays(1);
  const [mail] = mailsOf(OPD);
  const link = itemLinkIn(mail?.body ?? '');
  expect(link).toEqual({
    sasaran: sheet().items[0]?.code,
    jenis: 'RTL',
    kode_kader: expect.stringMatching(/-/),
  });
  kelurahan.send({ ...link, hasil: 'Saringan sudah dipesan' }, { form: 'tindakan', email: OPD });
  expect(sheet().items[0]).toMatchObject({
    state: 'soon',
    reports: [{ text: 'Saringan sudah dipesan', evidence: '' }],
  });
  expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
  kelurahan.send(
    { ...link, hasil: 'Terpasang', tautan_bukti: 'https://foto.example/saringan.jpg' },
    { form: 'tindakan', email: OPD },
  );
  // Whoever the mail was passed on to could have sent it: an officer looks at it first.
  const [item] = sheet().items;
  expect(item).toMatchObject({
    state: 'soon',
    reports: [{}, { text: 'Terpasang', evidence: expect.stringContaining('belum diperiksa') }],
  });
  const checked = {
    step: 'report',
    item: item?.code,
    on: '2026-01-08',
    text: 'Sudah dilihat',
    isCancelled: false,
  };
  step({ ...checked, evidence: '-' });
  expect(sheet().items[0]).toMatchObject({ state: 'soon' });
  step({ ...checked, evidence: 'foto diperiksa di rumah' });
  expect(sheet().items[0]).toMatchObject({ state: 'done' });
  expect(sheet().line.stage).toBe('done');
  // The key opens nothing else: no other form, child or kind of act.
  const forged = { ...link, sasaran: CODE, jenis: 'Rujukan', hasil: 'ke puskesmas' };
  kelurahan.send(forged, { form: 'tindakan', email: OPD });
  kelurahan.send({ ...link, jenis: 'Rujukan', hasil: 'ke puskesmas' }, { form: 'tindakan', email: OPD });
  expect(kelurahan.rows('Tindakan').every((row) => row.Tindakan === 'RTL')).toBe(true);
  expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(2);
});

test('what is late comes up: the lurah reads each item, the camat counts by office once it has come up twice', () => {
  choose();
  plan({ due: '2026-01-10' });
  // Monday the 12th: two days late.
  passDays(6);
  expect(states()).toEqual([['late', 3]]);
  expect(
    mailsOf(LURAH)
      .map(({ body }) => body)
      .join(),
  ).toMatch(/Pasang saringan air \(Wulandari Kusuma, RW 001\)/);
  expect(mailsOf(CAMAT)).toEqual([]);
  expect(tab()[1]).toMatchObject({ Keadaan: 'Terlambat', 'Naik Ke': 'Lurah dan TPPS' });
  passDays(7);
  const [camat] = mailsOf(CAMAT);
  expect(camat?.body).toContain('Dinas PU');
  expect(`${camat?.body} ${camat?.htmlBody}`).not.toMatch(
    /Wulandari|Suparti|Pasang saringan|Wqcempaka|RW 001/,
  );
  expect(tab()[1]).toMatchObject({ 'Naik Ke': 'Camat' });
});

test('an item is closed by what it names alone', () => {
  choose();
  plan({ activity: 'Rujuk ke RS', closing: 'reply', due: '2026-03-01' });
  plan({ activity: 'Timbang lagi', closing: 'measured', due: '2026-03-01' });
  plan({ activity: 'PMT sampai BB/TB pulih', closing: 'wfl', due: '2026-03-01' });
  const [reply, measured] = sheet().items;
  step({
    step: 'report',
    item: reply?.code,
    on: TODAY,
    text: 'Sudah ke RS',
    evidence: 'surat 12/I/2026',
    isCancelled: false,
  });
  const state = () => sheet().items.map((item) => item.state);
  expect(state()).toEqual(['running', 'running', 'running']);
  passDays(1);
  kelurahan.send(
    { sasaran: CODE, jenis: 'Balasan rujukan', tanggal: '2026-01-08', hasil: 'TB paru, diobati' },
    { form: 'tindakan' },
  );
  expect(state()).toEqual(['done', 'running', 'running']);
  kelurahan.send(
    { ...CHILD, anak: CODE, tanggal_ukur: '2026-01-08', berat: '7,3', tinggi: '74,2' },
    { id: 'second' },
  );
  kelurahan.pass(HOUR);
  expect(state()).toEqual(['done', 'done', 'running']);
  expect(sheet().items[1]?.effect).toEqual([
    expect.stringMatching(/^8 Jan 2026: BB 7,3 kg, .*BB\/TB −\d,\d menjadi −\d,\d/),
  ]);
  const cancelled = step({
    step: 'report',
    item: sheet().items[2]?.code,
    on: '2026-01-08',
    text: 'Keluarga menolak',
    evidence: '',
    isCancelled: true,
  });
  expect(cancelled.sheet?.items[2]).toMatchObject({
    state: 'cancelled',
    stateText: 'Dibatalkan 8 Januari 2026: Keluarga menolak',
  });
  expect(measured?.closing).toBe('measured');
});

test('a text with a word that is a name is asked about, and recorded once the officer says that it is none', () => {
  choose();
  const asked = plan({ problem: 'Rumah Bu Suparti bocor' });
  expect(asked).toMatchObject({ isAboutName: true, refusal: expect.stringContaining('suparti') });
  expect(sheet().items).toEqual([]);
  expect(plan({ problem: 'Rumah Bu Suparti bocor', isNamelessSaid: true })).toMatchObject({ refusal: '' });
  expect(sheet().items).toHaveLength(1);
});

test('the report of a semester has counts and offices, and no child', () => {
  choose();
  plan({ due: '2026-01-10' });
  plan({
    activity: 'Konseling',
    holder: { name: 'Bidan Ratna', office: '', email: BIDAN },
    due: '2026-02-01',
  });
  passDays(6);
  const report = call('laporanKasus', { semester: '2026-1' }) as Dissemination;
  expect(report.parts.map(({ title }) => title)).toEqual([
    'I. Pendahuluan',
    'II. Pelaksanaan',
    'III. Kesimpulan dan RTL',
    'IV. Evaluasi RTL',
    'V. Penutup',
  ]);
  const [kept] = report.parts[3]?.tables ?? [];
  // Items, kept in time, kept late, late now, not due yet, taken back.
  expect(kept?.rows).toEqual([
    ['Bidan Ratna', '1', '0', '0', '0', '1', '0'],
    ['Dinas PU', '1', '0', '0', '1', '0', '0'],
  ]);
  // One case: where it is, and how far it has come, would be said of that child.
  expect(report.parts[1]?.tables).toEqual([]);
  expect(JSON.stringify(report)).not.toMatch(/Wulandari|Kusuma|Suparti|Wqcempaka|0812|33040/);
  expect(JSON.stringify(report)).not.toContain(CODE);
});

test('a child that is erased leaves nothing of its case, and no item chases anybody any more', () => {
  choose();
  step({
    step: 'fill',
    by: 'Bu Ratna',
    answers: [{ item: 'penyakit', value: 'Wqrahasia', isLater: false, seen: UNKNOWN }],
  });
  plan({ due: '2026-01-15', problem: 'Wqmasalah' });
  passDays(1);
  const link = itemLinkIn(mailsOf(OPD)[0]?.body ?? '');
  kelurahan.send({ ...link, hasil: 'Wqlaporan' }, { form: 'tindakan', email: OPD });
  const officer = new Officer(kelurahan);
  expect(
    officer.decide('hapus', { kind: 'erase-later', responses: officer.responsesOf(0) } as never),
  ).toMatchObject({ ok: true });
  passDays(3);
  const everything = JSON.stringify(kelurahan.world.save());
  expect(tab()).toEqual([]);
  const before = mailsOf(OPD).length;
  passDays(20);
  expect(mailsOf(OPD)).toHaveLength(before);
  for (const trace of ['Wqrahasia', 'Wqlaporan', 'Wqmasalah'])
    expect([
      trace,
      JSON.stringify(kelurahan.rows('Keputusan')).includes(trace),
      JSON.stringify(kelurahan.rows('Kiriman')).includes(trace),
    ]).toEqual([trace, false, false]);
  expect(everything).not.toContain('Wqrahasia');
});

test('the night makes the tab as it was, whatever somebody typed over', () => {
  choose();
  plan();
  const before = JSON.stringify(tab());
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [['Selesai']] }, kelurahan.workbookId, "'Kasus & RTL'!C3", {
      valueInputOption: 'RAW',
    }),
  );
  expect(JSON.stringify(tab())).not.toBe(before);
  kelurahan.runtime.run('rawatHarian');
  expect(JSON.stringify(tab())).toBe(before);
});

test('strangers, and whatever cannot be read, get a refusal', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  choose();
  for (const name of ['lihatDaftarKasus', 'bukaKasus', 'catatKasus', 'laporanKasus']) {
    expect(call(name, CASE, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
    expect(kelurahan.runtime.callFromPage(name, [CASE], 'web-app')).toBe(PAGE_CLOSED);
  }
  const unreadable = { refused: expect.stringContaining('tidak terbaca') };
  for (const asked of [null, {}, { code: CODE }, { ...CASE, code: 'K7M4' }, { ...CASE, semester: 7 }])
    expect(call('bukaKasus', asked)).toEqual(unreadable);
  for (const semester of ['2031-1', '2026-3', '__proto__', 12])
    expect(call('lihatDaftarKasus', { semester })).toEqual(unreadable);
  const odd = [
    { step: 'jump' },
    { step: 'fill', by: 'x', answers: [{ item: 'toString', value: 'x', isLater: false, seen: UNKNOWN }] },
    // A page from before answers said what they were written over.
    { step: 'fill', by: 'x', answers: [{ item: 'imd', value: 'x', isLater: false }] },
    { step: 'fill', by: 'x', answers: [] },
    { ...PLAN, closing: 'never' },
    { ...PLAN, due: 'besok' },
    { ...PLAN, item: 'R-K7M4-QXCP' },
    { ...PLAN, activity: 'x'.repeat(1001) },
    { step: 'report', item: CODE, on: TODAY, text: 'x', evidence: '', isCancelled: false },
  ];
  for (const more of odd) expect([more, step(more)]).toEqual([more, unreadable]);
  const refused = [
    { ...PLAN, activity: ' ' },
    { ...PLAN, holder: { name: 'Pak Joko', office: '', email: 'bukan surel' } },
    { ...PLAN, due: '2029-01-01' },
    { step: 'choose', why: '' },
    { step: 'judge', on: '2026-01-08', by: 'dr. Sari', profession: '', cause: '', conclusion: 'x' },
  ];
  for (const more of refused) expect([more, step(more).refusal]).not.toEqual([more, '']);
  expect(sheet().items).toEqual([]);
  expect(step({ code: WELL, ...PLAN }).refusal).toContain('belum dipilih');
});
