import type { World } from '../google/core/world';
import { triggersOf } from '../google/script/state';
import { timeDrivenEvent } from './events';
import type { RunAs } from './executor';
import { asTrigger } from './trigger-event';

/** How a function of the script is started: what it is given, and for whom it runs. */
interface Started {
  readonly args: readonly unknown[];
  readonly runAs: RunAs;
}

/**
 * A function that an installed clock trigger names, and that is given nothing, is started as that trigger starts it: with its event
 * and with the authority of its creator. Any other function, and one of which it is said where it runs from, is started as told.
 */
export function byClock(world: World, functionName: string, args: readonly unknown[], runAs: RunAs): Started {
  const { kind = 'trigger', effectiveUser } = runAs;
  const isLeftOpen = args.length === 0 && kind === 'trigger' && effectiveUser === undefined;
  const trigger = isLeftOpen
    ? triggersOf(world).triggers.find(({ handler, clock }) => handler === functionName && clock !== null)
    : undefined;
  return trigger ? { args: [timeDrivenEvent(world, trigger)], runAs: asTrigger(trigger) } : { args, runAs };
}
