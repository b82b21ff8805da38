import { type AnswerReading, notUnderstood, understood } from '../../../kernel/answers/answer-reading';
import { parseCode, type ResponseCode } from '../../../kernel/code';

/** Whom the submission is about: a registered child, or one described in the same submission. */
export type ChildChoice =
  | { readonly kind: 'registered'; readonly code: ResponseCode }
  | { readonly kind: 'described' };

/** What is said of a choice that cannot be read. */
export interface ChoiceFinding {
  readonly code: 'unreadable-child-code';
}

/** The first choice of every list of children, and how people put it in a file. */
const NOT_REGISTERED =
  /^(anak\s+|bayi\s+)?(belum\s+(terdaftar|ada|tercatat)|tidak\s+ada(\s+di\s+daftar)?|baru)\b/i;

export function readChildChoice(text: string): AnswerReading<ChildChoice, ChoiceFinding> {
  const code = parseCode(text);
  if (code) return understood({ kind: 'registered', code });
  const asksForNew = NOT_REGISTERED.test(text) && !text.includes('[');
  return asksForNew ? understood({ kind: 'described' }) : notUnderstood({ code: 'unreadable-child-code' });
}
