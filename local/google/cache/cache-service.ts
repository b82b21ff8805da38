import { list, number, record, requireSignature, text } from '../core/arguments';
import { containerOf } from '../core/container';
import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';

type GoogleCache = GoogleAppsScript.Cache.Cache;

/** Limits of a cache (reference of the class `Cache`): keys in characters, values in bytes, times in seconds. */
export const CACHE_LIMITS = {
  keyLength: 250,
  valueSize: 100 * 1024,
  defaultSeconds: 600,
  minSeconds: 1,
  maxSeconds: 21_600,
  items: 1_000,
} as const;

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
}

/** Least recently written first, which is the order in which a full cache forgets. */
type Entries = Record<string, Entry>;

/** What Google declares to return nothing returns `null`. */
class Cache implements GoogleCache {
  constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  get(key: string): string | null {
    requireSignature('CacheService.Cache.get', [key], [text]);
    return this.world.call('CacheService.Cache.get', () => this.read(String(key)));
  }

  getAll(keys: string[]): Record<string, string> {
    requireSignature('CacheService.Cache.getAll', [keys], [list]);
    return this.world.call('CacheService.Cache.getAll', () => {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const value = this.read(key);
        if (value !== null) found[key] = value;
      }
      return found;
    });
  }

  put(...args: [key: string, value: string, expirationInSeconds?: number]): null {
    requireSignature('CacheService.Cache.put', args, [text, text], [text, text, number]);
    const [key, value, seconds] = args;
    this.world.call('CacheService.Cache.put', () => this.write(String(key), String(value), seconds));
    return null;
  }

  putAll(...args: [values: Record<string, unknown>, expirationInSeconds?: number]): null {
    requireSignature('CacheService.Cache.putAll', args, [record], [record, number]);
    const [values, seconds] = args;
    this.world.call('CacheService.Cache.putAll', () => {
      for (const [key, value] of Object.entries(values)) this.write(key, String(value), seconds);
    });
    return null;
  }

  remove(key: string): null {
    requireSignature('CacheService.Cache.remove', [key], [text]);
    this.world.call('CacheService.Cache.remove', () => {
      delete this.entries()[key];
    });
    return null;
  }

  removeAll(keys: string[]): null {
    requireSignature('CacheService.Cache.removeAll', [keys], [list]);
    this.world.call('CacheService.Cache.removeAll', () => {
      for (const key of keys) delete this.entries()[key];
    });
    return null;
  }

  private read(key: string): string | null {
    checkKey(key);
    const entries = this.entries();
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return entry && this.world.clock.now() < entry.expiresAt ? entry.value : null;
  }

  private write(key: string, value: string, seconds: number = CACHE_LIMITS.defaultSeconds): void {
    checkKey(key);
    if (Buffer.byteLength(value) > CACHE_LIMITS.valueSize) {
      throw new GoogleException('Argument too large: value');
    }
    const lifetime = Math.min(Math.max(seconds, CACHE_LIMITS.minSeconds), CACHE_LIMITS.maxSeconds);
    const entries = this.entries();
    delete entries[key];
    entries[key] = { value, expiresAt: this.world.clock.now() + lifetime * 1000 };
    forgetBeyondLimit(entries);
  }

  private entries(): Entries {
    const caches = this.world.section('caches', (): Record<string, Entries> => ({}));
    let entries = caches[this.name];
    if (!entries) {
      entries = {};
      caches[this.name] = entries;
    }
    return entries;
  }
}

function checkKey(key: string): void {
  if (key.length > CACHE_LIMITS.keyLength) throw new GoogleException('Argument too large: key');
}

function forgetBeyondLimit(entries: Entries): void {
  const keys = Object.keys(entries);
  for (const key of keys.slice(0, Math.max(0, keys.length - CACHE_LIMITS.items))) delete entries[key];
}

class CacheService implements GoogleAppsScript.Cache.CacheService {
  constructor(private readonly world: World) {}

  getScriptCache(): GoogleCache {
    return this.cache('script');
  }

  getUserCache(): GoogleCache {
    return this.cache(`user ${this.world.execution?.effectiveUser ?? this.world.account.email}`);
  }

  /** `null` outside a container: standalone script, web app. */
  getDocumentCache(): GoogleCache | null {
    const container = containerOf(this.world);
    return container === null ? null : this.cache(`document ${container}`);
  }

  private cache(name: string): GoogleCache {
    return emulate('CacheService.Cache', new Cache(this.world, name));
  }
}

export function createCacheService(world: World): CacheService {
  return emulate('CacheService', new CacheService(world));
}
