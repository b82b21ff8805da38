/**
 * What travels between a page and the script through `google.script.run`: primitives, `null`, plain objects and lists; no
 * dates, functions or other objects ("HTML Service: Communicate with Server Functions", parameters and return values).
 *
 * @returns a copy as the other side receives it
 * @throws Error naming the property that cannot travel
 */
export function copyForPage(value: unknown, path = ''): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((each, index) => copyForPage(each, joined(path, String(index))));
  if (Object.prototype.toString.call(value) === '[object Object]' && isPlain(value)) {
    // Not by assigning: `__proto__` is a key like any other then, and no way to properties that nobody sees.
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, copyForPage(each, joined(path, key))]),
    );
  }
  throw new Error(`Failed due to illegal value in property: ${path || '0'}`);
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Also of an object that was made in the script's own realm, whose `Object` is another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
