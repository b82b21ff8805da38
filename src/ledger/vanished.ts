import type { MemoryPort } from '../workbook/ports';

/** Name in the script's memory: when somebody last had to vanish from whatever the script keeps outside the tabs; '' once done. */
const VANISHED = 'lenyap';

/**
 * Remembers that somebody is withheld or erased, before the tabs say so: lists of forms, files and copies have to follow at once, and
 * whoever is broken off in between is taken up by the clock.
 */
export const markVanished = (memory: MemoryPort, at: number): void => memory.set(VANISHED, String(at));

/** The mark that is open; `null` where everything has followed. */
export const openVanishing = (memory: MemoryPort): string | null => memory.get(VANISHED) || null;

/** Closes a mark, unless there is a newer one by now. */
export function closeVanishing(memory: MemoryPort, mark: string): void {
  if (memory.get(VANISHED) === mark) memory.set(VANISHED, '');
}
