import type { World } from '../../local/google/core/world';
import { createPropertiesService } from '../../local/google/properties/properties-service';
import { scriptMemory } from '../../src/google/script-memory';

/** Reads what the script remembers, as the script itself does. */
export function remembered(world: World, name: string): string | null {
  const global: { PropertiesService?: unknown } = globalThis;
  const outside = global.PropertiesService;
  global.PropertiesService = createPropertiesService(world);
  try {
    return scriptMemory().get(name);
  } finally {
    global.PropertiesService = outside;
  }
}
