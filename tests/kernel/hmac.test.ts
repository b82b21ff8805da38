import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signerOf } from '../../src/kernel/hmac';

const hex = (base64: string): string => Buffer.from(base64, 'base64url').toString('hex');

// RFC 4231, test cases 2 and 3 to 7 whose key and text are plain text; the last by `openssl dgst -sha256 -hmac`.
test.each([
  {
    key: 'Jefe',
    text: 'what do ya want for nothing?',
    expected: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  { key: '', text: '', expected: 'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad' },
])('a signature of "$text" is that of the standard', ({ key, text, expected }) => {
  expect(hex(signerOf(key)(text))).toBe(expected);
});

describe('a signature', () => {
  test('is that of Node for texts of every length round the ends of blocks', () => {
    const sign = signerOf('rahasia');
    for (let length = 0; length <= 200; length++) {
      const text = 'a'.repeat(length);
      expect(sign(text)).toBe(createHmac('sha256', 'rahasia').update(text).digest('base64url'));
    }
  });

  test('is that of Node for any secret and any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (secret, text) =>
          signerOf(secret)(text) === createHmac('sha256', secret).update(text).digest('base64url'),
      ),
    );
  });

  test.each([
    ['the first half of a pair', 'a\ud83d', 'a\ufffd'],
    ['the first half before a letter', '\ud83da', '\ufffda'],
    ['the second half of a pair', '\ude00a', '\ufffda'],
    ['halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
    ['a pair between halves', '\ud83d\ud83d\ude00\ude00', '\ufffd\u{1f600}\ufffd'],
  ])('takes %s for a sign that stands for none', (_, text, read) => {
    expect(signerOf('k')(text)).toBe(createHmac('sha256', 'k').update(read).digest('base64url'));
  });

  test('is that of Node at the ends of what one, two, three and four bytes hold', () => {
    const text = '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    expect(signerOf('k')(text)).toBe(createHmac('sha256', 'k').update(text).digest('base64url'));
  });
});
