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

/** The execution stands still at a service call that has not been made yet; where it goes on, it does so from its beginning. */
export class ExecutionSuspended extends Error {
  override readonly name = 'ExecutionSuspended';
}

/** A refusal of an API as its advanced service throws it. */
export class GoogleJsonResponseException extends Error {
  override readonly name = 'GoogleJsonResponseException';
  readonly details: { readonly code: number; readonly message: string };

  /** @param call as the API names it, `sheets.spreadsheets.batchUpdate` */
  constructor(call: string, code: number, message: string) {
    super(`API call to ${call} failed with error: ${message}`);
    this.details = { code, message };
  }
}
