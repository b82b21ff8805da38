import { number, requireSignature } from '../core/arguments';
import { containerOf } from '../core/container';
import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** Number of the execution that holds a lock, and since when. One that has ended holds nothing. */
interface Holder {
  readonly execution: number;
  readonly since: number;
}

/** By the lock's name. */
type Holders = Record<string, Holder>;

/** Code that runs outside an execution (set-up of tests) holds its locks as this one. */
const OUTSIDE = 0;

class Lock implements GoogleLock {
  constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  hasLock(): boolean {
    return this.holder()?.execution === this.self();
  }

  releaseLock(): void {
    this.world.call('LockService.Lock.releaseLock', () => {
      const held = this.holder();
      if (held?.execution !== this.self()) return;
      delete this.holders()[this.name];
      this.world.meter.held(this.world.entryPoint, this.world.clock.now() - held.since);
    });
  }

  tryLock(timeoutInMillis: number): boolean {
    requireSignature('LockService.Lock.tryLock', [timeoutInMillis], [number]);
    this.waitUntilFree(timeoutInMillis);
    return this.world.call('LockService.Lock.tryLock', () => this.acquire(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    requireSignature('LockService.Lock.waitLock', [timeoutInMillis], [number]);
    this.waitUntilFree(timeoutInMillis);
    this.world.call('LockService.Lock.waitLock', () => {
      if (this.acquire(timeoutInMillis)) return;
      throw new GoogleException('Lock timeout: another process was holding the lock for too long.');
    });
  }

  private waitUntilFree(timeoutMs: number): void {
    if (timeoutMs < 0 || this.hasLock()) return;
    this.world.waitFor(() => this.holder() === null, timeoutMs);
  }

  /** A negative time is refused even where the lock is free, as on Google. */
  private acquire(timeoutMs: number): boolean {
    if (timeoutMs < 0) return false;
    if (this.hasLock()) return true;
    if (this.holder() !== null) return false;
    this.holders()[this.name] = { execution: this.self(), since: this.world.clock.now() };
    return true;
  }

  private holder(): Holder | null {
    const holder = this.holders()[this.name];
    if (!holder) return null;
    return holder.execution === OUTSIDE || this.world.isRunning(holder.execution) ? holder : null;
  }

  private self(): number {
    return this.world.execution?.number ?? OUTSIDE;
  }

  private holders(): Holders {
    return this.world.section('locks', (): Holders => ({}));
  }
}

/** Script, user and document locks; each is released by itself when its execution ends. */
class LockService implements Record<keyof GoogleAppsScript.Lock.LockService, unknown> {
  constructor(private readonly world: World) {}

  getScriptLock(): GoogleLock {
    return this.lock('script');
  }

  getUserLock(): GoogleLock {
    return this.lock(`user ${this.world.execution?.effectiveUser ?? this.world.account.email}`);
  }

  /** `null` outside a container: standalone script, web app. */
  getDocumentLock(): GoogleLock | null {
    const container = containerOf(this.world);
    return container === null ? null : this.lock(`document ${container}`);
  }

  private lock(name: string): GoogleLock {
    return emulate('LockService.Lock', new Lock(this.world, name));
  }
}

export function createLockService(world: World): LockService {
  return emulate('LockService', new LockService(world));
}
