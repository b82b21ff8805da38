import type { Single } from '../formula/value';
import { columnName } from '../grid/a1';
import { entryAt, ruleOf } from '../grid/cells';
import type { Sheet, Workbook } from '../grid/model';
import { holds, type RuleContext } from './conditions';

/** Throws Google's text for a value that a strict rule on the cell refuses. */
export const rejection = (row: number, column: number): string =>
  `The data you entered in cell ${columnName(column)}${row + 1} violates the data validation rules set on this cell.`;

/** Whether the rule on a cell, if it has one that refuses, lets the value pass. Empty cells always pass. */
export function accepts(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: Single,
  context: RuleContext,
): boolean {
  const rule = ruleOf(workbook, entryAt(sheet, row, column));
  if (!rule?.strict || !rule.condition || value === null || value === '') return true;
  return holds(rule.condition, { value, sheet, row, column, origin: { row, column } }, context);
}
