/**
 * Wraps an emulated object so that what it does not have throws its own name, instead of `undefined` travelling on.
 * Symbols, and the names that the language itself probes for, are let through.
 *
 * @param name as Google names the class, `SpreadsheetApp.Range`
 */
export function emulate<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property, receiver) {
      if (typeof property === 'symbol' || property in object || PROBED.has(property)) {
        return Reflect.get(object, property, receiver);
      }
      throw new TypeError(`${name}.${property} is not emulated`);
    },
  });
}

const PROBED = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);
