import { number, requireSignature } from '../core/arguments';
import { containerOf } from '../core/container';
import { emulate } from '../core/emulate';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** Number of the execution that holds each lock, by the lock's name. One that has ended holds nothing. */
type Holders = Record<string, number>;

/** Code that runs outside an execution (set-up of tests) holds its locks as this one. */
const OUTSIDE = 0;

class Lock implements GoogleLock {
  constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  hasLock(): boolean {
    return this.holders()[this.name] === this.self() && this.isHeld();
  }

  releaseLock(): void {
    this.world.call('LockService.Lock.releaseLock', () => {
      if (this.hasLock()) delete this.holders()[this.name];
    });
  }

  tryLock(timeoutInMillis: number): boolean {
    requireSignature('LockService.Lock.tryLock', [timeoutInMillis], [number]);
    return this.world.call('LockService.Lock.tryLock', () => this.acquire(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    requireSignature('LockService.Lock.waitLock', [timeoutInMillis], [number]);
    this.world.call('LockService.Lock.waitLock', () => {
      if (this.acquire(timeoutInMillis)) return;
      throw new GoogleException('Lock timeout: another process was holding the lock for too long.');
    });
  }

  /** A negative time is refused even where the lock is free, as on Google. */
  private acquire(timeoutMs: number): boolean {
    if (timeoutMs < 0) return false;
    if (this.hasLock()) return true;
    if (this.isHeld()) this.world.waitFor(() => !this.isHeld(), timeoutMs);
    if (this.isHeld()) return false;
    this.holders()[this.name] = this.self();
    return true;
  }

  private isHeld(): boolean {
    const holder = this.holders()[this.name];
    return holder !== undefined && (holder === OUTSIDE || this.world.isRunning(holder));
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
