import { asGoogle } from './google';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Setters apply to each range, and chain. */
export class RangeList implements Partial<GoogleRangeList> {
  constructor(private readonly ranges: readonly Range[]) {}

  getRanges = (): Range[] => [...this.ranges];
  breakApart = () => this.each((range) => range.breakApart());
  check = () => this.each((range) => range.check());
  uncheck = () => this.each((range) => range.uncheck());
  clear = (options: NonNullable<Parameters<Range['clear']>[0]> = {}) =>
    this.each((range) => range.clear(options));
  clearContent = () => this.each((range) => range.clearContent());
  clearDataValidations = () => this.each((range) => range.clearDataValidations());
  clearFormat = () => this.each((range) => range.clearFormat());
  clearNote = () => this.each((range) => range.clearNote());
  insertCheckboxes = () => this.each((range) => range.insertCheckboxes());
  removeCheckboxes = () => this.each((range) => range.removeCheckboxes());
  setBackground = (color: string | null) => this.each((range) => range.setBackground(color));
  setFontColor = (color: string | null) => this.each((range) => range.setFontColor(color));
  setFontWeight = (weight: Parameters<Range['setFontWeight']>[0]) =>
    this.each((range) => range.setFontWeight(weight));
  setFontSize = (size: number) => this.each((range) => range.setFontSize(size));
  setFormula = (formula: string) => this.each((range) => range.setFormula(formula));
  setHorizontalAlignment = (alignment: Parameters<Range['setHorizontalAlignment']>[0]) =>
    this.each((range) => range.setHorizontalAlignment(alignment));
  setNote = (note: string | null) => this.each((range) => range.setNote(note));
  setNumberFormat = (pattern: string) => this.each((range) => range.setNumberFormat(pattern));
  setValue = (value: unknown) => this.each((range) => range.setValue(value));
  setWrap = (wrap: boolean) => this.each((range) => range.setWrap(wrap));
  trimWhitespace = () => this.each((range) => range.trimWhitespace());

  private each(run: (range: Range) => unknown): GoogleRangeList {
    this.ranges.forEach(run);
    return asGoogle<GoogleRangeList>('RangeList', this);
  }
}
