import { anything, boolean, double, int32, listOf, message, oneOf, string } from './check';

import { cellFormat } from './formats';
import {
  bandedRange,
  basicFilter,
  cellData,
  conditionalFormatRule,
  DIMENSION,
  dataFilter,
  dataValidationRule,
  developerMetadata,
  dimensionProperties,
  dimensionRange,
  gridCoordinate,
  gridRange,
  namedRange,
  protectedRange,
  rowData,
  sheetProperties,
  sortSpec,
} from './parts';

/** What `batchUpdate` and `create` take (reference of the Sheets API, "Requests"). */
const PASTE_TYPE = oneOf(
  'PasteType',
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMAT',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_CONDITIONAL_FORMATTING',
);
const PASTE_ORIENTATION = oneOf('PasteOrientation', 'NORMAL', 'TRANSPOSE');
const MERGE_TYPE = oneOf('MergeType', 'MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS');

const iterativeCalculationSettings = message<GoogleAppsScript.Sheets.Schema.IterativeCalculationSettings>({
  convergenceThreshold: double,
  maxIterations: int32,
});
const spreadsheetProperties = message<GoogleAppsScript.Sheets.Schema.SpreadsheetProperties>({
  autoRecalc: string,
  defaultFormat: cellFormat,
  iterativeCalculationSettings: iterativeCalculationSettings,
  locale: string,
  timeZone: string,
  title: string,
});
const addBandingRequest = message<GoogleAppsScript.Sheets.Schema.AddBandingRequest>({
  bandedRange: bandedRange,
});
const addConditionalFormatRuleRequest =
  message<GoogleAppsScript.Sheets.Schema.AddConditionalFormatRuleRequest>({
    index: int32,
    rule: conditionalFormatRule,
  });
const addNamedRangeRequest = message<GoogleAppsScript.Sheets.Schema.AddNamedRangeRequest>({
  namedRange: namedRange,
});
const addProtectedRangeRequest = message<GoogleAppsScript.Sheets.Schema.AddProtectedRangeRequest>({
  protectedRange: protectedRange,
});
const addSheetRequest = message<GoogleAppsScript.Sheets.Schema.AddSheetRequest>({
  properties: sheetProperties,
});
const appendCellsRequest = message<GoogleAppsScript.Sheets.Schema.AppendCellsRequest>({
  fields: string,
  rows: listOf(rowData),
  sheetId: int32,
  tableId: string,
});
const appendDimensionRequest = message<GoogleAppsScript.Sheets.Schema.AppendDimensionRequest>({
  dimension: DIMENSION,
  length: int32,
  sheetId: int32,
});
const autoResizeDimensionsRequest = message<GoogleAppsScript.Sheets.Schema.AutoResizeDimensionsRequest>({
  dimensions: dimensionRange,
});
const clearBasicFilterRequest = message<GoogleAppsScript.Sheets.Schema.ClearBasicFilterRequest>({
  sheetId: int32,
});
const copyPasteRequest = message<GoogleAppsScript.Sheets.Schema.CopyPasteRequest>({
  destination: gridRange,
  pasteOrientation: PASTE_ORIENTATION,
  pasteType: PASTE_TYPE,
  source: gridRange,
});
const createDeveloperMetadataRequest = message<GoogleAppsScript.Sheets.Schema.CreateDeveloperMetadataRequest>(
  { developerMetadata: developerMetadata },
);
const deleteBandingRequest = message<GoogleAppsScript.Sheets.Schema.DeleteBandingRequest>({
  bandedRangeId: int32,
});
const deleteConditionalFormatRuleRequest =
  message<GoogleAppsScript.Sheets.Schema.DeleteConditionalFormatRuleRequest>({
    index: int32,
    sheetId: int32,
  });
const deleteDeveloperMetadataRequest = message<GoogleAppsScript.Sheets.Schema.DeleteDeveloperMetadataRequest>(
  { dataFilter: dataFilter },
);
const deleteDimensionRequest = message<GoogleAppsScript.Sheets.Schema.DeleteDimensionRequest>({
  range: dimensionRange,
});
const deleteNamedRangeRequest = message<GoogleAppsScript.Sheets.Schema.DeleteNamedRangeRequest>({
  namedRangeId: string,
});
const deleteProtectedRangeRequest = message<GoogleAppsScript.Sheets.Schema.DeleteProtectedRangeRequest>({
  protectedRangeId: int32,
});
const deleteRangeRequest = message<GoogleAppsScript.Sheets.Schema.DeleteRangeRequest>({
  range: gridRange,
  shiftDimension: DIMENSION,
});
const deleteSheetRequest = message<GoogleAppsScript.Sheets.Schema.DeleteSheetRequest>({ sheetId: int32 });
const duplicateSheetRequest = message<GoogleAppsScript.Sheets.Schema.DuplicateSheetRequest>({
  insertSheetIndex: int32,
  newSheetId: int32,
  newSheetName: string,
  sourceSheetId: int32,
});
const findReplaceRequest = message<GoogleAppsScript.Sheets.Schema.FindReplaceRequest>({
  allSheets: boolean,
  find: string,
  includeFormulas: boolean,
  matchCase: boolean,
  matchEntireCell: boolean,
  range: gridRange,
  replacement: string,
  searchByRegex: boolean,
  sheetId: int32,
});
const insertDimensionRequest = message<GoogleAppsScript.Sheets.Schema.InsertDimensionRequest>({
  inheritFromBefore: boolean,
  range: dimensionRange,
});
const insertRangeRequest = message<GoogleAppsScript.Sheets.Schema.InsertRangeRequest>({
  range: gridRange,
  shiftDimension: DIMENSION,
});
const mergeCellsRequest = message<GoogleAppsScript.Sheets.Schema.MergeCellsRequest>({
  mergeType: MERGE_TYPE,
  range: gridRange,
});
const moveDimensionRequest = message<GoogleAppsScript.Sheets.Schema.MoveDimensionRequest>({
  destinationIndex: int32,
  source: dimensionRange,
});
const repeatCellRequest = message<GoogleAppsScript.Sheets.Schema.RepeatCellRequest>({
  cell: cellData,
  fields: string,
  range: gridRange,
});
const setBasicFilterRequest = message<GoogleAppsScript.Sheets.Schema.SetBasicFilterRequest>({
  filter: basicFilter,
});
const setDataValidationRequest = message<GoogleAppsScript.Sheets.Schema.SetDataValidationRequest>({
  range: gridRange,
  rule: dataValidationRule,
});
const sortRangeRequest = message<GoogleAppsScript.Sheets.Schema.SortRangeRequest>({
  range: gridRange,
  sortSpecs: listOf(sortSpec),
});
const unmergeCellsRequest = message<GoogleAppsScript.Sheets.Schema.UnmergeCellsRequest>({ range: gridRange });
const updateCellsRequest = message<GoogleAppsScript.Sheets.Schema.UpdateCellsRequest>({
  fields: string,
  range: gridRange,
  rows: listOf(rowData),
  start: gridCoordinate,
});
const updateConditionalFormatRuleRequest =
  message<GoogleAppsScript.Sheets.Schema.UpdateConditionalFormatRuleRequest>({
    index: int32,
    newIndex: int32,
    rule: conditionalFormatRule,
    sheetId: int32,
  });
const updateDimensionPropertiesRequest =
  message<GoogleAppsScript.Sheets.Schema.UpdateDimensionPropertiesRequest>({
    fields: string,
    properties: dimensionProperties,
    range: dimensionRange,
  });
const updateNamedRangeRequest = message<GoogleAppsScript.Sheets.Schema.UpdateNamedRangeRequest>({
  fields: string,
  namedRange: namedRange,
});
const updateProtectedRangeRequest = message<GoogleAppsScript.Sheets.Schema.UpdateProtectedRangeRequest>({
  fields: string,
  protectedRange: protectedRange,
});
const updateSheetPropertiesRequest = message<GoogleAppsScript.Sheets.Schema.UpdateSheetPropertiesRequest>({
  fields: string,
  properties: sheetProperties,
});
const updateSpreadsheetPropertiesRequest =
  message<GoogleAppsScript.Sheets.Schema.UpdateSpreadsheetPropertiesRequest>({
    fields: string,
    properties: spreadsheetProperties,
  });

/** Each kind of request; `anything` where there is no emulation that would read it. */
const request = message<GoogleAppsScript.Sheets.Schema.Request>({
  addBanding: addBandingRequest,
  addChart: anything,
  addConditionalFormatRule: addConditionalFormatRuleRequest,
  addDimensionGroup: anything,
  addFilterView: anything,
  addNamedRange: addNamedRangeRequest,
  addProtectedRange: addProtectedRangeRequest,
  addSheet: addSheetRequest,
  addTable: anything,
  appendCells: appendCellsRequest,
  appendDimension: appendDimensionRequest,
  autoFill: anything,
  autoResizeDimensions: autoResizeDimensionsRequest,
  clearBasicFilter: clearBasicFilterRequest,
  copyPaste: copyPasteRequest,
  createDeveloperMetadata: createDeveloperMetadataRequest,
  cutPaste: anything,
  deleteBanding: deleteBandingRequest,
  deleteConditionalFormatRule: deleteConditionalFormatRuleRequest,
  deleteDeveloperMetadata: deleteDeveloperMetadataRequest,
  deleteDimension: deleteDimensionRequest,
  deleteDimensionGroup: anything,
  deleteEmbeddedObject: anything,
  deleteFilterView: anything,
  deleteNamedRange: deleteNamedRangeRequest,
  deleteProtectedRange: deleteProtectedRangeRequest,
  deleteRange: deleteRangeRequest,
  deleteSheet: deleteSheetRequest,
  deleteTable: anything,
  duplicateFilterView: anything,
  duplicateSheet: duplicateSheetRequest,
  findReplace: findReplaceRequest,
  insertDimension: insertDimensionRequest,
  insertRange: insertRangeRequest,
  mergeCells: mergeCellsRequest,
  moveDimension: moveDimensionRequest,
  pasteData: anything,
  randomizeRange: anything,
  repeatCell: repeatCellRequest,
  setBasicFilter: setBasicFilterRequest,
  setDataValidation: setDataValidationRequest,
  sortRange: sortRangeRequest,
  textToColumns: anything,
  unmergeCells: unmergeCellsRequest,
  updateBanding: anything,
  updateBorders: anything,
  updateCells: updateCellsRequest,
  updateChartSpec: anything,
  updateConditionalFormatRule: updateConditionalFormatRuleRequest,
  updateDeveloperMetadata: anything,
  updateDimensionGroup: anything,
  updateDimensionProperties: updateDimensionPropertiesRequest,
  updateEmbeddedObjectPosition: anything,
  updateFilterView: anything,
  updateNamedRange: updateNamedRangeRequest,
  updateProtectedRange: updateProtectedRangeRequest,
  updateSheetProperties: updateSheetPropertiesRequest,
  updateSpreadsheetProperties: updateSpreadsheetPropertiesRequest,
  updateTable: anything,
});

const gridData = message<GoogleAppsScript.Sheets.Schema.GridData>({
  columnMetadata: listOf(dimensionProperties),
  rowData: listOf(rowData),
  rowMetadata: listOf(dimensionProperties),
  startColumn: int32,
  startRow: int32,
});
const sheet = message<GoogleAppsScript.Sheets.Schema.Sheet>({
  bandedRanges: listOf(bandedRange),
  basicFilter: basicFilter,
  charts: listOf(anything),
  columnGroups: listOf(anything),
  conditionalFormats: listOf(conditionalFormatRule),
  data: listOf(gridData),
  developerMetadata: listOf(developerMetadata),
  filterViews: listOf(anything),
  merges: listOf(gridRange),
  properties: sheetProperties,
  protectedRanges: listOf(protectedRange),
  rowGroups: listOf(anything),
  tables: listOf(anything),
});
export const spreadsheet = message<GoogleAppsScript.Sheets.Schema.Spreadsheet>({
  developerMetadata: listOf(developerMetadata),
  namedRanges: listOf(namedRange),
  properties: spreadsheetProperties,
  sheets: listOf(sheet),
  spreadsheetId: string,
  spreadsheetUrl: string,
});

export const batchUpdateRequest = message<GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest>({
  includeSpreadsheetInResponse: boolean,
  requests: listOf(request),
  responseIncludeGridData: boolean,
  responseRanges: listOf(string),
});
