import type { World } from '../google/core/world';
import type { ResponseState } from '../google/forms/state';

/** A form submission on its way to one trigger, with the revision that it is about. */
export interface QueuedEvent {
  readonly at: number;
  /** Tells events of the same instant apart: first queued, first delivered. */
  readonly order: number;
  readonly triggerId: string;
  readonly formId: string;
  readonly response: ResponseState;
}

interface QueueSection {
  events: QueuedEvent[];
  next: number;
}

const queueOf = (world: World): QueueSection =>
  world.section<QueueSection>('queue', () => ({ events: [], next: 1 }));

/** Events that are still to be delivered, in the order in which they will be. */
export const queuedEvents = (world: World): readonly QueuedEvent[] => queueOf(world).events;

export function enqueue(world: World, event: Omit<QueuedEvent, 'order'>): void {
  const queue = queueOf(world);
  const queued: QueuedEvent = { ...event, order: queue.next++ };
  let place = queue.events.length;
  while (place > 0 && (queue.events[place - 1]?.at ?? 0) > queued.at) place -= 1;
  queue.events.splice(place, 0, queued);
}

export function dequeue(world: World, event: QueuedEvent): void {
  const queue = queueOf(world);
  queue.events = queue.events.filter((other) => other.order !== event.order);
}
