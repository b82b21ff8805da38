import { headerLine } from '../../src/post/mail';

test.each([
  ['Budi\r\nBcc: x@y.example', 'Budi Bcc: x@y.example'],
  ['a\u0000b\u2028c\td', 'a b c d'],
  ['  Posyandu  Mawar ', 'Posyandu Mawar'],
  ['👶🏽 Budi', '👶🏽 Budi'],
  ['a\uD83D', 'a\uFFFD'],
])('%j in a header is %j', (text, line) => {
  expect(headerLine(text)).toBe(line);
});

test.each([
  [149, 149, false],
  [150, 150, false],
  [151, 150, true],
])('of %d characters %d are kept', (given, kept, cut) => {
  const line = headerLine('👶'.repeat(given));
  expect([...line]).toHaveLength(kept);
  expect(line.endsWith('…')).toBe(cut);
});
