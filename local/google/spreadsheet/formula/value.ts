import type { Box, Scalar, Sheet } from '../grid/model';

/** What a cell shows when its formula fails. */
export type ErrorCode = '#NAME?' | '#ERROR!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#N/A' | '#NUM!';

export class FormulaError {
  constructor(readonly code: ErrorCode) {}
}

/** `null` is an empty cell. */
export type Single = Scalar | null | FormulaError;

/** Cells that a reference stands for; read only when a function asks. */
export class Area {
  constructor(
    readonly sheet: Sheet,
    readonly box: Box,
    private readonly read: (sheet: Sheet, row: number, column: number) => Single,
  ) {}

  get height(): number {
    return this.box.bottom - this.box.top;
  }

  get width(): number {
    return this.box.right - this.box.left;
  }

  /** @param row counted from the first of the area */
  at(row: number, column: number): Single {
    return this.read(this.sheet, this.box.top + row, this.box.left + column);
  }

  /** Values of all cells down to the last row that was ever touched; below there is nothing. */
  *values(): Iterable<Single> {
    const last = Math.min(this.box.bottom, this.sheet.rows.length);
    for (let row = this.box.top; row < last; row += 1) {
      for (let column = this.box.left; column < this.box.right; column += 1)
        yield this.read(this.sheet, row, column);
    }
  }
}

export type Operand = Single | Area;

export const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;

/** @returns the one value that an operand stands for; a larger area has none */
export function single(operand: Operand): Single {
  if (!(operand instanceof Area)) return operand;
  return operand.height === 1 && operand.width === 1 ? operand.at(0, 0) : new FormulaError('#VALUE!');
}

export function asNumber(value: Single): number | FormulaError {
  if (isError(value) || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? new FormulaError('#VALUE!') : number;
}

export function asText(value: Single): string | FormulaError {
  if (isError(value)) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

export function asBoolean(value: Single): boolean | FormulaError {
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    return new FormulaError('#VALUE!');
  }
  const number = asNumber(value);
  return isError(number) ? number : number !== 0;
}

/** Order among types: numbers before texts before booleans, as sorting has it. */
const rank = (value: Scalar): number => ['number', 'string', 'boolean'].indexOf(typeof value);

/** @returns negative, 0 or positive; texts are compared without regard to case */
export function compare(left: Scalar, right: Scalar): number {
  if (typeof left !== typeof right) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(left) - Number(right);
}
