/**
 * Holds what is sent to the API to the messages that it knows, as its JSON reader does before anything is run. It is stricter in two
 * things that no caller should rest on: a number given as text, and `null` for a field that is not there, are refused.
 */
import { date } from '../../../core/arguments';
import { BadRequest } from '../errors';

/** @returns `null` for a value of the type, otherwise what is wrong and where */
export type Shape = (value: unknown) => Problem | null;

/** A problem with the place inside the value where it is, outermost last. */
export interface Problem {
  readonly say: (path: string) => string;
  readonly place: string;
}

const found = (say: Problem['say']): Problem => ({ say, place: '' });

/** The problem seen from one step further out. */
const inside = (step: string, { say, place }: Problem): Problem => ({
  say,
  place: place === '' || place.startsWith('[') ? `${step}${place}` : `${step}.${place}`,
});

const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : date(value) ? 'a date' : String(value);

const scalar =
  (type: string, holds: (value: unknown) => boolean): Shape =>
  (value) =>
    holds(value) ? null : found((path) => `Invalid value at '${path}' (${type}), ${shown(value)}`);

const INT32 = 2 ** 31;

export const string = scalar('TYPE_STRING', (value) => typeof value === 'string');
export const boolean = scalar('TYPE_BOOL', (value) => typeof value === 'boolean');
export const double = scalar('TYPE_DOUBLE', (value) => Number.isFinite(value));
export const int32 = scalar(
  'TYPE_INT32',
  (value) => Number.isInteger(value) && Number(value) >= -INT32 && Number(value) < INT32,
);

/** @param name of the enum in the reference, `Dimension` */
export const oneOf = (name: string, ...members: readonly string[]): Shape =>
  scalar(
    `type.googleapis.com/google.apps.sheets.v4.${name}`,
    (value) => typeof value === 'string' && members.includes(value),
  );

/** A message of which the emulation reads nothing, or a newer part of one. */
export const anything: Shape = () => null;

export const listOf =
  (item: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return found((path) => `Invalid value at '${path}', ${shown(value)}`);
    for (let index = 0; index < value.length; index += 1) {
      const problem = item(value[index]);
      if (problem) return inside(`[${index}]`, problem);
    }
    return null;
  };

/** A row of values, whose items are of any scalar kind and looked at when they are written. */
export const listValue = scalar('type.googleapis.com/google.protobuf.ListValue', Array.isArray);

/** The same shape, its problems told as those of a field of the request. */
export const inField =
  (field: string, shape: Shape): Shape =>
  (value) => {
    const problem = shape(value);
    return problem && inside(field, problem);
  };

export const mapOf =
  (item: Shape): Shape =>
  (value) => {
    if (!isMessage(value)) return found((path) => `Invalid value at '${path}', ${shown(value)}`);
    for (const [key, held] of Object.entries(value)) {
      const problem = item(held);
      if (problem) return inside(`[${key}]`, problem);
    }
    return null;
  };

const isMessage = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !date(value);

/** Errors name fields as they are called on the wire. */
const onWire = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A message with all fields that the API's own declarations name, and no other.
 *
 * @param reused whether callers share such objects, which then are looked at once
 */
export function message<T>(fields: Readonly<Record<keyof T & string, Shape>>, reused = false): Shape {
  const shapes = new Map<string, Shape>(Object.entries<Shape>(fields));
  const sound = new WeakSet<object>();
  return (value) => {
    if (!isMessage(value)) return found((path) => `Invalid value at '${path}', ${shown(value)}`);
    if (reused && sound.has(value)) return null;
    for (const field in value) {
      const held = value[field];
      if (held === undefined) continue;
      const shape = shapes.get(field);
      if (!shape) return unknownField(field);
      const problem = shape(held);
      if (problem) return inside(onWire(field), problem);
    }
    if (reused) sound.add(value);
    return null;
  };
}

const unknownField = (field: string): Problem =>
  found((path) => {
    const at = path === '' ? '' : ` at '${path}'`;
    return `Invalid JSON payload received. Unknown name "${field}"${at}: Cannot find field.`;
  });

/** Throws the API's text unless the value has the shape. */
export function requireShape(shape: Shape, value: unknown): void {
  const problem = shape(value);
  if (problem) throw new BadRequest(problem.say(problem.place));
}
