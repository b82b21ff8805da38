import { display } from '../../../../local/google/spreadsheet/locale/display';
import { localeOf } from '../../../../local/google/spreadsheet/locale/locale';

/** 31 July 2026 at 13:05:09, in days from 30 December 1899. */
const MOMENT = 46_234 + (13 * 3600 + 5 * 60 + 9) / 86_400;

test.each([
  { value: 0.1 + 0.2, pattern: '', text: '0,3' },
  { value: 1 / 3, pattern: '', text: '0,3333333333' },
  { value: 3_304_061_234_567_890, pattern: '', text: '3,30406E+15' },
  { value: 999_999_999_999_999, pattern: '', text: '999999999999999' },
  { value: -3.005, pattern: '0.00', text: '-3,01' },
  { value: -0.001, pattern: '0.00', text: '0,00' },
  { value: 1234567.5, pattern: '#,##0.0', text: '1.234.567,5' },
  { value: 0.125, pattern: '0.0%', text: '12,5%' },
  { value: 7, pattern: '000', text: '007' },
  { value: 1.5, pattern: '0.##', text: '1,5' },
  { value: 2, pattern: '+0.0;-0.0;0', text: '+2,0' },
  { value: -2, pattern: '+0.0;-0.0;0', text: '-2,0' },
  { value: 0, pattern: '+0.0;-0.0;0', text: '0' },
  { value: 12, pattern: '0 "bulan"', text: '12 bulan' },
  { value: MOMENT, pattern: 'dd/mm/yyyy', text: '31/07/2026' },
  { value: MOMENT, pattern: 'dddd, d mmmm yyyy', text: 'Jumat, 31 Juli 2026' },
  { value: MOMENT, pattern: 'd mmm yy hh:mm:ss', text: '31 Jul 26 13:05:09' },
  { value: MOMENT, pattern: 'h:mm am/pm', text: '1:05 PM' },
  { value: 1.5, pattern: '[h]:mm', text: '36:00' },
  { value: true, pattern: '', text: 'TRUE' },
  { value: null, pattern: '0.0', text: '' },
  { value: '=HYPERLINK("x")', pattern: '0.0', text: '=HYPERLINK("x")' },
])('$value as "$pattern" shows $text in Indonesian', ({ value, pattern, text }) => {
  expect(display(value, pattern, localeOf('in_ID'))).toBe(text);
});
