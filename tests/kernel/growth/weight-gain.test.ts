import { completedMonths, parseIsoDate } from '../../../src/kernel/calendar';
import type { Sex } from '../../../src/kernel/growth/anthropometry';
import { type Weighing, type WeightGain, weightGains } from '../../../src/kernel/growth/weight-gain';
import { limitsOf } from '../../../src/settings/limits';

const day = (text: string) => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
};

const LIMITS = limitsOf([]);

/** How many months the reader counts stands in the story, so that nothing is taken from the code that is tested. */
function weighed(line: string, born: string): Weighing {
  const [on = '', kg = '', months = '', ...marks] = line.trim().split(/\s+/);
  const counted = months === '?' ? null : Number(months);
  if (counted !== null) expect([on, completedMonths(day(born), day(on))]).toEqual([on, counted]);
  return {
    on: day(on),
    weightKg: kg === '-' ? null : Number(kg),
    completedMonths: counted,
    weightForAge: kg === '-' || counted === null ? null : { z: 0, flagged: marks.includes('flagged') },
    oedema: marks.includes('oedema'),
    yields: marks.includes('card'),
  };
}

const shown = ({ mark, notGained, gainG, minimumG, since }: WeightGain): string =>
  [mark, notGained, gainG, minimumG, since].map((value) => value ?? '-').join(' ');

// Worked by hand from the KBM table of the KMS. A line is a visit: day, kg, completed months | mark, T in a row, gain in g, KBM, since.
const STORIES: readonly {
  readonly of: string;
  readonly sex: Sex | null;
  readonly born?: string;
  readonly story: string;
}[] = [
  {
    of: 'a boy, weighed every month',
    sex: 'male',
    born: '2025-01-10',
    story: `
      2025-01-20  3.4   0 | B 0    -   -          -
      2025-02-10  4.2   1 | N 0  800 800 2025-01-20
      2025-03-10  5.0   2 | T 1  800 900 2025-02-10
      2025-04-09  5.8   2 | T 2  800 900 2025-03-10
      2025-05-10  6.4   4 | N 0  600 600 2025-04-09
      2025-06-12  6.8   5 | T 1  400 500 2025-05-10
      2025-07-10  7.2   6 | N 0  400 400 2025-06-12
      2025-08-10  7.6   7 | N 0  400 400 2025-07-10
      2025-09-10  7.8   8 | T 1  200 300 2025-08-10
      2025-10-15  8.1   9 | N 0  300 300 2025-09-10
      2025-11-10  8.3  10 | T 1  200 300 2025-10-15
      2025-12-10  8.5  11 | T 2  200 300 2025-11-10
      2026-01-10  8.7  12 | N 0  200 200 2025-12-10
      2026-02-09  8.8  12 | T 1  100 200 2026-01-10`,
  },
  {
    of: 'a girl, who stays away three times',
    sex: 'female',
    born: '2025-01-10',
    story: `
      2025-07-10  6.5   6 | B 0    -   -          -
      2025-08-10  6.8   7 | N 0  300 300 2025-07-10
      2025-09-10  7.0   8 | T 1  200 300 2025-08-10
      2025-10-10  7.3   9 | N 0  300 300 2025-09-10
      2025-11-10  7.5  10 | T 1  200 300 2025-10-10
      2025-12-10  7.7  11 | N 0  200 200 2025-11-10
      2026-01-10  7.9  12 | N 0  200 200 2025-12-10
      2026-03-10  8.0  14 | O 0    -   -          -
      2026-04-10  8.1  15 | T 1  100 200 2026-03-10
      2026-06-10  8.1  17 | O 1    -   -          -
      2026-07-10  8.2  18 | T 2  100 200 2026-06-10
      2026-08-10  8.1  19 | T 3 -100 200 2026-07-10
      2026-10-10  8.6  21 | O 3    -   -          -
      2026-11-10  8.8  22 | N 0  200 200 2026-10-10`,
  },
  {
    of: 'a boy, weighed twice in some months and once not at all',
    sex: 'male',
    born: '2025-03-05',
    story: `
      2025-09-02  7.0   5 | - 0    -   -          -
      2025-09-25  7.2   6 | B 0    -   -          -
      2025-10-03  7.3   6 | - 0    -   -          -
      2025-10-30  7.5   7 | T 1  300 400 2025-09-25
      2025-11-02    -   7 | - 1    -   -          -
      2025-11-29  7.8   8 | N 0  300 300 2025-10-30
      2025-12-31  8.0   9 | T 1  200 300 2025-11-29
      2026-01-01  8.0   9 | T 2    0 300 2025-12-31`,
  },
  {
    of: 'a girl, whose months end on the 31st',
    sex: 'female',
    born: '2024-01-31',
    story: `
      2024-02-29  4.0   0 | B 0    -   -          -
      2024-03-30  5.0   1 | N 0 1000 800 2024-02-29
      2024-04-30  5.8   2 | T 1  800 900 2024-03-30
      2024-05-31  6.6   4 | N 0  800 600 2024-04-30`,
  },
  {
    of: 'a boy, one month old on 1 March',
    sex: 'male',
    born: '2024-01-31',
    story: `
      2024-02-29  3.9   0 | B 0    -   -          -
      2024-03-01  3.9   1 | T 1    0 800 2024-02-29
      2024-04-01  5.0   2 | N 0 1100 900 2024-03-01`,
  },
  {
    of: 'a boy, a year old on 1 March',
    sex: 'male',
    born: '2024-02-29',
    story: `
      2024-03-28  3.8   0 | B 0    -   -          -
      2024-04-28  4.6   1 | N 0  800 800 2024-03-28
      2024-05-29  5.4   3 | N 0  800 800 2024-04-28
      2025-02-28  9.0  11 | O 0    -   -          -
      2025-03-01  9.2  12 | N 0  200 200 2025-02-28`,
  },
  {
    of: 'a boy, twice weighed before he is a month old',
    sex: 'male',
    born: '2025-05-30',
    story: `
      2025-05-31  3.0   0 | B 0    -   -          -
      2025-06-29  3.9   0 | O 0  900   - 2025-05-31
      2025-07-30  4.8   2 | N 0  900 900 2025-06-29`,
  },
  {
    of: 'a child of unknown sex, which matters at 7 and 11 months alone',
    sex: null,
    born: '2025-01-10',
    story: `
      2025-06-10  6.0   5 | B 0    -   -          -
      2025-07-10  6.4   6 | N 0  400 400 2025-06-10
      2025-08-10  6.7   7 | O 0  300   - 2025-07-10
      2025-09-10  6.9   8 | T 1  200 300 2025-08-10
      2025-10-10  7.2   9 | N 0  300 300 2025-09-10
      2025-11-10  7.3  10 | T 1  100 300 2025-10-10
      2025-12-10  8.3  11 | O 1 1000   - 2025-11-10
      2026-01-10  8.4  12 | T 2  100 200 2025-12-10`,
  },
  {
    of: 'a girl of unknown birth date',
    sex: 'female',
    story: `
      2025-06-10  6.0   ? | B 0    -   -          -
      2025-07-10  6.5   ? | O 0  500   - 2025-06-10
      2025-09-10  6.5   ? | O 0    -   -          -`,
  },
  {
    of: 'a girl, once with a lost decimal mark',
    sex: 'female',
    born: '2025-01-10',
    story: `
      2025-09-10  7.0   8         | B 0      -   -          -
      2025-10-10  70    9 flagged | O 0  63000 300 2025-09-10
      2025-11-10  7.2  10         | O 0 -62800 300 2025-10-10
      2025-12-10  7.4  11         | N 0    200 200 2025-11-10`,
  },
  {
    of: 'a boy, once swollen',
    sex: 'male',
    born: '2025-01-10',
    story: `
      2026-01-10  8.0  12        | B 0    -   -          -
      2026-02-10  7.9  13        | T 1 -100 200 2026-01-10
      2026-03-10  9.0  14 oedema | O 1 1100 200 2026-02-10
      2026-04-10  8.2  15        | O 1 -800 200 2026-03-10
      2026-05-10  8.3  16        | T 2  100 200 2026-04-10`,
  },
  {
    of: 'a girl, on a scale of grams',
    sex: 'female',
    born: '2023-01-10',
    story: `
      2025-01-10 12.3   24 | B 0    -   -          -
      2025-02-10 12.5   25 | N 0  200 200 2025-01-10
      2025-03-10 12.65  26 | T 1  150 200 2025-02-10
      2025-04-10 12.849 27 | T 2  199 200 2025-03-10
      2025-05-10 13.049 28 | N 0  200 200 2025-04-10`,
  },
  {
    of: 'a boy, sometimes sent by his card',
    sex: 'male',
    born: '2025-01-10',
    story: `
      2025-09-10  7.5   8      | B 0    -   -          -
      2025-09-20  8.0   8 card | - 0    -   -          -
      2025-10-05  7.7   8 card | - 0    -   -          -
      2025-10-10  7.6   9      | T 1  100 300 2025-09-10
      2025-11-11  8.0  10 card | - 1    -   -          -
      2025-11-20  7.8  10 card | T 2  200 300 2025-10-10`,
  },
];

describe.each(STORIES)('$of', ({ sex, born = '', story }) => {
  const lines = story
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim().replace(/\s+/g, ' ')));
  const weighings = lines.map(([visit = '']) => weighed(visit, born));
  const gains = weightGains(weighings, sex, LIMITS);

  test.each(lines.map(([visit = '', expected = ''], i) => ({ visit, expected, i })))(
    '$visit is $expected',
    ({ expected, i }) => {
      expect(shown(gains[i] as WeightGain)).toBe(expected);
    },
  );

  test('counts once in every month with a weighing', () => {
    const months = new Set(lines.flatMap(([visit = '']) => (/ - /.test(visit) ? [] : [visit.slice(0, 7)])));
    expect(gains.filter(({ mark }) => mark !== null)).toHaveLength(months.size);
  });
});

test('the month of birth has no minimum, whatever is set', () => {
  const limits = limitsOf([{ name: 'kbm', sex: null, from: null, to: null, value: 500 }]);
  const weighings = ['2025-05-31 3.0 0', '2025-06-29 3.9 0', '2025-07-30 4.3 2'].map((line) =>
    weighed(line, '2025-05-30'),
  );
  expect(weightGains(weighings, 'male', limits).map(shown)).toEqual([
    'B 0 - - -',
    'O 0 900 - 2025-05-31',
    'T 1 400 500 2025-06-29',
  ]);
});

/** Weighings of which only days and scores matter. */
const scored = (...some: readonly (readonly [on: string, z: number | null, flagged?: 'flagged'])[]) =>
  weightGains(
    some.map(([on, z, flagged]) => ({
      on: day(on),
      weightKg: 8,
      completedMonths: 12,
      weightForAge: z === null ? null : { z, flagged: flagged !== undefined },
      oedema: false,
      yields: false,
    })),
    'male',
    LIMITS,
  );

describe('the lines of the KMS', () => {
  test.each([
    { z: -3.01, below: true, above: false },
    { z: -3, below: false, above: false },
    { z: 1, below: false, above: false },
    { z: 1.01, below: false, above: true },
    { z: null, below: false, above: false },
  ])('a weight for age of $z', ({ z, below, above }) => {
    expect(scored(['2026-01-10', z])[0]).toMatchObject({ belowRedLine: below, aboveOrangeLine: above });
  });

  test('are told of a weighing that does not count for its month too', () => {
    const [first] = scored(['2026-01-10', -3.2], ['2026-01-20', -2.9]);
    expect(first).toMatchObject({ mark: null, belowRedLine: true, direction: null });
  });
});

// 0.2 z a month of 30.4375 days: 0.2037 over 31 days, 0.4008 over 61.
describe('the direction of the curve', () => {
  test.each([
    { on: '2026-02-09', z: -0.8, direction: 'along' },
    { on: '2026-02-09', z: -0.79, direction: 'up' },
    { on: '2026-02-10', z: -0.8, direction: 'along' },
    { on: '2026-02-10', z: -1.2, direction: 'along' },
    { on: '2026-02-10', z: -1.21, direction: 'down' },
    { on: '2026-03-12', z: -0.6, direction: 'along' },
    { on: '2026-03-12', z: -0.59, direction: 'up' },
    { on: '2026-02-10', z: null, direction: null },
  ])('from -1 on 2026-01-10 to $z on $on is $direction', ({ on, z, direction }) => {
    expect(scored(['2026-01-10', -1], [on, z]).map((gain) => gain.direction)).toEqual([null, direction]);
  });

  test('a change within a day is not taken for one in a month', () => {
    const of = (z: number) => scored(['2026-01-31', -1], ['2026-02-01', z])[1]?.direction;
    expect([of(-0.8), of(-0.79)]).toEqual(['along', 'up']);
  });

  test('passes over an implausible score, and one that another weighing of the month replaces', () => {
    const gains = scored(
      ['2026-01-10', -1],
      ['2026-02-10', 5.5, 'flagged'],
      ['2026-03-05', 0],
      ['2026-03-12', -0.9],
    );
    expect(gains.map(({ direction }) => direction)).toEqual([null, null, null, 'along']);
  });
});
