import type { CalendarDate } from '../../../src/kernel/calendar';
import type { Figure } from '../../../src/subjects/kecamatan/figure';
import type { Judged } from '../../../src/subjects/kecamatan/judge-copies';
import { recapRows } from '../../../src/subjects/kecamatan/sum-tables';

/** `[name, count]`, or `[name, counted, of how many]`. */
type Told = readonly [string, number, number?];

const figure = ([name, numerator, denominator = null]: readonly [
  string,
  number,
  (number | null)?,
]): Figure => ({
  ...{ month: '2026-02', part: 'Rekap', name, detail: denominator === null ? 'Jumlah' : 'Bagian' },
  ...{ numerator, denominator, source: 'Rekap', asOf: '2026-02-28' as CalendarDate },
});

/** All of them counted, in one month. */
const judged = (kelurahan: Readonly<Record<string, readonly Told[]>>): Judged => ({
  months: new Map([
    [
      '2026-02',
      Object.entries(kelurahan).map(([name, figures]) => ({
        ...{ place: name, code: '', kelurahan: name },
        figures: figures.map(figure),
      })),
    ],
  ]),
  verdicts: [],
  now: [],
});

const sumIn = (kelurahan: Parameters<typeof judged>[0]) => recapRows(judged(kelurahan))[0];

test('a count that one of several kelurahan has is withheld in the sum', () => {
  const sum = sumIn({
    A: [['S', 50]],
    B: [
      ['S', 40],
      ['Gizi Buruk', 2],
    ],
    C: [['S', 60]],
  });
  expect(sum).toMatchObject({ S: 150, 'Gizi Buruk': '*' });
});

test('a count that not all kelurahan have says of how many it is', () => {
  const sum = sumIn({
    A: [
      ['S', 50],
      ['K', 30],
    ],
    B: [
      ['S', 40],
      ['K', 20],
    ],
    C: [['S', 60]],
  });
  expect(sum).toMatchObject({ K: 50, Catatan: 'K hanya dari 2 kelurahan.' });
});

test('of one kelurahan alone S is told, and not how many of them were weighed', () => {
  const one = {
    A: [
      ['S', 60],
      ['D', 58],
      ['D/S', 58, 60],
    ] satisfies readonly Told[],
  };
  expect(sumIn(one)).toMatchObject({ S: 60, D: '*' });
});

test('who was weighed is withheld in every share that has it', () => {
  const rows = recapRows(
    judged({
      A: [
        ['D/S', 58, 60],
        ['BGM/D', 6, 58],
      ],
      B: [
        ['D/S', 30, 50],
        ['BGM/D', 8, 30],
      ],
      C: [
        ['D/S', 16, 40],
        ['BGM/D', 5, 16],
      ],
    }),
  ).filter((row) => row.Jenis === 'Kelurahan');
  expect(
    rows.map((row) => [row['D/S: Jumlah'], row['BGM/D: Jumlah'], row['BGM/D: Dari'], row['BGM/D (%)']]),
  ).toEqual([
    ['*', 6, '*', ''],
    [30, 8, 30, 26.7],
    ['*', 5, '*', ''],
  ]);
});
