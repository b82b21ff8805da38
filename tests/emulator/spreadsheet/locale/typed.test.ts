import { localeOf } from '../../../../local/google/spreadsheet/locale/locale';
import { typed } from '../../../../local/google/spreadsheet/locale/typed';

const YEAR = 2026;
/** Days from 30 December 1899, as spreadsheets count them: 1 January 2026 is 46023. */
const NEW_YEAR_2026 = 46_023;

test.each([
  { text: '2.000', value: 2 },
  { text: '1,000,000', value: 1_000_000 },
  { text: '01', value: 1 },
  { text: '10%', value: 0.1 },
  { text: '$2.99', value: 2.99 },
  { text: 'TRUE', value: true },
  { text: '3304061234567890', value: 3_304_061_234_567_890 },
  { text: '3304061234567891', value: 3_304_061_234_567_890 },
  { text: "'0012", value: '0012' },
  { text: ' =SUM(1,2)', value: ' =SUM(1,2)' },
  { text: 'Siti Aminah', value: 'Siti Aminah' },
  { text: '1-2', value: NEW_YEAR_2026 + 1 },
  { text: '2026-01-01', value: NEW_YEAR_2026 },
  { text: '2026-02-30', value: '2026-02-30' },
  { text: '1AM', value: 1 / 24 },
  { text: '13:00', value: 13 / 24 },
  { text: '2026-01-01 06:00', value: NEW_YEAR_2026 + 0.25 },
])('an English sheet takes $text for $value', ({ text, value }) => {
  expect(typed(text, localeOf('en_US'), YEAR)).toMatchObject({ value, formula: null });
});

test.each([
  { text: '2.000', value: 2000 },
  { text: '12,5', value: 12.5 },
  { text: '1.234,5', value: 1234.5 },
  { text: '1-2', value: NEW_YEAR_2026 + 31 },
  { text: '17 Agustus 2026', value: NEW_YEAR_2026 + 228 },
  { text: '08123456789', value: 8_123_456_789 },
])('an Indonesian sheet takes $text for $value', ({ text, value }) => {
  expect(typed(text, localeOf('in_ID'), YEAR)).toMatchObject({ value, formula: null });
});

test.each([
  { text: '=1+1', formula: '=1+1' },
  { text: '+62 812', formula: '=+62 812' },
  { text: '-x', formula: '=-x' },
])('$text is taken for a formula', ({ text, formula }) => {
  expect(typed(text, localeOf('in_ID'), YEAR)).toEqual({ value: null, formula });
});

test.each([
  { text: '0012', value: '0012', formula: null },
  { text: '2026-01-01', value: '2026-01-01', formula: null },
  { text: '=1+1', value: null, formula: '=1+1' },
])('a plain text cell takes $text as it is, but for formulas', ({ text, value, formula }) => {
  expect(typed(text, localeOf('in_ID'), YEAR, true)).toEqual({ value, formula });
});
