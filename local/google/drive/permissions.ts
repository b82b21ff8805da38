import { isUnknownAddress } from '../core/accounts';
import { GoogleJsonResponseException } from '../core/exception';
import type { World } from '../core/world';
import { type Node, peopleOf } from './store';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Options = Readonly<Record<string, unknown>>;

/** Lists of people by the role that they give. */
const LISTS = { reader: 'viewers', writer: 'editors' } as const;
type Role = keyof typeof LISTS;

/** Permissions have numbers at Google; here they follow from the address. */
const idOf = (email: string): string =>
  [...email]
    .reduce((hash, letter) => (hash * 31n + BigInt(letter.charCodeAt(0))) % 10n ** 20n, 7n)
    .toString();

const resource = (emailAddress: string, role: Role | 'owner'): Permission => ({
  id: idOf(emailAddress),
  type: 'user',
  role,
  emailAddress,
});

/** Owner first; who may write is not listed again as a reader. */
function listed(world: World, node: Node): readonly Permission[] {
  const { editors, viewers } = peopleOf(world, node);
  return [
    resource(node.owner, 'owner'),
    ...editors.map((email) => resource(email, 'writer')),
    ...viewers.filter((email) => !editors.includes(email)).map((email) => resource(email, 'reader')),
  ];
}

/** Most permissions that one page of a list has; the rest comes by `pageToken`. */
const PAGE_SIZE = 100;

function requireOptions(given: Options, known: readonly string[]): void {
  const other = Object.keys(given).find((name) => !known.includes(name));
  if (other !== undefined) throw new TypeError(`The option ${other} of Drive.Permissions is not emulated`);
}

function requireUser({ type, role, emailAddress }: Permission): {
  readonly role: Role;
  readonly email: string;
} {
  const isKnown = type === 'user' && (role === 'reader' || role === 'writer');
  if (!isKnown || !emailAddress)
    throw new TypeError('A permission that is not of one reader or writer is not emulated');
  return { role: role as Role, email: emailAddress };
}

/**
 * `Drive.Permissions`, as far as one person at a time reads or writes a file.
 *
 * @param editable finds a file that the caller may share, or throws
 */
export function permissionsOf(world: World, editable: (call: string, id: string) => Node) {
  return {
    create: (permission: Permission, fileId: string, options: Options = {}): Permission =>
      world.call('Drive.Permissions.create', () => {
        const call = 'drive.permissions.create';
        requireOptions(options, ['sendNotificationEmail', 'emailMessage', 'fields']);
        const { role, email } = requireUser(permission);
        const node = editable(call, fileId);
        // The text has not been seen in public for an address without an account.
        if (isUnknownAddress(world, email))
          throw new GoogleJsonResponseException(call, 400, `Bad Request. User message: "${email}"`);
        const people = peopleOf(world, node);
        const list = LISTS[role];
        if (email !== node.owner && !people[list].includes(email)) people[list] = [...people[list], email];
        return resource(email, role);
      }),
    list: (fileId: string, options: Options = {}) =>
      world.call('Drive.Permissions.list', () => {
        requireOptions(options, ['fields', 'pageSize', 'pageToken']);
        const all = listed(world, editable('drive.permissions.list', fileId));
        const from = Number(options.pageToken ?? 0);
        const to = from + Math.min(PAGE_SIZE, Number(options.pageSize ?? PAGE_SIZE));
        return { permissions: all.slice(from, to), ...(to < all.length && { nextPageToken: String(to) }) };
      }),
    remove: (fileId: string, permissionId: string): void =>
      world.call('Drive.Permissions.remove', () => {
        const call = 'drive.permissions.delete';
        const node = editable(call, fileId);
        const found = listed(world, node).find(({ id }) => id === permissionId);
        if (!found)
          throw new GoogleJsonResponseException(call, 404, `Permission not found: ${permissionId}.`);
        if (found.role === 'owner') {
          throw new GoogleJsonResponseException(call, 403, 'The owner of a file cannot be removed.');
        }
        const people = peopleOf(world, node);
        for (const list of Object.values(LISTS)) {
          people[list] = people[list].filter((email) => email !== found.emailAddress);
        }
      }),
  };
}
