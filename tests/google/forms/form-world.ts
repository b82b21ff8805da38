import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { createUtilities } from '../../../local/google/utilities/utilities';

/** 2026-06-12 09:00 in Jakarta. */
export const NOW = Date.UTC(2026, 5, 12, 2);

/** A fresh emulated Google whose FormApp is the global one, as it is for a script. */
export function formWorld(): World {
  const world = new World({ now: NOW });
  Object.assign(globalThis, { FormApp: createFormApp(world), Utilities: createUtilities(world) });
  return world;
}

/** Service calls made so far whose name begins so. */
export function callsOf(world: World, prefix: string): number {
  const calls = Object.values(world.meter.entryPoints).flatMap(({ calls }) => Object.entries(calls));
  return calls.filter(([name]) => name.startsWith(prefix)).reduce((sum, [, count]) => sum + count, 0);
}
