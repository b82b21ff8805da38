import type { CellFormat } from '../grid/model';
import { styledColor, withoutZeros } from './color';
import type { Mask } from './mask';

/**
 * A colour stands in two fields of the API: an old one with the colour itself, and one with its style, which counts where both are
 * given. Formats are kept with styles alone, and shown with both.
 */
type Fields = Readonly<Record<string, unknown>>;

const COLORS = ['backgroundColor', 'foregroundColor', 'color'];
const STYLES = COLORS.map((field) => `${field}Style`);
const styleField = (field: string): string => `${field}Style`;
const colorField = (field: string): string => field.slice(0, -'Style'.length);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the format with each colour in its style field alone */
export const withStyles = (format: CellFormat): CellFormat => stylesOf({ ...format });

function stylesOf(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([field, value]): readonly [string, unknown] => {
    if (!isFields(value)) return [COLORS.includes(field) ? styleField(field) : field, value];
    if (STYLES.includes(field)) return [field, { rgbColor: withoutZeros(styledColor(value)) }];
    if (COLORS.includes(field)) return [styleField(field), { rgbColor: withoutZeros(value) }];
    return [field, stylesOf(value)];
  });
  const styles = entries.filter(([field]) => Object.hasOwn(fields, field));
  return Object.fromEntries([...entries, ...styles]);
}

/** @returns a copy of the format with each colour in both of its fields */
export const withColors = (format: CellFormat): CellFormat => bothOf({ ...withStyles(format) });

const bothOf = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]): (readonly [string, unknown])[] => {
      if (!isFields(value)) return [[field, value]];
      if (!STYLES.includes(field)) return [[field, bothOf(value)]];
      const { rgbColor } = value;
      return [
        [colorField(field), structuredClone(rgbColor)],
        [field, structuredClone(value)],
      ];
    }),
  );

/** The mask of a format with each colour meant in its style field. */
export function withStyleFields(mask: Mask): Mask {
  if (mask === true) return true;
  const result: Record<string, Mask> = {};
  for (const [field, inner] of Object.entries(mask)) {
    const isColor = COLORS.includes(field);
    const name = isColor ? styleField(field) : field;
    const meant = isColor && inner !== true ? { rgbColor: inner } : withStyleFields(inner);
    result[name] = result[name] === true || meant === true ? true : { ...result[name], ...meant };
  }
  return result;
}
