import { entryAt, formatOf } from '../grid/cells';
import type { CellFormat } from '../grid/model';
import { reformat, ruleContext } from '../grid/write';
import { patternOf } from '../locale/display';
import { LOOKS, type Look } from './look';
import { RangeValues } from './range-values';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** What the cells look like: colours, fonts, alignment, wrapping and number formats. */
export class RangeLooks extends RangeValues implements Partial<GoogleRange> {
  getBackground = (): string => this.look('getBackground', LOOKS.background);
  getBackgrounds = (): string[][] => this.looks('getBackgrounds', LOOKS.background);
  setBackground = (color: string | null): GoogleRange =>
    this.setLook('setBackground', LOOKS.background, color);
  setBackgrounds = (colors: (string | null)[][]): GoogleRange =>
    this.setLooks('setBackgrounds', LOOKS.background, colors);
  setBackgroundRGB = (red: number, green: number, blue: number): GoogleRange =>
    this.setLook(
      'setBackgroundRGB',
      LOOKS.background,
      `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    );
  setFontColor = (color: string | null): GoogleRange => this.setLook('setFontColor', LOOKS.fontColor, color);
  setFontColors = (colors: string[][]): GoogleRange =>
    this.setLooks('setFontColors', LOOKS.fontColor, colors);
  getFontWeight = () =>
    this.look('getFontWeight', LOOKS.fontWeight) as ReturnType<GoogleRange['getFontWeight']>;
  setFontWeight = (weight: string | null): GoogleRange =>
    this.setLook('setFontWeight', LOOKS.fontWeight, weight);
  setFontWeights = (weights: (string | null)[][]): GoogleRange =>
    this.setLooks('setFontWeights', LOOKS.fontWeight, weights);
  getFontStyle = () => this.look('getFontStyle', LOOKS.fontStyle) as ReturnType<GoogleRange['getFontStyle']>;
  setFontStyle = (style: string | null): GoogleRange => this.setLook('setFontStyle', LOOKS.fontStyle, style);
  getFontLine = () => this.look('getFontLine', LOOKS.fontLine) as ReturnType<GoogleRange['getFontLine']>;
  setFontLine = (line: string | null): GoogleRange => this.setLook('setFontLine', LOOKS.fontLine, line);
  getFontFamily = (): string => this.look('getFontFamily', LOOKS.fontFamily);
  setFontFamily = (family: string | null): GoogleRange =>
    this.setLook('setFontFamily', LOOKS.fontFamily, family);
  getFontSize = (): number => this.look('getFontSize', LOOKS.fontSize);
  setFontSize = (size: number): GoogleRange => this.setLook('setFontSize', LOOKS.fontSize, size);
  getHorizontalAlignment = (): string => this.look('getHorizontalAlignment', LOOKS.horizontalAlignment);
  setHorizontalAlignment = (alignment: string | null): GoogleRange =>
    this.setLook('setHorizontalAlignment', LOOKS.horizontalAlignment, alignment);
  getVerticalAlignment = (): string => this.look('getVerticalAlignment', LOOKS.verticalAlignment);
  setVerticalAlignment = (alignment: string | null): GoogleRange =>
    this.setLook('setVerticalAlignment', LOOKS.verticalAlignment, alignment);
  getWrap = (): boolean => this.look('getWrap', LOOKS.wrap);
  setWrap = (wrap: boolean): GoogleRange => this.setLook('setWrap', LOOKS.wrap, wrap);
  getWrapStrategy = (): GoogleAppsScript.Spreadsheet.WrapStrategy =>
    this.look('getWrapStrategy', LOOKS.wrapStrategy);
  setWrapStrategy = (strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange =>
    this.setLook('setWrapStrategy', LOOKS.wrapStrategy, strategy);
  getNumberFormat = (): string => this.patterns('getNumberFormat', true)[0]?.[0] ?? '';
  getNumberFormats = (): string[][] => this.patterns('getNumberFormats');
  setNumberFormat = (pattern: string): GoogleRange =>
    this.setLook('setNumberFormat', LOOKS.numberFormat, pattern);
  setNumberFormats = (patterns: string[][]): GoogleRange =>
    this.setLooks('setNumberFormats', LOOKS.numberFormat, patterns);

  private patterns(method: string, first = false): string[][] {
    const { workbook, world } = this.book;
    const { locale } = ruleContext(world, workbook);
    return this.read(
      method,
      (sheet, row, column) => {
        const format = formatOf(workbook, entryAt(sheet, row, column));
        return patternOf(format.numberFormat, locale) || LOOKS.numberFormat.get(format);
      },
      first,
    );
  }

  private look<T>(method: string, { get }: Pick<Look<T>, 'get'>): T {
    const { workbook } = this.book;
    const sheet = this.sheet();
    return this.book.read(
      `Range.${method}`,
      () => get(formatOf(workbook, entryAt(sheet, this.box.top, this.box.left))),
      1,
    );
  }

  private looks<T>(method: string, { get }: Pick<Look<T>, 'get'>): T[][] {
    const { workbook } = this.book;
    return this.read(method, (sheet, row, column) => get(formatOf(workbook, entryAt(sheet, row, column))));
  }

  private setLook<T>(method: string, { set }: Pick<Look<T>, 'set'>, value: T | null): GoogleRange {
    return this.write(method, ({ change }, sheet, row, column) =>
      reformat(change, sheet, row, column, (format: CellFormat) => set(format, value)),
    );
  }

  private setLooks<T>(
    method: string,
    { set }: Pick<Look<T>, 'set'>,
    values: readonly (readonly (T | null)[])[],
  ): GoogleRange {
    return this.writeGrid(method, values, ({ change }, sheet, row, column, value) =>
      reformat(change, sheet, row, column, (format: CellFormat) => set(format, value)),
    );
  }
}
