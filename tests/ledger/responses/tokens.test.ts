import { responseCodeOf } from '../../../src/kernel/code';
import { codeOfToken, codeToken, SHORT_LINK_TOKEN, subjectToken } from '../../../src/ledger/responses/tokens';

const A = responseCodeOf('a');

test('the token of a code leads back to the code', () => {
  expect(codeToken(A)).toBe(`k${A.slice(0, 4)}${A.slice(5)}`);
  expect(codeOfToken(codeToken(A))).toBe(A);
});

test.each([SHORT_LINK_TOKEN, subjectToken('ibu', 'nik', '3304061204250001'), 'n0a1b2c3', '', 'k'])(
  'the token "%s" stands for no code',
  (token) => {
    expect(codeOfToken(token)).toBeNull();
  },
);

describe('a token of a subject', () => {
  const NIK = '3304061204250001';

  test('has the subject and the kind in front, and nothing of the text', () => {
    const token = subjectToken('ibu', 'nik', NIK);
    expect(token).toMatch(/^ibu:nik:[0-9a-z]+$/);
    expect(token).not.toContain(NIK);
  });

  test('is the same for the same text', () => {
    expect(subjectToken('ibu', 'nik', NIK)).toBe(subjectToken('ibu', 'nik', NIK));
  });

  test.each([
    { title: 'another text', other: subjectToken('ibu', 'nik', '3304061204250002') },
    { title: 'another kind', other: subjectToken('ibu', 'kk', NIK) },
    { title: 'another subject', other: subjectToken('remaja', 'nik', NIK) },
  ])('is another one for $title', ({ other }) => {
    expect(other).not.toBe(subjectToken('ibu', 'nik', NIK));
  });

  test('can be listed with others in one cell, with blanks between', () => {
    expect(subjectToken('ibu', 'nama', 'Siti Aminah')).not.toContain(' ');
  });
});
