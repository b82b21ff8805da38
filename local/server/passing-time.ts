import type { World } from '../google/core/world';
import { wakesOf } from '../people/mail-due';
import { Thinning } from '../runtime/due';
import type { Runtime } from '../runtime/runtime';

/** Each run of this clock writes that the script is at work: of a quiet stretch the first and the last are enough. */
const rests = (handler: string): boolean => handler === 'perbaruiLapisan';

/** Work done before other requests are looked after, ms. */
const TURN_MS = 25;

/**
 * Lets the emulated time pass without holding up the pages: whatever is due runs in its order, short of the idle runs of
 * frequent triggers and of quiet nights.
 *
 * @param stopped asked between two executions
 * @returns how many executions there were
 */
export async function passTime(
  world: World,
  runtime: Runtime,
  until: number,
  stopped: () => boolean = () => false,
): Promise<number> {
  const thinning = new Thinning(world, until, { daily: true, wakes: wakesOf(world), rests });
  let turnEnds = Date.now() + TURN_MS;
  let executions = 0;
  while (!stopped() && runtime.step(until, thinning)) {
    executions += 1;
    if (Date.now() < turnEnds) continue;
    await nextTurn();
    turnEnds = Date.now() + TURN_MS;
  }
  if (!stopped()) world.clock.moveTo(until);
  await nextTurn();
  return executions;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
