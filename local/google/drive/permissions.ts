import { setLinkPermission } from '../core/access';
import { isUnknownAddress } from '../core/accounts';
import { GoogleJsonResponseException } from '../core/exception';
import type { World } from '../core/world';
import { addResponder, PUBLISHED, removeResponder, responderPermissions } from './form-responders';
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
  kind: 'drive#permission',
  id: idOf(emailAddress),
  type: 'user',
  role,
  emailAddress,
});

/** Fields that come back where no others are asked for (Drive API v3, "Return specific fields"). */
const DEFAULT_FIELDS = 'id,type,kind,role';

/** @param fields of single permissions, comma separated */
function shown(permission: Permission, fields: string): Permission {
  const wanted = fields.split(',');
  return Object.fromEntries(
    Object.entries(permission).filter(([field, value]) => wanted.includes(field) && value !== undefined),
  );
}

/** What is asked of each permission in a list, `nextPageToken,permissions(id,role)`. */
const fieldsOfEach = ({ fields }: Options): string =>
  /permissions\(([^)]*)\)/.exec(String(fields ?? ''))?.[1] ?? DEFAULT_FIELDS;

/** Permission of whoever has the link; `null` where there is none. */
function linkResource({ access, permission }: Node): Permission | null {
  if (access === 'PRIVATE') return null;
  if (access !== 'ANYONE_WITH_LINK')
    throw new TypeError(`Drive.Permissions of a file shared as ${access} is not emulated`);
  const role = permission === 'EDIT' ? 'writer' : 'reader';
  return { kind: 'drive#permission', id: 'anyoneWithLink', type: 'anyone', role };
}

/** Owner first; who may write is not listed again as a reader. */
function listed(world: World, node: Node): readonly Permission[] {
  const { editors, viewers } = peopleOf(world, node);
  const link = linkResource(node);
  return [
    resource(node.owner, 'owner'),
    ...editors.map((email) => resource(email, 'writer')),
    ...viewers.filter((email) => !editors.includes(email)).map((email) => resource(email, 'reader')),
    ...(link ? [link] : []),
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

/** The text has not been seen in public for an address without an account. */
function requireAccount(world: World, call: string, email: string): void {
  if (isUnknownAddress(world, email))
    throw new GoogleJsonResponseException(call, 400, `Bad Request. User message: "${email}"`);
}

/**
 * `Drive.Permissions`, as far as one person at a time reads or writes a file, and anybody or one person answers a form.
 *
 * @param shareable finds a file that the caller may share, or throws
 * @param editable finds a file that the caller may edit, or throws
 */
export function permissionsOf(
  world: World,
  shareable: (call: string, id: string) => Node,
  editable: (call: string, id: string) => Node,
) {
  return {
    create: (permission: Permission, fileId: string, options: Options = {}): Permission =>
      world.call('Drive.Permissions.create', () => {
        const call = 'drive.permissions.create';
        requireOptions(options, ['sendNotificationEmail', 'emailMessage', 'fields']);
        const node = shareable(call, fileId);
        if (permission.emailAddress) requireAccount(world, call, permission.emailAddress);
        if (permission.view === PUBLISHED) {
          const made = addResponder(world, call, fileId, permission);
          const id = made.id ?? idOf(made.emailAddress ?? '');
          return shown({ ...made, id }, String(options.fields ?? DEFAULT_FIELDS));
        }
        const { role, email } = requireUser(permission);
        const people = peopleOf(world, node);
        const list = LISTS[role];
        if (email !== node.owner && !people[list].includes(email)) people[list] = [...people[list], email];
        return shown(resource(email, role), String(options.fields ?? DEFAULT_FIELDS));
      }),
    list: (fileId: string, options: Options = {}) =>
      world.call('Drive.Permissions.list', () => {
        const call = 'drive.permissions.list';
        requireOptions(options, ['fields', 'pageSize', 'pageToken', 'includePermissionsForView']);
        const { includePermissionsForView: view } = options;
        if (view !== undefined && view !== PUBLISHED)
          throw new GoogleJsonResponseException(call, 400, `Invalid Value: ${String(view)}`);
        const node = editable(call, fileId);
        const all = [...listed(world, node), ...(view ? responderPermissions(world, fileId, idOf) : [])].map(
          (permission) => shown(permission, fieldsOfEach(options)),
        );
        const from = Number(options.pageToken ?? 0);
        const to = from + Math.min(PAGE_SIZE, Number(options.pageSize ?? PAGE_SIZE));
        return { permissions: all.slice(from, to), ...(to < all.length && { nextPageToken: String(to) }) };
      }),
    remove: (fileId: string, permissionId: string): void =>
      world.call('Drive.Permissions.remove', () => {
        const call = 'drive.permissions.delete';
        const node = shareable(call, fileId);
        const responder = responderPermissions(world, fileId, idOf).find(({ id }) => id === permissionId);
        if (responder) return removeResponder(world, fileId, responder);
        const found = listed(world, node).find(({ id }) => id === permissionId);
        if (!found)
          throw new GoogleJsonResponseException(call, 404, `Permission not found: ${permissionId}.`);
        if (found.role === 'owner') {
          throw new GoogleJsonResponseException(call, 403, 'The owner of a file cannot be removed.');
        }
        if (found.type === 'anyone') {
          node.access = 'PRIVATE';
          node.permission = 'NONE';
          setLinkPermission(world, node.id, 'NONE');
          return;
        }
        const people = peopleOf(world, node);
        for (const list of Object.values(LISTS)) {
          people[list] = people[list].filter((email) => email !== found.emailAddress);
        }
      }),
  };
}
