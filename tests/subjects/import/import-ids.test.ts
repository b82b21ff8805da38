import { createHash, createHmac } from 'node:crypto';
import { ANSWER_KEYS, type Answers } from '../../../src/subjects/children/submission/answers';
import { importIds, RELEASED_KEYS, rowText } from '../../../src/subjects/import/import-ids';

const signWith =
  (secret: string) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text).digest('base64url');
const sign = signWith('rahasia');
const idOf = (answers: Answers): string => importIds(answers, sign).id;

test('a row has the same id whatever the order of its answers, and with questions left blank', () => {
  expect(idOf({ nama: 'Ani', berat: '9.5' })).toBe(idOf({ berat: '9.5', nama: 'Ani' }));
  expect(idOf({ nama: 'Ani', berat: '9.5', lila: '' })).toBe(idOf({ nama: 'Ani', berat: '9.5' }));
});

test('rows that say different things have different ids', () => {
  const ids = [
    {},
    { nama: 'Ani' },
    { nama_ibu: 'Ani' },
    { nama: 'Ani', berat: '9.5' },
    { nama: 'Ani', berat: '9.6' },
  ].map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^impor-[\w-]{22}$/);
});

// Computed with: printf '%s' 'impor [["berat","9.5"],["nama","Ani"]]' | openssl dgst -sha256 -hmac rahasia -binary | base64
test('the id of a row is a keyed fingerprint of what was answered, and never changes', () => {
  expect(idOf({ nama: 'Ani', berat: '9.5' })).toBe('impor-AVGikn3O8Qxpmmvk7BsEIS');
});

test('the id that the first release gave to a row is still known', () => {
  expect(importIds({ nama: 'Ani', berat: '9.5' }, sign).first).toBe('impor-1xcmrlwdrvv');
  expect(importIds({ nama: 'Aisyah Putri', posyandu: 'Mawar' }, sign).first).toBe('impor-d6o8v5zsug');
});

test.each([
  ['BASRI / RUKMINI', '081234567890/082345678901'],
  ['BASRI/RUKMINI', '081234567890/082345678901'],
])('a row is known by how an earlier release wrote it: %s, %s', (nama_ibu, hp) => {
  const now = { nama: 'Ani', nama_ayah: 'BASRI', nama_ibu: 'RUKMINI', hp: '081234567890 / 082345678901' };
  const { earlier } = importIds(now, sign);
  expect(earlier).toContain(idOf({ nama: 'Ani', nama_ibu, hp }));
  expect(earlier).toContain(importIds({ nama: 'Ani', nama_ibu, hp }, sign).first);
  expect(importIds({ nama: 'Ani', nama_ibu: 'RUKMINI' }, sign).earlier).toEqual([]);
});

test('nobody without the secret can find which row an id belongs to', () => {
  expect(importIds({ nama: 'Ani' }, signWith('lain')).id).not.toBe(idOf({ nama: 'Ani' }));
  expect(idOf({ nik: '3304061205240001', nama: 'Ani' })).not.toMatch(/3304|ani/i);
});

test('a release that reads one more column knows what the release before it made of the row', () => {
  const older = RELEASED_KEYS.map((keys) => keys.filter((key) => key !== 'lila'));
  const row = { nama: 'Ani', berat: '9.5', lila: '13.1' };
  const { id, partial } = importIds(row, sign, [...older, [...ANSWER_KEYS]]);
  expect(id).not.toBe(idOf({ nama: 'Ani', berat: '9.5' }));
  expect(partial).toContain(idOf({ nama: 'Ani', berat: '9.5' }));
});

test('every answer key belongs to a release: one that is added begins or joins the last list of ADDED_KEYS', () => {
  expect([...(RELEASED_KEYS[RELEASED_KEYS.length - 1] ?? [])].sort()).toEqual([...ANSWER_KEYS].sort());
});

test('rows are compared on the page by what they say', () => {
  expect(rowText({ nama: 'Ani', berat: '9.5' })).toBe(rowText({ berat: '9.5', nama: 'Ani', nik: '' }));
  expect(rowText({ nama: 'Ani' })).not.toBe(rowText({ nama_ibu: 'Ani' }));
});

test('the id of a row is no fingerprint that can be made without the secret', () => {
  const row = { nama: 'Ani', berat: '9.5' };
  const { id } = importIds(row, sign);
  const texts = [row, Object.entries(row).sort(), Object.values(row)].map((value) => JSON.stringify(value));
  for (const text of [...texts, ...texts.map((one) => `impor ${one}`)])
    for (const algorithm of ['md5', 'sha1', 'sha256'])
      for (const encoding of ['hex', 'base64url'] as const) {
        const guess = createHash(algorithm).update(text).digest(encoding);
        expect(id.slice('impor-'.length)).not.toBe(guess.slice(0, 22));
      }
});

test.each([
  [{ nama: 'Ani","berat":"9' }, { nama: 'Ani', berat: '9' }],
  [{ nama: 'Ani', nama_ibu: 'Budi' }, { nama: 'Ani nama_ibu Budi' }],
  [{ nama: 'Ani' }, { nama: ' Ani' }],
])('answers that look alike when they are strung together have two ids: %j, %j', (one, other) => {
  expect(idOf(one)).not.toBe(idOf(other));
});
