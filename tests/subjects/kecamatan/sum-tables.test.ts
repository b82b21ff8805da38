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
