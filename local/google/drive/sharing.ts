import { mayEdit, setLinkPermission } from '../core/access';
import { flag, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { Access, Permission } from './enums';
import { mayShare, type Node, type PermissionName, peopleOf, shared } from './store';

type User = GoogleAppsScript.Drive.User;
type Person = string | { getEmail(): string };

/** What files and folders have in common as to who may see them. */
export function sharing<Self extends object>(world: World, className: string, node: Node, self: () => Self) {
  const change = (method: string, run: () => void): Self =>
    world.call(`${className}.${method}`, () => {
      requireEdit(world, node);
      if (!mayShare(world, node)) throw new GoogleException('Access denied: DriveApp.');
      run();
      return self();
    });
  return {
    isShareableByEditors: () => node.writersCanShare !== false,
    setShareableByEditors: (shareable: boolean) => {
      requireSignature(`${className}.setShareableByEditors`, [shareable], [flag]);
      return change('setShareableByEditors', () => {
        node.writersCanShare = shareable;
      });
    },
    addEditor: (person: Person) => change('addEditor', () => add(world, node, 'editors', [person])),
    addEditors: (people: Person[]) => change('addEditors', () => add(world, node, 'editors', people)),
    addViewer: (person: Person) => change('addViewer', () => add(world, node, 'viewers', [person])),
    addViewers: (people: Person[]) => change('addViewers', () => add(world, node, 'viewers', people)),
    removeEditor: (person: Person) => change('removeEditor', () => remove(world, node, ['editors'], person)),
    removeViewer: (person: Person) => change('removeViewer', () => remove(world, node, ['viewers'], person)),
    revokePermissions: (person: Person) =>
      change('revokePermissions', () => remove(world, node, ['editors', 'viewers'], person)),
    setSharing: (access: GoogleAppsScript.Drive.Access, permission: GoogleAppsScript.Drive.Permission) =>
      change('setSharing', () => share(world, node, className, access, permission)),
    getSharingAccess: () => Access[node.access],
    getSharingPermission: () => Permission[node.permission],
    getOwner: () => userOf(node.owner),
    /** The owner is among the editors, and the editors among the viewers. */
    getEditors: () =>
      world.call(`${className}.getEditors`, () => [node.owner, ...peopleOf(world, node).editors].map(userOf)),
    getViewers: () =>
      world.call(`${className}.getViewers`, () => {
        const { editors, viewers } = peopleOf(world, node);
        const everyone = new Set([node.owner, ...editors, ...viewers]);
        return [...everyone].map(userOf);
      }),
    getAccess: (person: Person) => Permission[permissionOf(world, node, emailOf(person))],
  };
}

export function requireEdit(world: World, node: Node): void {
  if (!mayEdit(world, shared(world, node))) throw new GoogleException('Access denied: DriveApp.');
}

function share(
  world: World,
  node: Node,
  className: string,
  access: GoogleAppsScript.Drive.Access,
  permission: GoogleAppsScript.Drive.Permission,
): void {
  const accessName = memberName(Access, access);
  const permissionName = memberName(Permission, permission);
  if (!accessName || !permissionName)
    throw signatureMismatch(`${className}.setSharing`, [access, permission]);
  node.access = accessName;
  node.permission = permissionName;
  const forAll = permissionName === 'EDIT' ? 'EDIT' : 'VIEW';
  setLinkPermission(world, node.id, accessName === 'PRIVATE' ? 'NONE' : forAll);
}

function permissionOf(world: World, node: Node, email: string): PermissionName {
  const { editors, viewers } = peopleOf(world, node);
  if (email === node.owner) return 'OWNER';
  if (editors.includes(email)) return 'EDIT';
  return viewers.includes(email) ? 'VIEW' : 'NONE';
}

function add(world: World, node: Node, list: 'editors' | 'viewers', people: readonly Person[]): void {
  const shared = peopleOf(world, node);
  for (const email of people.map(emailOf)) {
    if (!email.includes('@')) throw new GoogleException(`Invalid argument: ${email}`);
    if (email !== node.owner && !shared[list].includes(email)) shared[list] = [...shared[list], email];
  }
}

function remove(world: World, node: Node, lists: readonly ('editors' | 'viewers')[], person: Person): void {
  const shared = peopleOf(world, node);
  for (const list of lists) shared[list] = shared[list].filter((email) => email !== emailOf(person));
}

function emailOf(person: Person): string {
  return text(person) ? String(person) : (person as { getEmail(): string }).getEmail();
}

function userOf(email: string): User {
  const [name = '', domain = ''] = email.split('@');
  return emulatePart<User>('DriveApp.User', {
    getEmail: () => email,
    getName: () => name,
    getDomain: () => domain,
  });
}
