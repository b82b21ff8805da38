import { childLabel } from '../../../src/application/form/child-label';
import { childCodeOf } from '../../../src/domain/identity/child-code';
import { calledName } from '../../../src/domain/identity/chosen-child';

const code = childCodeOf('krandegan-001-1');

test.each([
  { anak: `Budi · Ibu Ani · RT 003/RW 002 [${code}]`, name: 'Budi' },
  { anak: `Budi [${code}]`, name: 'Budi' },
  { anak: `[${code}]`, name: null },
  { anak: code, name: null },
  { anak: 'Budi · Ibu Ani [XXXX-XXXX]', name: null },
  { anak: '', name: null },
])('the choice "$anak" calls the child $name', ({ anak, name }) => {
  expect(calledName({ anak })).toBe(name);
});

test('a name that was typed comes first', () => {
  expect(calledName({ nama: 'Siti', anak: `Budi [${code}]` })).toBe('Siti');
});

test('the labels of the form are read', () => {
  const label = childLabel({ name: 'Budi [1]', motherName: null, rt: 3, rw: null, code });
  expect(calledName({ anak: label })).toBe('Budi (1)');
});
