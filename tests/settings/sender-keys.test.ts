import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { parseCode, parseSecretCode, responseCodeOf } from '../../src/kernel/code';
import { cardKey, isCardKey, kaderCode, kaderOfCode } from '../../src/settings/sender-keys';

const signer =
  (secret: string) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text, 'utf8').digest('base64url');

const sign = signer('a secret of this installation');
const aminah = { name: 'Siti Aminah', email: 'aminah@example.com', series: 1 };
const parti = { name: 'Parti', email: null, series: 1 };
const both = [aminah, parti];
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('the personal code of a kader', () => {
  test('is eight symbols that no code of a child can be', () => {
    for (const kader of both) {
      const code = kaderCode(kader, sign);
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(parseCode(code)).toBeNull();
    }
  });

  test('stays the same from release to release, since it is printed', () => {
    expect(both.map((kader) => kaderCode(kader, sign))).toEqual(['46Z6-7V98', 'ARH9-GN76']);
  });

  test('names its kader as typed on a phone: small letters, blanks, no hyphen', () => {
    for (const kader of both) {
      const code = kaderCode(kader, sign);
      expect(kaderOfCode(code, both, sign)).toBe(kader);
      expect(kaderOfCode(` ${code.toLowerCase().replace('-', ' ')} `, both, sign)).toBe(kader);
      expect(kaderOfCode(code.replace('-', ''), both, sign)).toBe(kader);
    }
  });

  test('survives a capital or a blank more in the tab', () => {
    const retyped = { name: ' siti  AMINAH', email: 'Aminah@Example.com ', series: 1 };
    expect(kaderCode(retyped, sign)).toBe(kaderCode(aminah, sign));
  });

  test('is revoked by raising the series, for that kader alone', () => {
    const raised = [{ ...aminah, series: 2 }, parti];
    expect(kaderOfCode(kaderCode(aminah, sign), raised, sign)).toBeNull();
    expect(kaderOfCode(kaderCode({ ...aminah, series: 2 }, sign), raised, sign)).toBe(raised[0]);
    expect(kaderOfCode(kaderCode(parti, sign), raised, sign)).toBe(parti);
  });

  test('is another one for whoever has the same name and another address', () => {
    const namesake = { ...aminah, email: 'other@example.com' };
    expect(kaderCode(namesake, sign)).not.toBe(kaderCode(aminah, sign));
  });

  test('does not pass in an installation with another secret', () => {
    expect(kaderOfCode(kaderCode(aminah, signer('another secret')), both, sign)).toBeNull();
  });

  test('is a slip with any one symbol wrong', () => {
    const code = kaderCode(aminah, sign);
    for (const at of [0, 1, 2, 3, 5, 6, 7, 8]) {
      for (const symbol of SYMBOLS) {
        const typed = code.slice(0, at) + symbol + code.slice(at + 1);
        if (typed !== code) expect([typed, parseSecretCode(typed)]).toEqual([typed, null]);
      }
    }
  });

  test('comes from no answer by chance', () => {
    fc.assert(fc.property(fc.string(), (typed) => kaderOfCode(typed, both, sign) === null));
  });
});

describe('the key of a card', () => {
  const [child, other] = [responseCodeOf('one child'), responseCodeOf('another child')];

  test('admits a visit of its child and of no other', () => {
    expect(isCardKey(cardKey(child, 0, sign), child, 0, sign)).toBe(true);
    expect(isCardKey(cardKey(child, 0, sign), other, 0, sign)).toBe(false);
  });

  test('does not pass in an installation with another secret', () => {
    expect(isCardKey(cardKey(child, 0, signer('another secret')), child, 0, sign)).toBe(false);
  });

  test('does not pass with any one symbol changed', () => {
    const key = cardKey(child, 0, sign);
    for (let at = 0; at < key.length; at++) {
      for (const symbol of SYMBOLS) {
        const typed = key.slice(0, at) + symbol + key.slice(at + 1);
        if (typed.length === key.length && typed !== key)
          expect(isCardKey(typed, child, 0, sign)).toBe(false);
      }
    }
  });

  test('is neither the code of the child nor the code of a kader', () => {
    const key = cardKey(child, 0, sign);
    expect(parseCode(key)).toBeNull();
    expect(kaderOfCode(key, both, sign)).toBeNull();
    expect(isCardKey(child, child, 0, sign)).toBe(false);
    expect(isCardKey(kaderCode(aminah, sign), child, 0, sign)).toBe(false);
  });
});
