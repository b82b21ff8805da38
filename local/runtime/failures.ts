import type { ExecutionKind, World } from '../google/core/world';

/** An execution that did not end well, as Google's summary mail lists it. */
export interface Failure {
  readonly at: number;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  /** `null` for what no trigger started. */
  readonly triggerId: string | null;
  /** `Exception: text`, as the execution log shows it. */
  readonly message: string;
}

interface FailuresSection {
  readonly list: Failure[];
}

export const failuresOf = (world: World): Failure[] =>
  world.section<FailuresSection>('failures', () => ({ list: [] })).list;

/** Also of errors of the script's own realm. */
export function describeError(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const name = 'name' in error ? String(error.name) : 'Error';
    return `${name}: ${String(error.message)}`;
  }
  return String(error);
}

/** An error of the script's own realm is no `Error` out here: this is the same one as everyone here knows it. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
    return new Error(String(thrown));
  const error = new Error(String(thrown.message), { cause: thrown });
  if ('name' in thrown) error.name = String(thrown.name);
  if ('stack' in thrown) error.stack = String(thrown.stack);
  return error;
}
