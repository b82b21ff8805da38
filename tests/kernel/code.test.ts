import fc from 'fast-check';
import { parseCode, responseCodeOf } from '../../src/kernel/code';
import { anyText } from '../support/texts';

/** No 0 and O, no 1, I and L. */
const SYMBOLS = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'];
const CODES = ['K7M4-QXC', '2222-222', 'ZZZZ-ZZZ', '2345-678', 'WXYZ-ABC'].map(withCheckSymbol);

/** The symbol for which the sum of place times value, places 1 to 7, is its own value modulo 31. */
function withCheckSymbol(seven: string): string {
  const values = [...seven.replace('-', '')].map((symbol) => SYMBOLS.indexOf(symbol));
  const sum = values.reduce((total, value, i) => total + (i + 1) * value, 0);
  return seven + SYMBOLS[sum % 31];
}

const responseIds = fc.string({ minLength: 1, maxLength: 60 });

test('the symbols of five codes are as worked out by hand', () => {
  // K7M4QXC is 17 5 18 2 21 28 10: 17 + 10 + 54 + 8 + 105 + 168 + 70 = 432 = 13 * 31 + 29, and 29 is Y
  expect(CODES).toEqual(['K7M4-QXCY', '2222-2222', 'ZZZZ-ZZZ5', '2345-678N', 'WXYZ-ABCP']);
});

test('a code reads back as itself, whatever the response', () => {
  fc.assert(
    fc.property(responseIds, (id) => {
      const code = responseCodeOf(id);
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(parseCode(code)).toBe(code);
      expect(withCheckSymbol(code.slice(0, -1))).toBe(code);
    }),
  );
});

/** The same rule in whole numbers of any size: seven digits to base 31, lowest first, of cyrb53 without a seed. */
test.each([
  { id: 'a', fingerprint: 7929297801672961n },
  { id: 'b', fingerprint: 8684336938537663n },
  { id: 'revenge', fingerprint: 4051478007546757n },
])('the code of "$id" stays the same from release to release', ({ id, fingerprint }) => {
  let seven = '';
  for (let rest = fingerprint; seven.length < 7; rest /= 31n) seven += SYMBOLS[Number(rest % 31n)];
  expect(responseCodeOf(id)).toBe(withCheckSymbol(`${seven.slice(0, 4)}-${seven.slice(4)}`));
});

test.each(CODES)('no single wrong symbol passes for %s', (code) => {
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '-') continue;
    for (const symbol of SYMBOLS) {
      const typed = code.slice(0, at) + symbol + code.slice(at + 1);
      expect([typed, parseCode(typed)]).toEqual([typed, typed === code ? code : null]);
    }
  }
});

test.each(CODES)('no two symbols swapped pass for %s', (code) => {
  const symbols = [...code.replace('-', '')];
  for (let a = 0; a < symbols.length; a++) {
    for (let b = a + 1; b < symbols.length; b++) {
      const typed = symbols
        .map((symbol, i) => (i === a ? symbols[b] : i === b ? symbols[a] : symbol))
        .join('');
      const same = symbols[a] === symbols[b];
      expect([typed, parseCode(typed)]).toEqual([typed, same ? code : null]);
    }
  }
});

describe('a code is read', () => {
  test.each([
    'K7M4-QXCY',
    'k7m4-qxcy',
    'K7M4QXCY',
    ' k7m4 qxcy ',
    'K7-M4-QX-CY',
    'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCY]',
    'Budi [K7M4-QXCY]  ',
    '[2222-2222] · Ibu Ani [K7M4-QXCY]',
  ])('out of "%s"', (typed) => {
    expect(parseCode(typed)).toBe('K7M4-QXCY');
  });

  test.each([
    '',
    'K7M4-QXC',
    'K7M4-QXCY2',
    'K7M4-QXC3',
    'K7M4-QXCO',
    'Anak belum terdaftar',
    'K7M4-QXCY Budi',
    'Budi K7M4-QXCY',
    '[K7M4-QXCY] Budi',
    'Budi [K7M4-QXC3]',
    'K7M4-QXCY []',
  ])('but not out of "%s"', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  test('out of any text without a fault', () => {
    fc.assert(fc.property(anyText(), (typed) => void parseCode(typed)));
  });
});
