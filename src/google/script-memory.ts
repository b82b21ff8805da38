import type { MemoryPort } from '../workbook/ports';

/** A property holds 9 KB (quotas page, "properties value size"), and a character takes up to four bytes. */
const LONGEST_PART = 2_250;
/** Begins the value of a name whose text is kept in numbered parts. */
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
  if (value.length <= LONGEST_PART && !value.startsWith(IN_PARTS)) return { [name]: value };
  const parts = value.match(PART) ?? [];
  return {
    ...Object.fromEntries(parts.map((text, part) => [partName(name, part), text])),
    [name]: `${IN_PARTS}${parts.length}`,
  };
}

/** By whole characters: half a surrogate pair does not survive on its way into a property. */
const PART = new RegExp(`.{1,${LONGEST_PART}}`, 'gsu');
