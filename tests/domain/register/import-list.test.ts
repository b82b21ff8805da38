import { importId } from '../../../src/domain/register/import-list';

test('a row has the same id whatever the order of its answers', () => {
  expect(importId({ nama: 'Ani', berat: '9.5' })).toBe(importId({ berat: '9.5', nama: 'Ani' }));
});

test('rows that say different things have different ids', () => {
  const ids = [
    {},
    { nama: 'Ani' },
    { nama_ibu: 'Ani' },
    { nama: 'Ani', berat: '9.5' },
    { nama: 'Ani', berat: '9.6' },
  ].map(importId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^impor-[0-9a-z]{1,11}$/);
});

test('an id tells nothing of the child', () => {
  expect(importId({ nik: '3304061205240001', nama: 'Ani' })).not.toMatch(/3304|ani/i);
});
