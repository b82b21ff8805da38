import type { World } from '../../core/world';
import { within } from '../grid/boxes';
import { asCell, entryAt } from '../grid/cells';
import { versionOf } from '../grid/edit';
import type { Box, Sheet, Workbook } from '../grid/model';
import { sheetById, sheetByTitle } from '../grid/store';
import { serialOf } from '../locale/serial';
import { FUNCTIONS } from './functions';
import { KNOWN_FUNCTIONS } from './known-functions';
import { moveReferences } from './move';
import { type Expression, parseFormula, type Reference } from './syntax';
import {
  Area,
  asNumber,
  asText,
  compare,
  FormulaError,
  isError,
  type Operand,
  type Single,
  single,
} from './value';

interface Computed {
  readonly version: number;
  readonly now: number;
  readonly values: Map<string, Single>;
}

const computed = new WeakMap<Workbook, Computed>();

/** Computes the formulas of one workbook; results are kept until the workbook changes or the clock moves. */
export class Calculator {
  private readonly values: Map<string, Single>;
  private readonly underWay = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly workbook: Workbook,
  ) {
    const version = versionOf(workbook);
    const now = world.clock.now();
    let known = computed.get(workbook);
    if (!known || known.version !== version || known.now !== now) {
      known = { version, now, values: new Map() };
      computed.set(workbook, known);
    }
    this.values = known.values;
  }

  /** @returns the value of a cell, that of a formula computed */
  readonly valueAt = (sheet: Sheet, row: number, column: number): Single => {
    const entry = entryAt(sheet, row, column);
    if (entry === null || typeof entry !== 'object') return entry;
    return entry.f === undefined ? (entry.v ?? null) : this.formulaAt(sheet, row, column, entry.f);
  };

  /**
   * Value of a formula as if it stood in a cell, for rules of validation and colour.
   *
   * @param drop rows and columns by which relative references move
   */
  evaluate(formula: string, sheet: Sheet, drop: { readonly rows: number; readonly columns: number }): Single {
    const expression = parseFormula(moveReferences(formula, drop));
    return expression ? single(this.operand(expression, sheet)) : new FormulaError('#ERROR!');
  }

  /** @returns all values of the cells that a formula refers to, `=Posyandu!A2:A` */
  valuesOf(formula: string, sheet: Sheet): readonly Single[] {
    const expression = parseFormula(formula);
    const operand = expression ? this.operand(expression, sheet) : new FormulaError('#ERROR!');
    return operand instanceof Area ? [...operand.values()] : [operand];
  }

  private formulaAt(sheet: Sheet, row: number, column: number, formula: string): Single {
    const key = `${sheet.state.id}:${row}:${column}`;
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.underWay.has(key)) return new FormulaError('#REF!');
    this.underWay.add(key);
    const expression = parseFormula(formula);
    const value = expression ? single(this.operand(expression, sheet)) : new FormulaError('#ERROR!');
    this.underWay.delete(key);
    this.values.set(key, value);
    return value;
  }

  private operand(expression: Expression, sheet: Sheet): Operand {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'missing':
        return null;
      case 'reference':
        return this.area(expression.reference, sheet);
      case 'name':
        return this.named(expression.name);
      case 'unary':
        return unary(expression.operator, single(this.operand(expression.operand, sheet)));
      case 'binary': {
        const [left, right] = [expression.left, expression.right].map((side) =>
          single(this.operand(side, sheet)),
        );
        return binary(expression.operator, left ?? null, right ?? null);
      }
      case 'call':
        return this.call(expression.name, expression.args, sheet);
    }
  }

  private call(name: string, args: readonly Expression[], sheet: Sheet): Single {
    const run = FUNCTIONS[name];
    if (!run) return unknownFunction(name);
    const now = () => serialOf(this.world.clock.now(), this.workbook.state.timeZone);
    return run(
      args.map((arg) => () => this.operand(arg, sheet)),
      { now },
    );
  }

  private area({ title, box }: Reference, sheet: Sheet): Operand {
    const target = title === null ? sheet : sheetByTitle(this.workbook, title);
    return target ? this.clipped(target, box) : new FormulaError('#REF!');
  }

  private named(name: string): Operand {
    const range = this.workbook.state.namedRanges.find((known) => known.name === name);
    const sheet = range && sheetById(this.workbook, range.sheetId);
    return range && sheet ? this.clipped(sheet, range.box) : new FormulaError('#NAME?');
  }

  private clipped(sheet: Sheet, box: Box): Operand {
    if (box.top >= sheet.state.rowCount || box.left >= sheet.state.columnCount)
      return new FormulaError('#REF!');
    return new Area(sheet, within(box, sheet.state), this.valueAt);
  }
}

/** A function that Sheets has and nothing here computes must not pass for one that is misspelt. */
function unknownFunction(name: string): FormulaError {
  if (KNOWN_FUNCTIONS.has(name)) throw new TypeError(`The spreadsheet function ${name} is not emulated`);
  return new FormulaError('#NAME?');
}

/** The address that a HYPERLINK formula leads to; `null` for any other formula. */
export function linkOfFormula(formula: string): string | null {
  const expression = parseFormula(formula);
  if (expression?.kind !== 'call' || expression.name !== 'HYPERLINK') return null;
  const [address] = expression.args;
  return address?.kind === 'literal' ? String(address.value) : null;
}

export const linkOf = (entry: Parameters<typeof asCell>[0]): string | null => {
  const cell = asCell(entry);
  return cell.link ?? (cell.f === undefined ? null : linkOfFormula(cell.f));
};

function unary(operator: string, value: Single): Single {
  if (operator === '+') return value;
  const number = asNumber(value);
  if (isError(number)) return number;
  return operator === '%' ? number / 100 : -number;
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => Single>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? new FormulaError('#DIV/0!') : left / right),
  '^': (left, right) => left ** right,
};

const COMPARISON: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function binary(operator: string, left: Single, right: Single): Single {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return `${asText(left)}${asText(right)}`;
  const comparison = COMPARISON[operator];
  if (comparison) return comparison(compare(left ?? blankLike(right), right ?? blankLike(left)));
  const [a, b] = [asNumber(left), asNumber(right)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  return ARITHMETIC[operator]?.(a, b) ?? new FormulaError('#ERROR!');
}

/** An empty cell equals 0, '' and FALSE. */
const blankLike = (other: Single): number | string | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
