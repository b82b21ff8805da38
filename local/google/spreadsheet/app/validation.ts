import { date, flag, list, number, record, requireSignature, text } from '../../core/arguments';
import { nullAs } from '../../core/emulate-part';
import { memberName } from '../../core/enumeration';
import { signatureMismatch } from '../../core/exception';
import { fullName, parseBox, splitTitle } from '../grid/a1';
import type { ValidationRule } from '../grid/model';
import { sheetByTitle } from '../grid/store';
import { ENUMS } from './enums';
import { asGoogle, type Book, boxOf } from './google';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Criteria = keyof typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const Criteria = ENUMS.DataValidationCriteria;

/** Names of the two interfaces for one thing. */
export const CONDITION_OF: Readonly<Record<Criteria, string>> = {
  DATE_AFTER: 'DATE_AFTER',
  DATE_BEFORE: 'DATE_BEFORE',
  DATE_BETWEEN: 'DATE_BETWEEN',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  DATE_NOT_BETWEEN: 'DATE_NOT_BETWEEN',
  DATE_ON_OR_AFTER: 'DATE_ON_OR_AFTER',
  DATE_ON_OR_BEFORE: 'DATE_ON_OR_BEFORE',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  NUMBER_NOT_BETWEEN: 'NUMBER_NOT_BETWEEN',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
  CHECKBOX: 'BOOLEAN',
};

/** What a builder has gathered. */
interface Draft {
  readonly criteria: Criteria | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** `null` before there is a rule, which Google's declarations leave out. */
const criteriaType = ({ criteria }: Draft): GoogleAppsScript.Spreadsheet.DataValidationCriteria =>
  criteria === null ? nullAs() : Criteria[criteria];

const EMPTY: Draft = { criteria: null, values: [], allowInvalid: true, helpText: null };

class Validation implements Partial<DataValidation> {
  constructor(private readonly draft: Draft) {}

  copy = (): Builder => builder(this.draft);
  getAllowInvalid = (): boolean => this.draft.allowInvalid;
  getCriteriaType = () => criteriaType(this.draft);
  getCriteriaValues = (): unknown[] => [...this.draft.values];
  getHelpText = (): string => this.draft.helpText ?? '';
}

const validation = (draft: Draft): DataValidation =>
  asGoogle<DataValidation>('DataValidation', new Validation(draft));

class ValidationBuilder implements Partial<Builder> {
  private draft: Draft;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  build = (): DataValidation => validation(this.draft);
  copy = (): Builder => builder(this.draft);
  getAllowInvalid = (): boolean => this.draft.allowInvalid;
  getCriteriaType = () => criteriaType(this.draft);
  getCriteriaValues = (): unknown[] => [...this.draft.values];
  getHelpText = (): string | null => this.draft.helpText;

  setAllowInvalid(allowInvalid: boolean): Builder {
    this.check('setAllowInvalid', [allowInvalid], [flag]);
    return this.with({ allowInvalid });
  }

  setHelpText(helpText: string): Builder {
    this.check('setHelpText', [helpText], [text]);
    return this.with({ helpText });
  }

  requireValueInList(values: string[], ...dropdown: boolean[]): Builder {
    this.check('requireValueInList', [values, ...dropdown], [list], [list, flag]);
    return this.rule('VALUE_IN_LIST', [values.map(String), dropdown[0] ?? true]);
  }

  requireValueInRange(range: Range, ...dropdown: boolean[]): Builder {
    this.check('requireValueInRange', [range, ...dropdown], [record], [record, flag]);
    return this.rule('VALUE_IN_RANGE', [range, dropdown[0] ?? true]);
  }

  requireCheckbox = (...values: unknown[]): Builder => this.rule('CHECKBOX', values);
  requireDate = (...args: unknown[]): Builder => this.none('requireDate', 'DATE_IS_VALID_DATE', args);
  requireDateAfter = (...args: unknown[]): Builder => this.dates('requireDateAfter', 'DATE_AFTER', args, 1);
  requireDateBefore = (...args: unknown[]): Builder =>
    this.dates('requireDateBefore', 'DATE_BEFORE', args, 1);
  requireDateBetween = (...args: unknown[]): Builder =>
    this.dates('requireDateBetween', 'DATE_BETWEEN', args, 2);
  requireDateEqualTo = (...args: unknown[]): Builder =>
    this.dates('requireDateEqualTo', 'DATE_EQUAL_TO', args, 1);
  requireDateNotBetween = (...args: unknown[]): Builder =>
    this.dates('requireDateNotBetween', 'DATE_NOT_BETWEEN', args, 2);
  requireDateOnOrAfter = (...args: unknown[]): Builder =>
    this.dates('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', args, 1);
  requireDateOnOrBefore = (...args: unknown[]): Builder =>
    this.dates('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', args, 1);
  requireNumberBetween = (...args: unknown[]): Builder =>
    this.numbers('requireNumberBetween', 'NUMBER_BETWEEN', args, 2);
  requireNumberEqualTo = (...args: unknown[]): Builder =>
    this.numbers('requireNumberEqualTo', 'NUMBER_EQUAL_TO', args, 1);
  requireNumberGreaterThan = (...args: unknown[]): Builder =>
    this.numbers('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', args, 1);
  requireNumberGreaterThanOrEqualTo = (...args: unknown[]): Builder =>
    this.numbers('requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', args, 1);
  requireNumberLessThan = (...args: unknown[]): Builder =>
    this.numbers('requireNumberLessThan', 'NUMBER_LESS_THAN', args, 1);
  requireNumberLessThanOrEqualTo = (...args: unknown[]): Builder =>
    this.numbers('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', args, 1);
  requireNumberNotBetween = (...args: unknown[]): Builder =>
    this.numbers('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', args, 2);
  requireNumberNotEqualTo = (...args: unknown[]): Builder =>
    this.numbers('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', args, 1);
  requireTextContains = (...args: unknown[]): Builder =>
    this.texts('requireTextContains', 'TEXT_CONTAINS', args);
  requireTextDoesNotContain = (...args: unknown[]): Builder =>
    this.texts('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', args);
  requireTextEqualTo = (...args: unknown[]): Builder =>
    this.texts('requireTextEqualTo', 'TEXT_EQUAL_TO', args);
  requireTextIsEmail = (...args: unknown[]): Builder =>
    this.none('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', args);
  requireTextIsUrl = (...args: unknown[]): Builder =>
    this.none('requireTextIsUrl', 'TEXT_IS_VALID_URL', args);
  requireFormulaSatisfied = (...args: unknown[]): Builder =>
    this.texts('requireFormulaSatisfied', 'CUSTOM_FORMULA', args);

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria, args: unknown[]): Builder {
    const name = memberName(Criteria, criteria);
    if (!name) throw signatureMismatch(method('withCriteria'), [criteria, args]);
    return this.rule(name, args);
  }

  private none(name: string, criteria: Criteria, args: readonly unknown[]): Builder {
    this.check(name, args, []);
    return this.rule(criteria, []);
  }

  private dates(name: string, criteria: Criteria, args: readonly unknown[], count: number): Builder {
    this.check(name, args, new Array(count).fill(date));
    return this.rule(criteria, args);
  }

  private numbers(name: string, criteria: Criteria, args: readonly unknown[], count: number): Builder {
    this.check(name, args, new Array(count).fill(number));
    return this.rule(criteria, args);
  }

  private texts(name: string, criteria: Criteria, args: readonly unknown[]): Builder {
    this.check(name, args, [text]);
    return this.rule(criteria, args);
  }

  private check(
    name: string,
    args: readonly unknown[],
    ...overloads: Parameters<typeof requireSignature>[2][]
  ): void {
    requireSignature(method(name), args, ...overloads);
  }

  private rule(criteria: Criteria, values: readonly unknown[]): Builder {
    return this.with({ criteria, values });
  }

  private with(change: Partial<Draft>): Builder {
    this.draft = { ...this.draft, ...change };
    return asGoogle<Builder>('DataValidationBuilder', this);
  }
}

const method = (name: string): string => `SpreadsheetApp.DataValidationBuilder.${name}`;

const builder = (draft: Draft): Builder =>
  asGoogle<Builder>('DataValidationBuilder', new ValidationBuilder(draft));

export const newDataValidation = (): Builder => builder(EMPTY);

/** @returns the rule as the grid keeps it */
export function ruleFrom(given: DataValidation): ValidationRule {
  const name = memberName(Criteria, given.getCriteriaType());
  if (!name) throw new TypeError('SpreadsheetApp.DataValidation without criteria is not emulated');
  const values: unknown[] = given.getCriteriaValues();
  const helpText = given.getHelpText();
  const picks = name === 'VALUE_IN_LIST' || name === 'VALUE_IN_RANGE';
  return {
    condition: {
      type: CONDITION_OF[name],
      ...(values.length > 0 && {
        values: entered(name, values).map((userEnteredValue) => ({ userEnteredValue })),
      }),
    },
    ...(helpText && { inputMessage: helpText }),
    strict: !given.getAllowInvalid(),
    ...(picks && { showCustomUi: values[1] !== false }),
  };
}

function entered(name: Criteria, values: readonly unknown[]): string[] {
  const [first] = values;
  if (name === 'VALUE_IN_LIST') return Array.isArray(first) ? first.map(String) : [];
  if (name === 'VALUE_IN_RANGE') return [`=${rangeName(first as Range)}`];
  return values.map((value) =>
    date(value) ? new Date(Number(value)).toISOString().slice(0, 10) : String(value),
  );
}

const rangeName = (range: Range): string => fullName(range.getSheet().getName(), boxOf(range));

/** @returns the rule of a cell as a script sees it */
export function validationOf(book: Book, rule: ValidationRule): DataValidation {
  const type = rule.condition?.type;
  const criteria =
    (Object.keys(CONDITION_OF) as Criteria[]).find((name) => CONDITION_OF[name] === type) ?? null;
  const values = (rule.condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  return validation({
    criteria,
    values: scriptValues(book, criteria, values, rule.showCustomUi ?? true),
    allowInvalid: !rule.strict,
    helpText: rule.inputMessage ?? null,
  });
}

function scriptValues(
  book: Book,
  criteria: Criteria | null,
  values: readonly string[],
  dropdown: boolean,
): unknown[] {
  if (criteria === 'VALUE_IN_LIST') return [[...values], dropdown];
  if (criteria === 'VALUE_IN_RANGE') return [rangeNamed(book, values[0] ?? ''), dropdown];
  if (criteria?.startsWith('NUMBER_'))
    return values.map((value) => (Number.isNaN(Number(value)) ? value : Number(value)));
  if (criteria?.startsWith('DATE_'))
    return values.map((value) => (value.startsWith('=') ? value : new Date(value)));
  return [...values];
}

function rangeNamed(book: Book, formula: string): Range | null {
  const { title, rest } = splitTitle(formula.replace(/^=/, ''));
  const sheet = title === null ? null : sheetByTitle(book.workbook, title);
  const box = parseBox(rest.replace(/\$/g, ''));
  return sheet && box && book.objects.range(sheet.state.id, box);
}
