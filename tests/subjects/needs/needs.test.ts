import fc from 'fast-check';
import { tabsOf } from '../../../src/installation/tabs';
import { decide } from '../../../src/ledger/decide';
import type { IncomingResponse } from '../../../src/ledger/record';
import { readWorklist } from '../../../src/subjects/children/decisions/take-choices';
import { eraseLate } from '../../../src/subjects/children/erase-late';
import { actTab } from '../../../src/subjects/needs/tabs/act-tab';
import { ROOMS } from '../../../src/subjects/rooms';
import { act, codeOf, needsRegister, visit } from '../../support/needs-register';
import { redelivered } from '../../support/responses';

/** A girl born on 10 June 2025, with all that is asked of who and where she is. */
const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: 'Ratna',
  nik: '3304065006250003',
  rt: '1',
  rw: '2',
  lokasi: '-7.39912, 109.69734',
  persetujuan: 'Ya',
};
const known = (id: string) => ({ anak: codeOf(id) });

const first = visit('a1', '2026-03-05', { ...AYU, berat: '7,8', tinggi: '70', cara_ukur: 'Telentang' });
/** 100 g in a month where 200 g are the least (girls of 9 months: 300 g). */
const second = visit('a2', '2026-04-06', {
  ...known('a1'),
  berat: '7,9',
  tinggi: '71',
  cara_ukur: 'Telentang',
});

test('before the first night nothing is to be done', () => {
  const { send, needs } = needsRegister();
  send(first, second);
  expect(needs()).toEqual([]);
});

test('what a visit shows stands in the list with the visit, by the day that the last night has journalled', () => {
  const { send, night, needs, cell } = needsRegister();
  send(first);
  night('2026-04-06');
  send(second);
  expect(needs()).toEqual(['Ayu Lestari: konseling']);
  expect(cell(0, 'Yang Perlu Dilakukan')).toBe('Konseling makan anak, tunjukkan ke bidan');
  expect(cell(0, 'Mengapa')).toBe('Berat tidak naik cukup (T, 100 g, 6 April 2026)');
  expect(cell(0, 'Tugas')).toBe('Kader');
});

test('a finding by a value that cannot be is acted on, and says that it is doubtful', () => {
  const { send, night, needs, cell } = needsRegister();
  send(visit('a1', '2026-04-06', { ...AYU, berat: '7,9', tinggi: '46', cara_ukur: 'Telentang' }));
  night('2026-04-07');
  const row = needs().indexOf('Ayu Lestari: rujuk');
  expect(needs()).toContain('Ayu Lestari: ukur-ulang');
  expect(cell(row, 'Mengapa')).toMatch(/^Indikasi pendek, TB\/U −\d\d?,\d\d, diragukan \(6 April 2026\)$/);
});

test('an act ends a need at once, and is listed', () => {
  const { send, night, needs, acts } = needsRegister();
  send(first, second);
  night('2026-04-07');
  send(
    act('t1', '2026-04-08', 'a1', {
      jenis: 'Konseling',
      hasil: 'Ibu mau menambah telur',
      kebutuhan: 'konseling',
    }),
  );
  expect(needs()).toEqual([]);
  expect(acts()).toBe(1);
});

test('the same act sent twice is one act', () => {
  const { send, night, workbook, acts } = needsRegister();
  send(first, second);
  night('2026-04-07');
  const talk = { jenis: 'Konseling', hasil: 'Sudah' };
  send(act('t1', '2026-04-08', 'a1', talk), act('t2', '2026-04-08', 'a1', talk));
  expect(acts()).toBe(1);
  expect(workbook.column(actTab, 'Dikirim (kali)')).toEqual([2]);
});

test('an act that is edited to another child is of that child', () => {
  const budi = {
    ...AYU,
    nama: 'Budi Santoso',
    jenis_kelamin: 'Laki-laki',
    nik: '3304061006250004',
    nama_ibu: 'Sri',
  };
  const { send, night, needs } = needsRegister();
  send(
    first,
    second,
    visit('b1', '2026-03-05', { ...budi, berat: '8,4', tinggi: '71', cara_ukur: 'Telentang' }),
    visit('b2', '2026-04-06', { ...known('b1'), berat: '8,4', tinggi: '71,8', cara_ukur: 'Telentang' }),
  );
  night('2026-04-07');
  expect([...needs()].sort()).toEqual(['Ayu Lestari: konseling', 'Budi Santoso: konseling']);
  const wrong = act('t1', '2026-04-08', 'a1', { jenis: 'Konseling' });
  send(wrong);
  expect(needs()).toEqual(['Budi Santoso: konseling']);
  send({
    ...wrong,
    submittedAt: wrong.submittedAt + 60_000,
    answers: { ...wrong.answers, sasaran: codeOf('b1') },
  });
  expect(needs()).toEqual(['Ayu Lestari: konseling']);
});

test('an act about nobody who is known waits in Perlu Perbaikan, and counts once the child has come', () => {
  const { send, night, needs, acts, workbook } = needsRegister();
  send(act('t1', '2026-04-08', 'a1', { jenis: 'Konseling' }));
  expect(workbook.rows('Perlu Perbaikan')).toHaveLength(1);
  send(first, second);
  expect(workbook.rows('Perlu Perbaikan')).toHaveLength(0);
  night('2026-04-09');
  expect(acts()).toBe(1);
  expect(needs()).toEqual([]);
});

test('who was not measured this month is looked for from the day after the posyandu was open', () => {
  const { send, night, needs, cell } = needsRegister('12');
  send(first, { ...second, answers: { ...second.answers, berat: '8,3' } });
  night('2026-05-12');
  expect(needs()).toEqual([]);
  night('2026-05-13');
  expect(needs()).toEqual(['Ayu Lestari: ukur']);
  expect(cell(0, 'Mengapa')).toBe('Belum diukur bulan ini, terakhir 6 April 2026');
  night('2026-06-01');
  expect(cell(0, 'Mengapa')).toBe('Tidak diukur dua bulan atau lebih, terakhir 6 April 2026');
  send(visit('a3', '2026-06-02', { ...known('a1'), berat: '9', tinggi: '73', cara_ukur: 'Telentang' }));
  expect(needs().filter((one) => one.endsWith('ukur'))).toEqual([]);
});

test('signs of gizi buruk stay over the months until somebody acts, whatever else is measured', () => {
  const { send, night, needs, cell } = needsRegister();
  send(first);
  send(visit('a2', '2026-04-06', { ...known('a1'), berat: '7,9', lila: '11,2' }));
  night('2026-04-07');
  expect(needs()[0]).toBe('Ayu Lestari: rujuk');
  expect(cell(0, 'Tingkat')).toBe('Hari ini');
  // Weighed alone: that an arm is no longer thin nobody has looked at.
  send(visit('a3', '2026-05-06', { ...known('a1'), berat: '8,4' }));
  night('2026-06-10');
  expect(needs()[0]).toBe('Ayu Lestari: rujuk');
  expect(cell(0, 'Tugas')).toBe('Lurah');
  send(
    visit('a4', '2026-06-11', {
      ...known('a1'),
      berat: '8,9',
      lila: '12,8',
      tinggi: '73',
      cara_ukur: 'Telentang',
      oedema: 'Tidak',
    }),
  );
  expect(needs().filter((one) => one.endsWith('rujuk'))).toEqual([]);
});

test('a kader who closes signs of gizi buruk is told that only officers may, until somebody has done something', () => {
  const { send, night, needs, workbook } = needsRegister();
  send(first);
  send(visit('a2', '2026-04-06', { ...known('a1'), berat: '8,2', lila: '11,2' }));
  night('2026-04-07');
  const sender = { kind: 'kader', name: 'Bu Sri', email: null, posyandu: 'all' } as const;
  const close = { jenis: 'Tutup', hasil: 'Keluarga menolak', kebutuhan: 'rujuk' };
  send({ ...act('t1', '2026-04-08', 'a1', close), sender });
  expect(needs()).toContain('Ayu Lestari: rujuk');
  expect(workbook.rows('Perlu Perbaikan')).toHaveLength(1);
  send(act('t2', '2026-04-09', 'a1', { jenis: 'Rujukan' }));
  expect(workbook.rows('Perlu Perbaikan')).toHaveLength(0);
});

test('nothing is late before the child was known', () => {
  const { send, night, needs, cell } = needsRegister();
  // Six months on 10 December, said to the family from 26 November on; known since 20 December.
  send(visit('a1', '2025-12-20', AYU));
  night('2025-12-20');
  expect([...needs()].sort()).toEqual(['Ayu Lestari: ukur', 'Ayu Lestari: usia']);
  expect([cell(0, 'Terlambat (hari)'), cell(1, 'Terlambat (hari)')]).toEqual([null, null]);
});

test('PMT lokal is for children from six months on without signs of gizi buruk', () => {
  const thin = { tinggi: '', cara_ukur: '' };
  const pmt = (answers: Readonly<Record<string, string>>, day: string) => {
    const { send, night, needs } = needsRegister();
    send(visit('a1', day, { ...AYU, ...thin, ...answers }));
    night(day);
    return needs().filter((one) => one.endsWith('pmt'));
  };
  // 5 and 6 completed months: BB/U −2.3.
  expect(pmt({ berat: '5,2' }, '2025-11-12')).toEqual([]);
  expect(pmt({ berat: '5,5' }, '2025-12-12')).toHaveLength(1);
  expect(pmt({ berat: '5,5', lila: '11,2' }, '2025-12-12')).toEqual([]);
});

test('acts go with the child that they are about, also those that come after it was erased', () => {
  const { send, night, workbook, context } = needsRegister();
  send(first, second);
  const talk = act('t1', '2026-04-08', 'a1', { jenis: 'Konseling', hasil: 'Rahasia keluarga' });
  // Was about the child before it was edited to nobody.
  const edited = act('t2', '2026-04-08', 'a1', { jenis: 'Kunjungan rumah', hasil: 'Rahasia keluarga' });
  send(talk, edited);
  send({
    ...edited,
    submittedAt: edited.submittedAt + 60_000,
    answers: { ...edited.answers, sasaran: codeOf('x9'), hasil: '' },
  });
  night('2026-04-09');
  const erase = { kind: 'erase' as const, responses: [codeOf('a1'), codeOf('a2')] };
  expect(
    decide(context, { id: 'hapus', who: 'bidan@contoh.id', why: 'diminta', content: erase }, context.now()),
  ).toBe('decided');
  const everything = () => JSON.stringify(tabsOf(ROOMS).map(({ title }) => workbook.rows(title)));
  expect(everything().includes('Rahasia')).toBe(false);
  send(act('t3', '2026-04-10', 'a1', { jenis: 'Konseling', hasil: 'Rahasia lagi' }));
  const rows = readWorklist(workbook);
  expect(rows.map(({ kind }) => kind)).toContain('Anak sudah dihapus');
  eraseLate(context, rows);
  expect(everything().includes('Rahasia')).toBe(false);
  expect(workbook.rows('Perlu Perbaikan')).toHaveLength(0);
});

test('in whatever order, however often and late children and acts arrive, the lists are the same, and as a rebuild makes them', () => {
  const events: readonly IncomingResponse[] = [
    first,
    second,
    visit('b1', '2026-03-05', {
      ...AYU,
      nama: 'Citra',
      nik: '3304065006250005',
      nama_ibu: 'Wati',
      berat: '6,1',
      tinggi: '71',
      cara_ukur: 'Telentang',
    }),
    act('t1', '2026-03-05', 'b1', { jenis: 'Rujukan' }),
    act('t2', '2026-03-20', 'b1', { jenis: 'Balasan rujukan', sampai: '2026-04-05' }),
    act('t3', '2026-04-08', 'a1', { jenis: 'Tunda', sampai: '2026-04-20', hasil: 'Pergi' }),
    act('t4', '2026-04-08', 'a1', { jenis: 'Tunda', hasil: 'Pergi' }),
    act('t5', '2026-04-08', 'x1', { jenis: 'Kunjungan rumah' }),
  ];
  const inOrder = needsRegister();
  inOrder.night('2026-04-10');
  inOrder.send(...events);
  const expected = inOrder.shown();
  expect(inOrder.needs()).toHaveLength(2);
  fc.assert(
    fc.property(redelivered(events), (delivered) => {
      const register = needsRegister();
      register.night('2026-04-10');
      for (const event of delivered) register.send(event);
      expect(register.shown()).toBe(expected);
      register.clock.at = inOrder.clock.at;
      expect(register.rebuild()).toBe(0);
    }),
    { numRuns: 30 },
  );
});
