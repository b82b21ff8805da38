import type { MemoryPort } from '../application/ports';

/** A property holds 9 KB, and a character takes up to three bytes (quotas page, "properties value size"). */
const LONGEST_VALUE = 2_900;
/** Begins the value of a name whose text stands in numbered parts. */
const IN_PARTS = '#';

const partName = (name: string, part: number): string => `${name}/${part}`;

/** Script properties, all read in one call at the first question; a long text is kept in parts. */
export function scriptMemory(): MemoryPort {
  let values: Record<string, string> | null = null;
  const all = (): Record<string, string> => {
    values ??= PropertiesService.getScriptProperties().getProperties();
    return values;
  };
  const get = (name: string): string | null => {
    const value = all()[name];
    if (value === undefined) return null;
    if (!value.startsWith(IN_PARTS)) return value;
    const count = Number(value.slice(IN_PARTS.length));
    return Array.from({ length: count }, (_, part) => all()[partName(name, part)] ?? '').join('');
  };
  return {
    get,
    set(name, value) {
      if (get(name) === value) return;
      const written = inParts(name, value);
      PropertiesService.getScriptProperties().setProperties(written);
      Object.assign(all(), written);
    },
  };
}

/** The properties that hold a text: one, or the parts and their count, which go in one call. */
function inParts(name: string, value: string): Record<string, string> {
  if (value.length <= LONGEST_VALUE && !value.startsWith(IN_PARTS)) return { [name]: value };
  const count = Math.ceil(value.length / LONGEST_VALUE);
  const parts = Array.from({ length: count }, (_, part) => [
    partName(name, part),
    value.slice(part * LONGEST_VALUE, (part + 1) * LONGEST_VALUE),
  ]);
  return { ...Object.fromEntries(parts), [name]: `${IN_PARTS}${count}` };
}
