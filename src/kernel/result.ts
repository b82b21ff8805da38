export type NonEmpty<T> = readonly [T, ...T[]];

/** What a check returns: the value, or every issue found. Throwing is for bugs and broken services. */
export type Result<T, I> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: NonEmpty<I> };

export const succeeded = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = <I>(...issues: NonEmpty<I>): Result<never, I> => ({ ok: false, issues });

export const isNonEmpty = <T>(items: readonly T[]): items is NonEmpty<T> => items.length > 0;
