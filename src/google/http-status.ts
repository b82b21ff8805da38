/** Advanced services give the HTTP status beside their text, which is in the language of the account. */
export function statusOf(error: unknown): number | null {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : null;
  if (typeof details !== 'object' || details === null || !('code' in details)) return null;
  return typeof details.code === 'number' ? details.code : null;
}

const TOO_MANY_REQUESTS = 429;
const SERVER_ERRORS_FROM = 500;

/** Whether Google has refused what it was asked, and would again: nothing is wrong with the service, nor the quota of a minute used up. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status !== TOO_MANY_REQUESTS && status < SERVER_ERRORS_FROM;
}
