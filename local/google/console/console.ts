import { format } from 'node:util';
import { emulate } from '../core/emulate';
import type { World } from '../core/world';
import { formatString } from '../utilities/format-string';

export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'logger';

/** A line of the execution log. Whoever may edit the Sheet may read it, so tests look here for what should not be known. */
export interface LogLine {
  readonly at: number;
  readonly entryPoint: string;
  /** Number of the execution; 0 outside any. */
  readonly execution: number;
  readonly level: LogLevel;
  readonly text: string;
}

/** Beyond this the older half is forgotten, so that a world that is saved for months stays small. */
const MOST_LINES = 20_000;

/** @returns what was logged, oldest first */
export function logs(world: World): readonly LogLine[] {
  return lines(world);
}

/** What `JSON` shows of an object is what the log's payload holds of it. */
function printable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('stack' in value && typeof value.stack === 'string') return value.stack;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

class ScriptConsole implements Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'> {
  private readonly timers = new Map<string, number>();

  constructor(private readonly world: World) {}

  log(...values: unknown[]): void {
    this.write('log', values);
  }

  info(...values: unknown[]): void {
    this.write('info', values);
  }

  warn(...values: unknown[]): void {
    this.write('warn', values);
  }

  error(...values: unknown[]): void {
    this.write('error', values);
  }

  time(label = 'default'): void {
    this.timers.set(label, this.world.clock.now());
  }

  timeEnd(label = 'default'): void {
    const started = this.timers.get(label);
    if (started === undefined) return;
    this.timers.delete(label);
    this.write('log', [`${label}: ${this.world.clock.now() - started}ms`]);
  }

  private write(level: LogLevel, values: readonly unknown[]): void {
    append(this.world, level, format(...values.map(printable)));
  }
}

class Logger implements Pick<GoogleAppsScript.Base.Logger, 'log' | 'getLog' | 'clear'> {
  /** Lines before this one were cleared. */
  private from = 0;

  constructor(private readonly world: World) {}

  log(...[template, ...values]: [data: unknown, ...values: unknown[]]): GoogleAppsScript.Base.Logger {
    const shown = printable(template);
    const text = values.length > 0 ? formatString(String(shown), values.map(printable)) : String(shown);
    append(this.world, 'logger', text);
    return this;
  }

  getLog(): string {
    const execution = this.world.execution?.number ?? 0;
    const own = lines(this.world).slice(this.from);
    const shown = own.filter((line) => line.level === 'logger' && line.execution === execution);
    return shown.map((line) => `${new Date(line.at).toISOString()} INFO: ${line.text}\n`).join('');
  }

  clear(): void {
    this.from = lines(this.world).length;
  }
}

function append(world: World, level: LogLevel, text: string): void {
  const { entryPoint = '(outside)', number: execution = 0 } = world.execution ?? {};
  const kept = lines(world);
  kept.push({ at: world.clock.now(), entryPoint, execution, level, text });
  if (kept.length > MOST_LINES) kept.splice(0, MOST_LINES / 2);
}

function lines(world: World): LogLine[] {
  return world.section('logs', (): LogLine[] => []);
}

export function createConsole(world: World): ScriptConsole {
  return emulate('console', new ScriptConsole(world));
}

export function createLogger(world: World): Logger {
  return emulate('Logger', new Logger(world));
}
