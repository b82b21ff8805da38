import { callWith } from '../../conformance/call-with';
import { emptyTab } from '../tabs';

/** `getColumnSortSpec` is missing from the published types. */
const sortSpec = (filter: GoogleAppsScript.Spreadsheet.Filter, column: number) =>
  Object(callWith(filter, 'getColumnSortSpec', column));

test('the order of a column of a filter counts columns from 1', () => {
  const { sheet } = emptyTab();
  const filter = sheet.getRange('B1:C3').createFilter().sort(3, false);
  const spec = sortSpec(filter, 3);
  expect([callWith(spec, 'getDimensionIndex'), callWith(spec, 'isAscending')]).toEqual([3, false]);
});

test('a column that no filter sorts by has no place', () => {
  const { sheet } = emptyTab();
  const filter = sheet.getRange('B1:C3').createFilter().sort(3, true);
  expect(callWith(sortSpec(filter, 2), 'getDimensionIndex')).toBeNull();
});
