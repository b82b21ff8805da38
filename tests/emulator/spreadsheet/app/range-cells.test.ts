import { emptyTab } from '../tabs';

/** A tab with these cells filled. */
function filled(...notations: readonly string[]) {
  const tab = emptyTab();
  for (const notation of notations) tab.sheet.getRange(notation).setValue(100);
  return tab;
}

// The example of the reference, "getDataRegion()" and "getDataRegion(dimension)".
describe('the region of C3 between C2, B3, D3 and C4', () => {
  const { sheet, SpreadsheetApp } = filled('C2', 'B3', 'D3', 'C4');
  const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;

  test('is B2:D4', () => {
    expect(sheet.getRange('C3').getDataRegion().getA1Notation()).toBe('B2:D4');
  });

  test('is C2:C4 along the rows, and B3:D3 along the columns', () => {
    expect(sheet.getRange('C3').getDataRegion(ROWS).getA1Notation()).toBe('C2:C4');
    expect(sheet.getRange('C3').getDataRegion(COLUMNS).getA1Notation()).toBe('B3:D3');
  });
});

test.each([
  { from: 'A1', cells: ['B2'], region: 'A1' },
  { from: 'A1', cells: ['A1', 'B2'], region: 'A1' },
  { from: 'A1', cells: ['A1', 'B1', 'B2', 'D1'], region: 'A1:B2' },
  { from: 'C3', cells: ['B2', 'B4', 'D2', 'D4'], region: 'C3' },
  { from: 'B2:C2', cells: ['C3', 'B4'], region: 'B2:C4' },
])('the region of $from among $cells is $region', ({ from, cells, region }) => {
  expect(
    filled(...cells)
      .sheet.getRange(from)
      .getDataRegion()
      .getA1Notation(),
  ).toBe(region);
});
