import type { World } from '../../core/world';
import { Calculator } from '../formula/evaluate';
import { localeOf } from '../locale/locale';
import { serialOf, wallClock } from '../locale/serial';
import { TEXT_PATTERN, type Typed, typed } from '../locale/typed';
import type { RuleContext } from '../rules/conditions';
import { changed, entryAt, formatOf, intern, partsOf } from './cells';
import type { Edit } from './edit';
import type { CellFormat, Entry, Sheet, Workbook } from './model';

const thisYear = (world: World, workbook: Workbook): number =>
  wallClock(serialOf(world.clock.now(), workbook.state.timeZone)).year;

export const ruleContext = (world: World, workbook: Workbook): RuleContext => ({
  calculator: new Calculator(world, workbook),
  locale: localeOf(workbook.state.locale),
  thisYear: thisYear(world, workbook),
});

/** @param plainText whether the cell is formatted as plain text */
export const typedInto = (world: World, workbook: Workbook, text: string, plainText: boolean): Typed =>
  typed(text, localeOf(workbook.state.locale), thisYear(world, workbook), plainText);

export const isPlainText = (format: CellFormat): boolean =>
  format.numberFormat?.pattern === TEXT_PATTERN || format.numberFormat?.type === 'TEXT';

/** An entry with a new value; the format that came with it holds where the cell's own is automatic. */
export function withTyped(workbook: Workbook, entry: Entry, { value, formula, numberFormat }: Typed): Entry {
  const format = formatOf(workbook, entry);
  const adopts = numberFormat !== undefined && format.numberFormat === undefined;
  return changed(entry, {
    value,
    formula,
    link: null,
    ...(adopts && { format: internFormat(workbook, { ...format, numberFormat }) }),
  });
}

/** @returns number of the format; properties that are not set do not count */
export const internFormat = (workbook: Workbook, format: CellFormat): number =>
  intern(workbook.formats, pruned(format));

/** The value without undefined properties and empty objects, its keys in order. A colour without shares stays: it is black. */
function pruned<T extends object>(value: T): T {
  const kept = Object.entries(value)
    .map(([key, item]) => [key, isRecord(item) ? pruned(item) : item] as const)
    .filter(
      ([key, item]) =>
        item !== undefined &&
        item !== null &&
        (key === 'rgbColor' || !(isRecord(item) && Object.keys(item).length === 0)),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept) as T;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes the format of a cell; an undefined property goes back to the default. */
export function reformat(
  change: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  update: (format: CellFormat) => CellFormat,
): void {
  const entry = entryAt(sheet, row, column);
  const format = internFormat(change.workbook, update(formatOf(change.workbook, entry)));
  if (format !== partsOf(entry).format) change.write(sheet, row, column, changed(entry, { format }));
}
