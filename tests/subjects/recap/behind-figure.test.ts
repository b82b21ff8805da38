import { houseOf } from '../../../src/installation/house';
import { Refused } from '../../../src/kernel/page-words';
import type { BehindFigure, Figure } from '../../../src/subjects/recap/behind';
import {
  figureOnOverview,
  listedHeader,
  listOf,
  monthOfOverview,
} from '../../../src/subjects/recap/behind-figure';
import { recapOf } from '../../../src/subjects/recap/recap';
import { recapTab } from '../../../src/subjects/recap/recap-tab';
import { ROOMS } from '../../../src/subjects/rooms';
import { rawOf } from '../../../src/workbook/cells';
import { child, day } from '../../support/counted';

const SETTINGS = { posyandu: ['Mawar', 'Melati'] };
const TODAY = day('2026-08-20');

const CHILDREN = [
  child(
    { code: 'A', born: '2024-01-10' },
    { on: '2026-07-05', height: '-1', wasting: '-1', weight: '-1', mark: 'B' },
    { on: '2026-08-05', height: '-2.4', wasting: '-3.2', weight: '-3.1', mark: 'T', vitaminA: true },
  ),
  child(
    { code: 'B', posyandu: 'Melati' },
    {
      on: '2026-07-06',
      height: '-3.4',
      wasting: '2.5',
      weight: '-2.5',
      mark: 'T',
      notGained: 1,
      at: 'Melati',
    },
    { on: '2026-08-06', height: '-9!', wasting: '3.5', weight: '0', mark: 'T', notGained: 2, at: 'Melati' },
  ),
  child({ code: 'C', born: '2026-05-01' }, { on: '2026-08-07', height: '0', oedema: true, mark: 'N' }),
  { ...child({ code: 'D' }), hasBooklet: true },
];

const list = (
  figure: Figure | null,
  more: { areScoresWithheld?: boolean; shown?: number } = {},
): BehindFigure =>
  listOf(CHILDREN, TODAY, SETTINGS, { areScoresWithheld: false, shown: null, ...more, figure });

test('of every number of Rekap as many children are listed as it says', () => {
  const problems = recapOf(CHILDREN, TODAY, SETTINGS).flatMap((row) => {
    const about = { month: row.month.slice(0, 7), kind: row.kind, group: row.group };
    return recapTab.columns.flatMap(({ header, cell }) => {
      const said = rawOf(cell(row));
      if (listedHeader(header) !== header || typeof said !== 'number') return [];
      const { children } = list({ ...about, header });
      return children.length === said ? [] : [`${about.month} ${about.group} ${header}: ${said}`];
    });
  });
  expect(problems).toEqual([]);
});

test('a child is listed with its visits of that month', () => {
  const figure = { month: '2026-08', kind: 'Kelurahan', group: 'Kelurahan', header: 'Stunting: Jumlah' };
  expect(list(figure).children).toEqual([
    {
      code: 'A',
      name: 'Budi',
      posyandu: 'Mawar',
      rw: 1,
      months: 30,
      visits: [
        {
          on: '2026-08-05',
          weightKg: 9,
          lengthHeightCm: 80,
          oedema: false,
          lengthHeightForAge: { z: -2.4, flagged: false },
          weightForLengthHeight: { z: -3.2, flagged: false },
          weightForAge: { z: -3.1, flagged: false },
          mark: 'T',
        },
      ],
    },
  ]);
});

test.each([
  { header: 'Stunting (%)', listed: 'Stunting: Jumlah' },
  { header: 'Stunting: Golongan', listed: 'Stunting: Jumlah' },
  { header: 'Underweight: Rentang 95 %', listed: 'Underweight: Jumlah' },
  { header: 'D/S: Dari', listed: 'D/S: Dari' },
  { header: '2T', listed: '2T' },
  { header: 'Kelompok', listed: null },
])('for a cell under $header $listed is listed', ({ header, listed }) => {
  expect(listedHeader(header)).toBe(listed);
});

test('where nothing sound is asked, who is stunted in the latest month is listed', () => {
  const first = { month: '2026-08', kind: 'Kelurahan', group: 'Kelurahan', header: 'Stunting: Jumlah' };
  expect(list(null).figure).toEqual(first);
  expect(list({ month: '1999-01', kind: 'x', group: 'y', header: 'NIK' }).figure).toEqual(first);
});

describe('a cell of Beranda leads to', () => {
  const { overview } = houseOf(ROOMS);
  const about = (line: string, header: string) =>
    figureOnOverview(overview, { tab: 'Beranda', row: overview.rowOf(line), header });

  test.each([
    { line: 'stunting', header: 'Jumlah', month: '2026-08', listed: 'Stunting: Jumlah' },
    { line: 'stunting', header: 'Bulan Penuh Terakhir', month: '2026-07', listed: 'Stunting: Jumlah' },
    { line: 'gained', header: 'Arah', month: '2026-07', listed: 'N/D Terkoreksi: Jumlah' },
    { line: 'registered', header: 'Keterangan', month: '2026-08', listed: 'S' },
  ])('$listed of $month from $header of $line', ({ line, header, month, listed }) => {
    const figure = about(line, header);
    const named =
      figure && monthOfOverview(figure, { submittedOn: day('2026-08-05'), asOf: day('2026-08-20') });
    expect(list(named).figure).toMatchObject({ month, group: 'Kelurahan', header: listed });
  });

  test('the month that is over by the calendar, whatever month the last submission is of', () => {
    const days = { submittedOn: day('2026-07-20'), asOf: day('2026-08-02') };
    const months = ['Jumlah', 'Bulan Penuh Terakhir'].map((header) => {
      const figure = about('stunting', header);
      return figure && monthOfOverview(figure, days).month;
    });
    expect(months).toEqual(['2026-07', '2026-07']);
  });

  test('nothing where the line counts no children, nor from another tab', () => {
    expect(about('toMend', 'Jumlah')).toBeNull();
    expect(figureOnOverview(overview, { tab: 'Data Anak', row: 3, header: 'Jumlah' })).toBeNull();
  });
});

test('where the row of the cell is gone, and another stands in, nothing is said of what the cell tells', () => {
  const gone = { month: '2026-08', kind: 'Posyandu', group: 'Dahlia', header: 'S' };
  expect(list(gone, { shown: 40 })).toMatchObject({ shown: null, figure: { group: 'Kelurahan' } });
});

test('while z-scores are withheld the page opens with who is registered', () => {
  expect(list(null, { areScoresWithheld: true }).figure.header).toBe('S');
});

test('S and what D is a share of say where they are from, and no other figure does', () => {
  const whole = { month: '2026-08', kind: 'Kelurahan', group: 'Kelurahan' };
  expect(list({ ...whole, header: 'S' }).sSource).toBe('Terdaftar di tab Data Anak.');
  expect(list({ ...whole, header: 'D/S: Dari' }).sSource).toBe('Terdaftar di tab Data Anak.');
  expect(list({ ...whole, header: 'K/S: Dari' }).sSource).toBe('Terdaftar di tab Data Anak.');
  expect(list({ ...whole, header: 'D' }).sSource).toBeNull();
});

test('while z-scores differ from those of WHO, only what goes by none is listed', () => {
  const whole = { month: '2026-08', kind: 'Kelurahan', group: 'Kelurahan' };
  expect(list({ ...whole, header: 'D' }, { areScoresWithheld: true }).children).toHaveLength(3);
  expect(() => list({ ...whole, header: 'Pendek' }, { areScoresWithheld: true })).toThrow(Refused);
});
