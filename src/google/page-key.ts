/** How long a page can be used after it was opened: the longest that Google's cache keeps anything, six hours. */
const KEPT_SECONDS = 21_600;

/** As `Utilities.getUuid` writes it: 122 random bits. */
const KEY = /^[0-9a-f-]{36}$/;

/** Name in the script's cache. What is kept under it says nothing: that there is something is all that counts. */
const cacheName = (key: string): string => `halaman:${key}`;

const keep = (key: string): void =>
  CacheService.getScriptCache().put(cacheName(key), 'terbuka', KEPT_SECONDS);

/** A key for a page that is about to be opened at a window of the workbook; nobody else can know it. */
export function newPageKey(): string {
  const key = Utilities.getUuid();
  keep(key);
  return key;
}

/** Whether this is the key of a page that was opened in the last hours. */
export function isPageKey(sent: unknown): boolean {
  if (typeof sent !== 'string' || !KEY.test(sent)) return false;
  return CacheService.getScriptCache().get(cacheName(sent)) !== null;
}
