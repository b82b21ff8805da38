import { readNumber, readQuantity } from '../../../src/kernel/answers/read-number';
import type { NumericKey } from '../../../src/subjects/children/submission/limits';
import { LIMITS } from '../../../src/subjects/children/submission/limits';
import { linesOf, outcome, pairsOf } from '../../subjects/children/submission/cases';

test.each(pairsOf('numbers-valid.txt'))('"%s" is %s', (typed, expected) => {
  const [value, unit = null] = expected.split(' ');
  expect(readQuantity(typed)).toEqual({ value: Number(value), unit });
});

test.each(linesOf('numbers-invalid.txt'))('"%s" is no number', (typed) => {
  expect(readQuantity(typed)).toBeNull();
});

/** The limits as published in the form's help, a step below, on and above each. */
const LIMIT_ROWS: readonly { key: NumericKey; below: string; min: string; max: string; above: string }[] = [
  { key: 'berat', below: '0,49', min: '0,5', max: '40', above: '40,01' },
  { key: 'tinggi', below: '29,9', min: '30', max: '140', above: '140,1' },
  { key: 'lila', below: '4,9', min: '5', max: '30', above: '30,1' },
  { key: 'lingkar_kepala', below: '19,9', min: '20', max: '60', above: '60,1' },
  { key: 'bb_lahir', below: '0,49', min: '0,5', max: '6', above: '6,01' },
  { key: 'pb_lahir', below: '29,9', min: '30', max: '60', above: '60,1' },
  { key: 'usia_kehamilan', below: '19', min: '20', max: '45', above: '46' },
  { key: 'anak_ke', below: '0', min: '1', max: '20', above: '21' },
];

describe.each(LIMIT_ROWS)('$key', ({ key, below, min, max, above }) => {
  const stop = expect.stringMatching(/^(out-of-range|unit-slipped)$/);

  test.each([
    { typed: below, taken: false },
    { typed: min, taken: true },
    { typed: max, taken: true },
    { typed: above, taken: false },
  ])('$typed: $taken', ({ typed, taken }) => {
    const expected = taken ? Number(typed.replace(',', '.')) : [stop];
    expect(outcome(readNumber(typed, LIMITS[key]))).toEqual(expected);
  });
});

test.each<{ key: NumericKey; typed: string; likely: number }>([
  { key: 'berat', typed: '8500', likely: 8.5 }, // grams
  { key: 'berat', typed: '3500', likely: 3.5 },
  { key: 'berat', typed: '85', likely: 8.5 }, // no decimal mark
  { key: 'berat', typed: '850', likely: 8.5 },
  { key: 'berat', typed: '8,5 gram', likely: 8.5 }, // the wrong word for the right number
  { key: 'tinggi', typed: '0,75', likely: 75 }, // metres
  { key: 'tinggi', typed: '1.02', likely: 102 },
  { key: 'tinggi', typed: '750', likely: 75 }, // millimetres
  { key: 'tinggi', typed: '7,24', likely: 72.4 },
  { key: 'bb_lahir', typed: '3200', likely: 3.2 },
  { key: 'bb_lahir', typed: '32', likely: 3.2 },
  { key: 'pb_lahir', typed: '490', likely: 49 },
  { key: 'lila', typed: '135', likely: 13.5 },
  { key: 'lila', typed: '1,35', likely: 13.5 },
  { key: 'lingkar_kepala', typed: '442', likely: 44.2 },
  { key: 'usia_kehamilan', typed: '9', likely: 39 }, // months
])('$key $typed is not mended, but asked about: $likely?', ({ key, typed, likely }) => {
  const { value, findings } = readNumber(typed, LIMITS[key]);
  expect(value).toBeNull();
  expect(findings).toEqual([expect.objectContaining({ code: 'unit-slipped', likely })]);
});

test.each<{ key: NumericKey; typed: string }>([
  { key: 'berat', typed: '0' },
  { key: 'berat', typed: '-8,5' },
  { key: 'tinggi', typed: '20000' },
  { key: 'anak_ke', typed: '30' },
])('$key $typed has no likely meaning', ({ key, typed }) => {
  expect(outcome(readNumber(typed, LIMITS[key]))).toEqual(['out-of-range']);
});

test.each<{ key: NumericKey; typed: string; value: number }>([
  { key: 'bb_lahir', typed: '3200 gram', value: 3.2 },
  { key: 'bb_lahir', typed: '3.200 gr', value: 3.2 },
  { key: 'berat', typed: '8500 g', value: 8.5 },
  { key: 'tinggi', typed: '0,57 m', value: 57 },
  { key: 'lila', typed: '135 mm', value: 13.5 },
])('$key "$typed" says its unit: taken as $value, and told so', ({ key, typed, value }) => {
  const read = readNumber(typed, LIMITS[key]);
  expect(read.value).toBe(value);
  expect(read.findings).toEqual([expect.objectContaining({ code: 'unit-converted', recorded: value })]);
});

test('a unit of the question itself needs no word', () => {
  expect(readNumber('8,5 kg', LIMITS.berat)).toEqual({ value: 8.5, findings: [] });
});

test.each<{ key: NumericKey; typed: string; codes: readonly string[] }>([
  { key: 'berat', typed: '75 cm', codes: ['wrong-unit'] },
  { key: 'usia_kehamilan', typed: '9 bulan', codes: ['wrong-unit'] },
  { key: 'anak_ke', typed: '2 kg', codes: ['wrong-unit'] },
  { key: 'anak_ke', typed: '2,5', codes: ['not-a-whole-number'] },
  { key: 'usia_kehamilan', typed: '38,5', codes: ['not-a-whole-number'] },
  { key: 'berat', typed: 'tidak ditimbang', codes: ['unreadable-number'] },
])('$key "$typed" is $codes', ({ key, typed, codes }) => {
  expect(outcome(readNumber(typed, LIMITS[key]))).toEqual(codes);
});

test('a NIK typed into the wrong question is not quoted', () => {
  expect(readNumber('3304061205240001', LIMITS.berat).findings).toEqual([
    { code: 'unreadable-number', typed: null },
  ]);
});
