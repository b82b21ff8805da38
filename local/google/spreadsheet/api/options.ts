import { BadRequest } from './errors';

/** The optional arguments of a call, whose types Google leaves open. */
export type Options = Readonly<Record<string, unknown>>;

export const optionsOf = (value: object | undefined): Options => ({ ...value });

/** @returns the option, which must be one of the known values */
export function choice<T extends string, D>(
  options: Options,
  name: string,
  known: readonly T[],
  otherwise: D,
): T | D {
  const given = options[name];
  if (given === undefined || given === null) return otherwise;
  const found = known.find((value) => value === given);
  if (found === undefined) throw new BadRequest(`Invalid value at '${name}', "${String(given)}"`);
  return found;
}

export function required<T>(value: T | null, text: string): T {
  if (value === null) throw new BadRequest(text);
  return value;
}

/** @returns a list of texts; a single one stands for itself */
export function texts(options: Options, name: string): readonly string[] {
  const given = options[name];
  if (given === undefined || given === null) return [];
  return (Array.isArray(given) ? given : [given]).map(String);
}
