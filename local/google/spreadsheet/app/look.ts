import { signatureMismatch } from '../../core/exception';
import { colorOf, styleOf } from '../api/color';
import { type CellFormat, NORMAL_ALIGNMENT } from '../grid/model';
import { readColor } from './colors';
import { ENUMS } from './enums';

/** One property of a cell's look: how scripts read it and set it. */
export interface Look<T> {
  readonly get: (format: CellFormat) => T;
  readonly set: (format: CellFormat, value: T | null) => CellFormat;
}

type TextFormat = NonNullable<CellFormat['textFormat']>;

const textLook = <T>(get: (text: TextFormat) => T, set: (value: T | null) => TextFormat): Look<T> => ({
  get: (format) => get(format.textFormat ?? {}),
  set: (format, value) => ({ ...format, textFormat: { ...format.textFormat, ...set(value) } }),
});

/** What automatic cells say of their number format. */
const GENERAL_PATTERN = '0.###############';

/** A colour that cannot be read changes nothing. */
const withColor = <T>(
  value: string | null,
  current: T,
  apply: (style: GoogleAppsScript.Sheets.Schema.ColorStyle | undefined) => T,
): T => {
  if (value === null) return apply(undefined);
  const hex = readColor(value);
  return hex === null ? current : apply(styleOf(hex));
};

/** A horizontal or vertical alignment; a text that is none changes nothing. */
const alignment = (
  field: 'horizontalAlignment' | 'verticalAlignment',
  otherwise: string,
  names: Readonly<Record<string, string>>,
): Look<string> => ({
  get: (format) => names[format[field] ?? ''] ?? otherwise,
  set: (format, value) => {
    const name = value?.toUpperCase();
    return name === undefined || Object.hasOwn(names, name) ? { ...format, [field]: name } : format;
  },
});

export const LOOKS = {
  background: {
    get: (format) => colorOf(format.backgroundColorStyle, format.backgroundColor) ?? '#ffffff',
    set: (format, value) =>
      withColor(value, format, (style) => ({
        ...format,
        backgroundColor: undefined,
        backgroundColorStyle: style,
      })),
  } satisfies Look<string>,
  fontColor: {
    get: ({ textFormat }) =>
      colorOf(textFormat?.foregroundColorStyle, textFormat?.foregroundColor) ?? '#000000',
    set: (format, value) =>
      withColor(value, format, (style) => ({
        ...format,
        textFormat: { ...format.textFormat, foregroundColor: undefined, foregroundColorStyle: style },
      })),
  } satisfies Look<string>,
  fontWeight: textLook<string>(
    ({ bold }) => (bold ? 'bold' : 'normal'),
    (value) => ({ bold: value === 'bold' || undefined }),
  ),
  fontStyle: textLook<string>(
    ({ italic }) => (italic ? 'italic' : 'normal'),
    (value) => ({ italic: value === 'italic' || undefined }),
  ),
  fontLine: textLook<string>(
    ({ underline, strikethrough }) => (underline ? 'underline' : strikethrough ? 'line-through' : 'none'),
    (value) => ({
      underline: value === 'underline' || undefined,
      strikethrough: value === 'line-through' || undefined,
    }),
  ),
  fontFamily: textLook<string>(
    ({ fontFamily }) => fontFamily ?? 'Arial',
    (value) => ({ fontFamily: value ?? undefined }),
  ),
  fontSize: textLook<number>(
    ({ fontSize }) => fontSize ?? 10,
    (value) => ({ fontSize: value ?? undefined }),
  ),
  horizontalAlignment: alignment('horizontalAlignment', 'general', {
    LEFT: 'left',
    CENTER: 'center',
    RIGHT: 'right',
    [NORMAL_ALIGNMENT]: 'general-left',
  }),
  verticalAlignment: alignment('verticalAlignment', 'bottom', {
    TOP: 'top',
    MIDDLE: 'middle',
    BOTTOM: 'bottom',
  }),
  wrap: {
    // An untouched cell overflows, and says that it wraps (issuetracker.google.com/issues/427134600).
    get: (format) => format.wrapStrategy === undefined || format.wrapStrategy === 'WRAP',
    set: (format, value) => ({ ...format, wrapStrategy: value ? 'WRAP' : 'OVERFLOW_CELL' }),
  } satisfies Look<boolean>,
  wrapStrategy: {
    get: (format) => ENUMS.WrapStrategy[strategyName(format.wrapStrategy)],
    set: (format, value) => ({ ...format, wrapStrategy: apiStrategy(value) }),
  } satisfies Look<GoogleAppsScript.Spreadsheet.WrapStrategy>,
  numberFormat: {
    get: (format) => format.numberFormat?.pattern ?? GENERAL_PATTERN,
    set: (format, value) => {
      if (value === null || value === undefined) {
        throw signatureMismatch('SpreadsheetApp.Range.setNumberFormat', [value]);
      }
      const automatic = value === '' || /^general$/i.test(value);
      return {
        ...format,
        numberFormat: automatic ? undefined : { type: value === '@' ? 'TEXT' : 'NUMBER', pattern: value },
      };
    },
  } satisfies Look<string>,
} as const;

const strategyName = (name: string | undefined): 'WRAP' | 'CLIP' | 'OVERFLOW' =>
  name === 'WRAP' || name === 'CLIP' ? name : 'OVERFLOW';

const apiStrategy = (value: unknown): string => {
  const name = String(value);
  return name === 'OVERFLOW' ? 'OVERFLOW_CELL' : name;
};
