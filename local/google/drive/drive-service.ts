import { mayEdit } from '../core/access';
import { emulate } from '../core/emulate';
import { GoogleJsonResponseException } from '../core/exception';
import { isGranted } from '../core/scopes';
import type { World } from '../core/world';
import { allForms } from '../forms/state';
import { bytesOf } from '../utilities/blob';
import { FILE_LIMITS } from './items';
import { permissionsOf } from './permissions';
import {
  addNode,
  addWorkbook,
  FOLDER,
  findNode,
  mayShare,
  type Node,
  rename,
  rootFolder,
  SPREADSHEET,
  shared,
  urlOf,
} from './store';

type Blob = GoogleAppsScript.Base.Blob;
type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Options = Readonly<Record<string, unknown>>;

/** Fields that come back where no others are asked for (Drive API v3, "Return specific fields"). */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

function shown(node: Node, { fields = DEFAULT_FIELDS }: Options): DriveFile {
  const all = {
    kind: 'drive#file',
    id: node.id,
    name: node.name,
    mimeType: node.mimeType,
    description: node.description ?? undefined,
    parents: node.parentId === null ? undefined : [node.parentId],
    starred: node.starred,
    trashed: node.trashed,
    webViewLink: urlOf(node),
    copyRequiresWriterPermission: node.copyRequiresWriterPermission ?? false,
    writersCanShare: node.writersCanShare ?? true,
    createdTime: new Date(node.createdAt).toISOString(),
    modifiedTime: new Date(node.updatedAt).toISOString(),
  };
  const wanted = String(fields).split(',');
  requireKnown('The field', wanted, Object.keys(all));
  return Object.fromEntries(
    Object.entries(all).filter(([field, value]) => wanted.includes(field) && value !== undefined),
  );
}

/** @throws TypeError with the first name given that is not emulated */
function requireKnown(what: string, given: readonly string[], known: readonly string[]): void {
  const other = given.find((name) => !known.includes(name));
  if (other !== undefined) throw new TypeError(`${what} ${other} of the Drive API is not emulated`);
}

/** Properties that can be set when a file is made or changed. */
const PROPERTIES = [
  'name',
  'mimeType',
  'description',
  'starred',
  'trashed',
  'copyRequiresWriterPermission',
  'writersCanShare',
];

const PARENTS_ARE_FIXED =
  'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.';

/** The text of this refusal has not been seen in public. */
function encoded(call: string, media: Blob): string {
  const bytes = Buffer.from(bytesOf(media));
  if (bytes.length > FILE_LIMITS.plainText)
    throw new GoogleJsonResponseException(call, 413, 'Request Too Large');
  return bytes.toString('base64');
}

/** With the scope `drive.file` alone, files that the script did not make are as good as not there. */
const opensAll = (world: World): boolean =>
  !world.execution || isGranted(world, 'https://www.googleapis.com/auth/drive');

/** Whether the file is a form that the script has made through `FormApp`, and that counts as one that it made. */
const isOpenForm = (world: World, id: string): boolean =>
  world.responderRules.driveFileOpensForms && (allForms(world)[id]?.madeByScript ?? id in allForms(world));

/** Alias of the user's root folder. */
const ROOT = 'root';

function found(world: World, call: string, id: string): Node {
  const node = id === ROOT ? rootFolder(world) : findNode(world, id);
  if (!node || !(node.madeByScript || isOpenForm(world, id) || opensAll(world))) {
    throw new GoogleJsonResponseException(call, 404, `File not found: ${id === ROOT ? '.' : id}.`);
  }
  return node;
}

function editable(world: World, call: string, id: string): Node {
  const node = found(world, call, id);
  if (mayEdit(world, shared(world, node))) return node;
  const text = 'The user does not have sufficient permissions for this file.';
  throw new GoogleJsonResponseException(call, 403, text);
}

/** @throws GoogleJsonResponseException also where sharing was kept to the owner */
function shareable(world: World, call: string, id: string): Node {
  const node = editable(world, call, id);
  if (mayShare(world, node)) return node;
  const text = 'The user does not have sufficient permissions for this file.';
  throw new GoogleJsonResponseException(call, 403, text);
}

/** @throws GoogleJsonResponseException where it is no folder, or the user may not put files into it */
function folder(world: World, call: string, id: string): Node {
  const node = editable(world, call, id);
  if (node.mimeType === FOLDER) return node;
  const text = 'The specified parent is not a folder.';
  throw new GoogleJsonResponseException(call, 403, text);
}

/** The one folder that a file may be in: the user's root unless another is named. */
function parentOf(world: World, call: string, [first = ROOT, ...more]: readonly string[]): string {
  if (more.length > 0) throw tooManyParents(call);
  return first === ROOT ? rootFolder(world).id : folder(world, call, first).id;
}

const tooManyParents = (call: string): Error =>
  new GoogleJsonResponseException(call, 403, 'Increasing the number of parents is not allowed');

/** Puts a file into another folder, for which it has to leave the one that it is in ("Create and populate folders"). */
function move(world: World, call: string, node: Node, { addParents, removeParents }: Options): void {
  if (addParents === undefined) {
    if (removeParents !== undefined) throw new TypeError('A file of Drive without a folder is not emulated');
    return;
  }
  const target = parentOf(world, call, String(addParents).split(','));
  if (target === node.parentId) return;
  const left = removeParents === ROOT ? rootFolder(world).id : removeParents;
  if (left !== node.parentId) throw tooManyParents(call);
  node.parentId = target;
}

/** Replaces content and type together; a type alone cannot be changed. */
function replaceContent(call: string, node: Node, { mimeType }: DriveFile, media: Blob | undefined): void {
  if (media) {
    if (node.content === null) throw new TypeError(`${node.mimeType} with content is not emulated`);
    node.content = encoded(call, media);
    node.mimeType = mimeType ?? media.getContentType() ?? node.mimeType;
  } else if (mimeType !== undefined && mimeType !== node.mimeType) {
    throw new TypeError('Drive.Files.update of mimeType without content is not emulated');
  }
}

function describe(
  world: World,
  node: Node,
  { name, description, starred, trashed, copyRequiresWriterPermission, writersCanShare }: DriveFile,
): void {
  if (name !== undefined) rename(world, node, name);
  if (description !== undefined) node.description = description;
  if (starred !== undefined) node.starred = starred;
  if (trashed !== undefined) node.trashed = trashed;
  if (writersCanShare !== undefined) node.writersCanShare = writersCanShare;
  if (copyRequiresWriterPermission !== undefined)
    node.copyRequiresWriterPermission = copyRequiresWriterPermission;
}

/** The Drive advanced service v3, as far as single files and folders go: `Drive.Files.create`, `update` and `get`, and who may see them. */
export function createDriveService(world: World) {
  const files = {
    create: (resource: DriveFile, media?: Blob, options: Options = {}): DriveFile =>
      world.call('Drive.Files.create', () => {
        const call = 'drive.files.create';
        requireKnown('The property', Object.keys(resource), [...PROPERTIES, 'parents']);
        requireKnown('The option', Object.keys(options), ['fields']);
        const mimeType = resource.mimeType ?? media?.getContentType() ?? 'application/octet-stream';
        const isGoogles = mimeType.startsWith('application/vnd.google-apps.');
        if (mimeType === SPREADSHEET && !media) {
          const name = resource.name ?? 'Untitled';
          const made = addWorkbook(world, name, parentOf(world, call, resource.parents ?? []));
          describe(world, made, resource);
          return shown(made, options);
        }
        if (isGoogles && (media || mimeType !== FOLDER))
          throw new TypeError(`Drive.Files.create of ${mimeType} is not emulated`);
        const content = isGoogles ? null : media ? encoded(call, media) : '';
        const parentId = parentOf(world, call, resource.parents ?? []);
        const node = addNode(world, { name: resource.name ?? 'Untitled', mimeType, content, parentId });
        describe(world, node, resource);
        return shown(node, options);
      }),
    update: (resource: DriveFile, id: string, media?: Blob, options: Options = {}): DriveFile =>
      world.call('Drive.Files.update', () => {
        const call = 'drive.files.update';
        if (resource.parents) throw new GoogleJsonResponseException(call, 403, PARENTS_ARE_FIXED);
        requireKnown('The property', Object.keys(resource), PROPERTIES);
        requireKnown('The option', Object.keys(options), ['fields', 'addParents', 'removeParents']);
        const node = editable(world, call, id);
        replaceContent(call, node, resource, media);
        move(world, call, node, options);
        describe(world, node, resource);
        node.updatedAt = world.clock.now();
        return shown(node, options);
      }),
    get: (id: string, options: Options = {}): DriveFile =>
      world.call('Drive.Files.get', () => {
        requireKnown('The option', Object.keys(options), ['fields']);
        return shown(found(world, 'drive.files.get', id), options);
      }),
  };
  const permissions = permissionsOf(
    world,
    (call, id) => shareable(world, call, id),
    (call, id) => editable(world, call, id),
  );
  return emulate('Drive', {
    Files: emulate('Drive.Files', files),
    Permissions: emulate('Drive.Permissions', permissions),
    getVersion: () => 'v3',
  });
}
