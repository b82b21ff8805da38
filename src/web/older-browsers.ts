// What Chrome 58 has not: the syntax of the page is lowered by the build, functions of the language are not.

/** Adds a function where the browser has none of that name. */
function add(to: object, name: string, made: (this: never, ...given: never[]) => unknown): void {
  if (!(name in to))
    Object.defineProperty(to, name, { value: made, configurable: true, writable: true, enumerable: false });
}

add(Array.prototype, 'flatMap', function <
  T,
  U,
>(this: readonly T[], make: (each: T, at: number, all: readonly T[]) => U | readonly U[]) {
  return ([] as U[]).concat(...(this.map(make) as (U | U[])[]));
});
add(Array.prototype, 'flat', function <T>(this: readonly (T | T[])[]) {
  return ([] as T[]).concat(...this);
});
add(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const made: Record<string, unknown> = {};
  for (const [key, value] of entries) made[key] = value;
  return made;
});
