import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { LIMITS } from '../core/quotas';
import type { World } from '../core/world';
import { EventType, TriggerSource } from './enums';
import { type TriggerState, triggersOf } from './state';

type Trigger = GoogleAppsScript.Script.Trigger;
export type NewTrigger = Omit<TriggerState, 'id' | 'owner' | 'lastRun'>;

/** The account whose triggers the execution under way sees and makes. */
export const triggerOwner = (world: World): string => world.execution?.effectiveUser ?? world.account.email;

export function triggerObject(state: TriggerState): Trigger {
  return emulatePart<Trigger>('ScriptApp.Trigger', {
    getUniqueId: () => state.id,
    getHandlerFunction: () => state.handler,
    getEventType: () => EventType[state.event],
    getTriggerSource: () => TriggerSource[state.source],
    getTriggerSourceId: () => state.sourceId ?? nullAs(),
  });
}

/** The `create` of a builder. */
export function triggerCreator(world: World, build: (luck: number) => NewTrigger): () => Trigger {
  return () =>
    world.call('ScriptApp.newTrigger', () => {
      const owner = triggerOwner(world);
      const section = triggersOf(world);
      if (section.triggers.filter((trigger) => trigger.owner === owner).length >= LIMITS.triggersPerUser) {
        throw new GoogleException(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const state = { ...build(section.triggers.length), id: world.newId('', 19), owner, lastRun: null };
      section.triggers.push(state);
      return triggerObject(state);
    });
}
