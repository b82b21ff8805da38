import { mayEdit } from '../core/access';
import { emulate } from '../core/emulate';
import { GoogleJsonResponseException } from '../core/exception';
import { isGranted } from '../core/permission';
import type { World } from '../core/world';
import { bytesOf } from '../utilities/blob';
import { FILE_LIMITS } from './items';
import { addNode, type Node, nodeById, rename, rootFolder, shared, urlOf } from './store';

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
    webViewLink: urlOf(node),
    trashed: node.trashed,
    createdTime: new Date(node.createdAt).toISOString(),
    modifiedTime: new Date(node.updatedAt).toISOString(),
  };
  const wanted = String(fields).split(',');
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.includes(field)));
}

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

function found(world: World, call: string, id: string): Node {
  const notFound = new GoogleJsonResponseException(call, 404, `File not found: ${id}.`);
  let node: Node;
  try {
    node = nodeById(world, id, false);
  } catch {
    throw notFound;
  }
  if (!node.madeByScript && !opensAll(world)) throw notFound;
  return node;
}

/** The Drive advanced service v3, as far as files of the script's own go: `Drive.Files.create`, `update` and `get`. */
export function createDriveService(world: World) {
  const files = {
    create: (resource: DriveFile, media?: Blob, options: Options = {}): DriveFile =>
      world.call('Drive.Files.create', () => {
        const mimeType = resource.mimeType ?? media?.getContentType() ?? 'application/octet-stream';
        const content = media ? encoded('drive.files.create', media) : '';
        const node = { name: resource.name ?? 'Untitled', mimeType, content, parentId: rootFolder(world).id };
        return shown(addNode(world, node), options);
      }),
    update: (resource: DriveFile, id: string, media?: Blob, options: Options = {}): DriveFile =>
      world.call('Drive.Files.update', () => {
        const call = 'drive.files.update';
        const node = found(world, call, id);
        if (!mayEdit(world, shared(world, node))) {
          throw new GoogleJsonResponseException(
            call,
            403,
            'The user does not have sufficient permissions for this file.',
          );
        }
        if (resource.name !== undefined) rename(world, node, resource.name);
        if (resource.trashed !== undefined) node.trashed = resource.trashed;
        if (media) node.content = encoded(call, media);
        node.updatedAt = world.clock.now();
        return shown(node, options);
      }),
    get: (id: string, options: Options = {}): DriveFile =>
      world.call('Drive.Files.get', () => shown(found(world, 'drive.files.get', id), options)),
  };
  return emulate('Drive', { Files: emulate('Drive.Files', files), getVersion: () => 'v3' });
}
