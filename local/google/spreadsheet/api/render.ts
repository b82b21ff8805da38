import type { Calculator } from '../formula/evaluate';
import { isError, type Single } from '../formula/value';
import { asCell, entryAt, formatOf, hasContent } from '../grid/cells';
import type { Box, Scalar, Sheet, Workbook } from '../grid/model';
import { display, isDatePattern, patternOf } from '../locale/display';
import type { Locale } from '../locale/locale';

export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateTimeRender = 'SERIAL_NUMBER' | 'FORMATTED_STRING';

export interface Renderer {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly locale: Locale;
  readonly value: ValueRender;
  readonly dateTime: DateTimeRender;
}

/** @returns a value as the cell shows it, an error as its code */
export const shownAs = (value: Single, pattern: string, locale: Locale): string =>
  isError(value) ? value.code : display(value, pattern, locale);

function rendered(sheet: Sheet, row: number, column: number, renderer: Renderer): Scalar {
  const { workbook, calculator, locale } = renderer;
  const entry = entryAt(sheet, row, column);
  if (!hasContent(entry)) return '';
  const formula = asCell(entry).f;
  if (renderer.value === 'FORMULA' && formula !== undefined) return formula;
  const value = calculator.valueAt(sheet, row, column);
  if (renderer.value !== 'FORMATTED_VALUE' && typeof value !== 'number') return unformatted(value);
  const pattern = patternOf(formatOf(workbook, entry).numberFormat, locale);
  const asText =
    renderer.value === 'FORMATTED_VALUE' ||
    (renderer.dateTime === 'FORMATTED_STRING' && isDatePattern(pattern));
  return asText ? shownAs(value, pattern, locale) : unformatted(value);
}

const unformatted = (value: Single): Scalar => (isError(value) ? value.code : (value ?? ''));

/** Values of a box, row by row, each row and the whole without what is empty at its end. */
export function renderBox(sheet: Sheet, box: Box, renderer: Renderer): Scalar[][] {
  const rows: Scalar[][] = [];
  const last = lastRowWithContent(sheet, box) + 1;
  for (let row = box.top; row < last; row += 1) {
    const cells = sheet.rows[row];
    const values: Scalar[] = [];
    const end = Math.min(box.right, cells?.length ?? 0);
    for (let column = box.left; column < end; column += 1)
      values.push(rendered(sheet, row, column, renderer));
    rows.push(trimmed(values, (value) => value === ''));
  }
  return trimmed(rows, (values) => values.length === 0);
}

/** Most of a tab is rows that hold a format and nothing else: they are passed over before anything is rendered. */
function lastRowWithContent(sheet: Sheet, { top, bottom, left, right }: Box): number {
  for (let row = Math.min(bottom, sheet.rows.length) - 1; row >= top; row -= 1) {
    const cells = sheet.rows[row];
    const end = Math.min(right, cells?.length ?? 0);
    for (let column = left; column < end; column += 1) if (hasContent(cells?.[column] ?? null)) return row;
  }
  return top - 1;
}

function trimmed<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  let length = items.length;
  while (length > 0 && isEmpty(items[length - 1] as T)) length -= 1;
  items.length = length;
  return items;
}

/** Rows as columns, each again without what is empty at its end. */
export function transposed(rows: readonly (readonly Scalar[])[]): Scalar[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) =>
    trimmed(
      rows.map((row) => row[column] ?? ''),
      (value) => value === '',
    ),
  );
}
