// What is remembered of each copy between two runs: nothing of a child or a person, only keyed marks.
import type { Instant } from '../../kernel/calendar';
import type { MemoryPort } from '../../workbook/ports';

/** A copy that has been made. */
export interface KnownCopy {
  /** Of its file. */
  readonly id: string;
  /** Keyed mark of the rows that were written last; '' where that is not sure. */
  readonly rows: string;
  /** Keyed mark of the forms that its links led to; none before there were links. */
  readonly links?: string;
  /** Keyed mark of whom it was shared with last; '' where that is not sure. */
  readonly readers: string;
  /** When it was last the same as the register, and says so. */
  readonly current: Instant;
}

const NAMES = 'salinan';
const nameOf = (copy: string): string => `salinan:${copy}`;

/** Names of the copies made so far. */
export const knownNames = (memory: MemoryPort): readonly string[] =>
  JSON.parse(memory.get(NAMES) ?? '[]') as readonly string[];

/** @returns `null` for a copy that has not been made, or is out of use */
export function knownCopy(memory: MemoryPort, copy: string): KnownCopy | null {
  const json = memory.get(nameOf(copy));
  return json ? (JSON.parse(json) as KnownCopy) : null;
}

export function rememberCopy(memory: MemoryPort, copy: string, known: KnownCopy): void {
  const names = knownNames(memory);
  if (!names.includes(copy)) memory.set(NAMES, JSON.stringify([...names, copy]));
  memory.set(nameOf(copy), JSON.stringify(known));
}
