import type { Single } from '../formula/value';
import { contains } from '../grid/boxes';
import type { CellFormat, Sheet } from '../grid/model';
import { holds, type RuleContext } from './conditions';

/** @returns formats of the rules that hold for a cell, the first rule's first */
export function conditionalFormats(
  sheet: Sheet,
  row: number,
  column: number,
  value: Single,
  context: RuleContext,
): readonly CellFormat[] {
  return sheet.state.conditionalFormats.flatMap(({ boxes, condition, format }) => {
    if (!boxes.some((box) => contains(box, row, column))) return [];
    const origin = {
      row: Math.min(...boxes.map((box) => box.top)),
      column: Math.min(...boxes.map((box) => box.left)),
    };
    return holds(condition, { value, sheet, row, column, origin }, context) ? [format] : [];
  });
}
