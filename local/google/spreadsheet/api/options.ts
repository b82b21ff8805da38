import { BadRequest } from './errors';

/** The optional arguments of a call, whose types Google leaves open. */
export type Options = Readonly<Record<string, unknown>>;

/** @param known options that the call has and the emulation reads */
export function optionsOf(value: object | undefined, known: readonly string[]): Options {
  for (const name of Object.keys(value ?? {})) {
    if (known.includes(name)) continue;
    if (NOT_EMULATED.includes(name))
      throw new TypeError(`The option ${name} of the Sheets API is not emulated`);
    throw new BadRequest(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
  return { ...value };
}

/** Options of one call or another that nothing here reads. */
const NOT_EMULATED: readonly string[] = [
  'excludeTablesInBandedRanges',
  'fields',
  'includeValuesInResponse',
  'responseDateTimeRenderOption',
  'responseValueRenderOption',
];

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
