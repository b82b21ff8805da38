import type { World } from '../../local/google/core/world';
import { createPropertiesService } from '../../local/google/properties/properties-service';
import { scriptMemory } from '../../src/google/script-memory';

/** Reads what the script remembers, as the script itself does. */
export const remembered = (world: World, name: string): string | null =>
  inWorld(world, () => scriptMemory().get(name));

/** Makes the script remember something. */
export const remember = (world: World, name: string, value: string): void =>
  inWorld(world, () => scriptMemory().set(name, value));

function inWorld<T>(world: World, work: () => T): T {
  const global: { PropertiesService?: unknown } = globalThis;
  const outside = global.PropertiesService;
  global.PropertiesService = createPropertiesService(world);
  try {
    return work();
  } finally {
    global.PropertiesService = outside;
  }
}
