/** Words as people write them, in lower case, and what each means. */
export type Vocabulary<T> = ReadonlyMap<string, T>;

/** @param rows a meaning and its words, parted by spaces */
export const vocabulary = <T>(...rows: readonly (readonly [meaning: T, words: string])[]): Vocabulary<T> =>
  new Map(rows.flatMap(([meaning, words]) => words.split(' ').map((word): [string, T] => [word, meaning])));
