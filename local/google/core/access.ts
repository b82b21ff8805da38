import { GoogleException } from './exception';
import type { World } from './world';

/** What decides who may open a file: a spreadsheet, a form, or a file of Drive. */
export interface SharedFile {
  readonly id: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** What anyone may do who has the link. */
export type LinkPermission = 'NONE' | 'VIEW' | 'EDIT';

/** Kept here rather than with each file, since Drive sets it and every service heeds it. */
interface Links {
  readonly permissions: Record<string, LinkPermission>;
}

const linksOf = (world: World): Links => world.section('links', (): Links => ({ permissions: {} }));

export const linkPermission = (world: World, id: string): LinkPermission =>
  linksOf(world).permissions[id] ?? 'NONE';

export function setLinkPermission(world: World, id: string, permission: LinkPermission): void {
  linksOf(world).permissions[id] = permission;
}

/** With whose authority the code runs; the account's where no script does. */
export const actingUser = (world: World): string => world.execution?.effectiveUser ?? world.account.email;

/** Scripts are held to it; what happens outside an execution is Google's own doing. */
export function mayRead(world: World, { id, owner, editors, viewers }: SharedFile): boolean {
  if (!world.execution || linkPermission(world, id) !== 'NONE') return true;
  const user = actingUser(world);
  return user === owner || editors.includes(user) || viewers.includes(user);
}

export const mayEdit = (world: World, file: SharedFile): boolean =>
  !world.execution || isEditor(world, file, actingUser(world));

/** Whether a person may change a file, by a script or by hand. */
const isEditor = (world: World, { id, owner, editors }: SharedFile, user: string): boolean =>
  linkPermission(world, id) === 'EDIT' || user === owner || editors.includes(user);

/** @throws GoogleException as `openById` of a document does, whose id is then as good as unknown */
export function requireReader(world: World, file: SharedFile): void {
  if (!mayRead(world, file)) {
    throw new GoogleException('You do not have permissions to access the requested document.');
  }
}

/** @throws GoogleException as a change does to what one may only look at */
export function requireEditor(world: World, file: SharedFile): void {
  if (!mayEdit(world, file)) throw notAllowed();
}

/** @throws GoogleException where a person who works by hand is no editor of the file */
export function requireEditorByHand(world: World, file: SharedFile, user: string): void {
  if (!isEditor(world, file, user)) throw notAllowed();
}

const notAllowed = (): Error => new GoogleException('You do not have permission to perform that action.');
