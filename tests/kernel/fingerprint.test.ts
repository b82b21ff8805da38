import fc from 'fast-check';
import { fingerprint, shortFingerprint } from '../../src/kernel/fingerprint';
import { anyText } from '../support/texts';

const MASK = 0xffffffffn;
const times = (a: bigint, b: bigint): bigint => (a * b) & MASK;

/** cyrb53 as published (bryc, public domain, 2018), with seed 0, written out in whole numbers of any size. */
function cyrb53(text: string): number {
  let h1 = 0xdeadbeefn;
  let h2 = 0x41c6ce57n;
  for (let i = 0; i < text.length; i++) {
    const unit = BigInt(text.charCodeAt(i));
    h1 = times(h1 ^ unit, 2654435761n);
    h2 = times(h2 ^ unit, 1597334677n);
  }
  h1 = times(h1 ^ (h1 >> 16n), 2246822507n) ^ times(h2 ^ (h2 >> 13n), 3266489909n);
  h2 = times(h2 ^ (h2 >> 16n), 2246822507n) ^ times(h1 ^ (h1 >> 13n), 3266489909n);
  return Number((h2 & 0x1fffffn) * 4294967296n + h1);
}

// The examples that its author gives beside the function.
test.each([
  { text: 'a', value: 7929297801672961 },
  { text: 'b', value: 8684336938537663 },
  { text: 'revenge', value: 4051478007546757 },
  { text: 'revenue', value: 8309097637345594 },
])('the fingerprint of "$text" is $value', ({ text, value }) => {
  expect(cyrb53(text)).toBe(value);
  expect(fingerprint(text)).toBe(value);
});

test('every text has the fingerprint that the definition gives', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 40 }), (text) => {
      expect(fingerprint(text)).toBe(cyrb53(text));
    }),
  );
});

test('a short fingerprint has at most eight letters and digits', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(shortFingerprint(text)).toMatch(/^[0-9a-z]{1,8}$/);
    }),
  );
});
