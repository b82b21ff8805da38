import { enumeration } from '../../core/enumeration';

type S = typeof GoogleAppsScript.Spreadsheet;

/** Enums of `SpreadsheetApp`, in the order of the reference. */
export const ENUMS = {
  BandingTheme: enumeration<S['BandingTheme']>(
    'LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN', 'LIGHT_GREEN', 'INDIGO', 'PINK',
  ),
  BooleanCriteria: enumeration<S['BooleanCriteria']>(
    'CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_AFTER_RELATIVE',
    'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH', 'CUSTOM_FORMULA',
  ),
  BorderStyle: enumeration<S['BorderStyle']>('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  CopyPasteType: enumeration<S['CopyPasteType']>(
    'PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES',
    'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS',
  ),
  DataValidationCriteria: enumeration<S['DataValidationCriteria']>(
    'DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX',
  ),
  DeveloperMetadataLocationType: enumeration<S['DeveloperMetadataLocationType']>('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
  DeveloperMetadataVisibility: enumeration<S['DeveloperMetadataVisibility']>('DOCUMENT', 'PROJECT'),
  Dimension: enumeration<S['Dimension']>('COLUMNS', 'ROWS'),
  Direction: enumeration<S['Direction']>('UP', 'DOWN', 'PREVIOUS', 'NEXT'),
  ProtectionType: enumeration<S['ProtectionType']>('RANGE', 'SHEET'),
  SheetType: enumeration<S['SheetType']>('GRID', 'OBJECT'),
  WrapStrategy: enumeration<S['WrapStrategy']>('WRAP', 'OVERFLOW', 'CLIP'),
};

/** Not a property of `SpreadsheetApp`: what `SortSpec.getSortOrder` gives. */
export const SortOrder = enumeration<S['SortOrder']>('ASCENDING', 'DESCENDING');
