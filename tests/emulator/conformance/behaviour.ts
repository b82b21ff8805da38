/**
 * What Google's services do, as checks that use nothing but Google's own globals: the same files run against the emulation
 * here and, bundled by `scripts/conformance-bundle.ts`, on live Apps Script.
 */
export interface Behaviour {
  /** Number in the list of behaviours that the emulation answers for. */
  readonly number: number;
  readonly title: string;
  /** What the script has to be run by for the check to see it; from the editor unless named. */
  readonly runsBy?: RunsBy;
  check(assert: Assert, people: People): void;
}

/**
 * `simple-trigger` is an `onOpen` that nobody has authorised, `trigger` an installed one, `web-app` a visit to the deployment; `own-files`
 * the editor of a script that has `drive.file` in the place of `drive`.
 */
export type RunsBy = 'editor' | 'simple-trigger' | 'trigger' | 'web-app' | 'own-files';

/** Accounts other than the one that runs the checks, to share files with. */
export interface People {
  readonly editor: string;
  readonly viewer: string;
  /** An address of which there is no account. */
  readonly nobody: string;
}

export interface Assert {
  /** Equal in kind and content, wherever the arrays, objects and dates were made; other objects only to themselves. */
  equal(actual: unknown, expected: unknown): void;
  ok(condition: boolean, message?: string): void;
  /**
   * @param pattern of the text that is thrown
   * @param name of the error; a service refuses with an `Exception`, so that a mere slip of the check is no refusal
   */
  throws(run: () => unknown, pattern?: RegExp, name?: string): void;
}

export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

export const assert: Assert = {
  equal(actual, expected) {
    if (!same(actual, expected)) throw new CheckFailed(`expected ${shown(expected)}, got ${shown(actual)}`);
  },
  ok(condition, message = 'the condition does not hold') {
    if (!condition) throw new CheckFailed(message);
  },
  throws(run, pattern, name = 'Exception') {
    const error = thrownBy(run);
    if (error.name !== name) throw new CheckFailed(`thrown was a ${error.name}: ${error.message}`);
    if (pattern && !pattern.test(error.message)) throw new CheckFailed(`thrown was: ${error.message}`);
  },
};

function thrownBy(run: () => unknown): { readonly name: string; readonly message: string } {
  try {
    run();
  } catch (error) {
    const named = typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
    return named
      ? { name: String(error.name), message: String(error.message) }
      : { name: typeof error, message: String(error) };
  }
  throw new CheckFailed('nothing was thrown');
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]));
  }
  if (isDate(a) || isDate(b)) return isDate(a) && isDate(b) && same(Number(a), Number(b));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** Also of another realm, whose `Date` is not this one's. */
const isDate = (value: object): boolean => Object.prototype.toString.call(value) === '[object Date]';

/** An object literal, of whatever realm: nothing above its prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? (JSON.stringify(value) ?? '{}') : String(value);
}
