import type { Sex } from '../../src/kernel/growth/anthropometry';
import { LIMIT_ROWS, limitsFrom, limitsOf } from '../../src/settings/limits';
import { limitDefaults } from '../../src/settings/tabs';
import { LIMIT_HELP } from '../../src/settings/words';
import type { Raw } from '../../src/workbook/cells';

/** A row as typed: code, sex, first month, last month, value. */
type Typed = readonly [Raw, Raw, Raw, Raw, Raw];

const from = (...rows: readonly Typed[]) => limitsFrom(rows.map((row) => LIMIT_ROWS.row(row)));

const asWritten: readonly Typed[] = limitDefaults(LIMIT_HELP).map((row) => [
  row.Kode ?? null,
  row['Jenis Kelamin'] ?? null,
  row['Dari Bulan'] ?? null,
  row['Sampai Bulan'] ?? null,
  row.Nilai ?? null,
]);

// The table of the KMS, month by month, as it was read in six places (boys and girls differ at 7, 8 to 10 and 11).
const KMS: Readonly<Record<Sex, readonly number[]>> = {
  male: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
  female: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200],
};

describe.each(Object.keys(KMS) as Sex[])('the minimum gain of a %s child', (sex) => {
  const limits = limitsOf([]);

  test('is that of the KMS from 1 to 12 months', () => {
    expect(KMS[sex].map((_, i) => limits.kbm(sex, i + 1))).toEqual(KMS[sex]);
  });

  test('is 200 g up to 60 months, and there is none at birth and beyond', () => {
    expect([13, 24, 59, 60].map((months) => limits.kbm(sex, months))).toEqual([200, 200, 200, 200]);
    expect([0, 61].map((months) => limits.kbm(sex, months))).toEqual([null, null]);
  });
});

test('the other limits have a default each', () => {
  const limits = limitsOf([]);
  expect([limits.of('redLine'), limits.of('orangeLine'), limits.of('directionBand')]).toEqual([-3, 1, 0.2]);
});

test('the rows that set-up writes are read as what holds without them', () => {
  expect(asWritten).toHaveLength(78);
  expect(from(...asWritten)).toMatchObject({ limits: { changed: [] }, unreadable: [] });
});

test('every default row says where it comes from and how sure that is', () => {
  for (const row of limitDefaults(LIMIT_HELP)) {
    expect(row.Arti).toBeTruthy();
    expect(row.Satuan).toBeTruthy();
    expect(row.Sumber).toBeTruthy();
    expect(['Pasti', 'Cukup pasti', 'Belum pasti']).toContain(row.Keyakinan);
  }
});

describe('a row that somebody has changed', () => {
  test('holds instead of the default, for its months and sex alone', () => {
    const { limits, unreadable } = from([' kbm ', 'Perempuan', 7, '7', '350']);
    expect(unreadable).toEqual([]);
    expect(limits.kbm('female', 7)).toBe(350);
    expect([limits.kbm('male', 7), limits.kbm('female', 8)]).toEqual([400, 300]);
  });

  test('may be without end', () => {
    const { limits } = from(['KBM', '', 24, '', 150]);
    expect([limits.kbm('male', 23), limits.kbm('male', 24), limits.kbm('female', 60)]).toEqual([
      200, 150, 150,
    ]);
  });

  test('may say a number with a comma and a long minus', () => {
    const { limits } = from(['Garis merah', '', '', '', '−2,5'], ['ARAH KURVA', null, null, null, '0.25']);
    expect([limits.of('redLine'), limits.of('directionBand')]).toEqual([-2.5, 0.25]);
  });
});

describe('a row that cannot be read is named, and the default holds', () => {
  test.each<{ row: Typed; named: string; why: string }>([
    { row: ['KBM', '', 1, 1, 'delapan ratus'], named: '2 (KBM)', why: 'no number' },
    { row: ['KBM', '', 1, 1, ''], named: '2 (KBM)', why: 'an empty value' },
    { row: ['KBM', '', 1, 1, 0.8], named: '2 (KBM)', why: 'kg for g' },
    { row: ['KBM', 'X', 1, 1, 700], named: '2 (KBM)', why: 'no sex' },
    { row: ['KBM', '', 'satu', 1, 700], named: '2 (KBM)', why: 'no month' },
    { row: ['KBM', '', 1.5, 3, 700], named: '2 (KBM)', why: 'half a month' },
    { row: ['KBM', '', 3, 1, 700], named: '2 (KBM)', why: 'months turned round' },
    { row: ['KMB', '', 1, 1, 700], named: '2 (KMB)', why: 'an unknown code' },
    { row: ['', '', 1, 1, 700], named: '2 (?)', why: 'no code' },
    { row: ['GARIS MERAH', 'L', '', '', -2.5], named: '2 (GARIS MERAH)', why: 'a line for one sex' },
    { row: ['GARIS MERAH', '', '', '', 3], named: '2 (GARIS MERAH)', why: 'a lost minus' },
  ])('$why', ({ row, named }) => {
    const { limits, unreadable } = from(row);
    expect(unreadable).toEqual([named]);
    expect(limits.changed).toEqual([]);
    expect([limits.kbm('male', 1), limits.of('redLine')]).toEqual([800, -3]);
  });

  test('empty rows are passed over, and counted in the number of those below', () => {
    expect(from(['', '', null, ' ', ''], ['KBM', '', 1, 1, '?']).unreadable).toEqual(['3 (KBM)']);
  });

  test('where a row above speaks of the same children', () => {
    const { limits, unreadable } = from(['KBM', '', 12, 60, 200], ['KBM', 'L', 24, 60, 150]);
    expect(unreadable).toEqual(['3 (KBM)']);
    expect(limits.kbm('male', 30)).toBe(200);
  });

  test('not where two rows part months and sexes between them', () => {
    const { limits, unreadable } = from(
      ['KBM', 'L', 12, 23, 210],
      ['KBM', 'P', 12, 23, 220],
      ['KBM', '', 24, 60, 150],
    );
    expect(unreadable).toEqual([]);
    expect([limits.kbm('male', 12), limits.kbm('female', 23), limits.kbm('male', 24)]).toEqual([
      210, 220, 150,
    ]);
  });
});
