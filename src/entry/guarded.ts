import { requireWindow } from '../google/dialogs';
import { scriptMemory } from '../google/script-memory';
import { MEMORY } from '../installation/memory-names';
import { bareError, kindOf } from './bare-error';

/**
 * The wrapper of every entry point: what goes wrong is remembered for `Beranda` by name alone, since a text might quote an
 * answer, and then thrown on without its text, so that Google's own summary of failures reaches the owner too.
 */
export function guarded<T>(entryPoint: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    remember(entryPoint, error);
    throw bareError(entryPoint, error);
  }
}

/**
 * The wrapper of what people ask for in the workbook, by its menu or by one of its pages. Who asks from elsewhere is refused, and
 * that is no trouble of ours: nothing is remembered.
 */
export function atWindow<T>(entryPoint: string, work: (who: string) => T): T {
  const who = requireWindow();
  return guarded(entryPoint, () => work(who));
}

/** Keeps the name of a failure for `Beranda`. */
export function remember(entryPoint: string, error: unknown): void {
  const name = kindOf(error);
  console.error(`${entryPoint}: ${name}`);
  try {
    scriptMemory().set(MEMORY.trouble, JSON.stringify({ at: Date.now(), entryPoint, name }));
  } catch {
    // The failure itself is thrown on; only its note is lost.
  }
}
