import fc from 'fast-check';
import { guardedText, peopleCsv, withoutInnerGuards } from '../../src/kernel/people-csv';
import { lenientCells } from '../support/lenient-csv';

const OPTIONS = { separator: ',', marked: false } as const;

test('every field stands in quotes, and a number is a number', () => {
  expect(
    peopleCsv(
      [
        ['Nama', 'Lintang', ''],
        ['Ani "Nia"', -7.4, null],
      ],
      OPTIONS,
    ),
  ).toBe('"Nama","Lintang",""\r\n"Ani ""Nia""","-7.4",""\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+62 812', "'+62 812"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['＝1＋1', "'＝1＋1"],
  ['＋62', "'＋62"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u200b\ufeff=1', "'\u200b\ufeff=1"],
  ['"=1', `'"=1`],
  ['a;=1', "a;'=1"],
  ['a, @x', "a, '@x"],
  ['a\n=1', "a\n'=1"],
  ['a\t＝1', "a\t'＝1"],
  ['a;"=1', `a;"'=1`],
  ['a=b', 'a=b'],
  ["O'Brien", "O'Brien"],
  ['Gg. Sawo; no. 5', 'Gg. Sawo; no. 5'],
])('%j is written as %j', (text, written) => {
  expect(guardedText(text)).toBe(written);
});

const HOSTILE = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ';',
      ',',
      '|',
      '"',
      "'",
      '\t',
      '\r',
      '\n',
      ' ',
      '\u200b',
      'a',
      '1',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const COMPUTES = /^[\s\u200b"]*[=+\-@＝＋－＠]/;

test.each([',', ';'] as const)(
  'whatever is typed, a file parted by %s computes nothing however it is opened',
  (separator) => {
    fc.assert(
      fc.property(fc.array(HOSTILE, { minLength: 1, maxLength: 4 }), (texts) => {
        const csv = peopleCsv([texts], { separator, marked: true });
        for (const delimiter of [',', ';', '\t', '|'])
          expect(lenientCells(csv, delimiter).filter((cell) => COMPUTES.test(cell))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  },
);

test('what was put within a text is taken out again', () => {
  for (const text of ['a;=1', 'Gg. 3, -5', 'a\n@x', 'tanpa apa-apa'])
    expect(withoutInnerGuards(guardedText(text))).toBe(text);
});
