import { nameWithoutNumbers, withoutMasks, withoutNumbers } from '../../../src/kernel/identity/masked';

test.each([
  '3304065205240937',
  '3304 0652 0524 0937',
  '3304.0652.0524.0937',
  '330406-520524-0937',
  '３３０４０６５２０５２４０９３７',
  '33040652\n05240937',
  '3304–0652–0524–0937',
  '3304_0652_0524_0937',
  '33.04.06.520524.0937',
  '3 3 0 4 0 6 5 2 0 5 2 4 0 9 3 7',
  '3304\u200b0652\u200b0524\u200b0937',
  '33 04 06 52 05 24 00 01',
  '33-04-06-52-05-24-00-01',
  '33.04.06.52.05.24.00.01',
  '33 04 06 12 05 24 00 01',
  '330 406 520 524 000 1',
  '330-406-520-524-000-1',
  '3 304 065 205 240 001',
  '33.04.06 52.05.24 00.01',
  '３３ ０４ ０６ ５２ ０５ ２４ ００ ０１',
  '33/04/06/52/05/24/00/01',
  '3304/0652/0524/0001',
  '330406/520524/0001',
  '33 04 0652 05 24 0001',
  '33-04-0652-05-24-0001',
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
  '2024-05-12 2026-01-12',
  '12.05.2024 12.01.2026',
  '12.5 13.1 14.2 15.3 16.1 17.2',
  '8.5 9.1 10.2 10.5 10.8 11.1',
  '8.5-9.1-10.2-10.5-10.8-11.1',
  '10.55 10.65 11.20 11.85',
  'BB 8,5/9,1/10,2/10,5/10,8/11,1',
  '12 13 14 15 16 17 18 19',
  '12/05/2024 12/01/2026',
  '12/05/2024 - 12/01/2026',
  '12-05-2024-12-01-2026',
  '2024/05/12 2026/01/12',
  '081234567890/085712345678',
  '0812/3456/7890/1234',
  '99 04 06 52 05 24 00 01',
  '33 04 06 72 05 24 00 01',
  '33 04 06 52 13 24 00 01',
  'RT 003/002 RW 12/13',
])('a text without such a number stays as it is: %s', (typed) => expect(withoutNumbers(typed)).toBe(typed));

test.each([
  ['RARA CONTOH (3304065205240001)', 'RARA CONTOH'],
  ['Ahmad Fauzan NIK: 3304065205240001', 'Ahmad Fauzan'],
  ['Ahmad Fauzan, no. KK 3304065205240001', 'Ahmad Fauzan'],
  ['[3304 0652 0524 0001] Siti', 'Siti'],
  ['3304065205240001 - Kiki Nikmah', 'Kiki Nikmah'],
  ['Siti/3304065205240001', 'Siti'],
])('of a name typed as "%s" the name is left', (typed, name) => expect(nameWithoutNumbers(typed)).toBe(name));

test.each([
  ['anak ke 2 33 04 06 52 05 24 00 01', 'anak ke 2 ••••••••••••••••'],
  ['33 04 06 52 05 24 00 01 2', '•••••••••••••••• 2'],
  ['3304/0652/0524/0001/3304/0612/0599/0003', '••••••••••••••••/••••••••••••••••'],
  ['33 04 06 52 05 24 00 01 33 04 06 12 05 99 00 03', '•••••••••••••••• ••••••••••••••••'],
  ['3304065205240001/3304061205990003', '••••••••••••••••/••••••••••••••••'],
  ['lahir 12-05-2024, 33-04-06-52-05-24-00-01', 'lahir 12-05-2024, ••••••••••••••••'],
])('beside other digits, "%s" is shown as "%s"', (typed, shown) => expect(withoutNumbers(typed)).toBe(shown));

test('whoever looks an address up elsewhere sends no mask along', () => {
  expect(withoutMasks(withoutNumbers('Gang Beo 3304065205240937 dekat masjid'))).toBe(
    'Gang Beo dekat masjid',
  );
});
