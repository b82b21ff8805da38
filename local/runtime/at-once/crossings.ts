import { isEmulated } from '../../google/core/emulate';
import { ExecutionSuspended } from '../../google/core/exception';

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** A question of the script to Google, or to the language about the world outside, and what came of it. */
interface Crossing {
  readonly name: string;
  readonly outcome: Outcome;
}

/** The same code, told the same things, went another way: something reached it that was not written down. */
export class Astray extends Error {
  override readonly name = 'Astray';
}

/**
 * What passes between one execution and Google, written down, so that the execution can be led back to where it was suspended:
 * its code runs again from the beginning, and is told what it was told before without anything being done once more. The script
 * gets stand-ins of Google's objects, whose every use passes here; data are copied, since a script may change what it was given.
 */
export class Crossings {
  private readonly written: Crossing[] = [];
  private next = 0;
  private suspension: ExecutionSuspended | null = null;
  private astray: Astray | null = null;
  /** Service calls that have begun within the crossing under way; `null` outside any. */
  private calls: number | null = null;
  private readonly standIns = new WeakMap<object, object>();
  private readonly originals = new WeakMap<object, object>();

  get isSuspended(): boolean {
    return this.suspension !== null;
  }

  /** @throws Astray also where the script has caught it */
  requireOnTrack(): void {
    if (this.astray) throw this.astray;
  }

  /** Back to the beginning. */
  rewind(): void {
    this.next = 0;
    this.suspension = null;
  }

  /** A service call begins. @returns whether the execution can be suspended here, nothing having happened since the last crossing */
  callBegins(): boolean {
    if (this.calls === null) return false;
    this.calls += 1;
    return this.calls === 1;
  }

  /** Whether a wait at this point can be taken up again from the beginning of the crossing. */
  get isUntouched(): boolean {
    return this.calls === 0;
  }

  /** The one way across. */
  cross(name: string, ask: () => unknown): unknown {
    if (this.suspension) throw this.suspension;
    if (this.calls !== null) return ask(); // of a template, which is evaluated in the midst of a call
    const known = this.written[this.next] ?? this.write(name, ask);
    this.next += 1;
    if (known.name !== name) {
      this.astray = new Astray(`${known.name} was called before, and now ${name}`);
      throw this.astray;
    }
    if ('error' in known.outcome) throw known.outcome.error;
    return copied(known.outcome.value);
  }

  private write(name: string, ask: () => unknown): Crossing {
    const crossing = { name, outcome: this.outcomeOf(ask) };
    this.written.push(crossing);
    return crossing;
  }

  private outcomeOf(ask: () => unknown): Outcome {
    this.calls = 0;
    try {
      return { value: copied(ask()) };
    } catch (error) {
      if (!(error instanceof ExecutionSuspended)) return { error };
      this.suspension = error;
      throw error;
    } finally {
      this.calls = null;
    }
  }

  /** What the script is given in the place of a value: stand-ins for Google's objects in it. */
  toScript(value: unknown): unknown {
    return mapped(value, (object) => (isEmulated(object) ? this.standIn(object) : null));
  }

  /** What Google is given in the place of a value of the script's. */
  toGoogle(value: unknown): unknown {
    return mapped(value, (object) => this.originals.get(object) ?? null);
  }

  /** Google's globals as the script sees them. */
  globals(google: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const seen = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && isEmulated(value) ? this.standIn(value) : value;
    return Object.fromEntries(Object.entries(google).map(([name, value]) => [name, seen(value)]));
  }

  private standIn(original: object): object {
    const known = this.standIns.get(original);
    if (known) return known;
    const methods = new Map<string, unknown>();
    const standIn = new Proxy(original, {
      get: (_, property) => this.read(original, property, methods),
      set: (_, property, value) => {
        this.cross(`${String(property)} =`, () => Reflect.set(original, property, this.toGoogle(value)));
        return true;
      },
    });
    this.standIns.set(original, standIn);
    this.originals.set(standIn, original);
    return standIn;
  }

  private read(original: object, property: string | symbol, methods: Map<string, unknown>): unknown {
    const value: unknown = Reflect.get(original, property);
    if (typeof property === 'symbol') return value;
    if (typeof value !== 'function') return this.toScript(this.cross(property, () => value));
    const known = methods.get(property);
    if (known) return known;
    const method = (...args: readonly unknown[]) =>
      this.toScript(
        this.cross(property, () =>
          Reflect.apply(
            value,
            original,
            args.map((arg) => this.toGoogle(arg)),
          ),
        ),
      );
    methods.set(property, method);
    return method;
  }
}

const copied = (value: unknown): unknown => mapped(value, () => null);

/** A copy of data, with some of the objects in it replaced; what is neither a list nor a plain object is kept as it is. */
function mapped(value: unknown, replacement: (object: object) => object | null): unknown {
  if (typeof value === 'function') return replacement(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const other = replacement(value);
  if (other !== null) return other;
  if (isEmulated(value)) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => mapped(each, replacement));
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, replacement)]));
}

/** Also of an object that was made in the script's own realm, whose `Object` is another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
