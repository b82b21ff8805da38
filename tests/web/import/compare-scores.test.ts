import { comparedRates, comparedScores, type Difference } from '../../../src/web/import/compare-scores';
import { plannedFrom, SETTINGS, sheetsOf } from '../../support/import-list';

const HEADER =
  'No;NIK;Nama;JK;Tgl Lahir;Nama Ortu;Posyandu;Tanggal Pengukuran;Berat;Tinggi;Cara Ukur;ZS BB/U;ZS TB/U;ZS BB/TB';

/** What the list says of visits, each with its three z-scores. */
function compared(...lines: readonly string[]) {
  const rows = plannedFrom(
    sheetsOf('unduhan.csv', [HEADER, ...lines.map((line, i) => `${i + 1};;Anak ${i};${line}`)].join('\n')),
  );
  return comparedScores(rows, SETTINGS.today);
}

const found = (line: string): readonly (readonly [string, Difference | null])[] =>
  compared(line).map(({ index, difference }) => [index, difference]);

// The scores of WHO's software for a girl of 706 days, 10.12 kg, 82.8 cm lying: -0.91, -0.91, -0.63 (tests/fixtures/who).
const GIRL = 'P;2023-12-31;Siti;Mawar;2025-12-06;10,12;82,8;Terlentang';

test('scores of the list that are those of WHO differ in nothing, with comma, point or a long minus', () => {
  for (const scores of ['-0,91;-0,91;-0,63', '-0.91;-0.91;-0.63', '−0,91;–0,91;-0,62'])
    expect(found(`${GIRL};${scores}`)).toEqual([
      ['weightForAge', null],
      ['lengthHeightForAge', null],
      ['weightForLengthHeight', null],
    ]);
});

test('what is no score is none, and where we have one it is told', () => {
  for (const none of ['', '-', 'Outlier', '999.99', '-99,99'])
    expect(compared(`${GIRL};${none};-0,91;-0,63`, `${GIRL};-0,91;-0,91;-0,63`)[0]).toMatchObject({
      index: 'weightForAge',
      theirs: null,
      ours: { z: -0.91 },
      difference: 'border',
    });
  // Columns that hold nothing at all are no scores.
  expect(compared(`${GIRL};-;;Outlier`)).toEqual([]);
});

// By WHO's parameters at day 700 (23 whole months), ((y/M)^L - 1)/(L S): weight M 11.2684, L -0.2903, S 0.12369; length M 85.5184, L 1, S 0.03711.
test('age counted in whole months is the reason', () => {
  expect(found(`${GIRL};-0,88;-0,86;-0,63`)).toEqual([
    ['weightForAge', 'age'],
    ['lengthHeightForAge', 'age'],
    ['weightForLengthHeight', null],
  ]);
});

// At 83.0 cm lying instead of 82.8: L -0.3833, M 10.741, S 0.0891.
test('a length rounded to half a centimetre is told as the table', () => {
  expect(found(`${GIRL};-0,91;-0,91;-0,68`)[2]).toEqual(['weightForLengthHeight', 'table']);
});

test('a score beyond the age at which WHO ends is told as a border', () => {
  expect(found('L;2020-12-20;Rini;Mawar;2026-01-06;17;108;Berdiri;-0,70;-0,50;-0,63')).toEqual([
    ['weightForAge', 'border'],
    ['lengthHeightForAge', 'border'],
    ['weightForLengthHeight', 'border'],
  ]);
});

test('an outlier of theirs that is implausible here too differs in nothing', () => {
  const short = 'P;2023-12-31;Siti;Mawar;2025-12-06;10,12;52;Terlentang';
  const [, length] = compared(`${short};-0,91;Outlier;Outlier`, `${GIRL};-0,91;-0,91;-0,63`).filter(
    ({ row }) => row.line === 2,
  );
  expect(length).toMatchObject({ index: 'lengthHeightForAge', theirs: null, difference: null });
});

// WHO's software for the boy of 609 days said to stand: 78.5 + 0.7 cm; without the 0.7 cm the score is that of 78.5 cm lying: -2.03.
test('a length that was not corrected for standing is told as the position', () => {
  const boy = 'L;2024-05-01;Rini;Mawar;2025-12-31;9,9;78,5;Berdiri';
  const [, length] = found(`${boy};-1,00;-2,03;-0,30`);
  expect(length).toEqual(['lengthHeightForAge', 'position']);
});

test('a score that nothing explains is said to be unclear', () => {
  expect(found(`${GIRL};1,50;-0,91;-0,63`)[0]).toEqual(['weightForAge', 'unknown']);
});

test('the effect on the rate is told of the rows that both have scored, implausible ones left out', () => {
  const lines = [
    `${GIRL};-0,91;-2,01;-0,63`,
    `${GIRL.replace('2025-12-06', '2025-12-05')};-0,91;-0,91;-0,63`,
    'P;2023-12-31;Siti;Mawar;2025-12-06;10,12;52;Terlentang;-0,91;-2,50;-0,63',
  ];
  const length = comparedRates(compared(...lines)).find(({ index }) => index === 'lengthHeightForAge');
  expect(length).toMatchObject({
    compared: 3,
    theirs: { numerator: 1, denominator: 2 },
    ours: { numerator: 0, denominator: 2 },
  });
  const total =
    length && length.same + Object.values(length.differences).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(3);
});

test('a list without z-scores is not compared', () => {
  const rows = plannedFrom(sheetsOf('daftar.csv', 'Nama;JK;Tgl Lahir;Berat\nBudi;L;2024-01-01;10'));
  expect(comparedRates(comparedScores(rows, SETTINGS.today))).toEqual([]);
});
