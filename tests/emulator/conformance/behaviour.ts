/**
 * What Google's services do, as checks that use nothing but Google's own globals: the same files run against the emulation
 * here and can be bundled to run on live Apps Script.
 */
export interface Behaviour {
  /** Number in the list of behaviours that the emulation answers for. */
  readonly number: number;
  readonly title: string;
  check(assert: Assert): void;
}

export interface Assert {
  /** Equal as JSON, so that values of another realm compare as well. */
  equal(actual: unknown, expected: unknown): void;
  ok(condition: boolean, message?: string): void;
  /** @param pattern of the text that is thrown */
  throws(run: () => unknown, pattern?: RegExp): void;
}

export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

export const assert: Assert = {
  equal(actual, expected) {
    if (shown(actual) !== shown(expected))
      throw new CheckFailed(`expected ${shown(expected)}, got ${shown(actual)}`);
  },
  ok(condition, message = 'the condition does not hold') {
    if (!condition) throw new CheckFailed(message);
  },
  throws(run, pattern) {
    const text = thrownBy(run);
    if (text === null) throw new CheckFailed('nothing was thrown');
    if (pattern && !pattern.test(text)) throw new CheckFailed(`thrown was: ${text}`);
  },
};

function thrownBy(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
      ? String(error.message)
      : String(error);
  }
}
