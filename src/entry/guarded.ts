import { requireWindow } from '../google/dialogs';
import { isPageKey } from '../google/page-key';
import { scriptMemory } from '../google/script-memory';
import { MEMORY } from '../installation/memory-names';
import { kindOf } from '../kernel/error-kind';
import { PAGE_CLOSED, type Refusal, Refused } from '../kernel/page-words';
import { bareError } from './bare-error';

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
 * The wrapper of what people ask for at a window of the workbook. Who asks from elsewhere is refused, and that is no trouble of
 * ours: nothing is remembered.
 */
export function atWindow<T>(entryPoint: string, work: (who: string) => T): T {
  const who = requireWindow();
  return guarded(entryPoint, () => work(who));
}

/**
 * The wrapper of what a page asks for. Whoever has the address of the map page can call what other pages call, so a key that only
 * pages at a window of the workbook have is compared before anything else is done.
 *
 * @param key what was sent as the first argument
 * @returns what the work returns; {@link PAGE_CLOSED} for a key that is not known (any more); a refusal where the work has refused
 */
export function fromPage<T>(
  entryPoint: string,
  key: unknown,
  work: (who: string) => T,
): T | Refusal | typeof PAGE_CLOSED {
  return isPageKey(key) ? atWindow(entryPoint, (who) => orRefusal(() => work(who))) : PAGE_CLOSED;
}

/** A refusal is an answer and no failure. */
export function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
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
