import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { newWorld } from '../worlds';

test.each([
  { formula: '=1+2*3^2', value: 19 },
  { formula: '=-2^2+10%', value: 4.1 }, // the sign binds tighter than the power, as in every spreadsheet
  { formula: '="a"&1&TRUE', value: 'a1TRUE' },
  { formula: '=SUM(A1:A4)', value: 6 },
  { formula: '=COUNT(A1:B4)', value: 3 },
  { formula: '=COUNTA(A1:B4)', value: 7 },
  { formula: '=COUNTIF(A1:A4;">1")', value: 2 },
  { formula: '=COUNTIF(B1:B4,"ba*")', value: 2 },
  { formula: '=COUNTIFS(A1:A4,">=2",B1:B4,"baik")', value: 1 },
  { formula: '=AVERAGE(A1:A3)', value: 2 },
  { formula: '=AVERAGE(D1:D4)', value: '#DIV/0!' },
  { formula: '=IF(A1>0,"ya","tidak")', value: 'ya' },
  { formula: '=IFERROR(1/0,"-")', value: '-' },
  { formula: '=1/0', value: '#DIV/0!' },
  { formula: '=BUKANFUNGSI(1)', value: '#NAME?' },
  { formula: '=+62 812', value: '#ERROR!' },
  { formula: "='Tidak Ada'!A1", value: '#REF!' },
  { formula: '=C1', value: '#REF!' },
  { formula: '=HYPERLINK("https://example.org","buka")', value: 'buka' },
])('$formula gives $value', ({ formula, value }) => {
  const sheet = createSpreadsheetApp(newWorld()).create('buku', 10, 5).getSheets()[0];
  sheet?.getRange('A1:B4').setValues([
    [1, 'baik'],
    [2, 'baik'],
    [3, 'kurang'],
    ['x', ''],
  ]);
  expect(sheet?.getRange('C1').setFormula(formula).getValue()).toBe(value);
});

test.each(['QUERY(A1:A3;"select A")', 'VLOOKUP(1;A1:B3;2)', 'ARRAYFORMULA(A1:A3)', 'IMPORTXML("x";"y")'])(
  '%s, which Sheets has, throws its name rather than pass for a misspelt function',
  (call) => {
    const sheet = createSpreadsheetApp(newWorld()).create('buku', 10, 5).getSheets()[0];
    const cell = sheet?.getRange('C1').setFormula(`=${call}`);
    const name = call.slice(0, call.indexOf('('));
    expect(() => cell?.getValue()).toThrow(`The spreadsheet function ${name} is not emulated`);
  },
);
