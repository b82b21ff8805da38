import type { CountedChild, CountedVisit } from '../../../src/subjects/recap/counted';
import { recapOf, withoutScores } from '../../../src/subjects/recap/recap';
import type { RecapRow } from '../../../src/subjects/recap/recap-tab';
import { child, day, type Known } from '../../support/counted';

function rowsOf(children: readonly CountedChild[], asOf = '2026-06-20'): readonly RecapRow[] {
  return recapOf(children, day(asOf), { posyandu: ['Mawar', 'Melati'] });
}

function row(children: readonly CountedChild[], month: string, group = 'Kelurahan', asOf?: string): RecapRow {
  const found = rowsOf(children, asOf).find((one) => one.month.startsWith(month) && one.group === group);
  if (!found) throw new Error(`no row of ${group} in ${month}`);
  return found;
}

test('a child that was weighed alone a second time in the month is still measured in it', () => {
  const twice = child(
    {},
    { on: '2026-06-05', height: '-2.4', wasting: '-1', weight: '-2', mark: null },
    { on: '2026-06-15', weight: '-1.9', mark: 'B' },
  );
  const { counts, shares } = row([twice], '2026-06');
  expect(counts).toMatchObject({ d: 1, b: 1, measured: 1, stunted: 1, severelyStunted: 0 });
  expect(shares.stunting).toMatchObject({ numerator: 1, denominator: 1, percent: 100 });
});

test('an implausible value is counted apart, and in no rate', () => {
  const odd = child({}, { on: '2026-06-05', height: '-9!', wasting: '-1', weight: '-2.5', mark: 'B' });
  const { counts, shares } = row([odd], '2026-06');
  expect(counts).toMatchObject({
    doubtfulHeight: 1,
    measured: 1,
    severelyStunted: 0,
    stunted: 0,
    underweight: 1,
  });
  expect(shares.stunting).toMatchObject({
    numerator: 0,
    denominator: 0,
    percent: 'tidak tersedia',
    class: null,
  });
});

test('a child is drawn as wasted for oedema, without a score', () => {
  const swollen = child({}, { on: '2026-06-05', height: '-1', oedema: true, mark: 'O' });
  expect(row([swollen], '2026-06').shares.wasting).toMatchObject({ numerator: 1, denominator: 1 });
  expect(row([swollen], '2026-06').counts).toMatchObject({ severelyWasted: 1, severeSigns: 1, obese: 0 });
});

describe('newly stunted', () => {
  test.each<{ before: readonly string[]; counted: number }>([
    { before: [], counted: 0 },
    { before: ['-2'], counted: 1 },
    { before: ['-2.01'], counted: 0 },
    // An implausible measure says nothing: the one before it does.
    { before: ['-1', '-7!'], counted: 1 },
    { before: ['-2.5', '3.5', '-1.9'], counted: 1 },
  ])('after $before is counted $counted times', ({ before, counted }) => {
    const earlier = before.map((height, i) => ({ on: `2026-0${i + 1}-05`, height }));
    const found = row([child({}, ...earlier, { on: '2026-06-05', height: '-2.3' })], '2026-06');
    expect(found.counts.newlyStunted).toBe(counted);
  });
});

test('2T needs T now and T before, with O between or not', () => {
  const marks = (...all: readonly (readonly [CountedVisit['mark'], number])[]) =>
    all.map(([mark, notGained], i) => ({ on: `2026-0${i + 3}-05`, mark, notGained }));
  const counts = [
    child({}, ...marks(['B', 0], ['N', 0], ['T', 1], ['T', 2])),
    child({}, ...marks(['B', 0], ['T', 1], ['O', 1], ['T', 2])),
    child({}, ...marks(['T', 1], ['T', 2], ['N', 0], ['T', 1])),
    child({}, ...marks(['B', 0], ['T', 1], ['T', 2], ['O', 2])),
  ].map((one) => row([one], '2026-06').counts.twoT);
  expect(counts).toEqual([1, 1, 0, 0]);
});

test('a child counts at the posyandu of its weighing, in each month', () => {
  const moved = child(
    { posyandu: 'Melati' },
    { on: '2026-05-05', mark: 'B', at: 'Mawar' },
    { on: '2026-06-05', mark: 'N', at: 'Melati' },
  );
  expect(row([moved], '2026-05', 'Mawar').counts).toMatchObject({ s: 1, d: 1 });
  expect(row([moved], '2026-05', 'Melati').counts).toMatchObject({ s: 0, d: 0 });
  expect(row([moved], '2026-06', 'Melati').counts).toMatchObject({ s: 1, d: 1 });
});

test('a visit by the card makes nobody better than a kader has found the child in that month', () => {
  const carded = child(
    {},
    { on: '2026-06-05', height: '-2.4', wasting: '-2.2', weight: '-2', mark: 'B' },
    { on: '2026-06-15', height: '0', wasting: '0', weight: '0', byCard: true },
  );
  expect(row([carded], '2026-06').counts).toMatchObject({ stunted: 1, wasted: 1, d: 1 });
});

describe('S', () => {
  const seen = [{ on: '2026-03-05', mark: 'B' as const }];
  test.each<{ known: Known; s: readonly number[] }>([
    { known: {}, s: [1, 1, 1, 1] },
    { known: { from: '2026-04-02' }, s: [0, 1, 1, 1] },
    // Five years old on 10 May.
    { known: { born: '2021-05-10' }, s: [1, 1, 0, 0] },
    { known: { residence: { status: 'moved-out', on: day('2026-05-31') } }, s: [1, 1, 0, 0] },
    { known: { residence: { status: 'died', on: day('2026-06-01') } }, s: [1, 1, 1, 0] },
    { known: { residence: { status: 'active', on: day('2026-05-01') } }, s: [0, 0, 1, 1] },
  ])('of a child known as $known is $s from March to June', ({ known, s }) => {
    const months = ['2026-03', '2026-04', '2026-05', '2026-06'];
    const all = [child(known), child({}, ...seen)];
    expect(months.map((month) => (row(all, month).counts.s ?? 0) - 1)).toEqual(s);
  });
});

describe('who came in a month is in S of it, as in D, whatever became of the child since', () => {
  const weighed = { on: '2026-05-05', mark: 'N' as const, weight: '0', height: '-1' };
  test.each<{ known: Known }>([
    // Five years old on 10 May.
    { known: { born: '2021-05-10' } },
    { known: { residence: { status: 'moved-out', on: day('2026-05-20') } } },
    { known: { residence: { status: 'died', on: day('2026-05-20') } } },
  ])('$known', ({ known }) => {
    const { counts, shares, remark } = row([child(known, weighed), child({}, weighed)], '2026-05');
    expect(counts).toMatchObject({ s: 2, d: 2 });
    expect(shares.attendance).toMatchObject({ numerator: 2, denominator: 2, percent: 100 });
    expect(remark).not.toContain('Lebih dari 100 %');
    expect(row([child(known, weighed), child({}, weighed)], '2026-06').counts.s).toBe(1);
  });

  test('but not who came as a five-year-old', () => {
    const late = child({ born: '2021-05-10' }, { on: '2026-05-10', height: '-1' });
    expect(row([late, child({}, weighed)], '2026-05').counts).toMatchObject({ s: 1, measured: 1 });
  });

  test('and only by what was found before the fifth birthday, also where it came once more', () => {
    const height = '-2.5';
    const old = child(
      { born: '2021-05-10' },
      { on: '2026-05-05', height },
      { on: '2026-05-25', height: '0' },
    );
    const { counts, shares } = row([old, child({}, weighed)], '2026-05', '48-59 bulan');
    expect(counts).toMatchObject({ s: 1, measured: 1, stunted: 1 });
    expect(shares.stunting).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe('the interval of Wilson', () => {
  const stunted = (count: number, of: number): readonly CountedChild[] =>
    Array.from({ length: of }, (_, i) => child({}, { on: '2026-06-05', height: i < count ? '-2.5' : '-1' }));
  // Worked out by hand from Wilson's formula with 1.96.
  test.each([
    { count: 0, of: 1, interval: '0,0 - 79,3' },
    { count: 1, of: 1, interval: '20,7 - 100,0' },
    { count: 0, of: 4, interval: '0,0 - 49,0' },
    { count: 4, of: 4, interval: '51,0 - 100,0' },
    { count: 1, of: 4, interval: '4,6 - 69,9' },
    { count: 21, of: 210, interval: '6,6 - 14,8' },
  ])('of $count of $of is $interval', ({ count, of, interval }) => {
    expect(row(stunted(count, of), '2026-06').shares.stunting.interval).toBe(interval);
  });

  test('is none of nobody', () => {
    expect(
      row([child({}, { on: '2026-06-05', weight: '0', mark: 'B' })], '2026-06').shares.stunting,
    ).toMatchObject({
      percent: 'tidak tersedia',
      interval: null,
    });
  });

  test('has a class of WHO and UNICEF beside it only where enough children were counted', () => {
    expect(row(stunted(4, 29), '2026-06').shares.stunting.class).toBe('terlalu sedikit anak');
    expect(row(stunted(4, 30), '2026-06').shares.stunting.class).toBe('sedang');
  });
});

describe('vitamin A', () => {
  const given = child({}, { on: '2026-02-05', weight: '0', mark: 'B', vitaminA: true });
  test('is of all children from six months on, in February and August', () => {
    const baby = child({ born: '2025-09-01', from: '2025-09-02' });
    expect(row([given, child({}), baby], '2026-02', 'Kelurahan', '2026-02-20').shares.vitaminA).toMatchObject(
      {
        numerator: 1,
        denominator: 2,
        percent: 50,
      },
    );
  });

  test('is not scheduled in other months', () => {
    expect(row([given], '2026-03').shares.vitaminA).toMatchObject({
      percent: 'tidak dijadwalkan',
      denominator: null,
    });
  });
});

test('K/S is K of S, with those not asked in the remark, and is not told before anybody was asked', () => {
  const asked = (hasBooklet: boolean | null): CountedChild => ({ ...child({}), hasBooklet });
  const none = row([asked(null)], '2026-06');
  expect(none.counts.k).toBeNull();
  expect(none.shares.booklet).toMatchObject({
    numerator: null,
    denominator: 1,
    percent: 'tidak tersedia',
  });
  expect(none.remark).toContain('K: 1 anak belum ditanya');
  const some = row([asked(true), asked(false), asked(null), asked(null)], '2026-06');
  expect(some.counts).toMatchObject({ s: 4, k: 1 });
  expect(some.shares.booklet).toMatchObject({ numerator: 1, denominator: 4, percent: 25 });
  expect(some.remark).toContain('K: 2 anak belum ditanya');
});

test('every month from the first visit on has a row, three years at most, the running one as far as it has gone', () => {
  const rows = rowsOf([child({}, { on: '2026-03-05', mark: 'B' })]).filter(
    ({ kind }) => kind === 'Kelurahan',
  );
  expect(rows.map(({ month }) => month.slice(0, 7))).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
  expect(rows[1]?.remark).toContain('Tidak ada anak yang ditimbang.');
  expect(rows[3]?.remark).toContain('Bulan berjalan, sampai 20 Juni 2026.');
  const long = rowsOf([child({ born: '2021-07-01' }, { on: '2021-08-05', mark: 'B' })]);
  expect(long.filter(({ kind }) => kind === 'Kelurahan')).toHaveLength(36);
});

test('nothing that goes by z-scores is left in a row whose scores are known to be wrong', () => {
  const stunted = child({}, { on: '2026-06-05', height: '-2.4', wasting: '-2.5', weight: '-2', mark: 'B' });
  const { counts, shares } = withoutScores(row([stunted], '2026-06'));
  expect(counts).toMatchObject({ s: 1, d: 1, b: 1, stunted: null, wasted: null, newlyStunted: null });
  expect(shares.stunting).toMatchObject({ numerator: null, percent: 'ditahan, uji WHO gagal' });
  expect(shares.attendance).toMatchObject({ numerator: 1, denominator: 1 });
});

test('a sign of gizi buruk of the month stands until the same thing was looked at again', () => {
  const weighedAgain = child(
    {},
    { on: '2026-06-05', height: '-1', wasting: '-3.5', weight: '-3.1', mark: null },
    { on: '2026-06-15', weight: '-3', mark: 'B' },
  );
  expect(row([weighedAgain], '2026-06').counts).toMatchObject({ severelyWasted: 1, severeSigns: 1 });
  const mended = child(
    {},
    { on: '2026-06-05', height: '-1', wasting: '-3.5', weight: '-3.1', mark: null },
    { on: '2026-06-15', height: '-1', wasting: '-2.5', weight: '-3', mark: 'B' },
  );
  expect(row([mended], '2026-06').counts).toMatchObject({ severelyWasted: 0, wasted: 1, severeSigns: 0 });
});

test('a child that came back stays registered in the months in which it was seen before', () => {
  const back = child(
    { residence: { status: 'active', on: day('2026-05-10') } },
    { on: '2026-03-05', weight: '0', mark: 'B' },
  );
  expect(row([back], '2026-03').counts).toMatchObject({ s: 1, d: 1 });
});

test('a visit by the card makes nobody newly stunted whom a kader found so before', () => {
  const carded = child(
    {},
    { on: '2026-05-05', height: '-2.4' },
    { on: '2026-05-20', height: '-1', byCard: true },
    { on: '2026-06-05', height: '-2.5' },
  );
  expect(row([carded], '2026-06').counts.newlyStunted).toBe(0);
});

test('a rate of few of those registered says so', () => {
  const weighed = Array.from({ length: 9 }, () => child({}, { on: '2026-06-05', weight: '0', mark: 'B' }));
  const one = child({}, { on: '2026-06-05', weight: '0', height: '-2.5', mark: 'B' });
  expect(row([...weighed, one], '2026-06').remark).toContain('Kurang dari 80 % sasaran');
});
