import { Clock } from './clock';
import { priceOf } from './cost-model';
import { DOUBTS, type Doubts } from './doubts';
import { ExecutionKilled, GoogleException } from './exception';
import { type Manifest, NO_MANIFEST } from './manifest';
import { type CellCount, Meter } from './meter';
import { RESPONDER_RULES, type ResponderRules } from './responder-rules';
import { requirePermission } from './scopes';

/** Where a script runs from decides what it may do and for how long (platform guide, "auth modes"). */
export type ExecutionKind = 'trigger' | 'simple-trigger' | 'menu' | 'editor' | 'web-app' | 'script-run';

/** One run of the script, from an entry point to its return. */
export interface Execution {
  /** Tells one run from another, in the order in which they began. */
  readonly number: number;
  readonly entryPoint: string;
  readonly kind: ExecutionKind;
  /** Whose authority the code runs with. */
  readonly effectiveUser: string;
  /** Who is at the keyboard; '' where Google does not tell. */
  readonly activeUser: string;
  readonly startedAt: number;
}

/** What an execution is before it has begun. */
export type ExecutionStart = Omit<Execution, 'number' | 'startedAt'>;

/** Asked at every service call; may throw a `GoogleException`, or `ExecutionKilled`, before or after it takes effect. */
export interface Faults {
  before(method: string, execution: Execution | null): void;
  after(method: string, execution: Execution | null): void;
}

/** Of several executions in flight at once: says at each service call of one whether another goes first. */
export interface Turns {
  /** @throws ExecutionSuspended where it is the turn of another; nothing of the call has happened then */
  callBegins(): void;
  /** @throws ExecutionSuspended as long as it is not ready and the time is not over */
  waitFor(ready: () => boolean, timeoutMs: number): void;
  /** @returns how much longer than its price a call takes this time, as a factor */
  pace(): number;
}

export interface AccountOptions {
  /** The account that owns the script and installs the triggers. */
  readonly email: string;
  /** Consumer accounts have the lower quotas. */
  readonly kind: 'consumer' | 'workspace';
  /** IANA name; of documents that the account makes, and of scripts whose manifest names none. */
  readonly timeZone: string;
  readonly locale: string;
}

export const DEFAULT_ACCOUNT: AccountOptions = {
  email: 'operator@krandegan.example',
  kind: 'consumer',
  timeZone: 'Asia/Jakarta',
  locale: 'in_ID',
};

/** Run time of one execution (Apps Script quotas page). */
export const RUN_LIMIT_MS = 6 * 60_000;
export const SIMPLE_TRIGGER_LIMIT_MS = 30_000;

/**
 * Everything that the emulated Google holds: the state of each service as plain JSON data under its own name, the clock, the
 * meter and the execution under way. Services keep no state of their own, so that saving the world saves all of it.
 */
export class World {
  readonly clock: Clock;
  readonly account: AccountOptions;
  /** Of the script that runs; set by what loads it. */
  manifest: Manifest = NO_MANIFEST;
  meter = new Meter();
  faults: Faults | null = null;
  execution: Execution | null = null;
  /**
   * Whether there is a user interface also where nobody looks. Google's texts agree that there is none, but nothing promises it, so
   * that what has to hold is tried with this, too.
   */
  uiEverywhere = false;
  /** The share of each day's quota that Google allows: it may change what it has published. */
  quotaShare = 1;
  /** What Google answers about the responders of forms. */
  responderRules: ResponderRules = RESPONDER_RULES;
  /** What Google answers where no live source says what. */
  readonly doubts: Doubts;
  /** `null` where executions follow one another. */
  turns: Turns | null = null;
  private sections: Record<string, object>;
  private readonly running = new Set<number>();
  /** By number of the execution: why it was stopped. From then on nothing that it calls takes effect. */
  private readonly killed = new Map<number, ExecutionKilled>();

  constructor(options: {
    readonly now: number;
    readonly account?: Partial<AccountOptions>;
    readonly saved?: string;
  }) {
    const saved = options.saved ? (JSON.parse(options.saved) as SavedWorld) : null;
    this.clock = new Clock(saved?.now ?? options.now);
    this.account = { ...DEFAULT_ACCOUNT, ...saved?.account, ...options.account };
    this.doubts = { ...DOUBTS, ...saved?.doubts };
    this.sections = saved?.sections ?? {};
  }

  /** The state of one service: plain JSON data, made by `initial` the first time. Do not keep it across calls. */
  section<T extends object>(name: string, initial: () => T): T {
    let section = this.sections[name];
    if (!section) {
      section = initial();
      this.sections[name] = section;
    }
    return section as T;
  }

  /** The script's own zone, in which its dates and clocks are. */
  get scriptTimeZone(): string {
    return this.manifest.timeZone ?? this.account.timeZone;
  }

  /** All of it as JSON text; give it back as `saved` to go on from here. */
  save(): string {
    const saved: SavedWorld = {
      now: this.clock.now(),
      account: this.account,
      doubts: otherThanUsual(this.doubts),
      sections: this.sections,
    };
    return JSON.stringify(saved);
  }

  /** The state of each service by name, but for some, as {@link save} writes it. */
  savedSections(leftOut: readonly string[]): readonly (readonly [name: string, text: string])[] {
    return Object.entries(this.sections)
      .filter(([name]) => !leftOut.includes(name))
      .map(([name, section]) => [name, JSON.stringify(section)]);
  }

  /** An id in Google's style, the same in every run of the same steps. */
  newId(prefix: string, length = 33): string {
    const counter = this.section('ids', () => ({ next: 1 }));
    let state = (counter.next++ * 2654435761 + prefix.length * 97) >>> 0;
    let id = prefix;
    while (id.length < length) {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
      id += ID_ALPHABET[state % ID_ALPHABET.length];
    }
    return id;
  }

  /**
   * Runs one service call: counted, priced, subject to faults and to the time limit. Every emulated method that would leave
   * the script goes through here; getters on what was already read do not.
   *
   * @param method as Google names it, `Sheets.Spreadsheets.batchUpdate`
   */
  call<T>(method: string, run: () => T, cells: CellCount | ((result: T) => CellCount) = {}): T {
    this.requireAlive();
    this.turns?.callBegins();
    requirePermission(this, method);
    try {
      return this.measure(method, run, cells);
    } catch (error) {
      if (this.execution && error instanceof ExecutionKilled) this.killed.set(this.execution.number, error);
      throw error;
    }
  }

  /** Runs script code as one execution of the platform. */
  execute<T>(start: ExecutionStart, run: () => T): T {
    const execution = this.begin(start);
    try {
      return this.within(execution, run);
    } finally {
      this.end(execution);
    }
  }

  /** Begins an execution, which holds what it holds until its end; its code runs {@link within} it. */
  begin(start: ExecutionStart): Execution {
    const number = this.section('executions', () => ({ next: 1 })).next++;
    this.running.add(number);
    this.meter.started(start.entryPoint);
    return { ...start, number, startedAt: this.clock.now() };
  }

  /** A script that catches its own end has ended all the same. */
  within<T>(execution: Execution, run: () => T): T {
    const killed = () => this.killed.get(execution.number);
    let result: T;
    try {
      result = this.as(execution, run);
    } catch (error) {
      throw killed() ?? error;
    }
    const end = killed();
    if (end) throw end;
    return result;
  }

  /** What the platform itself does on behalf of an execution. */
  as<T>(execution: Execution, run: () => T): T {
    const outer = this.execution;
    this.execution = execution;
    try {
      return run();
    } finally {
      this.execution = outer;
    }
  }

  end({ number }: Execution): void {
    this.running.delete(number);
    this.killed.delete(number);
  }

  private requireAlive(): void {
    const end = this.execution && this.killed.get(this.execution.number);
    if (end) throw end;
  }

  private measure<T>(method: string, run: () => T, cells: CellCount | ((result: T) => CellCount)): T {
    this.faults?.before(method, this.execution);
    const result = run();
    const moved = typeof cells === 'function' ? cells(result) : cells;
    const ms = priceOf(method, moved) * (this.turns?.pace() ?? 1);
    this.clock.advance(ms);
    this.meter.called(this.entryPoint, method, ms, moved);
    this.meter.used(this.clock.now(), { calls: 1 });
    this.faults?.after(method, this.execution);
    this.checkRunTime();
    return result;
  }

  /** Under which name the meter counts what is done now. */
  get entryPoint(): string {
    return this.execution?.entryPoint ?? '(outside)';
  }

  /** What an execution holds, it holds only as long as this is true. */
  isRunning(executionNumber: number): boolean {
    return this.running.has(executionNumber);
  }

  /**
   * Lets a service wait for what another execution does. Where executions follow one another nothing changes while one waits, so
   * that the whole time passes. To be called before the service call that it is for.
   */
  waitFor(ready: () => boolean, timeoutMs: number): void {
    this.requireAlive();
    if (this.turns) this.turns.waitFor(ready, timeoutMs);
    else if (!ready()) {
      this.clock.advance(timeoutMs);
      this.meter.waited(this.entryPoint, timeoutMs);
    }
  }

  private checkRunTime(): void {
    if (!this.execution) return;
    const limit = this.execution.kind === 'simple-trigger' ? SIMPLE_TRIGGER_LIMIT_MS : RUN_LIMIT_MS;
    if (this.clock.now() - this.execution.startedAt > limit) {
      throw new ExecutionKilled('Exceeded maximum execution time');
    }
  }
}

/** What only a person at the keyboard may do throws this text elsewhere. */
export function requireUi(world: World, method: string): void {
  if (
    !world.uiEverywhere &&
    world.execution?.kind !== 'menu' &&
    world.execution?.kind !== 'script-run' &&
    world.execution?.kind !== 'simple-trigger'
  ) {
    throw new GoogleException(`Cannot call ${method} from this context.`);
  }
}

/** Answers that somebody has chosen; the others follow the release that opens the world. */
const otherThanUsual = (doubts: Doubts): Partial<Doubts> =>
  Object.fromEntries(
    Object.entries(doubts).filter(([name, answer]) => answer !== DOUBTS[name as keyof Doubts]),
  );

interface SavedWorld {
  readonly now: number;
  readonly account: AccountOptions;
  /** Absent in worlds that older releases have saved. */
  readonly doubts?: Partial<Doubts>;
  readonly sections: Record<string, object>;
}

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
