import { type Dimension, deleteLines, grow, insertLines, moveLines } from '../../grid/dimensions';
import { type DimensionInfo, OPEN, type Sheet } from '../../grid/model';
import { BadRequest } from '../errors';
import { parseMask, requireFields, under } from '../mask';
import { requireSheet } from '../ranges';
import { type Context, kind, requireEditable, requireSheetEditable } from './request';

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

interface Lines {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function dimensionOf(name: string | undefined): Dimension {
  if (name !== 'ROWS' && name !== 'COLUMNS') throw new BadRequest('Dimension must be specified.');
  return name;
}

const countOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.state.rowCount : sheet.state.columnCount;

function linesOf({ workbook }: Context, range: DimensionRange | undefined): Lines {
  if (!range) throw new BadRequest('range must be specified');
  const sheet = requireSheet(workbook, range.sheetId);
  const dimension = dimensionOf(range.dimension);
  const count = countOf(sheet, dimension);
  const [start, end] = [range.startIndex ?? 0, range.endIndex ?? count];
  if (start < 0) throw new BadRequest(`range.startIndex[${start}] must be >= 0`);
  if (end <= start) throw new BadRequest(`range.endIndex[${end}] must be after range.startIndex[${start}]`);
  return { sheet, dimension, start, end, count };
}

/** Existing lines, for requests that add none. */
function existing(context: Context, range: DimensionRange | undefined): Lines {
  const lines = linesOf(context, range);
  if (lines.start >= lines.count || lines.end > lines.count) {
    const line = lines.dimension === 'ROWS' ? 'row' : 'column';
    throw new BadRequest(
      `Cannot use a ${line} range [${lines.start}, ${lines.end}) beyond the grid of ${lines.count}`,
    );
  }
  return lines;
}

export function requireLinesEditable(
  context: Context,
  { sheet, dimension, start, end }: Omit<Lines, 'count'>,
): void {
  const box =
    dimension === 'ROWS'
      ? { top: start, bottom: end, left: 0, right: OPEN }
      : { top: 0, bottom: OPEN, left: start, right: end };
  requireEditable(context, sheet, box);
}

const appendDimension = kind('appendDimension', ({ sheetId, dimension, length = 0 }, context) => {
  const sheet = requireSheet(context.workbook, sheetId);
  if (length <= 0) throw new BadRequest(`length must be greater than 0`);
  requireSheetEditable(context, sheet);
  grow(context.change, sheet, dimensionOf(dimension), length);
  return undefined;
});

const insertDimension = kind('insertDimension', ({ range, inheritFromBefore = false }, context) => {
  const lines = linesOf(context, range);
  const { sheet, dimension, start, end, count } = lines;
  if (start === 0 && inheritFromBefore) {
    throw new BadRequest('inheritFromBefore cannot be true if inserting at index 0');
  }
  if (start > count || (start === count && !inheritFromBefore)) {
    throw new BadRequest(
      `range.startIndex[${start}] must be less than the grid size[${count}] if inheritFromBefore is false.`,
    );
  }
  requireLinesEditable(context, { ...lines, end: start + 1 });
  insertLines(context.change, sheet, dimension, start, end - start, inheritFromBefore);
  return undefined;
});

const deleteDimension = kind('deleteDimension', ({ range }, context) => {
  const lines = existing(context, range);
  const { sheet, dimension, start, end, count } = lines;
  if (end - start >= count) {
    throw new BadRequest(
      `You can't delete all the ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`,
    );
  }
  const frozen = dimension === 'ROWS' ? sheet.state.frozenRows : sheet.state.frozenColumns;
  if (start <= frozen && end === count && frozen > 0) {
    throw new BadRequest(
      `Sorry, it is not possible to delete all non-frozen ${dimension === 'ROWS' ? 'rows' : 'columns'}.`,
    );
  }
  requireLinesEditable(context, lines);
  deleteLines(context.change, sheet, dimension, start, end - start);
  return undefined;
});

const moveDimension = kind('moveDimension', ({ source, destinationIndex = 0 }, context) => {
  const lines = existing(context, source);
  const { sheet, dimension, start, end, count } = lines;
  if (destinationIndex > count)
    throw new BadRequest(`destinationIndex[${destinationIndex}] is after the grid[${count}]`);
  if (destinationIndex >= start && destinationIndex <= end) return undefined;
  requireLinesEditable(context, lines);
  moveLines(context.change, sheet, dimension, start, end - start, destinationIndex);
  return undefined;
});

const updateDimensionProperties = kind(
  'updateDimensionProperties',
  ({ range, properties = {}, fields }, context) => {
    const lines = existing(context, range);
    const { sheet, dimension, start, end } = lines;
    requireLinesEditable(context, lines);
    const mask = parseMask(fields);
    requireFields(mask, ['pixelSize', 'hiddenByUser', 'hiddenByFilter', 'developerMetadata']);
    updateInfo(sheet, dimension, start, end, (info) => ({
      ...info,
      ...(under(mask, 'pixelSize') && properties.pixelSize !== undefined && { size: properties.pixelSize }),
      ...(under(mask, 'hiddenByUser') && { hidden: properties.hiddenByUser ?? false }),
    }));
    return undefined;
  },
);

export function updateInfo(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  update: (info: DimensionInfo) => DimensionInfo,
): void {
  const info = dimension === 'ROWS' ? sheet.state.rowInfo : sheet.state.columnInfo;
  while (info.length < end) info.push(null);
  for (let line = start; line < end; line += 1) info[line] = update(info[line] ?? {});
}

/** Widths follow the text on Google; here there are no glyphs to measure, so sizes stay. */
const autoResizeDimensions = kind('autoResizeDimensions', ({ dimensions }, context) => {
  requireLinesEditable(context, existing(context, dimensions));
  return undefined;
});

export const DIMENSION_REQUESTS = [
  appendDimension,
  insertDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
  autoResizeDimensions,
];
