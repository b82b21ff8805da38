'beside the script';

import type { MemoryPort } from '../../workbook/ports';
import { knownCopy } from './copy-memory';
import { READERS_COPY, type Rights, wantedCopies } from './wanted-copies';

/** Id of the copy that an address reads: the one of all children where it reads that; `null` for none, and for several others. */
export function copyOf(email: string, rights: Rights, memory: MemoryPort): string | null {
  const address = email.trim().toLowerCase();
  const own = wantedCopies(rights).filter(({ readers }) => readers.includes(address));
  const [only, ...others] = own;
  const read = own.find(({ name }) => name === READERS_COPY) ?? (others.length === 0 ? only : undefined);
  return read ? (knownCopy(memory, read.name)?.id ?? null) : null;
}
