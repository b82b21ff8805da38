import type { CalendarDate } from '../../../src/kernel/calendar';
import { figuresOf, recapUpTo } from '../../../src/subjects/kecamatan/aggregate';
import { officeToLeave } from '../../../src/subjects/kecamatan/offices';
import { readCopy } from '../../../src/subjects/kecamatan/read-copy';
import { copyMade, recapMonth, tablesOf } from '../../support/kelurahan-copy';

const DAY = '2026-03-10' as CalendarDate;
const NONE = { recap: [], needs: [], aid: [], plans: [], programs: [] };

const short = (figures: ReturnType<typeof figuresOf>) =>
  figures.map(({ month, part, name, detail, numerator, denominator, source, asOf }) =>
    [month, part, name, detail, `${numerator}/${denominator ?? ''}`, source, asOf].join(' | '),
  );

test('a month of Rekap becomes counts and shares of the whole kelurahan, and its parts stay where they are', () => {
  const month = recapMonth('2026-02', {
    ...{ s: 50, n: 20, t: 10, o: 3, b: 2 },
    ...{ heights: 34, short: 5, severelyShort: 1 },
  });
  const part = { ...month, kind: 'Posyandu' };
  expect(short(figuresOf({ ...NONE, recap: [part, month] }, DAY))).toEqual([
    '2026-02 | Rekap | B | Jumlah | 2/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | D Terkoreksi | Jumlah | 30/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | D | Jumlah | 35/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | D/S | Bagian | 35/50 | Rekap | 2026-02-28',
    '2026-02 | Rekap | N | Jumlah | 20/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | N/D Terkoreksi | Bagian | 20/30 | Rekap | 2026-02-28',
    '2026-02 | Rekap | O | Jumlah | 3/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | Pendek | Jumlah | 5/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | S | Jumlah | 50/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | Sangat Pendek | Jumlah | 1/ | Rekap | 2026-02-28',
    '2026-02 | Rekap | Stunting | Bagian | 6/34 | Rekap | 2026-02-28',
    '2026-02 | Rekap | T | Jumlah | 10/ | Rekap | 2026-02-28',
  ]);
});

test('of the running month nothing is told until it is over', () => {
  const running = recapMonth('2026-03', {
    ...{ s: 50, n: 1, t: 0, o: 0, b: 0 },
    ...{ heights: 1, short: 0, severelyShort: 0 },
  });
  const told = (day: string) => figuresOf({ ...NONE, recap: [running] }, day as CalendarDate).length;
  expect([told('2026-03-31'), told('2026-04-01')]).toEqual([0, 12]);
});

test.each([
  [
    'the day that its running month names',
    '2026-03',
    'Bulan berjalan, sampai 8 Maret 2026. K: 2 anak',
    '2026-03-08',
  ],
  ['the last day of a month, where it was not counted since', '2026-02', 'Bulan berjalan.', '2026-02-28'],
  ['today, where nothing is said', '2026-03', '', DAY],
])('Rekap is counted up to %s', (_, month, remark, day) => {
  const rows = [
    { month: '2026-01', kind: 'Kelurahan', remark: '' },
    { month, kind: 'Kelurahan', remark },
    { month: '2026-03', kind: 'Posyandu', remark: 'Bulan berjalan, sampai 1 Maret 2026.' },
  ];
  expect(recapUpTo(rows, DAY)).toBe(day);
});

test('what is withheld in Rekap has no figure: a nought would be added', () => {
  const recap = [
    {
      month: '2026-02',
      kind: 'Kelurahan',
      counts: { s: 9, stunted: null },
      shares: { stunting: { numerator: null, denominator: null } },
    },
  ];
  expect(short(figuresOf({ ...NONE, recap }, DAY))).toEqual([
    '2026-02 | Rekap | S | Jumlah | 9/ | Rekap | 2026-02-28',
  ]);
});

test('needs are counted by kind and urgency, and those put off apart', () => {
  const needs = [
    '1 2026-03-10 AAAA1 rujuk',
    '2 2026-03-12 BBBB2 rujuk',
    '8 2026-03-12 CCCC3 rujuk',
    '3 2026-03-31 AAAA1 ukur',
    'somebody typed here',
    '1 2026-03-10 DDDD4 kind-of-nobody',
  ];
  expect(short(figuresOf({ ...NONE, needs }, DAY))).toEqual([
    '2026-02 | Kebutuhan | Rujuk ke puskesmas | Ditunda | 1/3 | Perlu Tindakan | 2026-03-10',
    '2026-02 | Kebutuhan | Rujuk ke puskesmas | Hari ini | 1/3 | Perlu Tindakan | 2026-03-10',
    '2026-02 | Kebutuhan | Rujuk ke puskesmas | Segera | 1/3 | Perlu Tindakan | 2026-03-10',
    '2026-02 | Kebutuhan | Timbang dan ukur | Bulan ini | 1/1 | Perlu Tindakan | 2026-03-10',
  ]);
});

test('aid is counted by programme and period; what Program does not describe is not named', () => {
  const aid = [
    { program: 'PMT lokal', period: '2026-03', state: 'Belum' },
    { program: 'pmt LOKAL', period: '2026-03', state: 'Selesai' },
    { program: 'untuk Siti RT 2', period: '', state: 'Berjalan' },
    { program: 'PMT lokal', period: '2026-03', state: '' },
  ];
  expect(short(figuresOf({ ...NONE, aid, programs: ['PMT lokal'] }, DAY))).toEqual([
    '2026-02 | Bantuan | PMT lokal, 2026-03 | Belum | 1/2 | Bantuan | 2026-03-10',
    '2026-02 | Bantuan | PMT lokal, 2026-03 | Selesai | 1/2 | Bantuan | 2026-03-10',
    '2026-02 | Bantuan | Program lain | Berjalan | 1/1 | Bantuan | 2026-03-10',
  ]);
});

test('a period is one, however its letters are typed', () => {
  const aid = ['Maret', 'maret'].map((period) => ({ program: 'PMT lokal', period, state: 'Belum' }));
  expect(short(figuresOf({ ...NONE, aid, programs: ['PMT lokal'] }, DAY))).toEqual([
    '2026-02 | Bantuan | PMT lokal, Maret | Belum | 2/2 | Bantuan | 2026-03-10',
  ]);
});

test('items of plans are counted by office; whoever holds one is not named, and no number leaves', () => {
  const item = { kind: 'RTL', state: 'Terlambat', holder: 'Bu Ani' };
  const plans = [
    { ...item, office: 'Dinas Kesehatan' },
    { ...item, office: 'Dinas Kesehatan', state: 'Selesai' },
    { ...item, office: 'Bu Ani, RT 3' },
    { ...item, office: '' },
    { ...item, office: 'Pak 3304060701250001' },
    { kind: 'Kasus', state: 'RTL berjalan', office: '', holder: '' },
  ];
  const told = short(figuresOf({ ...NONE, plans }, DAY));
  expect(told).toEqual(
    expect.arrayContaining([
      '2026-02 | RTL | Dinas Kesehatan | Selesai | 1/2 | Kasus & RTL | 2026-03-10',
      '2026-02 | RTL | Dinas Kesehatan | Terlambat | 1/2 | Kasus & RTL | 2026-03-10',
      '2026-02 | RTL | Instansi lain | Terlambat | 1/1 | Kasus & RTL | 2026-03-10',
      '2026-02 | RTL | Perorangan | Terlambat | 1/1 | Kasus & RTL | 2026-03-10',
      '2026-02 | RTL | Tanpa instansi | Terlambat | 1/1 | Kasus & RTL | 2026-03-10',
    ]),
  );
  expect(told.join()).not.toMatch(/Ani|3304060701250001|Kasus \|/);
});

test.each([
  ['Puskesmas Banjarnegara 1', 'Puskesmas'],
  ['PUSKESMAS, dr. Wening 0812 3456 7890', 'Puskesmas'],
  ['Dinas PUPR', 'Dinas PUPR dan Perkim'],
  ['Lurah Krandegan', 'Kelurahan'],
  ['Ketua RT 2 RW 5', 'Perorangan'],
  ['Ketua RW 5 Kelurahan Krandegan', 'Perorangan'],
  ['Hartono, tetangga', 'Perorangan'],
  ['Mbah Darmo 0812 3456 7890', 'Instansi lain'],
  ['Warung Bu Tini', 'Instansi lain'],
])('the office %s leaves as %s', (office, left) => {
  expect(officeToLeave(office, 'Hartono')).toBe(left);
});

const COPY = copyMade({
  code: '3304061012',
  kelurahan: 'Krandegan',
  asOf: '2026-03-10',
  months: {
    '2026-02': { s: 50, n: 20, t: 10, o: 3, b: 2, heights: 34, short: 5, severelyShort: 1 },
  },
});

describe('a copy that is read back', () => {
  test('is what was written, wherever its columns stand', () => {
    const { origin, figures } = tablesOf(COPY);
    const turned = figures.map((row) => [...row].reverse());
    expect(readCopy({ origin, figures: turned })).toEqual({ ok: true, value: COPY });
  });

  const { origin, figures } = tablesOf(COPY);
  const [headers = [], ...rows] = figures;
  const changed = (at: number, column: string, value: string | number) =>
    figures.map((row, i) =>
      i === at + 1 ? row.map((cell, j) => (headers[j] === column ? value : cell)) : row,
    );
  const said = (name: string, value: string) => origin.map((row) => (row[0] === name ? [name, value] : row));

  test.each([
    ['a count was changed', { origin, figures: changed(3, 'Pembilang', 36) }, 'tampered', 'sidiknya'],
    [
      'a row was taken out',
      { origin, figures: [headers, ...rows.slice(1)] },
      'tampered',
      '12 baris, isinya 11',
    ],
    [
      'a row stands twice',
      { origin, figures: [...figures, rows[0] ?? []] },
      'tampered',
      '12 baris, isinya 13',
    ],
    [
      'a count is no number',
      { origin, figures: changed(0, 'Pembilang', 'dua') },
      'tampered',
      '"dua" bukan bilangan',
    ],
    [
      'a count is below nought',
      { origin, figures: changed(0, 'Pembilang', -2) },
      'tampered',
      '"-2" bukan bilangan',
    ],
    ['a month is none', { origin, figures: changed(0, 'Bulan', '2026-13') }, 'tampered', 'Bulan 2026-13'],
    [
      'its name was changed by hand',
      { origin: said('Kelurahan', 'Kutabanjar'), figures },
      'tampered',
      'sidiknya',
    ],
    [
      'its day was changed by hand',
      { origin: said('Data Sampai', '2026-03-11'), figures },
      'tampered',
      'sidiknya',
    ],
    [
      'the format is of another version',
      { origin: said('Format', 'petagizi-kecamatan/9'), figures },
      'unreadable',
      'petagizi-kecamatan/9',
    ],
    ['nothing says whose it is', { origin: [], figures }, 'unreadable', 'Format'],
    ['it has no rows', { origin, figures: [headers] }, 'emptied', 'tidak berisi angka'],
  ])('is refused where %s', (_, tables, code, words) => {
    const read = readCopy(tables);
    expect(read.ok ? null : read.issues[0]).toMatchObject({ code, reason: expect.stringContaining(words) });
  });
});
