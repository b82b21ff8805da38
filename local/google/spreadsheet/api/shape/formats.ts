import { boolean, double, int32, message, oneOf, string } from './check';

/** Looks of cells (reference of the Sheets API, "CellFormat" and "Other"). */
const NUMBER_FORMAT_TYPE = oneOf(
  'NumberFormat.NumberFormatType',
  'NUMBER_FORMAT_TYPE_UNSPECIFIED',
  'TEXT',
  'NUMBER',
  'PERCENT',
  'CURRENCY',
  'DATE',
  'TIME',
  'DATE_TIME',
  'SCIENTIFIC',
);
const HORIZONTAL_ALIGN = oneOf('HorizontalAlign', 'HORIZONTAL_ALIGN_UNSPECIFIED', 'LEFT', 'CENTER', 'RIGHT');
const VERTICAL_ALIGN = oneOf('VerticalAlign', 'VERTICAL_ALIGN_UNSPECIFIED', 'TOP', 'MIDDLE', 'BOTTOM');
const WRAP_STRATEGY = oneOf(
  'WrapStrategy',
  'WRAP_STRATEGY_UNSPECIFIED',
  'OVERFLOW_CELL',
  'LEGACY_WRAP',
  'CLIP',
  'WRAP',
);
const BORDER_STYLE = oneOf(
  'Style',
  'STYLE_UNSPECIFIED',
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'NONE',
  'DOUBLE',
);
const HYPERLINK_DISPLAY_TYPE = oneOf(
  'CellFormat.HyperlinkDisplayType',
  'HYPERLINK_DISPLAY_TYPE_UNSPECIFIED',
  'LINKED',
  'PLAIN_TEXT',
);
const TEXT_DIRECTION = oneOf('TextDirection', 'TEXT_DIRECTION_UNSPECIFIED', 'LEFT_TO_RIGHT', 'RIGHT_TO_LEFT');

export const color = message<GoogleAppsScript.Sheets.Schema.Color>({
  alpha: double,
  blue: double,
  green: double,
  red: double,
});
export const colorStyle = message<GoogleAppsScript.Sheets.Schema.ColorStyle>({
  rgbColor: color,
  themeColor: string,
});
export const border = message<GoogleAppsScript.Sheets.Schema.Border>({
  color: color,
  colorStyle: colorStyle,
  style: BORDER_STYLE,
  width: int32,
});
export const borders = message<GoogleAppsScript.Sheets.Schema.Borders>({
  bottom: border,
  left: border,
  right: border,
  top: border,
});
export const numberFormat = message<GoogleAppsScript.Sheets.Schema.NumberFormat>(
  { pattern: string, type: NUMBER_FORMAT_TYPE },
  true,
);
export const padding = message<GoogleAppsScript.Sheets.Schema.Padding>({
  bottom: int32,
  left: int32,
  right: int32,
  top: int32,
});
export const link = message<GoogleAppsScript.Sheets.Schema.Link>({ uri: string });
export const textFormat = message<GoogleAppsScript.Sheets.Schema.TextFormat>({
  bold: boolean,
  fontFamily: string,
  fontSize: int32,
  foregroundColor: color,
  foregroundColorStyle: colorStyle,
  italic: boolean,
  strikethrough: boolean,
  underline: boolean,
  link: link,
});
export const textRotation = message<GoogleAppsScript.Sheets.Schema.TextRotation>({
  angle: int32,
  vertical: boolean,
});
export const cellFormat = message<GoogleAppsScript.Sheets.Schema.CellFormat>({
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders: borders,
  horizontalAlignment: HORIZONTAL_ALIGN,
  hyperlinkDisplayType: HYPERLINK_DISPLAY_TYPE,
  numberFormat: numberFormat,
  padding: padding,
  textDirection: TEXT_DIRECTION,
  textFormat: textFormat,
  textRotation: textRotation,
  verticalAlignment: VERTICAL_ALIGN,
  wrapStrategy: WRAP_STRATEGY,
});
