import type { CalendarDate } from '../../../src/kernel/calendar';
import { judgeCopies, type Received } from '../../../src/subjects/kecamatan/judge-copies';
import { readCopy } from '../../../src/subjects/kecamatan/read-copy';
import { contentMark } from '../../../src/subjects/kecamatan/seal';
import { recapRows, stateRows } from '../../../src/subjects/kecamatan/sum-tables';
import { copyMade, type Made, type Month, tablesOf } from '../../support/kelurahan-copy';

// Three kelurahan in two months. By hand, February: S 50 + 40 + 60 = 150; D 35 + 30 + 40 = 105; N 20 + 15 + 24 = 59 of
// N + T 30 + 25 + 34 = 89; stunted 6 + 2 + 9 = 17 of 34 + 28 + 38 = 100, so 17 %, where the mean of the three percentages is 16.2.
const A_FEB: Month = { s: 50, n: 20, t: 10, o: 3, b: 2, heights: 34, short: 5, severelyShort: 1 };
const B_FEB: Month = { s: 40, n: 15, t: 10, o: 4, b: 1, heights: 28, short: 2, severelyShort: 0 };
const C_FEB: Month = { s: 60, n: 24, t: 10, o: 6, b: 0, heights: 38, short: 8, severelyShort: 1 };
const MARCH: Month = { s: 50, n: 8, t: 4, o: 0, b: 0, heights: 12, short: 1, severelyShort: 0 };

const A: Made = {
  code: '3304061001',
  kelurahan: 'Anggrek',
  asOf: '2026-03-10',
  months: { '2026-02': A_FEB, '2026-03': MARCH },
};
const B: Made = {
  code: '3304061002',
  kelurahan: 'Beringin',
  asOf: '2026-03-09',
  months: { '2026-02': B_FEB, '2026-03': { ...MARCH, s: 40, n: 7 } },
};
const C: Made = {
  code: '3304061003',
  kelurahan: 'Cempaka',
  asOf: '2026-03-10',
  months: { '2026-02': C_FEB, '2026-03': { ...MARCH, s: 60, n: 9 } },
};

const received = (made: Made, more: Partial<Received> = {}): Received => ({
  place: made.kelurahan.toLowerCase(),
  copy: readCopy(tablesOf(copyMade(made))),
  ...more,
});

const ALL = [A, B, C].map((made) => received(made));

const states = (some: readonly Received[], today: string | null = null) =>
  judgeCopies(some, today as CalendarDate | null).verdicts.map(
    ({ month, kelurahan, state, isCounted }) => `${month} ${kelurahan} ${state}${isCounted ? ' +' : ''}`,
  );

const sumOf = (some: readonly Received[], month: string) =>
  recapRows(judgeCopies(some)).find((row) => row.Bulan === month && row.Jenis === 'Kecamatan');

describe('copies that are whole', () => {
  test('are counted, and of the running month nothing is told', () => {
    expect(states(ALL)).toEqual([
      '2026-02 Anggrek counted +',
      '2026-02 Beringin counted +',
      '2026-02 Cempaka counted +',
    ]);
  });

  test('add numerators to numerators and denominators to denominators', () => {
    expect(sumOf(ALL, '2026-02')).toMatchObject({
      ...{ 'Kelurahan Dihitung': 3, 'Dari Kelurahan': 3 },
      ...{ S: 150, D: 105, N: 59, T: 30, O: 13, B: 3, 'D Terkoreksi': 89 },
      ...{ 'D/S: Jumlah': 105, 'D/S: Dari': 150, 'D/S (%)': 70 },
      ...{ 'N/D Terkoreksi: Jumlah': 59, 'N/D Terkoreksi: Dari': 89, 'N/D Terkoreksi (%)': 66.3 },
      ...{ 'Stunting: Jumlah': 17, 'Stunting: Dari': 100, 'Stunting (%)': 17 },
      ...{ 'Wasting: Jumlah': '', 'Wasting (%)': '' },
    });
  });

  test('show of each kelurahan its shares without the small ones, and no other counts', () => {
    const rows = recapRows(judgeCopies(ALL)).filter(
      (row) => row.Bulan === '2026-02' && row.Jenis === 'Kelurahan',
    );
    expect(
      rows.map((row) => [
        row.Kelompok,
        row['Stunting: Jumlah'],
        row['Stunting: Dari'],
        row['Stunting (%)'],
        row.N,
      ]),
    ).toEqual([
      // Beringin's two follow from the sum and the other two, so one of these is withheld with them.
      ['Anggrek', '*', 34, '', undefined],
      ['Beringin', '*', 28, '', undefined],
      ['Cempaka', 9, 38, 23.7, undefined],
    ]);
  });
});

describe('a kelurahan is told and not counted where', () => {
  const other = (made: Made, months: Made['months'], asOf = made.asOf) => received({ ...made, months, asOf });
  const changedByHand = (made: Made): Received => {
    const { origin, figures } = tablesOf(copyMade(made));
    const raised = figures.map((row, i) =>
      i === 1 ? row.map((cell) => (cell === row[4] ? Number(cell) + 1 : cell)) : row,
    );
    return { place: made.kelurahan.toLowerCase(), copy: readCopy({ origin, figures: raised }) };
  };
  const withoutS = (made: Made): Received => {
    const { origin, figures } = copyMade(made);
    const left = figures.filter(({ name }) => name !== 'S');
    return { place: made.kelurahan.toLowerCase(), copy: readCopy(tablesOf({ origin, figures: left })) };
  };

  test.each<[string, Received, string, string]>([
    [
      'it is late',
      other(B, { '2026-01': B_FEB, '2026-02': B_FEB }, '2026-02-20'),
      '2026-02 Beringin late',
      'sampai 20 Februari 2026',
    ],
    [
      'its month is missing',
      other(B, { '2026-01': B_FEB, '2026-03': MARCH }),
      '2026-02 Beringin missing',
      'tidak ada di salinannya',
    ],
    ['it has no copy', { place: 'beringin', copy: null }, '2026-02  missing', 'Akun kecamatan'],
    ['somebody changed a cell', changedByHand(B), '2026-02 Beringin tampered', 'sidiknya'],
    ['it was emptied', other(B, {}), '2026-02 Beringin emptied', 'tidak berisi angka'],
    [
      'its month was emptied',
      other(B, {
        '2026-01': B_FEB,
        '2026-02': { ...B_FEB, s: 0, n: 0, t: 0, o: 0, b: 0, heights: 0, short: 0 },
      }),
      '2026-02 Beringin emptied',
      'Sasaran (S) bulan ini 0',
    ],
    [
      'nobody was weighed in its month',
      other(B, {
        '2026-01': B_FEB,
        '2026-02': { ...B_FEB, n: 0, t: 0, o: 0, b: 0, heights: 0, short: 0 },
      }),
      '2026-02 Beringin emptied',
      'Tidak seorang pun dari 40 anak',
    ],
    ['its month has no S', withoutS(B), '2026-02 Beringin emptied', 'Sasaran (S) bulan ini tidak ada'],
    [
      'it contradicts itself',
      other(B, { '2026-02': { ...B_FEB, heights: 1 } }),
      '2026-02 Beringin contradictory',
      'Stunting: 2 dari 1',
    ],
    [
      'its tabs say something else',
      received(B, { witnessed: new Map([['2026-02', 'Tab Rekap dan salinannya tidak sama: D.']]) }),
      '2026-02 Beringin contradictory',
      'tidak sama: D',
    ],
    [
      'its settings have another name',
      received(B, { witnessed: new Map([['', 'Tab Pengaturan menyebut kelurahan Bambu.']]) }),
      '2026-02 Beringin renamed',
      'Bambu',
    ],
    [
      'it is listed by another name',
      received(B, { expected: { code: '3304061002', kelurahan: 'Bambu' } }),
      '2026-02 Beringin renamed',
      'bernama Bambu',
    ],
    ['it is not listed', received(B, { isUnlisted: true }), '2026-02 Beringin unlisted', 'tab Kelurahan'],
  ])('%s', (_, copy, told, reason) => {
    const some = [received(A), copy, received(C)];
    expect(states(some)).toContain(told);
    const verdict = judgeCopies(some).verdicts.find(
      ({ month, place }) => month === '2026-02' && place === 'beringin',
    );
    expect(verdict?.reason).toContain(reason);
    // S of the other two: 50 + 60.
    expect(sumOf(some, '2026-02')).toMatchObject({
      ...{ S: 110, 'Kelurahan Dihitung': 2, 'Dari Kelurahan': told.endsWith('unlisted') ? 2 : 3 },
      Catatan: expect.stringMatching(/Belum dihitung: [Bb]eringin \(/),
    });
  });

  test('it has not begun by then; nobody misses it', () => {
    const asOf = '2026-04-01';
    const begun = [A, B].map((made) => received({ ...made, asOf }));
    const some = [...begun, other(C, { '2026-03': MARCH }, asOf)];
    expect(states(some)).toContain('2026-02 Cempaka not-begun');
    expect(sumOf(some, '2026-02')).toMatchObject({
      S: 90,
      'Kelurahan Dihitung': 2,
      'Dari Kelurahan': 2,
      Catatan: '',
    });
  });

  test('its tabs know a month before its first, which no copy has', () => {
    const witnessed = new Map([['2026-01', 'Tab Rekap dan salinannya tidak sama: baris 2026-01.']]);
    expect(states([received(A), received(B, { witnessed })]).slice(-2)).toEqual([
      '2026-01 Anggrek not-begun',
      '2026-01 Beringin contradictory',
    ]);
  });

  test('a month is claimed that has not begun on the day that the copy claims', () => {
    const { origin, figures } = copyMade(A);
    const early = { origin: { ...origin, asOf: '2026-01-27' as CalendarDate }, figures };
    const copy = readCopy(tablesOf(early));
    expect(states([{ place: 'anggrek', copy }, received(B)])[0]).toContain('Anggrek contradictory');
  });
});

describe('two copies', () => {
  test('of one kelurahan that are the same count once', () => {
    const some = [...ALL, received(B, { place: 'beringin-2' })];
    expect(states(some).filter((one) => one.includes('2026-02 Beringin'))).toEqual([
      '2026-02 Beringin counted +',
      '2026-02 Beringin doubled',
    ]);
    expect(sumOf(some, '2026-02')).toMatchObject({ S: 150, 'Kelurahan Dihitung': 3, 'Dari Kelurahan': 3 });
  });

  test('of one kelurahan that differ count not at all', () => {
    const some = [
      ...ALL,
      received({ ...B, months: { '2026-02': { ...B_FEB, s: 41 } } }, { place: 'beringin-2' }),
    ];
    expect(states(some).filter((one) => one.includes('2026-02 Beringin'))).toEqual([
      '2026-02 Beringin doubled',
      '2026-02 Beringin doubled',
    ]);
    expect(sumOf(some, '2026-02')).toMatchObject({ S: 110 });
  });

  test('with the same figures under two names count not at all', () => {
    const some = [received(A), received(C), received({ ...C, code: '3304061004', kelurahan: 'Dahlia' })];
    expect(states(some).filter((one) => one.startsWith('2026-02'))).toEqual([
      '2026-02 Anggrek counted +',
      '2026-02 Cempaka doubled',
      '2026-02 Dahlia doubled',
    ]);
  });

  test('with one code under two names count not at all', () => {
    const some = [received(A), received(B), received({ ...C, code: '3304061002' })];
    expect(states(some).filter((one) => one.startsWith('2026-02'))).toEqual([
      '2026-02 Anggrek counted +',
      '2026-02 Beringin renamed',
      '2026-02 Cempaka renamed',
    ]);
  });

  test('that tell the same of a month, one of them without a code, do not count in it', () => {
    const renamed = { ...B, code: '', kelurahan: 'Bambu', months: { ...B.months, '2026-01': C_FEB } };
    expect(states([received(A), received(B), received(renamed)])).toEqual([
      '2026-02 Anggrek counted +',
      '2026-02 Beringin doubled',
      '2026-02 Bambu doubled',
      '2026-01 Anggrek not-begun',
      '2026-01 Beringin not-begun',
      '2026-01 Bambu counted +',
    ]);
  });

  test('without codes are told apart by their names', () => {
    const some = [A, B].map((made) => received({ ...made, code: '' }));
    expect(states(some).every((one) => one.endsWith('+'))).toBe(true);
  });
});

test('a kecamatan that knows the day finds a kelurahan late of which all others know nothing', () => {
  expect(states([received(A)], '2026-04-02')).toEqual(['2026-03 Anggrek late', '2026-02 Anggrek counted +']);
});

test.each([
  ['2026-03-13', 'Sampai 28 Februari 2026.'],
  ['2026-03-14', 'Sampai 28 Februari 2026. Salinan terakhir sampai 10 Maret 2026.'],
])('on %s a copy of 10 March that counts says how old it is', (today, reason) => {
  const { verdicts } = judgeCopies([received(A)], today as CalendarDate);
  expect(verdicts[0]).toMatchObject({ state: 'counted', reason: expect.stringContaining(reason) });
  expect(verdicts[0]?.reason.includes('Salinan terakhir')).toBe(today === '2026-03-14');
});

test('a month counts once its copy was made after it', () => {
  const months = { '2026-01': A_FEB, '2026-02': A_FEB };
  const [on, after] = ['2026-02-28', '2026-03-01'].map((asOf) =>
    states([received({ ...A, months, asOf }), received(B)]).filter((one) => one.startsWith('2026-02 A')),
  );
  expect([on, after]).toEqual([['2026-02 Anggrek late'], ['2026-02 Anggrek counted +']]);
});

test('nothing at all is told by place', () => {
  expect(states([{ place: 'kosong', copy: null }])).toEqual(['  missing']);
});

test('a change of one count is another content', () => {
  const [one, another] = [A, { ...A, months: { ...A.months, '2026-02': { ...A_FEB, s: 51 } } }].map((made) =>
    contentMark(copyMade(made).figures),
  );
  expect(one).not.toBe(another);
});

describe('what is open now', () => {
  const rtl = (office: string, states: readonly string[]) =>
    states.map((state) => ({ kind: 'RTL', state, office, holder: '' }));
  const withPlans = (made: Made, plans: ReturnType<typeof rtl>) => received({ ...made, more: { plans } });
  // Dinas Kesehatan: 6 + 2 + 7 = 15, of which late 1 + 2 + 0 = 3 and done 5 + 0 + 7 = 12. Bappeda: 6 in Anggrek alone.
  const some = [
    withPlans(A, [
      ...rtl('Dinas Kesehatan', ['Terlambat', ...Array<string>(5).fill('Selesai')]),
      ...rtl('Bappeda', Array<string>(6).fill('Berjalan')),
    ]),
    withPlans(B, rtl('Dinas Kesehatan', ['Terlambat', 'Terlambat'])),
    withPlans(C, rtl('dinas kesehatan', Array<string>(7).fill('Selesai'))),
  ];

  test('is added up by office over all kelurahan', () => {
    const rows = stateRows(judgeCopies(some), 'plans').filter((row) => row.Jenis === 'Kecamatan');
    expect(rows.map((row) => [row.Instansi, row.Keadaan, row.Jumlah, row.Dari])).toEqual([
      ['Bappeda', 'Berjalan', 6, 6],
      ['Dinas Kesehatan', 'Selesai', 12, 15],
      ['Dinas Kesehatan', 'Terlambat', 3, 15],
    ]);
  });

  test('shows of each kelurahan no small count, nor what gives one away', () => {
    const rows = stateRows(judgeCopies(some), 'plans').filter((row) => row.Jenis === 'Kelurahan');
    const told = rows.filter((row) => row.Instansi === 'Dinas Kesehatan').map((row) => row.Jumlah);
    expect(told.filter((count) => count === '*').length).toBeGreaterThan(1);
    expect(told).not.toContain(2);
  });
});
