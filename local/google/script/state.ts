import type { World } from '../core/world';
import type { Schedule } from './schedule';

export type EventName = keyof typeof GoogleAppsScript.Script.EventType;
export type SourceName = keyof typeof GoogleAppsScript.Script.TriggerSource;

/** An installed trigger, as plain JSON. */
export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  /** Who made it: it runs with that account's authority, and only that account sees it. */
  readonly owner: string;
  readonly source: SourceName;
  readonly event: EventName;
  /** Id of the form or spreadsheet; `null` for the clock. */
  readonly sourceId: string | null;
  readonly clock: ClockState | null;
  lastRun: { readonly at: number; readonly ms: number; readonly error: string | null } | null;
}

export interface ClockState {
  readonly schedule: Schedule;
  readonly timeZone: string;
  readonly made: number;
  /** `null` once there is nothing more to run; the trigger stays listed all the same. */
  nextRun: number | null;
}

interface TriggersSection {
  triggers: TriggerState[];
}

/** The installed triggers of all accounts, in the order in which they were made. */
export function triggersOf(world: World): TriggersSection {
  return world.section<TriggersSection>('triggers', () => ({ triggers: [] }));
}

interface ScriptSection {
  containerId: string | null;
  scriptId?: string;
}

/** The script's own id, the same for as long as the world lives. */
export function scriptId(world: World): string {
  const script = world.section<ScriptSection>('script', () => ({ containerId: null }));
  script.scriptId ??= world.newId('1', 57);
  return script.scriptId;
}
