import { statusOf } from '../http-status';

/** Waits between tries, ms: together a little over the minute for which the service counts requests. */
const WAITS = [2_000, 4_000, 8_000, 16_000, 32_000];

const TOO_MANY_REQUESTS = 429;
const SERVER_ERRORS_FROM = 500;

/** A read may be asked again whenever the service is at fault, or has been asked too often. */
export const reading = <T>(read: () => T): T =>
  trying(read, (status) => status === TOO_MANY_REQUESTS || status >= SERVER_ERRORS_FROM);

/** A write may be repeated only when it is certain that it was refused: after any other fault it may have been done. */
export const writing = <T>(write: () => T): T => trying(write, (status) => status === TOO_MANY_REQUESTS);

function trying<T>(call: () => T, again: (status: number) => boolean): T {
  for (const wait of WAITS) {
    try {
      return call();
    } catch (error) {
      const status = statusOf(error);
      if (status === null || !again(status)) throw error;
      Utilities.sleep(wait);
    }
  }
  return call();
}
