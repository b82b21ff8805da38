import type { Finding } from './finding';

/** What a reader makes of an answer: a value, `null` where there is none, and what it has to say about it. */
export interface AnswerReading<T, F = Finding> {
  readonly value: T | null;
  readonly findings: readonly F[];
}

export const understood = <T, F = never>(value: T, ...findings: readonly F[]): AnswerReading<T, F> => ({
  value,
  findings,
});

/** As good as not answered: "belum punya", "tidak tahu". */
export const unanswered = <F = never>(...findings: readonly F[]): AnswerReading<never, F> => ({
  value: null,
  findings,
});

export const notUnderstood = <F>(...findings: readonly [F, ...F[]]): AnswerReading<never, F> => ({
  value: null,
  findings,
});

/** Dashes, dots and question marks, as people fill in a question that they have no answer to. */
export const isPlaceholder = (text: string): boolean => /^[\s\-–—_.,?/]*$/.test(text);

/**
 * A few digits and separators may be quoted back; anything else may be a name, and more digits a NIK or a telephone number, that
 * slipped into the wrong question.
 */
export function quotable(text: string): string | null {
  const digits = text.replace(/\D/g, '').length;
  return digits <= 8 && /^[\d\s.,:/-]{1,12}$/.test(text) ? text.trim() : null;
}
