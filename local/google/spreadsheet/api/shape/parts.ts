import { anything, boolean, double, int32, listOf, mapOf, message, oneOf, string } from './check';

import { cellFormat, color, colorStyle, textFormat } from './formats';

/** Parts that requests share (reference of the Sheets API, "Sheets", "Cells" and "Other"). */
export const DIMENSION = oneOf('Dimension', 'DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS');
export const SORT_ORDER = oneOf('SortOrder', 'SORT_ORDER_UNSPECIFIED', 'ASCENDING', 'DESCENDING');
export const VISIBILITY = oneOf(
  'DeveloperMetadataVisibility',
  'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED',
  'DOCUMENT',
  'PROJECT',
);

export const conditionValue = message<GoogleAppsScript.Sheets.Schema.ConditionValue>({
  relativeDate: string,
  userEnteredValue: string,
});
export const booleanCondition = message<GoogleAppsScript.Sheets.Schema.BooleanCondition>({
  type: string,
  values: listOf(conditionValue),
});
export const filterCriteria = message<GoogleAppsScript.Sheets.Schema.FilterCriteria>({
  condition: booleanCondition,
  hiddenValues: listOf(string),
  visibleBackgroundColorStyle: colorStyle,
  visibleForegroundColorStyle: colorStyle,
});
export const bandingProperties = message<GoogleAppsScript.Sheets.Schema.BandingProperties>({
  firstBandColor: color,
  firstBandColorStyle: colorStyle,
  footerColor: color,
  footerColorStyle: colorStyle,
  headerColor: color,
  headerColorStyle: colorStyle,
  secondBandColor: color,
  secondBandColorStyle: colorStyle,
});
export const gridRange = message<GoogleAppsScript.Sheets.Schema.GridRange>({
  endColumnIndex: int32,
  endRowIndex: int32,
  sheetId: int32,
  startColumnIndex: int32,
  startRowIndex: int32,
});
export const bandedRange = message<GoogleAppsScript.Sheets.Schema.BandedRange>({
  bandedRangeId: int32,
  columnProperties: bandingProperties,
  range: gridRange,
  rowProperties: bandingProperties,
});
export const booleanRule = message<GoogleAppsScript.Sheets.Schema.BooleanRule>({
  condition: booleanCondition,
  format: cellFormat,
});
export const conditionalFormatRule = message<GoogleAppsScript.Sheets.Schema.ConditionalFormatRule>({
  booleanRule: booleanRule,
  gradientRule: anything,
  ranges: listOf(gridRange),
});
export const namedRange = message<GoogleAppsScript.Sheets.Schema.NamedRange>({
  name: string,
  namedRangeId: string,
  range: gridRange,
});
export const editors = message<GoogleAppsScript.Sheets.Schema.Editors>({
  domainUsersCanEdit: boolean,
  groups: listOf(string),
  users: listOf(string),
});
export const protectedRange = message<GoogleAppsScript.Sheets.Schema.ProtectedRange>({
  description: string,
  editors: editors,
  namedRangeId: string,
  protectedRangeId: int32,
  range: gridRange,
  requestingUserCanEdit: boolean,
  tableId: string,
  unprotectedRanges: listOf(gridRange),
  warningOnly: boolean,
});
export const gridProperties = message<GoogleAppsScript.Sheets.Schema.GridProperties>({
  columnCount: int32,
  columnGroupControlAfter: boolean,
  frozenColumnCount: int32,
  frozenRowCount: int32,
  hideGridlines: boolean,
  rowCount: int32,
  rowGroupControlAfter: boolean,
});
export const sheetProperties = message<GoogleAppsScript.Sheets.Schema.SheetProperties>({
  gridProperties: gridProperties,
  hidden: boolean,
  index: int32,
  rightToLeft: boolean,
  sheetId: int32,
  sheetType: string,
  tabColor: color,
  tabColorStyle: colorStyle,
  title: string,
});
export const dataValidationRule = message<GoogleAppsScript.Sheets.Schema.DataValidationRule>({
  condition: booleanCondition,
  inputMessage: string,
  showCustomUi: boolean,
  strict: boolean,
});
export const errorValue = message<GoogleAppsScript.Sheets.Schema.ErrorValue>({
  message: string,
  type: string,
});
export const extendedValue = message<GoogleAppsScript.Sheets.Schema.ExtendedValue>({
  boolValue: boolean,
  errorValue: errorValue,
  formulaValue: string,
  numberValue: double,
  stringValue: string,
});
export const textFormatRun = message<GoogleAppsScript.Sheets.Schema.TextFormatRun>({
  format: textFormat,
  startIndex: int32,
});
export const cellData = message<GoogleAppsScript.Sheets.Schema.CellData>({
  dataValidation: dataValidationRule,
  effectiveFormat: cellFormat,
  effectiveValue: extendedValue,
  formattedValue: string,
  hyperlink: string,
  note: string,
  pivotTable: anything,
  textFormatRuns: listOf(textFormatRun),
  userEnteredFormat: cellFormat,
  userEnteredValue: extendedValue,
});
export const rowData = message<GoogleAppsScript.Sheets.Schema.RowData>({ values: listOf(cellData) });
export const dimensionRange = message<GoogleAppsScript.Sheets.Schema.DimensionRange>({
  dimension: DIMENSION,
  endIndex: int32,
  sheetId: int32,
  startIndex: int32,
});
export const developerMetadataLocation = message<GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation>({
  dimensionRange: dimensionRange,
  locationType: string,
  sheetId: int32,
  spreadsheet: boolean,
});
export const developerMetadata = message<GoogleAppsScript.Sheets.Schema.DeveloperMetadata>({
  location: developerMetadataLocation,
  metadataId: int32,
  metadataKey: string,
  metadataValue: string,
  visibility: VISIBILITY,
});
export const developerMetadataLookup = message<GoogleAppsScript.Sheets.Schema.DeveloperMetadataLookup>({
  locationMatchingStrategy: string,
  locationType: string,
  metadataId: int32,
  metadataKey: string,
  metadataLocation: developerMetadataLocation,
  metadataValue: string,
  visibility: VISIBILITY,
});
export const dataFilter = message<GoogleAppsScript.Sheets.Schema.DataFilter>({
  a1Range: string,
  developerMetadataLookup: developerMetadataLookup,
  gridRange: gridRange,
});
export const sortSpec = message<GoogleAppsScript.Sheets.Schema.SortSpec>({
  dimensionIndex: int32,
  sortOrder: SORT_ORDER,
  foregroundColorStyle: colorStyle,
  backgroundColorStyle: colorStyle,
});
export const basicFilter = message<GoogleAppsScript.Sheets.Schema.BasicFilter>({
  criteria: mapOf(filterCriteria),
  range: gridRange,
  sortSpecs: listOf(sortSpec),
  tableId: string,
});
export const gridCoordinate = message<GoogleAppsScript.Sheets.Schema.GridCoordinate>({
  columnIndex: int32,
  rowIndex: int32,
  sheetId: int32,
});
export const dimensionProperties = message<GoogleAppsScript.Sheets.Schema.DimensionProperties>({
  developerMetadata: listOf(developerMetadata),
  hiddenByFilter: boolean,
  hiddenByUser: boolean,
  pixelSize: int32,
});
