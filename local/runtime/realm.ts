import vm from 'node:vm';
import { nextChance } from '../google/core/chance';
import type { World } from '../google/core/world';
import { offsetMs } from '../google/utilities/time-zone';
import { keepCompiled } from './code-of-text';

/** What the language tells a script of the world outside. */
export interface Surroundings {
  readonly now: () => number;
  /** 0 up to, not including, 1. */
  readonly chance: () => number;
  readonly timeZone: string;
  readonly makesCodeOfText: boolean;
}

export const surroundingsIn = (world: World): Surroundings => ({
  now: () => world.clock.now(),
  chance: () => nextChance(world.section('chance', () => ({ state: 0x50657461 }))),
  timeZone: world.scriptTimeZone,
  makesCodeOfText: world.doubts.makesCodeOfText,
});

/**
 * Makes the language inside a context the one that Apps Script offers: its clock is the world's, its local time is the
 * script's zone, its chance repeats with the world, and values that services hand out pass `instanceof`.
 */
export function prepareRealm(
  context: vm.Context,
  { now, chance, timeZone, makesCodeOfText }: Surroundings,
): void {
  const realm = vm.runInContext('({ Date, Error, Math })', context) as {
    readonly Date: DateConstructor;
    readonly Error: ErrorConstructor;
    readonly Math: Math;
  };
  context.Date = clockOf(realm.Date, now, timeZone);
  liveIn(realm.Date.prototype, timeZone);
  recognise(realm.Date, '[object Date]');
  recognise(realm.Error, '[object Error]');
  realm.Math.random = chance;
  if (makesCodeOfText) keepCompiled(context);
}

/**
 * A `Date` that reads the world's clock: a function in front of the language's own, which lends it all else. A script makes millions of dates,
 * and a proxy would take three times as long for each.
 */
function clockOf(native: DateConstructor, now: () => number, zone: string): DateConstructor {
  native.now = now;
  function dateOf(...args: readonly unknown[]): unknown {
    if (new.target === undefined) return new native(now()).toString();
    const given = args.length > 1 ? fromParts(zone, args.map(Number)) : args.length === 1 ? args[0] : now();
    return new.target === clocked
      ? new native(given as number)
      : (Reflect.construct(native, [given], new.target) as object);
  }
  const clocked = dateOf as unknown as DateConstructor;
  Object.setPrototypeOf(clocked, native);
  Object.defineProperty(clocked, 'prototype', { value: native.prototype, writable: false });
  for (const name of ['name', 'length'] as const)
    Object.defineProperty(clocked, name, { value: native[name] });
  return clocked;
}

/** The instant that clocks of the zone show as this time, given as if it were UTC. */
function instantShown(zone: string, shown: number): number {
  return shown - offsetMs(zone, shown - offsetMs(zone, shown));
}

function fromParts(zone: string, [year = 0, month = 0, ...rest]: readonly number[]): number {
  return instantShown(zone, Date.UTC(year, month, ...rest));
}

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** Local time is that of the script's zone, not of the machine. */
function liveIn(prototype: Date, zone: string): void {
  const shown = (date: Date) => new Date(date.getTime() + offsetMs(zone, date.getTime()));
  const define = (name: string, value: unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  for (const field of FIELDS) {
    define(`get${field}`, function (this: Date) {
      return shown(this)[`getUTC${field}`]();
    });
    if (field === 'Day') continue;
    define(`set${field}`, function (this: Date, ...values: [number, number, number, number]) {
      const local = shown(this);
      local[`setUTC${field}`](...values);
      return this.setTime(instantShown(zone, local.getTime()));
    });
  }
  define('getTimezoneOffset', function (this: Date) {
    return -offsetMs(zone, this.getTime()) / 60_000;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name];
    define(name, function (this: Date, locale?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locale, { timeZone: zone, ...options });
    });
  }
  defineStrings(define, shown, zone);
}

/** `Wed Jul 15 2026`, `12:00:00 GMT+0700`, and both. */
function defineStrings(
  define: (name: string, value: unknown) => void,
  shown: (date: Date) => Date,
  zone: string,
): void {
  const day = (date: Date) =>
    shown(date)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+) .*$/, '$1 $3 $2 $4');
  const time = (date: Date) => {
    const minutes = offsetMs(zone, date.getTime()) / 60_000;
    const pad = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
    const offset = `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}${pad(minutes % 60)}`;
    return `${shown(date).toISOString().slice(11, 19)} GMT${offset}`;
  };
  define('toDateString', function (this: Date) {
    return day(this);
  });
  define('toTimeString', function (this: Date) {
    return time(this);
  });
  define('toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${day(this)} ${time(this)}`;
  });
}

interface Constructor {
  readonly prototype: object;
}

/** Dates and errors that services hand out were made outside the context: `instanceof` has to know them all the same. */
function recognise(made: Constructor, tag: string): void {
  Object.defineProperty(made, Symbol.hasInstance, {
    value(this: Constructor, value: unknown): boolean {
      // Subclasses inherit this method; they keep the language's own rule.
      const isItself = this.prototype === made.prototype;
      if (isItself && Object.prototype.toString.call(value) === tag) return true;
      return Object.prototype.isPrototypeOf.call(this.prototype, Object(value));
    },
  });
}
