import { fill } from '../../src/kernel/fill';

test('values come into the places named for them, as often as these are named', () => {
  expect(fill('{count} dari {all}, ya {count}', { count: 3, all: 'lima' })).toBe('3 dari lima, ya 3');
});

test.each(['{all}', '$&', '$1', '{{7*7}}', '{count}'])('%s in a value stays as it is', (value) => {
  expect(fill('<{count}> {all}', { count: value, all: 5 })).toBe(`<${value}> 5`);
});

test('a text without places stays as it is', () => {
  expect(fill('tetap', {})).toBe('tetap');
});
