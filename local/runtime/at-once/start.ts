import type { World } from '../../google/core/world';
import { byClock } from '../by-clock';
import type { RunAs } from '../executor';
import { dequeue, type QueuedEvent } from '../queue';
import { asTrigger, formEvent, triggerOf } from '../trigger-event';
import type { Flight } from './in-flight';

/** What starts an execution among others: a function by its name, or an event on its way to a trigger. */
export type Start =
  | {
      readonly functionName: string;
      readonly args?: readonly unknown[];
      readonly runAs?: RunAs;
      /** Now unless given. */
      readonly at?: number;
    }
  | { readonly event: QueuedEvent; readonly at?: number };

/** @returns `null` for an event whose trigger has been deleted meanwhile */
export function flightOf(world: World, start: Start): Flight | null {
  const startAt = start.at ?? world.clock.now();
  if ('event' in start) return deliveryOf(world, start.event, startAt);
  const { functionName } = start;
  const { args, runAs } = byClock(world, functionName, start.args ?? [], start.runAs ?? {});
  const work: Flight['work'] = (script, handOver) => script.call(functionName, args.map(handOver));
  return { functionName, runAs, startAt, work };
}

function deliveryOf(world: World, event: QueuedEvent, startAt: number): Flight | null {
  dequeue(world, event);
  const trigger = triggerOf(world, event);
  if (!trigger) return null;
  const { handler } = trigger;
  const given = formEvent(world, trigger, event);
  return {
    functionName: handler,
    runAs: asTrigger(trigger),
    startAt,
    work: (script, handOver) => script.call(handler, [handOver(given)]),
    ended: ({ startedAt, ms, error }) => {
      trigger.lastRun = { at: startedAt, ms, error };
    },
  };
}
