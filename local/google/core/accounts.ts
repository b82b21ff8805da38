import type { World } from './world';

/** Addresses of which no account is known: nothing can be shared with them, and no protection can name them. */
interface Unknown {
  addresses: readonly string[];
}

const unknownOf = (world: World): Unknown =>
  world.section<Unknown>('unknown-addresses', () => ({ addresses: [] }));

/** From now on these addresses have no account; an empty list gives all of them one. */
export function setUnknownAddresses(world: World, addresses: readonly string[]): void {
  unknownOf(world).addresses = [...addresses];
}

export const isUnknownAddress = (world: World, address: string): boolean =>
  unknownOf(world).addresses.includes(address.toLowerCase());

interface SharedDrives {
  files: string[];
}

const sharedDrives = (world: World): SharedDrives =>
  world.section<SharedDrives>('shared-drives', () => ({ files: [] }));

/** Moves a file into a shared drive, where nobody owns it (reference of `Spreadsheet.getOwner`). */
export function moveToSharedDrive(world: World, id: string): void {
  sharedDrives(world).files.push(id);
}

export const isInSharedDrive = (world: World, id: string): boolean => sharedDrives(world).files.includes(id);
