import { nameWithoutNumbers, withoutNumbers } from '../../../src/kernel/identity/masked';

test.each([
  '3304065205240937',
  '3304 0652 0524 0937',
  '3304.0652.0524.0937',
  '330406-520524-0937',
  '３３０４０６５２０５２４０９３７',
  '33040652\n05240937',
])('a number typed as "%s" is not shown in a text, nor is any digit of it', (typed) => {
  const shown = withoutNumbers(`Gang Beo ${typed} dekat masjid`);
  expect(shown).toMatch(/^Gang Beo •{16} dekat masjid$/);
  expect(nameWithoutNumbers(`Wartinah ${typed}`)).toBe('Wartinah');
  expect(nameWithoutNumbers(typed)).toBeNull();
});

test.each([
  'BB 10,5 11,2 11,8 12,0 12,1 12,4',
  'Jalan Serayu 12 RT 003/RW 002',
  '081234567890',
  'lahir 2024-05-12, ukur 2026-01-12',
])('a text without such a number stays as it is: %s', (typed) => expect(withoutNumbers(typed)).toBe(typed));
