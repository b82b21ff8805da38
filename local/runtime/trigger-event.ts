import type { World } from '../google/core/world';
import { type TriggerState, triggersOf } from '../google/script/state';
import { formSubmitEvent, sheetSubmitEvent } from './events';
import type { RunAs } from './executor';
import type { QueuedEvent } from './queue';

/** @returns whom an event is on its way to; `undefined` if that trigger has been deleted meanwhile */
export const triggerOf = (world: World, { triggerId }: QueuedEvent): TriggerState | undefined =>
  triggersOf(world).triggers.find(({ id }) => id === triggerId);

/** What the handler of a form-submit trigger is given. */
export const formEvent = (world: World, { source }: TriggerState, event: QueuedEvent): unknown =>
  source === 'FORMS' ? formSubmitEvent(world, event) : sheetSubmitEvent(world, event);

/** With its creator's authority; nobody is at the keyboard unless given. */
export const asTrigger = ({ id, owner }: TriggerState, activeUser = ''): RunAs => ({
  kind: 'trigger',
  effectiveUser: owner,
  activeUser,
  triggerId: id,
});
