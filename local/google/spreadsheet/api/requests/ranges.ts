import { parseBox } from '../../grid/a1';
import {
  copyBox,
  eachCell,
  type MergeKind,
  mergeBox,
  type PasteKind,
  shiftCells,
  sortBox,
} from '../../grid/arrange';
import { intersects } from '../../grid/boxes';
import { changed, entryAt, partsOf } from '../../grid/cells';
import type { BandColors, Banding, Metadata, MetadataPlace, Sheet, Workbook } from '../../grid/model';
import { OPEN } from '../../grid/model';
import { colorOf } from '../color';
import { BadRequest } from '../errors';
import { parseMask, under } from '../mask';
import { cellsOfRange, placeOf, requireSheet } from '../ranges';
import { bandedRangeResource, metadataResource, namedRangeResource } from '../resources';
import { type Context, kind, newId, requireEditable } from './request';
import { sortOrders } from './rules';

const sortRange = kind('sortRange', ({ range, sortSpecs }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  sortBox(context.world, context.change, sheet, box, sortOrders(sortSpecs));
  return undefined;
});

const MERGES: readonly MergeKind[] = ['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'];

const mergeCells = kind('mergeCells', ({ range, mergeType }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  const merge = MERGES.find((name) => name === mergeType) ?? 'MERGE_ALL';
  const problem = mergeBox(context.change, sheet, box, merge);
  if (problem) throw new BadRequest(problem);
  return undefined;
});

const unmergeCells = kind('unmergeCells', ({ range }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  sheet.state.merges = sheet.state.merges.filter((merge) => !intersects(merge, box));
  return undefined;
});

const PASTES: Readonly<Record<string, PasteKind>> = {
  PASTE_NORMAL: 'NORMAL',
  PASTE_VALUES: 'VALUES',
  PASTE_FORMAT: 'FORMAT',
  PASTE_FORMULA: 'FORMULA',
  PASTE_DATA_VALIDATION: 'DATA_VALIDATION',
};

const copyPaste = kind(
  'copyPaste',
  ({ source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation }, context) => {
    const paste = PASTES[pasteType];
    if (!paste) throw new TypeError(`copyPaste with ${pasteType} is not emulated`);
    const to = cellsOfRange(context.workbook, destination);
    requireEditable(context, to.sheet, to.box);
    const from = cellsOfRange(context.workbook, source);
    copyBox(context.world, context.change, from, to, paste, pasteOrientation === 'TRANSPOSE');
    return undefined;
  },
);

const shiftDimensionOf = (name: string | undefined): 'ROWS' | 'COLUMNS' => {
  if (name !== 'ROWS' && name !== 'COLUMNS') throw new BadRequest('shiftDimension must be specified.');
  return name;
};

const insertRange = kind('insertRange', ({ range, shiftDimension }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  shiftCells(context.change, sheet, box, shiftDimensionOf(shiftDimension), 'insert');
  return undefined;
});

const deleteRange = kind('deleteRange', ({ range, shiftDimension }, context) => {
  const { sheet, box } = cellsOfRange(context.workbook, range);
  requireEditable(context, sheet, box);
  shiftCells(context.change, sheet, box, shiftDimensionOf(shiftDimension), 'delete');
  return undefined;
});

const findReplace = kind('findReplace', (request, context) => {
  const {
    find = '',
    replacement = '',
    matchCase,
    matchEntireCell,
    searchByRegex,
    allSheets,
    sheetId,
    range,
  } = request;
  if (request.includeFormulas) throw new TypeError('findReplace with includeFormulas is not emulated');
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  const sheets = allSheets
    ? context.workbook.sheets
    : [range ? placeOf(context.workbook, range).sheet : requireSheet(context.workbook, sheetId)];
  const reply = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  for (const sheet of sheets) {
    const rows = new Set<number>();
    const box = range
      ? cellsOfRange(context.workbook, range).box
      : { top: 0, left: 0, bottom: sheet.state.rowCount, right: sheet.state.columnCount };
    requireEditable(context, sheet, box);
    eachCell({ ...box, bottom: Math.min(box.bottom, sheet.rows.length) }, (row, column) => {
      const entry = entryAt(sheet, row, column);
      const { value } = partsOf(entry);
      const hits = typeof value === 'string' ? (value.match(pattern)?.length ?? 0) : 0;
      if (hits === 0) return;
      context.change.write(
        sheet,
        row,
        column,
        changed(entry, { value: String(value).replace(pattern, replacement) }),
      );
      reply.valuesChanged += 1;
      reply.occurrencesChanged += hits;
      rows.add(row);
    });
    reply.rowsChanged += rows.size;
    reply.sheetsChanged += rows.size > 0 ? 1 : 0;
  }
  return { findReplace: reply };
});

const RANGE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/;

export function requireRangeName(workbook: Workbook, name: string, except?: string): void {
  if (!RANGE_NAME.test(name) || parseBox(name))
    throw new BadRequest(`The name "${name}" is not a valid named range name.`);
  if (workbook.state.namedRanges.some((range) => range.name === name && range.id !== except)) {
    throw new BadRequest(`A named range with name "${name}" already exists.`);
  }
}

const addNamedRange = kind('addNamedRange', ({ namedRange = {} }, context) => {
  const { workbook } = context;
  const { sheet, box } = placeOf(workbook, namedRange.range);
  const name = namedRange.name ?? '';
  requireRangeName(workbook, name);
  const range = {
    id: namedRange.namedRangeId ?? String(newId(context, undefined)),
    name,
    sheetId: sheet.state.id,
    box,
  };
  workbook.state.namedRanges.push(range);
  return { addNamedRange: { namedRange: namedRangeResource(workbook, range) } };
});

const updateNamedRange = kind('updateNamedRange', ({ namedRange = {}, fields }, { workbook }) => {
  const mask = parseMask(fields);
  const index = workbook.state.namedRanges.findIndex(({ id }) => id === namedRange.namedRangeId);
  const current = workbook.state.namedRanges[index];
  if (!current) throw new BadRequest(`No named range with id: ${namedRange.namedRangeId ?? ''}`);
  const name = under(mask, 'name') ? (namedRange.name ?? '') : current.name;
  requireRangeName(workbook, name, current.id);
  const place = under(mask, 'range') ? placeOf(workbook, namedRange.range) : null;
  workbook.state.namedRanges[index] = {
    ...current,
    name,
    ...(place && { sheetId: place.sheet.state.id, box: place.box }),
  };
  return undefined;
});

const deleteNamedRange = kind('deleteNamedRange', ({ namedRangeId }, { workbook }) => {
  const rest = workbook.state.namedRanges.filter(({ id }) => id !== namedRangeId);
  if (rest.length === workbook.state.namedRanges.length) {
    throw new BadRequest(`No named range with id: ${namedRangeId ?? ''}`);
  }
  workbook.state.namedRanges = rest;
  return undefined;
});

const createDeveloperMetadata = kind('createDeveloperMetadata', ({ developerMetadata = {} }, context) => {
  const { metadataKey, metadataValue, visibility, metadataId } = developerMetadata;
  if (!metadataKey) throw new BadRequest('developerMetadata.metadataKey must be specified');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') {
    throw new BadRequest('developerMetadata.visibility must be specified');
  }
  const metadata: Metadata = {
    id: newId(context, metadataId),
    key: metadataKey,
    value: metadataValue ?? null,
    visibility,
    place: metadataPlace(context.workbook, developerMetadata.location),
  };
  context.workbook.state.metadata.push(metadata);
  return { createDeveloperMetadata: { developerMetadata: metadataResource(metadata) } };
});

function metadataPlace(
  workbook: Workbook,
  location: GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation | undefined,
): MetadataPlace {
  if (location?.spreadsheet) return { kind: 'spreadsheet' };
  const range = location?.dimensionRange;
  if (range) {
    const sheet = requireSheet(workbook, range.sheetId);
    const kindOf = shiftDimensionOf(range.dimension);
    return {
      kind: kindOf,
      sheetId: sheet.state.id,
      start: range.startIndex ?? 0,
      end: range.endIndex ?? OPEN,
    };
  }
  return { kind: 'sheet', sheetId: requireSheet(workbook, location?.sheetId).state.id };
}

const deleteDeveloperMetadata = kind('deleteDeveloperMetadata', ({ dataFilter }, { workbook }) => {
  const lookup = dataFilter?.developerMetadataLookup;
  if (!lookup)
    throw new TypeError('deleteDeveloperMetadata without a developerMetadataLookup is not emulated');
  const wanted = (item: Metadata) =>
    (lookup.metadataId === undefined || item.id === lookup.metadataId) &&
    (lookup.metadataKey === undefined || item.key === lookup.metadataKey) &&
    (lookup.metadataValue === undefined || item.value === lookup.metadataValue);
  const deleted = workbook.state.metadata.filter(wanted);
  workbook.state.metadata = workbook.state.metadata.filter((item) => !wanted(item));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted.map(metadataResource) } };
});

const addBanding = kind('addBanding', ({ bandedRange = {} }, context) => {
  const { sheet, box } = placeOf(context.workbook, bandedRange.range);
  requireEditable(context, sheet, box);
  if (sheet.state.bandings.some((other) => intersects(other.box, box))) {
    throw new BadRequest(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const banding: Banding = {
    id: newId(context, bandedRange.bandedRangeId),
    box,
    rows: bandColors(bandedRange.rowProperties),
    columns: bandColors(bandedRange.columnProperties),
  };
  sheet.state.bandings.push(banding);
  return { addBanding: { bandedRange: bandedRangeResource(sheet, banding) } };
});

function bandColors(given: GoogleAppsScript.Sheets.Schema.BandingProperties = {}): BandColors {
  const header = colorOf(given.headerColorStyle, given.headerColor);
  const first = colorOf(given.firstBandColorStyle, given.firstBandColor);
  const second = colorOf(given.secondBandColorStyle, given.secondBandColor);
  const footer = colorOf(given.footerColorStyle, given.footerColor);
  return {
    ...(header && { header }),
    ...(first && { first }),
    ...(second && { second }),
    ...(footer && { footer }),
  };
}

function bandingById({ workbook }: Context, id: number | undefined): { sheet: Sheet; banding: Banding } {
  for (const sheet of workbook.sheets) {
    const banding = sheet.state.bandings.find((item) => item.id === id);
    if (banding) return { sheet, banding };
  }
  throw new BadRequest(`No banded range with id: ${id ?? 0}`);
}

const deleteBanding = kind('deleteBanding', ({ bandedRangeId }, context) => {
  const { sheet, banding } = bandingById(context, bandedRangeId);
  requireEditable(context, sheet, banding.box);
  sheet.state.bandings = sheet.state.bandings.filter((item) => item !== banding);
  return undefined;
});

export const RANGE_REQUESTS = [
  sortRange,
  mergeCells,
  unmergeCells,
  copyPaste,
  insertRange,
  deleteRange,
  findReplace,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  addBanding,
  deleteBanding,
];
