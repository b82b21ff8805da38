import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { prevalenceOfCsv, type SurveyColumns } from '../../local/cli/prevalence/prevalence-csv';
import { studentQuantile } from '../../local/cli/prevalence/student';
import { Survey } from '../../local/cli/prevalence/survey';

type Row = Readonly<Record<string, string>>;

const read = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures/who', name));
const rowsOf = (csv: string | Buffer): readonly Row[] => parse(csv, { columns: true });

const INPUT = read('prevalence-input.csv');
const EXPECTED = rowsOf(read('prevalence-output.csv'));

const PLAIN: SurveyColumns = { weights: null, cluster: null, strata: null, by: [] };
const BY = ['typology', 'posyandu', 'level'];
/** What the columns of the input are called in WHO's package. */
const GROUPINGS: Readonly<Record<string, string>> = {
  Area: 'typology',
  'Geographical region': 'posyandu',
  'Other grouping': 'level',
};
const ownName = (group: string): string =>
  group.replace(/^[^:]+(?=: )/, (grouping) => GROUPINGS[grouping] ?? grouping);

const DESIGNS: Readonly<Record<string, Partial<SurveyColumns>>> = {
  srs: {},
  weighted: { weights: 'sw' },
  cluster_posyandu: { cluster: 'posyandu' },
  cluster_hamlet_strata_posyandu: { cluster: 'hamlet', strata: 'posyandu' },
  cluster_hamlet_strata_posyandu_weighted: { weights: 'sw', cluster: 'hamlet', strata: 'posyandu' },
};

const number = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' || cell === 'NA' ? null : Number(cell);

const isNear = (found: number | null, wanted: number | null): boolean =>
  found === null || wanted === null ? found === wanted : Math.abs(found - wanted) < 1e-6;

test.each(Object.entries(DESIGNS))(
  'the design %s is as of WHO, in every column of every group',
  (name, design) => {
    const { out, said, code } = prevalenceOfCsv(INPUT, { ...PLAIN, ...design, by: BY });
    expect({ said, code }).toEqual({ said: [], code: 0 });
    const found = new Map(rowsOf(out).map((row) => [row.Group, row]));
    // Of missing values the package lists a group, which it says itself is nothing.
    const wanted = EXPECTED.filter(({ scenario, Group }) => scenario === name && Group !== 'Area: NA');
    expect(wanted).toHaveLength(32);
    expect([...found.keys()].sort()).toEqual(wanted.map(({ Group }) => ownName(String(Group))).sort());
    let compared = 0;
    const differing = wanted.flatMap((row) => {
      const { scenario: _, Group: group, ...cells } = row;
      return Object.entries(cells).flatMap(([column, cell]) => {
        compared++;
        const own = found.get(ownName(String(group)))?.[column];
        return isNear(number(own), number(cell)) ? [] : [`${group} ${column}: ${own}, not ${cell}`];
      });
    });
    expect(differing).toEqual([]);
    expect(compared).toBe(32 * 134);
  },
);

const HEADER = 'sex,age,age_unit,weight,lenhei,measure,oedema,sw,desa,rt';
/** A girl of 12 months: the median is 74.0 cm and 8.9 kg. */
const girl = (
  lenhei: string,
  rest: Partial<Record<'weight' | 'oedema' | 'sw' | 'desa' | 'rt' | 'age', string>> = {},
) => {
  const { weight = '8.9', oedema = 'n', sw = '1', desa = 'A', rt = '1', age = '365' } = rest;
  return `f,${age},d,${weight},${lenhei},l,${oedema},${sw},${desa},${rt}`;
};
const MEDIAN = '74';
const STUNTED = '67';
const survey = (rows: readonly string[], columns: Partial<SurveyColumns> = {}) =>
  prevalenceOfCsv(Buffer.from([HEADER, ...rows].join('\n')), { ...PLAIN, ...columns });
const all = (rows: readonly string[], columns: Partial<SurveyColumns> = {}): Row => {
  const { out, said } = survey(rows, columns);
  expect(said).toEqual([]);
  const [first] = rowsOf(out);
  return first ?? {};
};

test.each([
  { title: '0 of 4', rows: [MEDIAN, MEDIAN, MEDIAN, MEDIAN], rate: 0, low: 0, high: 0 },
  { title: '4 of 4', rows: [STUNTED, STUNTED, STUNTED, STUNTED], rate: 100, low: 100, high: 100 },
  // se² = N/(N-1)·p(1-p)/n = 4/3·0.1875/4 = 0.0625; logit(0.25) ± 3.18245·0.25/0.1875.
  { title: '1 of 4', rows: [STUNTED, MEDIAN, MEDIAN, MEDIAN], rate: 25, low: 0.476208, high: 95.87 },
  { title: '1 of 2', rows: [STUNTED, MEDIAN], rate: 50, low: 0, high: 100 },
])('$title stunted children have their rate and its interval', ({ rows, rate, low, high }) => {
  const row = all(rows.map((lenhei) => girl(lenhei)));
  expect(Number(row.HA_2_r)).toBe(rate);
  expect(Number(row.HA_2_ll)).toBeCloseTo(low, 1);
  expect(Number(row.HA_2_ul)).toBeCloseTo(high, 1);
  expect(Number(row.HAZ_unwpop)).toBe(rows.length);
});

test('a rate of nobody is empty, not 0', () => {
  const row = all([girl('', { weight: '8.9' }), girl('', { weight: '9' })]);
  expect(row).toMatchObject({
    HAZ_pop: '0',
    HAZ_unwpop: '0',
    HA_2_r: '',
    HA_2_se: '',
    HA_r: '',
    HA_stdev: '',
  });
  expect(Number(row.WAZ_unwpop)).toBe(2);
});

test('a child with oedema is below -3 in what weight enters, without any measure, and not in height', () => {
  const row = all([girl('', { weight: '', oedema: 'y' }), girl(MEDIAN), girl(MEDIAN), girl(MEDIAN)]);
  expect([row.WH_3_r, row.WA_2_r, row.BMI_1_r, row.HA_3_r].map(Number)).toEqual([25, 25, 25, 0]);
  expect([row.WHZ_unwpop, row.HAZ_unwpop, row.HA_2_WH_2_unwpop].map(Number)).toEqual([4, 3, 3]);
});

test('an implausible z-score is missing in its own index alone', () => {
  const row = all([girl('45'), girl(MEDIAN), girl(MEDIAN)]);
  expect([row.HAZ_unwpop, row.WAZ_unwpop].map(Number)).toEqual([2, 3]);
});

test('a z-score of -2.00 itself is not below -2', () => {
  // Girls, 365 days: M 74.015, S 0.03479: 68.87 cm is -2.00, 68.8 is -2.03.
  expect(Number(all([girl('68.87'), girl(MEDIAN)]).HA_2_r)).toBe(0);
  expect(Number(all([girl('68.8'), girl(MEDIAN)]).HA_2_r)).toBe(50);
});

test('a child over 1826 days is left out, one without age is in no group of age', () => {
  const { out } = survey([
    girl(MEDIAN, { age: '1827' }),
    girl(MEDIAN),
    girl(MEDIAN),
    girl(MEDIAN, { age: '' }),
  ]);
  const rows = rowsOf(out);
  // 365 days are 11.99 months.
  expect(rows.map(({ Group }) => Group)).toEqual([
    'All',
    'Age group: 06-11 mo',
    'Sex: Female',
    'Age + sex: 06-11 mo.Female',
  ]);
  expect(rows.map(({ WHZ_unwpop }) => Number(WHZ_unwpop))).toEqual([3, 2, 3, 2]);
});

test('a missing weight counts as 0 in the rate and as one in the number of children', () => {
  const row = all([girl(STUNTED, { sw: '' }), girl(STUNTED, { sw: '1' }), girl(MEDIAN, { sw: '3' })], {
    weights: 'sw',
  });
  expect([row.HA_2_r, row.HAZ_pop, row.HAZ_unwpop].map(Number)).toEqual([25, 4, 3]);
});

test('what cannot be read is told by its line and left out', () => {
  const { said, code, out } = survey(
    [
      girl(MEDIAN),
      girl(MEDIAN, { sw: 'dua' }),
      girl(MEDIAN, { desa: '' }),
      girl('tujuh'),
      'f,1',
      girl(STUNTED, { desa: 'B' }),
    ],
    { weights: 'SW', cluster: 'Desa' },
  );
  expect(code).toBe(2);
  expect(said).toEqual([
    expect.stringMatching(/^Baris 3: bobot bukan angka/),
    expect.stringMatching(/^Baris 4: kolom Desa kosong/),
    expect.stringMatching(/^Baris 5: panjang\/tinggi badan/),
    expect.stringMatching(/^Baris 6: ada 2 kolom, seharusnya 10/),
    '4 dari 6 baris tidak terbaca dan tidak dihitung.',
  ]);
  expect(said.join()).not.toMatch(/dua|tujuh/);
  expect(Number(rowsOf(out)[0]?.HA_2_r)).toBe(50);
});

test.each([
  { title: 'a column that is not there', columns: { by: ['kecamatan'] }, said: /Kolom kecamatan tidak ada/ },
  { title: 'one cluster alone', columns: { cluster: 'desa' }, said: /Hanya ada satu klaster/ },
  {
    title: 'a stratum of one cluster',
    columns: { cluster: 'rt', strata: 'rt' },
    said: /hanya punya satu klaster/,
  },
])('with $title nothing is reckoned, and it is said why', ({ columns, said }) => {
  const found = survey([girl(MEDIAN), girl(MEDIAN, { rt: '2' })], columns);
  expect(found).toEqual({ out: '', said: [expect.stringMatching(said)], code: 1 });
});

test.each(['', 'f,1\n', `${HEADER}\n`, `${HEADER}\n${girl(MEDIAN)}\n`])(
  'a file without enough children is refused: %j',
  (text) => {
    expect(prevalenceOfCsv(Buffer.from(text), PLAIN)).toEqual({
      out: '',
      said: [expect.any(String)],
      code: 1,
    });
  },
);

// Fisher and Yates, Statistical Tables, table III, to the digits printed there.
test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [10, 2.228],
  [29, 2.045],
  [60, 2.0],
  [120, 1.98],
])('the 97.5th percentile of t with %i degrees of freedom is as printed', (degreesOfFreedom, wanted) => {
  expect(studentQuantile(degreesOfFreedom)).toBeCloseTo(wanted, 3);
});

test('a mean varies as clusters do, and a cluster without a child of the group counts as zero', () => {
  const drawn = ['a', 'a', 'b', 'b', 'c'].map((cluster) => ({ weight: 1, cluster, stratum: '' }));
  // Totals of (x - mean)/n: a: -1/2, b: 1/2, c: 0. m/(m-1)·Σ = 3/2·1/2.
  const estimate = new Survey(drawn).estimate([1, 1, 3, 3, null]);
  expect(estimate).toMatchObject({ mean: 2, count: 4, deviation: null });
  expect(estimate?.standardError).toBeCloseTo(Math.sqrt(0.75), 12);
});
