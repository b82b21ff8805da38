import { flag, record, requireSignature, text } from '../core/arguments';
import { containerOf } from '../core/container';
import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';
import { spend } from '../core/quotas';
import type { World } from '../core/world';

type GoogleProperties = GoogleAppsScript.Properties.Properties;

/** Quotas page, "Properties value size" and "Properties total storage", in bytes. */
export const PROPERTY_LIMITS = { value: 9 * 1024, store: 500 * 1024 } as const;

type Store = Record<string, string>;

class Properties implements GoogleProperties {
  constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  getProperty(key: string): string | null {
    requireSignature('PropertiesService.Properties.getProperty', [key], [text]);
    return this.operation('getProperty', (store) =>
      Object.hasOwn(store, key) ? (store[key] ?? null) : null,
    );
  }

  getProperties(): Store {
    return this.operation('getProperties', (store) => ({ ...store }));
  }

  getKeys(): string[] {
    return this.operation('getKeys', (store) => Object.keys(store));
  }

  setProperty(...args: [key: string, value: string]): GoogleProperties {
    requireSignature('PropertiesService.Properties.setProperty', args, [text, () => true]);
    return this.change('setProperty', (store) => ({ ...store, [args[0]]: String(args[1]) }));
  }

  setProperties(...args: [properties: Store, deleteAllOthers?: boolean]): GoogleProperties {
    requireSignature('PropertiesService.Properties.setProperties', args, [record], [record, flag]);
    const [properties, deleteAllOthers] = args;
    const texts = Object.entries(properties).map(([key, value]) => [key, String(value)]);
    return this.change('setProperties', (store) => ({
      ...(deleteAllOthers ? {} : store),
      ...(Object.fromEntries(texts) as Store),
    }));
  }

  deleteProperty(key: string): GoogleProperties {
    requireSignature('PropertiesService.Properties.deleteProperty', [key], [text]);
    return this.change('deleteProperty', ({ [key]: _, ...others }) => others);
  }

  deleteAllProperties(): GoogleProperties {
    return this.change('deleteAllProperties', () => ({}));
  }

  private change(method: string, next: (store: Store) => Store): GoogleProperties {
    this.operation(method, (store) => {
      const changed = next(store);
      checkSize(changed);
      this.stores()[this.name] = changed;
    });
    return this;
  }

  private operation<T>(method: string, run: (store: Store) => T): T {
    return this.world.call(`PropertiesService.Properties.${method}`, () => {
      spend(this.world, 'property operations');
      return run(this.stores()[this.name] ?? {});
    });
  }

  private stores(): Record<string, Store> {
    return this.world.section('properties', (): Record<string, Store> => ({}));
  }
}

function checkSize(store: Store): void {
  let total = 0;
  for (const [key, value] of Object.entries(store)) {
    const size = Buffer.byteLength(value);
    if (size > PROPERTY_LIMITS.value) throw new GoogleException('Argument too large: value');
    total += Buffer.byteLength(key) + size;
  }
  if (total > PROPERTY_LIMITS.store) {
    throw new GoogleException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

class PropertiesService implements Record<keyof GoogleAppsScript.Properties.PropertiesService, unknown> {
  constructor(private readonly world: World) {}

  getScriptProperties(): GoogleProperties {
    return this.properties('script');
  }

  getUserProperties(): GoogleProperties {
    return this.properties(`user ${this.world.execution?.effectiveUser ?? this.world.account.email}`);
  }

  /** `null` where the script is not bound to a document. */
  getDocumentProperties(): GoogleProperties | null {
    const container = containerOf(this.world);
    return container === null ? null : this.properties(`document ${container}`);
  }

  private properties(name: string): GoogleProperties {
    return emulate('PropertiesService.Properties', new Properties(this.world, name));
  }
}

export function createPropertiesService(world: World): PropertiesService {
  return emulate('PropertiesService', new PropertiesService(world));
}

/** The script properties as they stand, for a look from outside that counts as no call. */
export const scriptProperties = (world: World): Readonly<Record<string, string>> =>
  world.section('properties', (): Record<string, Store> => ({})).script ?? {};
