export { GoogleJsonResponseException } from '../../core/exception';

/** What is wrong with a request, before it is known which request of which call that was. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly code = 400,
  ) {
    super(message);
  }
}
