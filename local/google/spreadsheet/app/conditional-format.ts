import { memberName } from '../../core/enumeration';
import { signatureMismatch } from '../../core/exception';
import { colorOf, styleOf } from '../api/color';
import type { CellFormat, Condition, ConditionalFormat } from '../grid/model';
import { readColor } from './colors';
import { ENUMS } from './enums';
import { asGoogle, type Book, boxOf } from './google';
import { CONDITION_OF } from './validation';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Criteria = keyof typeof GoogleAppsScript.Spreadsheet.BooleanCriteria;

interface Draft {
  readonly ranges: readonly Range[];
  readonly criteria: Criteria | null;
  readonly values: readonly unknown[];
  readonly format: CellFormat;
}

const EMPTY: Draft = { ranges: [], criteria: null, values: [], format: {} };

/** Criteria that cells have and input rules have not. */
const MORE: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  TEXT_STARTS_WITH: 'TEXT_STARTS_WITH',
  TEXT_ENDS_WITH: 'TEXT_ENDS_WITH',
};
const TYPES: Readonly<Record<string, string>> = { ...CONDITION_OF, ...MORE };

const conditionOf = (draft: Draft): BooleanCondition | null => {
  const { criteria, values, format } = draft;
  if (criteria === null) return null;
  const text = format.textFormat;
  return asGoogle<BooleanCondition>('BooleanCondition', {
    getBackground: () => colorOf(format.backgroundColorStyle, format.backgroundColor),
    getBold: () => text?.bold ?? null,
    getCriteriaType: () => ENUMS.BooleanCriteria[criteria],
    getCriteriaValues: () => [...values],
    getFontColor: () => colorOf(text?.foregroundColorStyle, text?.foregroundColor),
    getItalic: () => text?.italic ?? null,
    getStrikethrough: () => text?.strikethrough ?? null,
    getUnderline: () => text?.underline ?? null,
  });
};

const ruleOf = (draft: Draft): Rule =>
  asGoogle<Rule>('ConditionalFormatRule', {
    copy: () => builder(draft),
    getBooleanCondition: () => conditionOf(draft),
    getGradientCondition: () => null,
    getRanges: () => [...draft.ranges],
  });

class RuleBuilder implements Partial<Builder> {
  constructor(private readonly draft: Draft) {}

  build = (): Rule => ruleOf(this.draft);
  copy = (): Builder => builder(this.draft);
  getBooleanCondition = (): BooleanCondition | null => conditionOf(this.draft);
  getGradientCondition = (): null => null;
  getRanges = (): Range[] => [...this.draft.ranges];
  setRanges = (ranges: Range[]): Builder => builder({ ...this.draft, ranges });

  setBackground = (color: string | null): Builder => this.format({ backgroundColorStyle: style(color) });
  setFontColor = (color: string | null): Builder => this.text({ foregroundColorStyle: style(color) });
  setBold = (bold: boolean | null): Builder => this.text({ bold: bold ?? undefined });
  setItalic = (italic: boolean | null): Builder => this.text({ italic: italic ?? undefined });
  setStrikethrough = (strikethrough: boolean | null): Builder =>
    this.text({ strikethrough: strikethrough ?? undefined });
  setUnderline = (underline: boolean | null): Builder => this.text({ underline: underline ?? undefined });

  whenCellEmpty = (): Builder => this.when('CELL_EMPTY');
  whenCellNotEmpty = (): Builder => this.when('CELL_NOT_EMPTY');
  whenFormulaSatisfied = (formula: string): Builder => this.when('CUSTOM_FORMULA', formula);
  whenNumberBetween = (start: number, end: number): Builder => this.when('NUMBER_BETWEEN', start, end);
  whenNumberEqualTo = (number: number): Builder => this.when('NUMBER_EQUAL_TO', number);
  whenNumberGreaterThan = (number: number): Builder => this.when('NUMBER_GREATER_THAN', number);
  whenNumberGreaterThanOrEqualTo = (number: number): Builder =>
    this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  whenNumberLessThan = (number: number): Builder => this.when('NUMBER_LESS_THAN', number);
  whenNumberLessThanOrEqualTo = (number: number): Builder =>
    this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  whenNumberNotBetween = (start: number, end: number): Builder => this.when('NUMBER_NOT_BETWEEN', start, end);
  whenNumberNotEqualTo = (number: number): Builder => this.when('NUMBER_NOT_EQUAL_TO', number);
  whenTextContains = (text: string): Builder => this.when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string): Builder => this.when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextEndsWith = (text: string): Builder => this.when('TEXT_ENDS_WITH', text);
  whenTextEqualTo = (text: string): Builder => this.when('TEXT_EQUAL_TO', text);
  whenTextStartsWith = (text: string): Builder => this.when('TEXT_STARTS_WITH', text);

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    const name = memberName(ENUMS.BooleanCriteria, criteria);
    if (!name)
      throw signatureMismatch('SpreadsheetApp.ConditionalFormatRuleBuilder.withCriteria', [criteria, args]);
    return this.when(name, ...args);
  }

  private when = (criteria: Criteria, ...values: unknown[]): Builder =>
    builder({ ...this.draft, criteria, values });
  private format = (change: CellFormat): Builder =>
    builder({ ...this.draft, format: { ...this.draft.format, ...change } });
  private text = (change: NonNullable<CellFormat['textFormat']>): Builder =>
    this.format({ textFormat: { ...this.draft.format.textFormat, ...change } });
}

const style = (color: string | null) => {
  const hex = color === null ? null : readColor(color);
  return hex === null ? undefined : styleOf(hex);
};

const builder = (draft: Draft): Builder =>
  asGoogle<Builder>('ConditionalFormatRuleBuilder', new RuleBuilder(draft));

export const newConditionalFormatRule = (): Builder => builder(EMPTY);

/** @returns the rule as the grid keeps it */
export function conditionalFormatFrom(rule: Rule): ConditionalFormat {
  const condition = rule.getBooleanCondition();
  if (!condition) throw new TypeError('SpreadsheetApp.ConditionalFormatRule with a gradient is not emulated');
  const name = memberName(ENUMS.BooleanCriteria, condition.getCriteriaType()) ?? 'CUSTOM_FORMULA';
  const type = TYPES[name];
  if (!type) throw new TypeError(`SpreadsheetApp.BooleanCriteria.${name} is not emulated`);
  const values: unknown[] = condition.getCriteriaValues();
  const [background, fontColor] = [condition.getBackground(), condition.getFontColor()];
  return {
    boxes: rule.getRanges().map(boxOf),
    condition: {
      type,
      ...(values.length > 0 && { values: values.map((value) => ({ userEnteredValue: String(value) })) }),
    },
    format: {
      ...(background && { backgroundColorStyle: styleOf(background) }),
      textFormat: {
        ...(fontColor && { foregroundColorStyle: styleOf(fontColor) }),
        ...(condition.getBold() && { bold: true }),
        ...(condition.getItalic() && { italic: true }),
      },
    },
  };
}

/** @returns the rule of a tab as a script sees it */
export function scriptRule(
  book: Book,
  sheetId: number,
  { boxes, condition, format }: ConditionalFormat,
): Rule {
  const names = Object.keys(TYPES) as Criteria[];
  return ruleOf({
    ranges: boxes.map((box) => book.objects.range(sheetId, box)),
    criteria: names.find((name) => TYPES[name] === condition.type) ?? null,
    values: plainValues(condition),
    format,
  });
}

const plainValues = ({ type = '', values = [] }: Condition): unknown[] =>
  values.map(({ userEnteredValue = '' }) =>
    type.startsWith('NUMBER') && !Number.isNaN(Number(userEnteredValue))
      ? Number(userEnteredValue)
      : userEnteredValue,
  );
