import { memberName } from '../../core/enumeration';
import { GoogleException } from '../../core/exception';
import type { Context } from '../api/requests/request';
import { boxName } from '../grid/a1';
import { eachCell } from '../grid/arrange';
import { cellsOf } from '../grid/boxes';
import { contentSize, entryAt, hasContent } from '../grid/cells';
import { type Box, OPEN, type Sheet } from '../grid/model';
import { requireEditable, requireShape } from './cell-values';
import { ENUMS } from './enums';
import { asGoogle, type Book } from './google';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Where a range lies, and how its cells are read and written: what all its methods share. */
export class RangeCells implements Partial<GoogleRange> {
  /** @param asked as the script named it, open ends and all; `box` ends with the grid */
  constructor(
    protected readonly book: Book,
    protected readonly sheetId: number,
    protected readonly box: Box,
    protected readonly asked: Box,
  ) {}

  getRow = (): number => this.box.top + 1;
  getRowIndex = (): number => this.getRow();
  getColumn = (): number => this.box.left + 1;
  getLastRow = (): number => this.box.bottom;
  getLastColumn = (): number => this.box.right;
  getNumRows = (): number => this.box.bottom - this.box.top;
  getNumColumns = (): number => this.box.right - this.box.left;
  getHeight = (): number => this.getNumRows();
  getWidth = (): number => this.getNumColumns();
  getGridId = (): number => this.sheetId;
  getSheet = (): GoogleSheet => this.book.objects.sheet(this.sheetId);
  getA1Notation = (): string => boxName(this.asked);
  isStartRowBounded = (): boolean => this.asked.bottom !== OPEN || this.asked.top > 0;
  isEndRowBounded = (): boolean => this.asked.bottom !== OPEN;
  isStartColumnBounded = (): boolean => this.asked.right !== OPEN || this.asked.left > 0;
  isEndColumnBounded = (): boolean => this.asked.right !== OPEN;

  getCell(row: number, column: number): GoogleRange {
    const [top, left] = [this.box.top + row - 1, this.box.left + column - 1];
    if (row < 1 || column < 1 || top >= this.box.bottom || left >= this.box.right) {
      throw new GoogleException('Cell reference out of range');
    }
    return this.at({ top, left, bottom: top + 1, right: left + 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const [height, width] = [numRows ?? this.getNumRows(), numColumns ?? this.getNumColumns()];
    if (height < 1) throw new GoogleException('The number of rows in the range must be at least 1.');
    if (width < 1) throw new GoogleException('The number of columns in the range must be at least 1.');
    const [top, left] = [this.box.top + rowOffset, this.box.left + columnOffset];
    const { rowCount, columnCount } = this.sheet().state;
    if (top < 0 || left < 0 || top + height > rowCount || left + width > columnCount)
      throw new GoogleException(OUTSIDE);
    return this.at({ top, left, bottom: top + height, right: left + width });
  }

  /** The range with the data around it; cells that touch at a corner alone do not join (reference of the method). */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    const sheet = this.sheet();
    const along = dimension === undefined ? null : memberName(ENUMS.Dimension, dimension);
    let region = this.box;
    let grown = grow(sheet, region, along);
    while (!same(grown, region)) {
      region = grown;
      grown = grow(sheet, region, along);
    }
    return this.at(region);
  }

  protected readonly sheet = (): Sheet => this.book.sheet(this.sheetId);
  protected readonly at = (box: Box): GoogleRange => this.book.objects.range(this.sheetId, box);
  protected readonly self = (): GoogleRange => asGoogle<GoogleRange>('Range', this);

  protected read<T>(
    method: string,
    at: (sheet: Sheet, row: number, column: number) => T,
    first = false,
  ): T[][] {
    const box = first ? { ...this.box, bottom: this.box.top + 1, right: this.box.left + 1 } : this.box;
    const sheet = this.sheet();
    return this.book.read(
      `Range.${method}`,
      () =>
        Array.from({ length: box.bottom - box.top }, (_, row) =>
          Array.from({ length: box.right - box.left }, (_cell, column) =>
            at(sheet, box.top + row, box.left + column),
          ),
        ),
      cellsOf(box),
    );
  }

  protected change(method: string, run: (context: Context, sheet: Sheet) => void, cells = 0): GoogleRange {
    const sheet = this.sheet();
    this.book.write(
      `Range.${method}`,
      (context) => {
        requireEditable(context, sheet, this.box);
        run(context, sheet);
      },
      cells,
    );
    return this.self();
  }

  protected write(
    method: string,
    put: (context: Context, sheet: Sheet, row: number, column: number) => void,
  ): GoogleRange {
    return this.change(
      method,
      (context, sheet) => eachCell(this.box, (row, column) => put(context, sheet, row, column)),
      cellsOf(this.box),
    );
  }

  protected writeGrid<T>(
    method: string,
    data: readonly (readonly T[])[],
    put: (context: Context, sheet: Sheet, row: number, column: number, value: T) => void,
  ): GoogleRange {
    requireShape(data, this.getNumRows(), this.getNumColumns());
    return this.change(
      method,
      (context, sheet) =>
        data.forEach((values, rowOffset) => {
          values.forEach((value, columnOffset) => {
            put(context, sheet, this.box.top + rowOffset, this.box.left + columnOffset, value);
          });
        }),
      cellsOf(this.box),
    );
  }
}

const same = (a: Box, b: Box): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/**
 * One step towards all cells with content that touch each other.
 *
 * @param along `ROWS` for a step up and down alone, `COLUMNS` for one to the sides
 */
function grow(sheet: Sheet, box: Box, along: 'ROWS' | 'COLUMNS' | null): Box {
  const size = contentSize(sheet);
  const filled = (part: Partial<Box>): boolean => {
    const { top, left, bottom, right } = { ...box, ...part };
    for (let row = Math.max(0, top); row < Math.min(bottom, size.rows); row += 1) {
      for (let column = Math.max(0, left); column < Math.min(right, size.columns); column += 1) {
        if (hasContent(entryAt(sheet, row, column))) return true;
      }
    }
    return false;
  };
  const above = along !== 'COLUMNS' && filled({ top: box.top - 1, bottom: box.top });
  const below = along !== 'COLUMNS' && filled({ top: box.bottom, bottom: box.bottom + 1 });
  const before = along !== 'ROWS' && filled({ left: box.left - 1, right: box.left });
  const behind = along !== 'ROWS' && filled({ left: box.right, right: box.right + 1 });
  return {
    top: box.top - Number(above),
    left: box.left - Number(before),
    bottom: box.bottom + Number(below),
    right: box.right + Number(behind),
  };
}
