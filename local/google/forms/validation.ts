import { number, type Parameter, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { requirePattern } from './pattern';
import type { ValidationState } from './state';

type Forms = GoogleAppsScript.Forms.FormApp;

/** What `build()` gives out tells a script nothing; the rule behind it is found here. */
const built = new WeakMap<object, ValidationState>();

/** @returns the rule of a built validation; `null` for none or an empty one */
export function ruleOf(validation: object | null | undefined): ValidationState | null {
  if (!validation) return null;
  const state = built.get(validation);
  if (!state) throw new GoogleException('Invalid argument: validation');
  return state.rule === '' ? null : state;
}

/** What a builder has been told so far. A later rule replaces the one before, since an item holds only one. */
class Draft<B extends object> {
  private state: ValidationState = { rule: '', args: [], message: '' };

  /** @param kind of what is built, `TextValidation` */
  constructor(
    private readonly kind: string,
    private readonly self: () => B,
  ) {}

  readonly setHelpText = (message: string): B => {
    this.check('setHelpText', [message], [text]);
    this.state = { ...this.state, message: String(message) };
    return this.self();
  };

  plain = (rule: string) => this.rule<[]>(rule, []);
  number = (rule: string) => this.rule<[number]>(rule, [number]);
  numbers = (rule: string) => this.rule<[number, number]>(rule, [number, number]);

  pattern(rule: string): (pattern: string) => B {
    const set = this.rule<[string]>(rule, [text]);
    return (pattern) => set(typeof pattern === 'string' ? requirePattern(pattern) : pattern);
  }

  private rule<A extends readonly (string | number)[]>(
    rule: string,
    parameters: readonly Parameter[],
  ): (...args: A) => B {
    return (...args) => {
      this.check(rule, args, parameters);
      this.state = { ...this.state, rule, args };
      return this.self();
    };
  }

  private check(method: string, args: readonly unknown[], parameters: readonly Parameter[]): void {
    requireSignature(`FormApp.${this.kind}Builder.${method}`, args, parameters);
  }

  build<V extends object>(): V {
    const validation = emulatePart<V>(`FormApp.${this.kind}`, {});
    built.set(validation, this.state);
    return validation;
  }
}

export function createTextValidation(): ReturnType<Forms['createTextValidation']> {
  type Builder = GoogleAppsScript.Forms.TextValidationBuilder;
  const draft = new Draft<Builder>('TextValidation', () => self);
  const self: Builder = emulatePart<Builder>('FormApp.TextValidationBuilder', {
    requireNumber: draft.plain('requireNumber'),
    requireNumberBetween: draft.numbers('requireNumberBetween'),
    requireNumberEqualTo: draft.number('requireNumberEqualTo'),
    requireNumberGreaterThan: draft.number('requireNumberGreaterThan'),
    requireNumberGreaterThanOrEqualTo: draft.number('requireNumberGreaterThanOrEqualTo'),
    requireNumberLessThan: draft.number('requireNumberLessThan'),
    requireNumberLessThanOrEqualTo: draft.number('requireNumberLessThanOrEqualTo'),
    requireNumberNotBetween: draft.numbers('requireNumberNotBetween'),
    requireNumberNotEqualTo: draft.number('requireNumberNotEqualTo'),
    requireTextContainsPattern: draft.pattern('requireTextContainsPattern'),
    requireTextDoesNotContainPattern: draft.pattern('requireTextDoesNotContainPattern'),
    requireTextDoesNotMatchPattern: draft.pattern('requireTextDoesNotMatchPattern'),
    requireTextIsEmail: draft.plain('requireTextIsEmail'),
    requireTextIsUrl: draft.plain('requireTextIsUrl'),
    requireTextLengthGreaterThanOrEqualTo: draft.number('requireTextLengthGreaterThanOrEqualTo'),
    requireTextLengthLessThanOrEqualTo: draft.number('requireTextLengthLessThanOrEqualTo'),
    requireTextMatchesPattern: draft.pattern('requireTextMatchesPattern'),
    requireWholeNumber: draft.plain('requireWholeNumber'),
    setHelpText: draft.setHelpText,
    build: () => draft.build(),
  });
  return self;
}

export function createParagraphTextValidation(): ReturnType<Forms['createParagraphTextValidation']> {
  type Builder = GoogleAppsScript.Forms.ParagraphTextValidationBuilder;
  const draft = new Draft<Builder>('ParagraphTextValidation', () => self);
  const self: Builder = emulatePart<Builder>('FormApp.ParagraphTextValidationBuilder', {
    requireTextContainsPattern: draft.pattern('requireTextContainsPattern'),
    requireTextDoesNotContainPattern: draft.pattern('requireTextDoesNotContainPattern'),
    requireTextDoesNotMatchPattern: draft.pattern('requireTextDoesNotMatchPattern'),
    requireTextLengthGreaterThanOrEqualTo: draft.number('requireTextLengthGreaterThanOrEqualTo'),
    requireTextLengthLessThanOrEqualTo: draft.number('requireTextLengthLessThanOrEqualTo'),
    requireTextMatchesPattern: draft.pattern('requireTextMatchesPattern'),
    setHelpText: draft.setHelpText,
    build: () => draft.build(),
  });
  return self;
}

export function createCheckboxValidation(): ReturnType<Forms['createCheckboxValidation']> {
  type Builder = GoogleAppsScript.Forms.CheckboxValidationBuilder;
  const draft = new Draft<Builder>('CheckboxValidation', () => self);
  const self: Builder = emulatePart<Builder>('FormApp.CheckboxValidationBuilder', {
    requireSelectAtLeast: draft.number('requireSelectAtLeast'),
    requireSelectAtMost: draft.number('requireSelectAtMost'),
    requireSelectExactly: draft.number('requireSelectExactly'),
    setHelpText: draft.setHelpText,
    build: () => draft.build(),
  });
  return self;
}

export function createGridValidation(): ReturnType<Forms['createGridValidation']> {
  type Builder = GoogleAppsScript.Forms.GridValidationBuilder;
  const draft = new Draft<Builder>('GridValidation', () => self);
  const self: Builder = emulatePart<Builder>('FormApp.GridValidationBuilder', {
    requireLimitOneResponsePerColumn: draft.plain('requireLimitOneResponsePerColumn'),
    setHelpText: draft.setHelpText,
    build: () => draft.build(),
  });
  return self;
}

export function createCheckboxGridValidation(): ReturnType<Forms['createCheckboxGridValidation']> {
  type Builder = GoogleAppsScript.Forms.CheckboxGridValidationBuilder;
  const draft = new Draft<Builder>('CheckboxGridValidation', () => self);
  const self: Builder = emulatePart<Builder>('FormApp.CheckboxGridValidationBuilder', {
    requireLimitOneResponsePerColumn: draft.plain('requireLimitOneResponsePerColumn'),
    setHelpText: draft.setHelpText,
    build: () => draft.build(),
  });
  return self;
}
