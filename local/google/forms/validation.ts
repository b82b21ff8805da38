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

  constructor(private readonly self: () => B) {}

  readonly setHelpText = (message: string): B => {
    this.state = { ...this.state, message };
    return this.self();
  };

  rule(rule: string): (...args: (string | number)[]) => B {
    return (...args) => {
      this.state = { ...this.state, rule, args };
      return this.self();
    };
  }

  pattern(rule: string): (pattern: string) => B {
    const set = this.rule(rule);
    return (pattern) => set(requirePattern(pattern));
  }

  build<V extends object>(kind: string): V {
    const validation = emulatePart<V>(`FormApp.${kind}`, {});
    built.set(validation, this.state);
    return validation;
  }
}

export function createTextValidation(): ReturnType<Forms['createTextValidation']> {
  type Builder = GoogleAppsScript.Forms.TextValidationBuilder;
  const draft = new Draft<Builder>(() => self);
  const self: Builder = emulatePart<Builder>('FormApp.TextValidationBuilder', {
    requireNumber: draft.rule('requireNumber'),
    requireNumberBetween: draft.rule('requireNumberBetween'),
    requireNumberEqualTo: draft.rule('requireNumberEqualTo'),
    requireNumberGreaterThan: draft.rule('requireNumberGreaterThan'),
    requireNumberGreaterThanOrEqualTo: draft.rule('requireNumberGreaterThanOrEqualTo'),
    requireNumberLessThan: draft.rule('requireNumberLessThan'),
    requireNumberLessThanOrEqualTo: draft.rule('requireNumberLessThanOrEqualTo'),
    requireNumberNotBetween: draft.rule('requireNumberNotBetween'),
    requireNumberNotEqualTo: draft.rule('requireNumberNotEqualTo'),
    requireTextContainsPattern: draft.pattern('requireTextContainsPattern'),
    requireTextDoesNotContainPattern: draft.pattern('requireTextDoesNotContainPattern'),
    requireTextDoesNotMatchPattern: draft.pattern('requireTextDoesNotMatchPattern'),
    requireTextIsEmail: draft.rule('requireTextIsEmail'),
    requireTextIsUrl: draft.rule('requireTextIsUrl'),
    requireTextLengthGreaterThanOrEqualTo: draft.rule('requireTextLengthGreaterThanOrEqualTo'),
    requireTextLengthLessThanOrEqualTo: draft.rule('requireTextLengthLessThanOrEqualTo'),
    requireTextMatchesPattern: draft.pattern('requireTextMatchesPattern'),
    requireWholeNumber: draft.rule('requireWholeNumber'),
    setHelpText: draft.setHelpText,
    build: () => draft.build('TextValidation'),
  });
  return self;
}

export function createParagraphTextValidation(): ReturnType<Forms['createParagraphTextValidation']> {
  type Builder = GoogleAppsScript.Forms.ParagraphTextValidationBuilder;
  const draft = new Draft<Builder>(() => self);
  const self: Builder = emulatePart<Builder>('FormApp.ParagraphTextValidationBuilder', {
    requireTextContainsPattern: draft.pattern('requireTextContainsPattern'),
    requireTextDoesNotContainPattern: draft.pattern('requireTextDoesNotContainPattern'),
    requireTextDoesNotMatchPattern: draft.pattern('requireTextDoesNotMatchPattern'),
    requireTextLengthGreaterThanOrEqualTo: draft.rule('requireTextLengthGreaterThanOrEqualTo'),
    requireTextLengthLessThanOrEqualTo: draft.rule('requireTextLengthLessThanOrEqualTo'),
    requireTextMatchesPattern: draft.pattern('requireTextMatchesPattern'),
    setHelpText: draft.setHelpText,
    build: () => draft.build('ParagraphTextValidation'),
  });
  return self;
}

export function createCheckboxValidation(): ReturnType<Forms['createCheckboxValidation']> {
  type Builder = GoogleAppsScript.Forms.CheckboxValidationBuilder;
  const draft = new Draft<Builder>(() => self);
  const self: Builder = emulatePart<Builder>('FormApp.CheckboxValidationBuilder', {
    requireSelectAtLeast: draft.rule('requireSelectAtLeast'),
    requireSelectAtMost: draft.rule('requireSelectAtMost'),
    requireSelectExactly: draft.rule('requireSelectExactly'),
    setHelpText: draft.setHelpText,
    build: () => draft.build('CheckboxValidation'),
  });
  return self;
}

export function createGridValidation(): ReturnType<Forms['createGridValidation']> {
  type Builder = GoogleAppsScript.Forms.GridValidationBuilder;
  const draft = new Draft<Builder>(() => self);
  const self: Builder = emulatePart<Builder>('FormApp.GridValidationBuilder', {
    requireLimitOneResponsePerColumn: draft.rule('requireLimitOneResponsePerColumn'),
    setHelpText: draft.setHelpText,
    build: () => draft.build('GridValidation'),
  });
  return self;
}

export function createCheckboxGridValidation(): ReturnType<Forms['createCheckboxGridValidation']> {
  type Builder = GoogleAppsScript.Forms.CheckboxGridValidationBuilder;
  const draft = new Draft<Builder>(() => self);
  const self: Builder = emulatePart<Builder>('FormApp.CheckboxGridValidationBuilder', {
    requireLimitOneResponsePerColumn: draft.rule('requireLimitOneResponsePerColumn'),
    setHelpText: draft.setHelpText,
    build: () => draft.build('CheckboxGridValidation'),
  });
  return self;
}
