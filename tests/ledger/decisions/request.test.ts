import { responseCodeOf } from '../../../src/kernel/code';
import { readLookUpRequest, readRequest } from '../../../src/ledger/decisions/request';
import { KINDS } from '../../support/decided';

const CODE = responseCodeOf('r1');
const SOUND = {
  id: 'abcd-1234',
  why: 'Sudah ditanyakan',
  content: { kind: 'withdraw', response: CODE, others: [] },
};

test('a sound request is read, its reason without the blanks around it', () => {
  expect(readRequest({ ...SOUND, why: '  Sudah ditanyakan ' }, KINDS)).toEqual(SOUND);
});

test.each([
  ['NIK-nya 3304060701250001, kata kader', 'NIK-nya ••••••••••••••••, kata kader'],
  ['KK 3304 0601 0120 0088; NIK 3304.0607.0125.0001', 'KK ••••••••••••••••; NIK ••••••••••••••••'],
  ['telepon 081234567890', 'telepon 081234567890'],
])('of a NIK or KK in a reason only a part is kept: %s', (why, kept) => {
  expect(readRequest({ ...SOUND, why }, KINDS)?.why).toBe(kept);
});

test.each([
  ['nothing', null],
  ['a text', 'putuskan'],
  ['no id', { ...SOUND, id: undefined }],
  ['an id of 7 characters', { ...SOUND, id: 'a'.repeat(7) }],
  ['an id of 65 characters', { ...SOUND, id: 'a'.repeat(65) }],
  ['an id with a blank', { ...SOUND, id: 'abcd 1234' }],
  ['a blank reason', { ...SOUND, why: ' \n' }],
  ['a reason of 501 characters', { ...SOUND, why: 'a'.repeat(501) }],
  ['a reason that is no text', { ...SOUND, why: 7 }],
  ['no content', { ...SOUND, content: undefined }],
  ['an unknown kind', { ...SOUND, content: { kind: 'drop' } }],
  ['a code that is none', { ...SOUND, content: { ...SOUND.content, response: 'Budi' } }],
  ['more than fits into a cell', { ...SOUND, content: { kind: 'erase', responses: Array(2000).fill(CODE) } }],
])('%s is no request', (_, asked) => {
  expect(readRequest(asked, KINDS)).toBeNull();
});

test.each([
  ['8 characters', { ...SOUND, id: 'a'.repeat(8) }],
  ['64 characters', { ...SOUND, id: 'a'.repeat(64) }],
  ['a reason of 500 characters', { ...SOUND, why: 'a'.repeat(500) }],
])('%s are enough, and not too many', (_, asked) => {
  expect(readRequest(asked, KINDS)).toEqual(asked);
});

test.each([
  [
    { code: CODE, alone: true },
    { code: CODE, alone: true },
  ],
  [{ code: ` ${CODE.toLowerCase()} ` }, { code: CODE, alone: false }],
  [
    { code: 'Budi', alone: 1 },
    { code: null, alone: false },
  ],
  [{ code: 7 }, { code: null, alone: false }],
  [undefined, { code: null, alone: false }],
])('%j looks up %j', (asked, read) => {
  expect(readLookUpRequest(asked)).toEqual(read);
});
