import type { Context } from '../api/requests/request';
import { asCell, changed, entryAt, hasContent, intern, ruleOf } from '../grid/cells';
import type { Sheet, ValidationRule } from '../grid/model';
import { clearContent } from './cell-values';
import { RangeLooks } from './range-looks';
import { ruleFrom, validationOf } from './validation';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const CHECKBOX: ValidationRule = { condition: { type: 'BOOLEAN' }, strict: true };

/** What the cells accept: validation, and the checkboxes that are a kind of it. */
export class RangeRules extends RangeLooks implements Partial<GoogleRange> {
  getDataValidation = (): DataValidation | null =>
    this.read('getDataValidation', this.ruleAt, true)[0]?.[0] ?? null;
  getDataValidations = (): (DataValidation | null)[][] => this.read('getDataValidations', this.ruleAt);
  setDataValidation = (rule: DataValidation | null): GoogleRange =>
    this.write('setDataValidation', (context, sheet, row, column) =>
      putRule(context, sheet, row, column, rule && ruleFrom(rule)),
    );
  setDataValidations = (rules: (DataValidation | null)[][]): GoogleRange =>
    this.writeGrid('setDataValidations', rules, (context, sheet, row, column, rule) =>
      putRule(context, sheet, row, column, rule && ruleFrom(rule)),
    );
  clearDataValidations = (): GoogleRange =>
    this.write('clearDataValidations', (context, sheet, row, column) =>
      putRule(context, sheet, row, column, null),
    );

  insertCheckboxes(...values: unknown[]): GoogleRange {
    const rule =
      values.length > 0
        ? {
            ...CHECKBOX,
            condition: {
              type: 'BOOLEAN',
              values: values.map((value) => ({ userEnteredValue: String(value) })),
            },
          }
        : CHECKBOX;
    return this.write('insertCheckboxes', (context, sheet, row, column) => {
      putRule(context, sheet, row, column, rule);
      const empty = !hasContent(entryAt(sheet, row, column));
      if (empty)
        context.change.write(
          sheet,
          row,
          column,
          changed(entryAt(sheet, row, column), { value: values.length > 1 ? String(values[1]) : false }),
        );
    });
  }

  removeCheckboxes = (): GoogleRange =>
    this.write('removeCheckboxes', (context, sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return;
      putRule(context, sheet, row, column, null);
      clearContent(context, sheet, row, column);
    });

  check = (): GoogleRange => this.tick('check', true);
  uncheck = (): GoogleRange => this.tick('uncheck', false);

  isChecked(): boolean | null {
    const states = this.read('isChecked', (sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return null;
      return asCell(entryAt(sheet, row, column)).v === this.tickValue(sheet, row, column, true);
    }).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  private readonly ruleAt = (sheet: Sheet, row: number, column: number): DataValidation | null => {
    const rule = ruleOf(this.book.workbook, entryAt(sheet, row, column));
    return rule && validationOf(this.book, rule);
  };

  private isCheckbox = (sheet: Sheet, row: number, column: number): boolean =>
    ruleOf(this.book.workbook, entryAt(sheet, row, column))?.condition?.type === 'BOOLEAN';

  private tickValue(sheet: Sheet, row: number, column: number, ticked: boolean): string | boolean {
    const values = ruleOf(this.book.workbook, entryAt(sheet, row, column))?.condition?.values ?? [];
    return values[ticked ? 0 : 1]?.userEnteredValue ?? ticked;
  }

  private tick(method: string, ticked: boolean): GoogleRange {
    return this.write(method, ({ change }, sheet, row, column) => {
      if (!this.isCheckbox(sheet, row, column)) return;
      const value = this.tickValue(sheet, row, column, ticked);
      change.write(sheet, row, column, changed(entryAt(sheet, row, column), { value, formula: null }));
    });
  }
}

export function putRule(
  { change, workbook }: Context,
  sheet: Sheet,
  row: number,
  column: number,
  rule: ValidationRule | null,
): void {
  const number = rule ? intern(workbook.rules, rule) : 0;
  change.write(sheet, row, column, changed(entryAt(sheet, row, column), { rule: number }));
}
