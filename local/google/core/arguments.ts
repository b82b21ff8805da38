import { signatureMismatch } from './exception';

/** Whether a value can stand for a parameter of some type. */
export type Parameter = (value: unknown) => boolean;

/** Google turns numbers and booleans into text by itself; objects and `null` it refuses. */
export const text: Parameter = (value) => ['string', 'number', 'boolean'].includes(typeof value);
export const number: Parameter = (value) => typeof value === 'number' && !Number.isNaN(value);
export const flag: Parameter = (value) => typeof value === 'boolean';
export const list: Parameter = (value) => Array.isArray(value);
/** Also a date of the script's own realm, which is no `instanceof Date` here. */
export const date: Parameter = (value) => Object.prototype.toString.call(value) === '[object Date]';
export const record: Parameter = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !date(value);
export const blobSource: Parameter = (value) => record(value) && 'getBlob' in (value as object);
export const nullable =
  (accepts: Parameter): Parameter =>
  (value) =>
    value === null || accepts(value);
/** One parameter that takes either of two types. */
export const either =
  (...parameters: readonly Parameter[]): Parameter =>
  (value) =>
    parameters.some((accepts) => accepts(value));

/** Throws Google's text unless the arguments fit one of the overloads. */
export function requireSignature(
  method: string,
  args: readonly unknown[],
  ...overloads: readonly (readonly Parameter[])[]
): void {
  const fits = (parameters: readonly Parameter[]) =>
    parameters.length === args.length && parameters.every((accepts, index) => accepts(args[index]));
  if (!overloads.some(fits)) throw signatureMismatch(method, args);
}
