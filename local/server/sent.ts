/** Reads what a page sent; anything of another shape is an error of the page, and says so. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

type Fields = Readonly<Record<string, unknown>>;

export function fields(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadRequest('an object is expected');
  const entries = Object.entries(body);
  if (entries.some(([name]) => OF_EVERY_OBJECT.has(name))) throw new BadRequest('no such name');
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** Names under which every object has something: never names of a field. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set([
  '__proto__',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

export function textField(body: Fields, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new BadRequest(`${name}: a text is expected`);
  return value;
}

export function numberField(body: Fields, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new BadRequest(`${name}: a whole number is expected`);
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Answers by item id: a text, or several for checkboxes. */
export function answersField(
  body: Fields,
  name: string,
): Readonly<Record<string, string | readonly string[]>> {
  const entries = Object.entries(fields(body[name])).map(
    ([id, answer]): [string, string | readonly string[]] => {
      if (isText(answer)) return [id, answer];
      if (Array.isArray(answer) && answer.every(isText)) return [id, answer];
      throw new BadRequest(`${name}: texts are expected`);
    },
  );
  return Object.fromEntries(entries);
}
