import { MS_PER_HOUR } from '../kernel/calendar';

/** How long a page can be used after it was opened or last prolonged: the longest that Google's cache keeps anything, six hours. */
const KEPT_SECONDS = 21_600;

/** A page in use is prolonged once an hour, so that most of what it asks costs one call and not two. */
const PROLONGED_AFTER_MS = MS_PER_HOUR;

/** As `Utilities.getUuid` writes it: 122 random bits. */
const KEY = /^[0-9a-f-]{36}$/;

/** Name in the script's cache. What is kept under it is the moment when it was put there. */
const cacheName = (key: string): string => `halaman:${key}`;

const keep = (key: string): void =>
  CacheService.getScriptCache().put(cacheName(key), String(Date.now()), KEPT_SECONDS);

/** A key for a page that is about to be opened at a window of the workbook; nobody else can know it. */
export function newPageKey(): string {
  const key = Utilities.getUuid();
  keep(key);
  return key;
}

/** Whether this is the key of a page that was opened or used lately; it can be used for hours again. */
export function isPageKey(sent: unknown): boolean {
  if (typeof sent !== 'string' || !KEY.test(sent)) return false;
  const keptAt = CacheService.getScriptCache().get(cacheName(sent));
  if (keptAt === null) return false;
  if (!(Date.now() - Number(keptAt) < PROLONGED_AFTER_MS)) keep(sent);
  return true;
}
