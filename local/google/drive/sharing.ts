import { text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { Access, Permission } from './enums';
import { actingUser, mayEdit, type Node, type PermissionName } from './store';

type User = GoogleAppsScript.Drive.User;
type Person = string | { getEmail(): string };

/** What files and folders have in common as to who may see them. */
export function sharing<Self extends object>(world: World, className: string, node: Node, self: () => Self) {
  const change = (method: string, run: () => void): Self =>
    world.call(`${className}.${method}`, () => {
      requireEdit(world, node);
      run();
      return self();
    });
  return {
    addEditor: (person: Person) => change('addEditor', () => add(node, 'editors', [person])),
    addEditors: (people: Person[]) => change('addEditors', () => add(node, 'editors', people)),
    addViewer: (person: Person) => change('addViewer', () => add(node, 'viewers', [person])),
    addViewers: (people: Person[]) => change('addViewers', () => add(node, 'viewers', people)),
    removeEditor: (person: Person) => change('removeEditor', () => remove(node, ['editors'], person)),
    removeViewer: (person: Person) => change('removeViewer', () => remove(node, ['viewers'], person)),
    revokePermissions: (person: Person) =>
      change('revokePermissions', () => remove(node, ['editors', 'viewers'], person)),
    setSharing: (access: GoogleAppsScript.Drive.Access, permission: GoogleAppsScript.Drive.Permission) =>
      change('setSharing', () => share(node, className, access, permission)),
    getSharingAccess: () => Access[node.access],
    getSharingPermission: () => Permission[node.permission],
    getOwner: () => userOf(node.owner),
    /** The owner is among the editors, and the editors among the viewers. */
    getEditors: () => world.call(`${className}.getEditors`, () => [node.owner, ...node.editors].map(userOf)),
    getViewers: () =>
      world.call(`${className}.getViewers`, () => {
        const everyone = new Set([node.owner, ...node.editors, ...node.viewers]);
        return [...everyone].map(userOf);
      }),
    getAccess: (person: Person) => Permission[permissionOf(node, emailOf(person))],
  };
}

export function requireEdit(world: World, node: Node): void {
  if (!mayEdit(node, actingUser(world))) throw new GoogleException('Access denied: DriveApp.');
}

function share(
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
}

function permissionOf(node: Node, email: string): PermissionName {
  if (email === node.owner) return 'OWNER';
  if (node.editors.includes(email)) return 'EDIT';
  return node.viewers.includes(email) ? 'VIEW' : 'NONE';
}

function add(node: Node, list: 'editors' | 'viewers', people: readonly Person[]): void {
  for (const email of people.map(emailOf)) {
    if (!email.includes('@')) throw new GoogleException(`Invalid argument: ${email}`);
    if (email !== node.owner && !node[list].includes(email)) node[list].push(email);
  }
}

function remove(node: Node, lists: readonly ('editors' | 'viewers')[], person: Person): void {
  for (const list of lists) node[list] = node[list].filter((email) => email !== emailOf(person));
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
