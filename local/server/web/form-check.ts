/** Checks before a page of the form is left. The server checks again: these only spare the kader the way there. */
export interface Rule {
  /** Item type, or `email`. */
  readonly kind: string;
  readonly required: boolean;
  /** Method of the validation builder; `null` for none. */
  readonly rule: string | null;
  readonly args: readonly unknown[];
}

export interface Wording {
  readonly missing: string;
  readonly invalid: string;
  readonly email: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Google matches patterns with RE2; those in use here mean the same in the browser. */
const matches = (text: string, pattern: unknown, whole: boolean): boolean =>
  new RegExp(whole ? `^(?:${String(pattern)})$` : String(pattern), 'u').test(text);

/** Rules that the browser can judge; any other is left to the server. */
const RULES: Readonly<Record<string, (text: string, args: readonly unknown[]) => boolean>> = {
  requireTextMatchesPattern: (text, [pattern]) => matches(text, pattern, true),
  requireTextDoesNotMatchPattern: (text, [pattern]) => !matches(text, pattern, true),
  requireTextContainsPattern: (text, [pattern]) => matches(text, pattern, false),
  requireTextDoesNotContainPattern: (text, [pattern]) => !matches(text, pattern, false),
  requireTextLengthLessThanOrEqualTo: (text, [limit]) => text.length <= Number(limit),
  requireTextLengthGreaterThanOrEqualTo: (text, [limit]) => text.length >= Number(limit),
  requireTextIsEmail: (text) => EMAIL.test(text),
  requireWholeNumber: (text) => Number.isInteger(Number(text)),
  requireNumber: (text) => Number.isFinite(Number(text)),
  requireNumberBetween: (text, [low, high]) => Number(text) >= Number(low) && Number(text) <= Number(high),
};

/** @returns what is wrong with the answer, in the words given; `null` when it may stand */
export function problemOf(answer: readonly string[], rule: Rule, wording: Wording): string | null {
  const [first] = answer;
  if (first === undefined) return rule.required ? wording.missing : null;
  if (rule.kind === 'email') return EMAIL.test(first) ? null : wording.email;
  const judge = rule.rule === null ? undefined : RULES[rule.rule];
  return !judge || judge(first, rule.args) ? null : wording.invalid;
}
