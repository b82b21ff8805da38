import type { MemoryPort } from '../application/ports';

/** Script properties, all read in one call at the first question. */
export function scriptMemory(): MemoryPort & {
  forget(name: string): void;
  getAll(): Readonly<Record<string, string>>;
} {
  let values: Record<string, string> | null = null;
  const all = (): Record<string, string> => {
    values ??= PropertiesService.getScriptProperties().getProperties();
    return values;
  };
  return {
    get: (name) => all()[name] ?? null,
    getAll: () => all(),
    set(name, value) {
      if (all()[name] === value) return;
      PropertiesService.getScriptProperties().setProperty(name, value);
      all()[name] = value;
    },
    forget(name) {
      PropertiesService.getScriptProperties().deleteProperty(name);
      delete all()[name];
    },
  };
}
