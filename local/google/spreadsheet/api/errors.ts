/** A refusal of the Sheets API as the advanced service throws it. */
export class GoogleJsonResponseException extends Error {
  override readonly name = 'GoogleJsonResponseException';
  readonly details: { readonly code: number; readonly message: string };

  /** @param call as Google names it, `sheets.spreadsheets.batchUpdate` */
  constructor(call: string, code: number, message: string) {
    super(`API call to ${call} failed with error: ${message}`);
    this.details = { code, message };
  }
}

/** What is wrong with a request, before it is known which request of which call that was. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly code = 400,
  ) {
    super(message);
  }
}
