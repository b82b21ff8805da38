import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Anthropometry } from '../../../src/kernel/growth/anthropometry';
import { score } from '../../../src/kernel/growth/score';
import { checkAgainstWho } from '../../../src/subjects/who-check/compare';
import { softwareExamples, tableExamples } from '../../../src/subjects/who-check/examples';

const SOFTWARE = 39;
const TABLES = 22;

test('every published example fits, and each index is proved for both sexes', () => {
  expect(checkAgainstWho()).toEqual({
    examples: SOFTWARE + TABLES,
    values: SOFTWARE * 6 + TABLES * 7,
    matched: SOFTWARE * 6 + TABLES * 7,
    worst: 0,
  });
  for (const sex of ['m', 'f']) {
    const own = softwareExamples().filter((line) => line.startsWith(`${sex},`));
    for (const index of [0, 1, 2, 3, 4, 5])
      expect(own.filter((line) => line.split(',')[8 + index] !== '').length).toBeGreaterThan(5);
    const named = tableExamples().flatMap((line) => (line.split(' ')[1] === sex ? [line.split(' ')[0]] : []));
    expect(new Set(named)).toEqual(new Set(['wfa', 'lhfa', 'wfl', 'wfh', 'bfa', 'hcfa', 'acfa']));
  }
});

test('the children are rows that WHO’s software has scored, word for word', () => {
  const file = readFileSync(join(__dirname, '../../fixtures/who/vectors.csv'), 'utf8');
  const rows: readonly Readonly<Record<string, string>>[] = parse(file, { columns: true });
  const given = 'sex,age,weight,lenhei,measure,headc,armc,oedema,zlen,zwei,zwfl,zbmi,zhc,zac'.split(',');
  const known = new Set(
    rows.filter(({ age_unit }) => age_unit === 'd').map((row) => given.map((name) => row[name]).join(',')),
  );
  expect(softwareExamples().filter((line) => !known.has(line))).toEqual([]);
});

const changed =
  (change: (child: Anthropometry) => Partial<Anthropometry>): typeof score =>
  (child) =>
    score({ ...child, ...change(child) });

test.each<[string, (child: Anthropometry) => Partial<Anthropometry>]>([
  ['a day too old', ({ ageDays }) => ({ ageDays: ageDays && ageDays + 1 })],
  ['the other sex', ({ sex }) => ({ sex: sex === 'male' ? 'female' : 'male' })],
  ['one per mille heavier', ({ weightKg }) => ({ weightKg: weightKg && weightKg * 1.001 })],
  ['no correction for the position', () => ({ position: null })],
  ['oedema unheard of', () => ({ oedema: false })],
  ['an arm a millimetre thicker', ({ armCm }) => ({ armCm: armCm && armCm + 0.1 })],
])('a scoring that is wrong is found out: %s', (_, change) => {
  const { matched, values, worst } = checkAgainstWho(changed(change));
  expect(matched).toBeLessThan(values);
  expect(worst).toBeGreaterThan(0);
});

test('a table that has lost an entry is found out by the printed tables too', () => {
  const broken: typeof score = (child) => ({ ...score(child), weightForAge: null });
  expect(checkAgainstWho(broken).worst).toBe(Number.POSITIVE_INFINITY);
});
