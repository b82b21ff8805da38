import { shownAs } from '../api/render';
import type { Context } from '../api/requests/request';
import { moveReferences } from '../formula/move';
import { asCell, changed, entryAt, formatOf, hasContent } from '../grid/cells';
import type { Sheet } from '../grid/model';
import { ruleContext } from '../grid/write';
import { patternOf } from '../locale/display';
import { asFormula, formulaText, putFormula, putValue, scriptValue } from './cell-values';
import { fromR1C1, toR1C1 } from './r1c1';
import { RangeCells } from './range-cells';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** What stands in the cells: values, formulas and notes. */
export class RangeValues extends RangeCells implements Partial<GoogleRange> {
  getValue = (): unknown =>
    this.read('getValue', (sheet, row, column) => this.valueAt(sheet, row, column), true)[0]?.[0];
  getValues = (): unknown[][] => this.read('getValues', this.reader());
  getDisplayValue = (): string => this.shown('getDisplayValue', true)[0]?.[0] ?? '';
  getDisplayValues = (): string[][] => this.shown('getDisplayValues');
  getFormula = (): string => this.read('getFormula', formulaAt, true)[0]?.[0] ?? '';
  getFormulas = (): string[][] => this.read('getFormulas', formulaAt);
  getFormulaR1C1 = (): string | null => this.read('getFormulaR1C1', formulaR1C1At, true)[0]?.[0] ?? null;
  getFormulasR1C1 = (): (string | null)[][] => this.read('getFormulasR1C1', formulaR1C1At);
  getNote = (): string => this.read('getNote', noteAt, true)[0]?.[0] ?? '';
  getNotes = (): string[][] => this.read('getNotes', noteAt);

  isBlank = (): boolean =>
    this.read('isBlank', (sheet, row, column) => !hasContent(entryAt(sheet, row, column)))
      .flat()
      .every(Boolean);

  setValue = (value: unknown): GoogleRange =>
    this.write('setValue', (context, sheet, row, column) => putValue(context, sheet, row, column, value));

  setValues(values: unknown[][]): GoogleRange {
    return this.writeGrid('setValues', values, putValue);
  }

  /** Writes the formula into the first cell; in the others its references move along. */
  setFormula = (formula: string): GoogleRange =>
    this.write('setFormula', (context, sheet, row, column) => {
      const drop = { rows: row - this.box.top, columns: column - this.box.left };
      putFormula(context, sheet, row, column, moveReferences(asFormula(formula), drop));
    });

  setFormulas = (formulas: string[][]): GoogleRange => this.writeGrid('setFormulas', formulas, putFormula);

  setFormulaR1C1 = (formula: string): GoogleRange =>
    this.write('setFormulaR1C1', (context, sheet, row, column) =>
      putFormula(context, sheet, row, column, fromR1C1(formula, row, column)),
    );

  setFormulasR1C1 = (formulas: string[][]): GoogleRange =>
    this.writeGrid('setFormulasR1C1', formulas, (context, sheet, row, column, formula) =>
      putFormula(context, sheet, row, column, fromR1C1(formula, row, column)),
    );

  setNote = (note: string | null): GoogleRange =>
    this.write('setNote', (context, sheet, row, column) =>
      putNote(context, sheet, row, column, note === null ? '' : String(note)),
    );

  setNotes = (notes: (string | null)[][]): GoogleRange =>
    this.writeGrid('setNotes', notes, (context, sheet, row, column, note) =>
      putNote(context, sheet, row, column, noteText(note)),
    );

  private reader(): (sheet: Sheet, row: number, column: number) => unknown {
    const context = ruleContext(this.book.world, this.book.workbook);
    return (sheet, row, column) => scriptValue(this.book.workbook, sheet, row, column, context);
  }

  private valueAt(sheet: Sheet, row: number, column: number): unknown {
    return this.reader()(sheet, row, column);
  }

  private shown(method: string, first = false): string[][] {
    const { workbook, world } = this.book;
    const { calculator, locale } = ruleContext(world, workbook);
    return this.read(
      method,
      (sheet, row, column) => {
        const pattern = patternOf(formatOf(workbook, entryAt(sheet, row, column)).numberFormat, locale);
        return shownAs(calculator.valueAt(sheet, row, column), pattern, locale);
      },
      first,
    );
  }
}

const formulaAt = (sheet: Sheet, row: number, column: number): string =>
  formulaText(entryAt(sheet, row, column));

const formulaR1C1At = (sheet: Sheet, row: number, column: number): string | null =>
  toR1C1(formulaAt(sheet, row, column), row, column) || null;

const noteAt = (sheet: Sheet, row: number, column: number): string =>
  asCell(entryAt(sheet, row, column)).note ?? '';

export const putNote = ({ change }: Context, sheet: Sheet, row: number, column: number, note: string): void =>
  change.write(sheet, row, column, changed(entryAt(sheet, row, column), { note }));

/** Numbers become notes with a decimal place. */
const noteText = (note: unknown): string => {
  if (note === null || note === undefined) return '';
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note);
};
