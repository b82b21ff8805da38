import { scriptMemory } from '../google/script-memory';
import { projectTriggerIds } from '../google/triggers';
import { MEMORY } from '../installation/memory-names';
import { RUNS_BY_ITSELF } from '../subjects/set-up/words';
import type { MemoryPort } from '../workbook/ports';

/** What every event of an installed trigger has. */
export interface TriggerEvent {
  readonly triggerUid: string;
}

/** A handler of a trigger was called by somebody or something else. */
class NotByTrigger extends Error {
  override readonly name = 'NotByTrigger';

  constructor() {
    super(RUNS_BY_ITSELF);
  }
}

/**
 * The first line of every handler of a trigger. Whoever has the address of the map page can call any function of the script, with
 * any argument, but the ids of the triggers are known to Google and to this project alone. A stranger's call is no trouble of ours:
 * nothing is remembered of it, and it costs at most a look into the script's memory and at the list of triggers.
 *
 * @returns the script's memory, which has been read by then
 * @throws NotByTrigger where the event is of no trigger of this project
 */
export function requireTrigger(handler: string, event: TriggerEvent | undefined): MemoryPort {
  const memory = scriptMemory();
  const id: unknown = event?.triggerUid;
  if (typeof id === 'string' && id !== '' && isOwn(memory, id)) return memory;
  console.info(`${handler}: ${RUNS_BY_ITSELF}`);
  throw new NotByTrigger();
}

/** Set-up keeps the ids. Where it has not done so yet, or somebody made a trigger by hand since, Google has them. */
function isOwn(memory: MemoryPort, id: string): boolean {
  const kept: readonly string[] = JSON.parse(memory.get(MEMORY.triggers) ?? '[]');
  if (kept.includes(id)) return true;
  const present = projectTriggerIds();
  if (!present.includes(id)) return false;
  memory.set(MEMORY.triggers, JSON.stringify(present));
  return true;
}
