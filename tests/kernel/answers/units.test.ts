import { convert, readUnit, type Unit } from '../../../src/kernel/answers/units';

test.each<{ value: number; from: Unit; to: Unit; result: number | null }>([
  { value: 3200, from: 'g', to: 'kg', result: 3.2 },
  { value: 135, from: 'mm', to: 'cm', result: 13.5 },
  { value: 0.57, from: 'm', to: 'cm', result: 57 }, // 56.99999999999999 in binary
  { value: 8.5, from: 'kg', to: 'kg', result: 8.5 },
  { value: 8.5, from: 'kg', to: 'cm', result: null },
  { value: 9, from: 'month', to: 'week', result: null }, // no fixed number of weeks
])('$value $from is $result $to', ({ value, from, to, result }) => {
  expect(convert(value, from, to)).toBe(result);
});

test('knows a unit by any of its words', () => {
  expect(['KG', 'gr', 'Senti', 'mgg', 'ons', ''].map(readUnit)).toEqual([
    'kg',
    'g',
    'cm',
    'week',
    null,
    null,
  ]);
});
