import type { MemoryPort } from '../../src/workbook/ports';

/** Facts that outlive an execution, for as long as a test lasts. */
export function memoryFacts(): MemoryPort {
  const facts = new Map<string, string>();
  return {
    get: (name) => facts.get(name) ?? null,
    set: (name, fact) => void facts.set(name, fact),
  };
}
