/** Advanced services give the HTTP status beside their text, which is in the language of the account. */
export function statusOf(error: unknown): number | null {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : null;
  if (typeof details !== 'object' || details === null || !('code' in details)) return null;
  return typeof details.code === 'number' ? details.code : null;
}
