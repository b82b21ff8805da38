import { BadRequest } from './errors';

/** A field mask as a tree: `true` is the field with everything under it. */
export type Mask = true | { readonly [field: string]: Mask };

const read = new Map<string, Mask>();

/** @param text `userEnteredValue,userEnteredFormat(numberFormat,textFormat.bold)` or `*` */
export function parseMask(text: string | undefined): Mask {
  if (!text)
    throw new BadRequest("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  let mask = read.get(text);
  if (!mask) {
    mask = new MaskReader(text.replace(/\s/g, '')).all();
    read.set(text, mask);
  }
  return mask;
}

class MaskReader {
  private at = 0;

  constructor(private readonly text: string) {}

  all(): Mask {
    const mask = this.list();
    if (this.at < this.text.length) throw this.invalid();
    return mask;
  }

  private list(): Mask {
    let mask: Mask = {};
    do mask = merge(mask, this.path());
    while (this.take(','));
    return mask;
  }

  private path(): Mask {
    const name = /^(\*|\w+)/.exec(this.text.slice(this.at))?.[0];
    if (!name) throw this.invalid();
    this.at += name.length;
    if (name === '*') return true;
    if (this.take('.') || this.take('/')) return { [name]: this.path() };
    if (!this.take('(')) return { [name]: true };
    const inner = this.list();
    if (!this.take(')')) throw this.invalid();
    return { [name]: inner };
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private invalid = (): BadRequest => new BadRequest(`Invalid field: ${this.text}`);
}

function merge(a: Mask, b: Mask): Mask {
  if (a === true || b === true) return true;
  const result: Record<string, Mask> = { ...a };
  for (const [name, mask] of Object.entries(b))
    result[name] = name in result ? merge(result[name] ?? {}, mask) : mask;
  return result;
}

/** @returns the mask under a field; `null` where the field is not meant */
export const under = (mask: Mask, field: string): Mask | null =>
  mask === true ? true : (mask[field] ?? null);

/** Throws for fields that the thing does not have, as the API does for a mistyped mask. */
export function requireFields(mask: Mask, known: readonly string[]): void {
  if (mask === true) return;
  const unknown = Object.keys(mask).find((field) => !known.includes(field));
  if (unknown) throw new BadRequest(`Invalid field: ${unknown}`);
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The current value with the masked fields as in the update; those that the update lacks are cleared. */
export function masked<T extends object>(current: T, update: T | undefined, mask: Mask): T {
  return maskedFields(current, update, mask) as T;
}

function maskedFields(current: unknown, update: unknown, mask: Mask): unknown {
  if (mask === true) return update;
  const result: Record<string, unknown> = { ...fieldsOf(current) };
  for (const [field, inner] of Object.entries(mask)) {
    result[field] = maskedFields(fieldsOf(current)[field], fieldsOf(update)[field], inner);
  }
  return result;
}

/** What of a response the mask asks for. */
export function selected(value: unknown, mask: Mask): unknown {
  if (mask === true) return value;
  if (Array.isArray(value)) return value.map((item) => selected(item, mask));
  const entries = Object.entries(mask).flatMap(([field, inner]) => {
    const item = fieldsOf(value)[field];
    return item === undefined ? [] : [[field, selected(item, inner)] as const];
  });
  return Object.fromEntries(entries);
}
