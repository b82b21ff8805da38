import type { CountedChild } from '../../../src/subjects/recap/counted';
import { situationOf } from '../../../src/subjects/situation/situation';
import { child, day, type Known, type Taken } from '../../support/counted';

const inRw = (rw: number, known: Known, ...visits: readonly Taken[]): CountedChild => {
  const one = child(known, ...visits);
  return { ...one, summary: { ...one.summary, rw } };
};

// Four children. A and B were born in 2025 and live in RW 1, C in 2023 in RW 2, D in 2025 in RW 2 and was never weighed but in January.
const A = inRw(
  1,
  { code: 'A', born: '2025-01-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-2.5', mark: 'B' },
  { on: '2026-02-05', height: '-2.4', mark: 'N', vitaminA: true },
  { on: '2026-03-05', height: '-1.9', mark: 'N' },
);
const B = inRw(
  1,
  { code: 'B', born: '2025-02-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-1', mark: 'B' },
  { on: '2026-03-05', height: '-2.1', mark: 'O' },
);
const C = inRw(
  2,
  { code: 'C', born: '2023-03-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-3.2', mark: 'B' },
  { on: '2026-02-05', height: '-3.1', mark: 'T' },
);
const D = inRw(
  2,
  { code: 'D', born: '2025-06-01', from: '2026-01-05' },
  { on: '2026-01-05', height: '0', mark: 'B' },
);
const ALL = [A, B, C, D];

const told = (asOf: string, wanted: (row: string) => boolean = () => true, areWithheld = false) =>
  situationOf(ALL, day(asOf), areWithheld)
    .map(({ period, group, indicator, numerator, denominator, asOf: to, remark }) =>
      [
        period,
        group,
        indicator,
        `${numerator}${denominator === null ? '' : `/${denominator}`}`,
        to,
        remark,
      ].join(' | '),
    )
    .filter(wanted);

describe('a month', () => {
  const january = (row: string): boolean => row.startsWith('2026-01 |');

  test('has targets and coverage of the kelurahan and of each RW, each with its numerator, denominator and day', () => {
    expect(told('2026-03-31', (row) => january(row) && !row.includes('| RW'))).toEqual([
      '2026-01 | Kelurahan | Anak 0-59 bulan | 4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Baduta 0-23 bulan | 3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak 24-59 bulan | 1 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak 0-59 bulan yang dipantau pertumbuhannya (D/S) | 4/4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Baduta yang dipantau pertumbuhannya | 3/3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak yang naik berat badannya (N/D terkoreksi) | 0/0 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Stunting, anak 0-59 bulan | 2/4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Stunting, baduta | 1/3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Wasting, anak 0-59 bulan | 0/0 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Underweight, anak 0-59 bulan | 0/0 | 2026-01-31 | ',
    ]);
    expect(
      told(
        '2026-03-31',
        (row) => january(row) && /RW . \| (Anak 0-59 bulan|Stunting, anak 0-59 bulan) \|/.test(row),
      ),
    ).toEqual([
      '2026-01 | RW 1 | Anak 0-59 bulan | 2 | 2026-01-31 | ',
      '2026-01 | RW 1 | Stunting, anak 0-59 bulan | 1/2 | 2026-01-31 | ',
      '2026-01 | RW 2 | Anak 0-59 bulan | 2 | 2026-01-31 | ',
      '2026-01 | RW 2 | Stunting, anak 0-59 bulan | 1/2 | 2026-01-31 | ',
    ]);
  });

  test('has vitamin A in February and August alone, of those from six months on', () => {
    expect(told('2026-03-31', (row) => row.includes('vitamin A') && row.includes('| Kelurahan |'))).toEqual([
      expect.stringMatching(/^2026 semester 1 .* \| 1\/4 \| 2026-02-28 \|/),
      '2026-02 | Kelurahan | Anak 6-59 bulan yang mendapat vitamin A | 1/4 | 2026-02-28 | ',
    ]);
  });

  test('that is running says so, and up to which day it is counted', () => {
    expect(told('2026-03-10', (row) => /^2026-03 \| Kelurahan \| Anak 0-59 bulan \|/.test(row))).toEqual([
      '2026-03 | Kelurahan | Anak 0-59 bulan | 4 | 2026-03-10 | Belum selesai.',
    ]);
  });
});

describe('a semester', () => {
  const semester = (row: string): boolean => row.startsWith('2026 semester 1 | Kelurahan');

  test('adds services up over its months, and takes states from the last of them', () => {
    const rows = told('2026-03-31', semester);
    // Weighed: 4 in January, 2 in February, 2 in March, of 4 each time.
    expect(rows.find((row) => row.includes('(D/S)'))).toMatch(
      /\| 8\/12 \| 2026-03-31 \| Belum selesai\. Jumlah bulan-bulannya/,
    );
    // N of N and T: 0/0, 1/2, 1/1.
    expect(rows.find((row) => row.includes('(N/D'))).toMatch(/\| 2\/3 \|/);
    // In March A at -1.9 and B at -2.1.
    expect(rows.find((row) => row.includes('Stunting, anak'))).toMatch(
      /\| 1\/2 \| 2026-03-31 \| Belum selesai\. Keadaan Maret 2026/,
    );
    expect(rows.find((row) => row.includes('| Anak 0-59 bulan |'))).toMatch(/\| 4 \| 2026-03-31/);
  });

  test('is over with its last month', () => {
    expect(told('2026-07-02', (row) => semester(row) && row.includes('(D/S)'))[0]).toMatch(
      /\| 8\/24 \| 2026-06-30 \| Jumlah/,
    );
  });

  test('of which the first months are cut off is left out', () => {
    expect(told('2027-03-31', (row) => /^2026 semester 1/.test(row))).toEqual([]);
    expect(told('2027-03-31', (row) => /^2026 semester 2 .*\(D\/S\)/.test(row)).length).toBeGreaterThan(0);
  });
});

test('while scores differ from those of WHO, nothing is told that goes by them', () => {
  const rows = told('2026-03-31', () => true, true);
  expect(rows.filter((row) => /Stunting|Wasting|Underweight/.test(row))).toEqual([]);
  expect(rows.some((row) => row.includes('(D/S)'))).toBe(true);
});

test('rows are in the order of their keys, each key once', () => {
  const keys = situationOf(ALL, day('2026-03-31'), false).map(({ place }) => place);
  expect(keys).toEqual([...new Set(keys)].sort());
});
