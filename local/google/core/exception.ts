/** An error as Apps Script throws it: `name` is `Exception`, texts are those of an English account. */
export class GoogleException extends Error {
  override readonly name = 'Exception';
}

/** Type names as Google prints them in signature errors. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  return '(class)';
}

/** @param method as Google names it, `SpreadsheetApp.Range.setValue` */
export function signatureMismatch(method: string, args: readonly unknown[]): GoogleException {
  return new GoogleException(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

/** The execution was stopped by the platform: no handler of the script may catch it. */
export class ExecutionKilled extends Error {
  override readonly name = 'ExecutionKilled';
}
