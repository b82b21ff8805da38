import type { Single } from '../formula/value';
import { contains } from '../grid/boxes';
import type { CellFormat, Sheet } from '../grid/model';
import { holds, type RuleContext } from './conditions';

/** A rule that holds for a cell. */
export interface HoldingRule {
  /** Among the rules of its tab, from 0: the first rule's format lies on top. */
  readonly place: number;
  readonly format: CellFormat;
}

/** Tells of a cell which rules hold for it, the first rule first. */
export type RulesOf = (row: number, column: number, value: Single) => readonly HoldingRule[];

const NONE: readonly HoldingRule[] = [];

/** The rules of a tab as they are now: to be asked about many cells before anything changes. */
export function rulesOf(sheet: Sheet, context: RuleContext): RulesOf {
  const rules = sheet.state.conditionalFormats.map((rule, place) => ({
    ...rule,
    place,
    origin: {
      row: Math.min(...rule.boxes.map((box) => box.top)),
      column: Math.min(...rule.boxes.map((box) => box.left)),
    },
  }));
  const columns = new Map<number, typeof rules>();
  const over = (column: number): typeof rules => {
    const known = columns.get(column);
    if (known) return known;
    const found = rules.filter(({ boxes }) =>
      boxes.some(({ left, right }) => column >= left && column < right),
    );
    columns.set(column, found);
    return found;
  };
  return (row, column, value) => {
    const possible = over(column);
    if (possible.length === 0) return NONE;
    return possible.filter(
      ({ boxes, condition, origin }) =>
        boxes.some((box) => contains(box, row, column)) &&
        holds(condition, { value, sheet, row, column, origin }, context),
    );
  };
}
