import { emptyTab } from '../tabs';

test('a formula for several cells is written for the first, and moves along in the others', () => {
  const range = emptyTab().sheet.getRange('C3:D4').setFormula('=A1+$B2*C$1');
  expect(range.getFormulas()).toEqual([
    ['=A1+$B2*C$1', '=B1+$B2*D$1'],
    ['=A2+$B3*C$1', '=B2+$B3*D$1'],
  ]);
});

test('a formula without its sign moves along too, and a text in it does not', () => {
  const range = emptyTab().sheet.getRange('B1:C1').setFormula('A1&"A1"');
  expect(range.getFormulas()).toEqual([['=A1&"A1"', '=B1&"A1"']]);
});

test('a formula in a list of ranges begins anew in each', () => {
  const { sheet } = emptyTab();
  sheet.getRangeList(['B1', 'B3:B4']).setFormula('=A1');
  expect(sheet.getRange('B1:B4').getFormulas()).toEqual([['=A1'], [''], ['=A1'], ['=A2']]);
});

test('each of several formulas stays as it is given', () => {
  const range = emptyTab()
    .sheet.getRange('B1:B2')
    .setFormulas([['=A1'], ['=A1']]);
  expect(range.getFormulas()).toEqual([['=A1'], ['=A1']]);
});

// What stands between quotes is text or the name of a tab, whatever it looks like.
test.each([
  { r1c1: '=R[-1]C[0]&"R1C1"', a1: '=B1&"R1C1"' },
  { r1c1: '="kata ""RC"" "&R[0]C[-1]', a1: '="kata ""RC"" "&A2' },
  { r1c1: "='RC'!R1C1+R[0]C[1]", a1: "='RC'!$A$1+C2" },
])('$r1c1 in B2 is $a1, and back', ({ r1c1, a1 }) => {
  const cell = emptyTab().sheet.getRange('B2');
  expect(cell.setFormulaR1C1(r1c1).getFormula()).toBe(a1);
  expect(cell.setFormula(a1).getFormulaR1C1()).toBe(r1c1);
});

test('a text that looks like a reference stays text in R1C1', () => {
  const cell = emptyTab().sheet.getRange('B2').setFormula('="A1"&A1');
  expect(cell.getFormulaR1C1()).toBe('="A1"&R[-1]C[-1]');
});
