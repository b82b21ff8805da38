import { readColor } from '../../../../local/google/spreadsheet/app/colors';
import { NAMED_COLORS } from '../../../../local/google/spreadsheet/app/named-colors';
import { emptyTab } from '../tabs';

// CSS Color Module Level 4, section 6.1.
test.each([
  ['black', '#000000'],
  ['white', '#ffffff'],
  ['tomato', '#ff6347'],
  ['rebeccapurple', '#663399'],
  ['DarkSlateGrey', '#2f4f4f'],
  ['lightgoldenrodyellow', '#fafad2'],
  ['#000000', '#000000'],
  ['#0Bf', '#00bbff'],
  ['#0b5d4e', '#0b5d4e'],
])('the background and the font colour %s read back as %s', (given, read) => {
  const range = emptyTab().sheet.getRange('A1:B2').setBackground(given).setFontColor(given);
  expect(range.getBackgrounds().flat()).toEqual([read, read, read, read]);
  const rule = emptyTab().SpreadsheetApp.newConditionalFormatRule().setFontColor(given).whenCellNotEmpty();
  expect(rule.getBooleanCondition()?.getFontColor()).toBe(read);
});

test('CSS names 148 colours', () => {
  expect(Object.keys(NAMED_COLORS)).toHaveLength(148);
});

test.each(['foo', '#gggggg', '', 'constructor'])('%j is no colour, and leaves the cell as it is', (given) => {
  const cell = emptyTab().sheet.getRange('A1').setBackground('tomato');
  expect(cell.setBackground(given).getBackground()).toBe('#ff6347');
});

test('a background of null is none', () => {
  const cell = emptyTab().sheet.getRange('A1').setBackground('black');
  expect(cell.setBackground(null).getBackground()).toBe('#ffffff');
});

test.each(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0.5)', 'hsl(120, 50%, 50%)'])(
  'a colour as a function of CSS throws its name: %s',
  (css) => {
    expect(() => readColor(css)).toThrow(/A colour of a spreadsheet as (rgb|hsl)\(\) is not emulated/);
  },
);
