import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';

/** Drive's iterators have `hasNext()` and `next()`, and no protocol of the language: `for … of` does not take them. */
export function iterator<T>(className: string, items: readonly T[]) {
  let at = 0;
  return emulate(className, {
    hasNext: () => at < items.length,
    next: (): T => {
      const item = items[at++];
      if (item === undefined) {
        throw new GoogleException('Cannot retrieve the next object: iterator has reached the end.');
      }
      return item;
    },
    getContinuationToken: (): string => {
      throw new TypeError(`${className}.getContinuationToken is not emulated`);
    },
  });
}
