import { type AccountOptions, type ExecutionKind, World } from '../../local/google/core/world';

/** 1 July 2026, 08:00 in western Indonesia. */
export const MORNING = Date.UTC(2026, 6, 1, 1);

export const newWorld = (account: Partial<AccountOptions> = {}) => new World({ now: MORNING, account });

/** Runs code as an execution of its own, by default one of a trigger of the account. */
export function inExecution<T>(
  world: World,
  run: () => T,
  kind: ExecutionKind = 'trigger',
  user?: string,
): T {
  const effectiveUser = user ?? world.account.email;
  return world.execute({ entryPoint: 'entry', kind, effectiveUser, activeUser: effectiveUser }, run);
}

/** Binds the script of a world to a document. */
export function bindTo(world: World, containerId: string): void {
  world.section('script', () => ({ containerId: null as string | null })).containerId = containerId;
}
