import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../src/kernel/calendar';
import type { CountedChild } from '../../../src/subjects/recap/counted';
import { countedMonths, monthChild } from '../../../src/subjects/recap/month-child';
import { progressOf, type Survey, trendText } from '../../../src/subjects/recap/progress';
import type { ProgressRow } from '../../../src/subjects/recap/progress-tab';
import { recapOf } from '../../../src/subjects/recap/recap';
import { whyStuntingChanged } from '../../../src/subjects/recap/why-changed';
import { checkAll } from '../../support/check';
import { child, day, type Taken } from '../../support/counted';

const TODAY = day('2026-06-20');
const NO_SURVEY: Survey = { stunting: null, source: '' };

function lines(children: readonly CountedChild[], survey = NO_SURVEY): readonly ProgressRow[] {
  const recap = recapOf(children, TODAY, { posyandu: ['Mawar'] });
  return progressOf(recap, children, TODAY, survey);
}

const line = (
  children: readonly CountedChild[],
  label: string,
  survey = NO_SURVEY,
): ProgressRow | undefined => lines(children, survey).find((one) => one.label === label);

function causesOf(one: CountedChild) {
  const [before, last] = countedMonths([one, child({}, { on: '2026-03-01' })], TODAY, 12).slice(-3);
  if (!before || !last) throw new Error('no months');
  return whyStuntingChanged([one], before, last);
}

const april = (height: string, more: Partial<Taken> = {}): Taken => ({ on: '2026-04-05', height, ...more });
const may = (height: string, more: Partial<Taken> = {}): Taken => ({ on: '2026-05-05', height, ...more });

describe('a child comes to the stunted ones, or goes from them, by one cause', () => {
  test.each<{ one: CountedChild; name: string; added: number }>([
    { one: child({}, april('-1.9'), may('-2.1')), name: 'changed', added: 1 },
    { one: child({}, april('-2.1'), may('-2')), name: 'changed', added: 0 },
    { one: child({}, may('-2.1')), name: 'firstMeasured', added: 1 },
    { one: child({}, { on: '2026-03-05', height: '-1' }, may('-2.1')), name: 'notMeasured', added: 1 },
    { one: child({}, april('-2.1')), name: 'notMeasured', added: 0 },
    { one: child({}, april('-8!'), may('-2.1')), name: 'doubtful', added: 1 },
    { one: child({}, april('-2.1'), may('-8!')), name: 'doubtful', added: 0 },
    {
      one: child({}, april('-1.9', { position: 'lying' }), may('-2.1', { position: 'standing' })),
      name: 'otherPosition',
      added: 1,
    },
    { one: child({ born: '2021-05-20' }, april('-2.1')), name: 'turnedFive', added: 0 },
    {
      one: child({ residence: { status: 'moved-out', on: day('2026-05-02') } }, april('-2.1')),
      name: 'left',
      added: 0,
    },
  ])('$name, added $added', ({ one, name, added }) => {
    expect(causesOf(one)).toEqual([{ name, added, removed: 1 - added }]);
  });

  test('or stays as it was, by none', () => {
    expect(causesOf(child({}, april('-2.1'), may('-2.5')))).toEqual([]);
    expect(causesOf(child({}, april('-1'), may('-7!')))).toEqual([]);
  });
});

test('in random histories the causes sum to the difference', () => {
  const heights = fc.constantFrom('-3.2', '-2.01', '-2', '-1', '-7!', undefined);
  const taken = fc.record({
    at: fc.integer({ min: 0, max: 110 }),
    height: heights,
    byCard: fc.boolean(),
    position: fc.constantFrom<('lying' | 'standing')[]>('lying', 'standing'),
  });
  const history = fc.record({
    born: fc.integer({ min: 1, max: 1_900 }),
    visits: fc.uniqueArray(taken, { maxLength: 6, selector: ({ at }) => at }),
    left: fc.option(fc.integer({ min: 0, max: 110 }), { nil: null }),
  });
  const begin = day('2026-03-01');
  checkAll('causes of a change', fc.array(history, { maxLength: 25 }), (histories) => {
    const children = histories.map(({ born, visits, left }): CountedChild => {
      const birth: CalendarDate = addDays(begin, -born);
      const sorted = [...visits].sort((a, b) => a.at - b.at);
      return child(
        {
          born: birth,
          residence: left === null ? null : { status: 'moved-out', on: addDays(begin, left) },
        },
        ...sorted.map(
          ({ at, height, byCard, position }): Taken => ({
            on: addDays(begin, at),
            ...(height !== undefined && { height }),
            byCard,
            position,
          }),
        ),
      );
    });
    const months = countedMonths(children, TODAY, 12);
    for (const [i, to] of months.entries()) {
      const from = months[i - 1];
      if (!from) continue;
      const stunted = (month: typeof to): number =>
        children.filter((one) => {
          const z = monthChild(one, month)?.visit?.lengthHeightForAge ?? null;
          return z !== null && z < -2;
        }).length;
      const causes = whyStuntingChanged(children, from, to);
      const sum = causes.reduce((total, { added, removed }) => total + added - removed, 0);
      expect(sum).toBe(stunted(to) - stunted(from));
      for (const { added, removed } of causes) expect(added + removed).toBeGreaterThan(0);
    }
  });
});

describe('the tab', () => {
  const many = (count: number, height: string, ...before: readonly Taken[]): readonly CountedChild[] =>
    Array.from({ length: count }, (_, i) =>
      child({ code: `${height}${i}` }, ...before, may(height, { mark: 'N' })),
    );

  test('says that there is nothing yet before a month is over', () => {
    expect(lines([child({}, { on: '2026-06-02', height: '-1' })])).toMatchObject([
      { label: 'Belum ada bulan yang penuh' },
    ]);
  });

  test('shows the last full month beside the one before', () => {
    const all = [
      ...many(2, '-2.5', april('-2.5', { mark: 'B' })),
      ...many(8, '-1', april('-1', { mark: 'B' })),
    ];
    expect(line(all, 'Stunting')).toMatchObject({
      last: '2 dari 10 (20,0 %)',
      before: '2 dari 10 (20,0 %)',
      direction: '= tetap',
    });
    expect(line(all, 'LIMA ANGKA')).toMatchObject({
      last: 'Mei 2026',
      before: 'April 2026',
      running: 'Juni 2026',
    });
  });

  test('calls a change chance where the intervals of both months meet, and else by what it means', () => {
    const rose = [...many(8, '-2.5', april('-1')), ...many(2, '-1', april('-1'))];
    // 8 of 10 is 49.0 to 94.3 %, 0 of 10 is 0 to 27.8 %.
    expect(line(rose, 'Stunting')?.direction).toBe('▲ naik, memburuk');
    const little = [...many(4, '-2.5', april('-1')), ...many(6, '-1', april('-1'))];
    // 4 of 10 is 16.8 to 68.7 %: the intervals have something in common.
    expect(line(little, 'Stunting')?.direction).toBe('naik, mungkin kebetulan');
    const one = [child({}, april('-1.9'), may('-2.1'))];
    expect(line(one, 'Stunting')?.direction).toBe('naik, mungkin kebetulan');
  });

  test('tells what the rate would be had all been measured', () => {
    const all = [...many(2, '-2.5'), ...many(6, '-1'), child({ code: 'X' }), child({ code: 'Y' })];
    expect(line(all, 'Bila yang belum diukur seperti yang diukur')?.last).toBe('25,0 %');
    expect(line(all, 'Bila yang belum diukur tidak ada yang stunting')?.last).toBe('20,0 %');
    expect(line(all, 'Bila yang belum diukur semuanya stunting')?.last).toBe('40,0 %');
    expect(line(all, 'BILA SEMUA ANAK DIUKUR')?.remark).toBe(
      '8 anak diukur dengan hasil wajar. Dari 10 anak terdaftar, 2 belum diketahui.',
    );
    expect(line(all, 'Menurut survei (SSGI)')?.last).toBe('belum diisi');
    const survey = { stunting: 19.8, source: 'SSGI 2024' };
    expect(line(all, 'Menurut survei (SSGI)', survey)).toMatchObject({
      last: '19,8 %',
      remark: expect.stringContaining('SSGI 2024.'),
    });
  });

  test('names the child whom only the age in days calls stunted', () => {
    // A boy born on 10 January 2025, on 5 May 2026: 480 days, 15 completed months (456.6 days); -2 SD of length for age is 74.4 cm
    // at 480 days and 73.9 at 15.0 months by WHO's tables.
    const between = child({}, may('-2.1', { cm: 74.1 }));
    expect(line([between], 'Stunting, umur dalam hari (WHO)')).toMatchObject({
      last: '1 dari 1 (100,0 %)',
      remark: 'Hanya di sini: Budi (A).',
    });
    expect(line([between], 'Stunting, umur bulan penuh (Permenkes)')?.last).toBe('0 dari 1 (0,0 %)');
  });
});

test('a trend has a bar for each month, and a dot where nothing was counted', () => {
  expect(trendText([0, 10, 'tidak tersedia', 20, undefined])).toBe('▁▅·█·');
  expect(trendText([0, 0])).toBe('▁▁');
});

test('who moved away after the month was not measured in it, and did not leave', () => {
  const later = child({ residence: { status: 'moved-out', on: day('2026-06-10') } }, april('-2.1'));
  expect(causesOf(later)).toEqual([{ name: 'notMeasured', added: 0, removed: 1 }]);
});

test('who was measured and has turned five does not stand for somebody who was not measured', () => {
  const old = child({ code: 'O', born: '2021-05-20' }, may('-1'));
  const none = child({ code: 'N' });
  expect(line([old, none], 'BILA SEMUA ANAK DIUKUR')?.remark).toBe(
    '1 anak diukur dengan hasil wajar. Dari 2 anak terdaftar, 1 belum diketahui.',
  );
});
