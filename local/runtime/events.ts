import type { World } from '../google/core/world';
import { formHandle, formObject } from '../google/forms/form';
import { submittedResponse } from '../google/forms/form-response';
import { clockEvent } from '../google/script/clock-trigger-builder';
import { AuthMode } from '../google/script/enums';
import type { TriggerState } from '../google/script/state';
import type { QueuedEvent } from './queue';

/** The event object of an installed form trigger (guide "Event objects", Google Forms events). */
export function formSubmitEvent(world: World, event: QueuedEvent) {
  return {
    authMode: AuthMode.FULL,
    triggerUid: event.triggerId,
    source: formObject(world, event.formId),
    response: submittedResponse(formHandle(world, event.formId), event.response),
  };
}

/** The event object of a clock trigger (guide "Event objects", time-driven events). */
export function timeDrivenEvent(world: World, trigger: TriggerState): GoogleAppsScript.Events.TimeDriven {
  return { authMode: AuthMode.FULL, triggerUid: trigger.id, ...clockEvent(world.clock.now()) };
}
