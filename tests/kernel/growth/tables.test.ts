import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sex } from '../../../src/kernel/growth/anthropometry';
import { measureAt } from '../../../src/kernel/growth/formula';
import { growthTable, type TableName } from '../../../src/kernel/growth/tables';

const TABLES: readonly { name: TableName; rowsPerUnit: number }[] = [
  { name: 'lengthHeightForAge', rowsPerUnit: 1 },
  { name: 'weightForAge', rowsPerUnit: 1 },
  { name: 'bmiForAge', rowsPerUnit: 1 },
  { name: 'headCircumferenceForAge', rowsPerUnit: 1 },
  { name: 'armCircumferenceForAge', rowsPerUnit: 1 },
  { name: 'weightForLength', rowsPerUnit: 10 },
  { name: 'weightForHeight', rowsPerUnit: 10 },
];
const SEXES: readonly { sex: Sex; code: number }[] = [
  { sex: 'male', code: 1 },
  { sex: 'female', code: 2 },
];

function lms(name: TableName, sex: Sex, key: number): [number, number, number] {
  const table = growthTable(name, sex);
  const [l = Number.NaN, m = Number.NaN, s = Number.NaN] = table.lms.subarray(3 * (key - table.first));
  return [l, m, s];
}

/** One line a row, in the form of WHO's files: table, sex, age or length, L, M, S. */
function linesOf(name: TableName, rowsPerUnit: number): string {
  let text = '';
  for (const { sex, code } of SEXES) {
    const { first, last } = growthTable(name, sex);
    for (let key = first; key <= last; key++) {
      text += `${[name, code, key / rowsPerUnit, ...lms(name, sex, key)].join(',')}\n`;
    }
  }
  return text;
}

describe('growth tables', () => {
  // Made from the text of WHO's files, without this project's code: for each file in the order of TABLES
  //   tr -d '\r' < FILE | tail -n +2 | awk '{ print TABLE "," $1 "," $2 "," $3 "," $4 "," $5 }'
  // all 20,492 lines together through sha256sum.
  test('hold every value of the published files', () => {
    const text = TABLES.map(({ name, rowsPerUnit }) => linesOf(name, rowsPerUnit)).join('');
    expect(text.split('\n')).toHaveLength(20_492 + 1);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'e2f850f12a26d6fd2531befc85bd5060fe7ea3f5b3d34836d954214b8686dd6e',
    );
  });

  // Lines of WHO's files.
  test.each<[TableName, Sex, number, [number, number, number]]>([
    ['lengthHeightForAge', 'male', 0, [1, 49.8842, 0.03795]],
    ['lengthHeightForAge', 'female', 1826, [1, 109.4189, 0.04346]],
    ['weightForAge', 'male', 1, [0.3127, 3.3174, 0.14693]],
    ['bmiForAge', 'male', 0, [-0.3053, 13.4069, 0.0956]],
    ['headCircumferenceForAge', 'female', 1826, [1, 49.9225, 0.0285]],
    ['armCircumferenceForAge', 'male', 91, [0.3933, 13.4779, 0.07474]],
    ['weightForLength', 'male', 450, [-0.3521, 2.441, 0.09182]],
    ['weightForLength', 'female', 1100, [-0.3833, 18.3324, 0.09401]],
    ['weightForHeight', 'female', 1200, [-0.3833, 22.8173, 0.09828]],
  ])('%s of a %s at %i', (name, sex, key, values) => {
    expect(lms(name, sex, key)).toEqual(values);
  });

  test.each<[TableName, number, number]>([
    ['lengthHeightForAge', 0, 1826],
    ['armCircumferenceForAge', 91, 1826],
    ['weightForLength', 450, 1100],
    ['weightForHeight', 650, 1200],
  ])('%s runs from %i to %i', (name, first, last) => {
    expect(growthTable(name, 'female')).toMatchObject({ first, last });
  });

  // WHO's simplified field tables (z-scores), as also printed in Permenkes 2/2020; day 731 = 24 months standing.
  test.each<[TableName, Sex, number, number, string]>([
    ['lengthHeightForAge', 'male', 0, -3, '44.2'],
    ['lengthHeightForAge', 'male', 0, -2, '46.1'],
    ['lengthHeightForAge', 'female', 0, -2, '45.4'],
    ['lengthHeightForAge', 'male', 731, -3, '78.0'],
    ['lengthHeightForAge', 'male', 731, -2, '81.0'],
    ['lengthHeightForAge', 'female', 731, -2, '79.3'],
    ['lengthHeightForAge', 'male', 1826, -2, '100.7'],
    ['lengthHeightForAge', 'female', 1826, -2, '99.9'],
    ['weightForAge', 'male', 0, -3, '2.1'],
    ['weightForAge', 'male', 0, 3, '5.0'],
    ['bmiForAge', 'male', 1826, -3, '12.0'],
    ['bmiForAge', 'male', 1826, 3, '20.3'],
    ['bmiForAge', 'female', 1826, 1, '16.9'],
    ['headCircumferenceForAge', 'male', 0, -2, '31.9'],
    ['weightForLength', 'male', 650, -3, '5.7'],
    ['weightForLength', 'male', 650, 3, '9.4'],
    ['weightForHeight', 'male', 650, -3, '5.9'],
    ['weightForHeight', 'male', 650, 3, '9.6'],
  ])('%s of a %s at %i, %i SD, is %s as printed', (name, sex, key, k, printed) => {
    expect(measureAt(k, ...lms(name, sex, key)).toFixed(1)).toBe(printed);
  });

  test('are written small, and name their source and their script', () => {
    const path = join(__dirname, '../../../src/kernel/growth/tables.generated.ts');
    expect(statSync(path).size).toBeLessThan(80 * 1024);
    const head = readFileSync(path, 'utf8').slice(0, 600);
    expect(head).toContain('scripts/growth-tables.ts');
    expect(head).toContain('WHO Multicentre Growth Reference Study Group');
  });
});
