import type { Calculator } from '../formula/evaluate';
import { isError, type Single } from '../formula/value';
import type { Condition, Sheet } from '../grid/model';
import type { Locale } from '../locale/locale';
import { serialOfDay } from '../locale/serial';
import { typed } from '../locale/typed';

/** The cell that a condition is asked about. */
export interface Subject {
  readonly value: Single;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Where the rule's range begins: its relative references are meant from there. */
  readonly origin: { readonly row: number; readonly column: number };
}

export interface RuleContext {
  readonly calculator: Calculator;
  readonly locale: Locale;
  readonly thisYear: number;
}

type Test = (subject: Subject, values: readonly Single[], context: RuleContext) => boolean;

const ofNumber =
  (holds: (value: number, a: number, b: number) => boolean): Test =>
  ({ value }, [a, b]) => {
    if (typeof value !== 'number' || typeof a !== 'number') return false;
    return holds(value, a, typeof b === 'number' ? b : a);
  };

const ofText =
  (holds: (value: string, wanted: string) => boolean): Test =>
  ({ value }, [wanted]) =>
    !isError(value) && holds(String(value ?? '').toLowerCase(), String(wanted ?? '').toLowerCase());

const ofDay = (holds: (value: number, a: number, b: number) => boolean): Test =>
  ofNumber((value, a, b) => holds(Math.floor(value), a, b));

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType */
const TESTS: Readonly<Record<string, Test>> = {
  NUMBER_GREATER: ofNumber((value, a) => value > a),
  NUMBER_GREATER_THAN_EQ: ofNumber((value, a) => value >= a),
  NUMBER_LESS: ofNumber((value, a) => value < a),
  NUMBER_LESS_THAN_EQ: ofNumber((value, a) => value <= a),
  NUMBER_EQ: ofNumber((value, a) => value === a),
  NUMBER_NOT_EQ: ofNumber((value, a) => value !== a),
  NUMBER_BETWEEN: ofNumber((value, a, b) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: ofNumber((value, a, b) => value < a || value > b),
  TEXT_CONTAINS: ofText((value, wanted) => value.includes(wanted)),
  TEXT_NOT_CONTAINS: ofText((value, wanted) => !value.includes(wanted)),
  TEXT_STARTS_WITH: ofText((value, wanted) => value.startsWith(wanted)),
  TEXT_ENDS_WITH: ofText((value, wanted) => value.endsWith(wanted)),
  TEXT_EQ: ofText((value, wanted) => value === wanted),
  TEXT_NOT_EQ: ofText((value, wanted) => value !== wanted),
  TEXT_IS_EMAIL: ({ value }) => typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  TEXT_IS_URL: ({ value }) => typeof value === 'string' && /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/.test(value),
  DATE_EQ: ofDay((value, a) => value === a),
  DATE_BEFORE: ofDay((value, a) => value < a),
  DATE_AFTER: ofDay((value, a) => value > a),
  DATE_ON_OR_BEFORE: ofDay((value, a) => value <= a),
  DATE_ON_OR_AFTER: ofDay((value, a) => value >= a),
  DATE_BETWEEN: ofDay((value, a, b) => value >= a && value <= b),
  DATE_NOT_BETWEEN: ofDay((value, a, b) => value < a || value > b),
  DATE_IS_VALID: ({ value }) => typeof value === 'number',
  BLANK: ({ value }) => value === null || value === '',
  NOT_BLANK: ({ value }) => value !== null && value !== '',
  BOOLEAN: ({ value }, [checked, unchecked]) =>
    value === (checked ?? true) || value === (unchecked ?? false) || value === null,
  ONE_OF_LIST: ({ value }, values) => values.some((allowed) => sameShown(value, allowed)),
  CUSTOM_FORMULA: (_, [outcome]) => outcome === true || (typeof outcome === 'number' && outcome !== 0),
};

export const isConditionType = (type: string | undefined): type is string =>
  type !== undefined && (type in TESTS || type === 'ONE_OF_RANGE');

export function holds(condition: Condition, subject: Subject, context: RuleContext): boolean {
  const { type = '', values = [] } = condition;
  if (type === 'ONE_OF_RANGE') return inRange(values[0]?.userEnteredValue ?? '', subject, context);
  const test = TESTS[type];
  if (!test) throw new TypeError(`The condition ${type} is not emulated`);
  const text = type === 'ONE_OF_LIST' || type.startsWith('TEXT_');
  return test(
    subject,
    values.map((value) => operand(value, subject, context, text)),
    context,
  );
}

/** Values of a condition are typed as a person would: a formula, a number or date in the locale, or text. */
function operand(
  value: { readonly userEnteredValue?: string | undefined; readonly relativeDate?: string | undefined },
  { sheet, row, column, origin }: Subject,
  { calculator, locale, thisYear }: RuleContext,
  text: boolean,
): Single {
  if (value.relativeDate) return relativeDay(value.relativeDate, calculator, sheet);
  const entered = value.userEnteredValue ?? '';
  if (entered.startsWith('=')) {
    return calculator.evaluate(entered, sheet, { rows: row - origin.row, columns: column - origin.column });
  }
  return text ? entered : plainOperand(entered, locale, thisYear);
}

/** The API writes numbers and dates of conditions with a point, whatever the locale. */
function plainOperand(entered: string, locale: Locale, thisYear: number): Single {
  if (entered.trim() !== '' && !Number.isNaN(Number(entered))) return Number(entered);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(entered);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return typed(entered, locale, thisYear).value;
}

const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  TODAY: 0,
  YESTERDAY: -1,
  TOMORROW: 1,
  PAST_WEEK: -7,
  PAST_MONTH: -30,
  PAST_YEAR: -365,
};

function relativeDay(name: string, calculator: Calculator, sheet: Sheet): Single {
  const days = RELATIVE_DAYS[name];
  if (days === undefined) throw new TypeError(`The relative date ${name} is not emulated`);
  const today = calculator.evaluate('=TODAY()', sheet, { rows: 0, columns: 0 });
  return typeof today === 'number' ? today + days : today;
}

function inRange(reference: string, { value, sheet }: Subject, { calculator }: RuleContext): boolean {
  const found = calculator.valuesOf(reference.startsWith('=') ? reference : `=${reference}`, sheet);
  return found.some((allowed) => allowed !== null && sameShown(value, allowed));
}

const sameShown = (value: Single, allowed: Single): boolean =>
  !isError(value) &&
  !isError(allowed) &&
  value !== null &&
  String(value).toLowerCase() === String(allowed).toLowerCase();
