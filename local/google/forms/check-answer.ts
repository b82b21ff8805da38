import { readPattern } from './pattern';
import type { AnswerValue, ItemState, ValidationState } from './state';

export type ProblemCode = 'required' | 'choice' | 'format' | 'validation';

export interface AnswerProblem {
  readonly code: ProblemCode;
  /** As Google shows it under the question: the help text of the validation, or Google's own words. */
  readonly message: string;
}

/** What the form says of itself where the author gave no words (English account). */
const REQUIRED = 'This is a required question';
const NOT_A_CHOICE = 'Must be one of the options';
const NOT_READABLE = 'Invalid answer';

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB_ADDRESS = /^(https?:\/\/)?[^\s/@]+\.[^\s/@]+(\/\S*)?$/i;

type Test = (text: string, args: readonly (string | number)[]) => boolean;

const against =
  (compare: (value: number, a: number, b: number) => boolean): Test =>
  (text, [a, b]) =>
    compare(number(text), Number(a), Number(b));

const pattern = (source: string | number | undefined, whole: boolean): RegExp =>
  readPattern(whole ? `^(?:${source})$` : String(source));

/** One line for each rule of the validation builders; ranges include both ends (TextValidationBuilder reference). */
const TEXT_RULES: Readonly<Record<string, { readonly test: Test; readonly says: string }>> = {
  requireNumber: { test: (text) => Number.isFinite(number(text)), says: 'Must be a number' },
  requireWholeNumber: { test: (text) => Number.isInteger(number(text)), says: 'Must be a whole number' },
  requireNumberBetween: {
    test: against((v, a, b) => v >= a && v <= b),
    says: 'Must be a number between {0} and {1}',
  },
  requireNumberNotBetween: {
    test: against((v, a, b) => v < a || v > b),
    says: 'Must be a number less than {0} or greater than {1}',
  },
  requireNumberEqualTo: { test: against((v, a) => v === a), says: 'Must be a number equal to {0}' },
  requireNumberNotEqualTo: {
    test: against((v, a) => Number.isFinite(v) && v !== a),
    says: 'Must be a number not equal to {0}',
  },
  requireNumberGreaterThan: { test: against((v, a) => v > a), says: 'Must be a number greater than {0}' },
  requireNumberGreaterThanOrEqualTo: {
    test: against((v, a) => v >= a),
    says: 'Must be a number greater than or equal to {0}',
  },
  requireNumberLessThan: { test: against((v, a) => v < a), says: 'Must be a number less than {0}' },
  requireNumberLessThanOrEqualTo: {
    test: against((v, a) => v <= a),
    says: 'Must be a number less than or equal to {0}',
  },
  requireTextIsEmail: { test: (text) => EMAIL.test(text), says: 'Must be an email' },
  requireTextIsUrl: { test: (text) => WEB_ADDRESS.test(text), says: 'Must be a URL' },
  requireTextContainsPattern: { test: (text, [p]) => pattern(p, false).test(text), says: 'Must contain {0}' },
  requireTextDoesNotContainPattern: {
    test: (text, [p]) => !pattern(p, false).test(text),
    says: 'Must not contain {0}',
  },
  requireTextMatchesPattern: { test: (text, [p]) => pattern(p, true).test(text), says: 'Must match pattern' },
  requireTextDoesNotMatchPattern: {
    test: (text, [p]) => !pattern(p, true).test(text),
    says: 'Must not match pattern',
  },
  requireTextLengthGreaterThanOrEqualTo: {
    test: (text, [n]) => [...text].length >= Number(n),
    says: 'Must be at least {0} characters',
  },
  requireTextLengthLessThanOrEqualTo: {
    test: (text, [n]) => [...text].length <= Number(n),
    says: 'Must be fewer than {0} characters',
  },
};

type CountTest = (selected: number, wanted: number) => boolean;

const SELECTION_RULES: Readonly<Record<string, { readonly test: CountTest; readonly says: string }>> = {
  requireSelectAtLeast: {
    test: (selected, wanted) => selected >= wanted,
    says: 'Must select at least {0} options',
  },
  requireSelectAtMost: {
    test: (selected, wanted) => selected <= wanted,
    says: 'Must select at most {0} options',
  },
  requireSelectExactly: {
    test: (selected, wanted) => selected === wanted,
    says: 'Must select exactly {0} options',
  },
};

const words = (says: string, validation: ValidationState): string =>
  validation.message ||
  says.replace(/\{(\d)\}/g, (_whole, index: string) => String(validation.args[Number(index)]));

function brokenRule(validation: ValidationState, answer: AnswerValue): AnswerProblem | null {
  const text = TEXT_RULES[validation.rule];
  if (text && typeof answer === 'string' && !text.test(answer, validation.args)) {
    return { code: 'validation', message: words(text.says, validation) };
  }
  const selection = SELECTION_RULES[validation.rule];
  if (selection && Array.isArray(answer) && !selection.test(answer.length, Number(validation.args[0]))) {
    return { code: 'validation', message: words(selection.says, validation) };
  }
  return null;
}

/** How the browser's own controls send dates and times. */
const FORMATS: Readonly<Partial<Record<ItemState['type'], RegExp>>> = {
  DATE: /^(\d{4}-)?\d{2}-\d{2}$/,
  DATETIME: /^(\d{4}-)?\d{2}-\d{2} \d{2}:\d{2}$/,
  TIME: /^\d{2}:\d{2}$/,
  DURATION: /^\d{2,}:\d{2}:\d{2}$/,
};

function isOffered(item: ItemState, answer: AnswerValue): boolean {
  if (item.type === 'SCALE') {
    const value = Number(answer);
    return Number.isInteger(value) && value >= item.lower && value <= item.upper;
  }
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') {
    return [answer].flat(2).every((value) => value === '' || item.columns.includes(value));
  }
  if (item.choices.length === 0 || item.otherOption) return true;
  return [answer].flat(2).every((value) => item.choices.some((choice) => choice.value === value));
}

export const isBlank = (answer: AnswerValue | undefined): boolean =>
  answer === undefined || [answer].flat(2).every((value) => value === '');

/** @returns what keeps the form from being sent, `null` if nothing does; a blank answer only breaks `required` */
export function checkAnswer(item: ItemState, answer: AnswerValue | undefined): AnswerProblem | null {
  if (answer === undefined || isBlank(answer)) {
    return item.required ? { code: 'required', message: REQUIRED } : null;
  }
  if (!isOffered(item, answer)) return { code: 'choice', message: NOT_A_CHOICE };
  const format = FORMATS[item.type];
  if (format && !(typeof answer === 'string' && format.test(answer))) {
    return { code: 'format', message: NOT_READABLE };
  }
  return item.validation ? brokenRule(item.validation, answer) : null;
}
