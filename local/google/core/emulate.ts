/** Every object that stands for one of Google's, whatever it is made of. */
const emulated = new WeakSet<object>();

/** Whether something is one of Google's objects, rather than data that one of them has given. */
export const isEmulated = (value: unknown): boolean =>
  ((typeof value === 'object' && value !== null) || typeof value === 'function') && emulated.has(value);

function known<T extends object>(object: T): T {
  emulated.add(object);
  return object;
}

/**
 * Throws the name of what is missing, instead of `undefined` travelling on. Symbols, and what the language itself probes for, are let
 * through. An object without a text of its own reads as the name of its class.
 */
function reading<T extends object>(name: string): ProxyHandler<T> {
  const className = name.slice(name.lastIndexOf('.') + 1);
  const asText = (): string => className;
  return {
    get(object, property, receiver) {
      if (property === 'toString' && Reflect.get(object, property) === Object.prototype.toString)
        return asText;
      if (typeof property === 'symbol' || property in object || PROBED.has(property)) {
        return Reflect.get(object, property, receiver);
      }
      throw new TypeError(`${name}.${property} is not emulated`);
    },
  };
}

/**
 * Wraps an emulated object so that what it does not have throws its own name, when it is read and when it is set.
 *
 * @param name as Google names the class, `SpreadsheetApp.Range`
 */
export function emulate<T extends object>(name: string, target: T): T {
  let guard = guards.get(name);
  if (!guard) {
    guard = guarding(name);
    guards.set(name, guard);
  }
  return known(new Proxy(target, guard as ProxyHandler<T>));
}

/** By class: one serves all of its objects, of which an execution may make tens of thousands. */
const guards = new Map<string, ProxyHandler<object>>();

const guarding = (name: string): ProxyHandler<object> => ({
  ...reading<object>(name),
  set(object, property, value, receiver) {
    if (typeof property === 'symbol' || property in object) {
      return Reflect.set(object, property, value, receiver);
    }
    throw new TypeError(`${name}.${property} cannot be set`);
  },
});

/** The same for an object that scripts put variables of their own on. */
export function emulateExtensible<T extends object>(name: string, target: T): T {
  return known(new Proxy(target, reading<T>(name)));
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
