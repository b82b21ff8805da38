import type { Posyandu } from '../../src/kernel/answers/read-posyandu';

/** Posyandu that never had another name. */
export const listed = (...names: readonly string[]): readonly Posyandu[] =>
  names.map((name) => ({ name, formerNames: [] }));
