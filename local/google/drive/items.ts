import { blobSource, flag, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { spend } from '../core/quotas';
import type { World } from '../core/world';
import { blobOf, bytesOf } from '../utilities/blob';
import { iterator } from './iterator';
import { requireEdit, sharing } from './sharing';
import { addNode, children, FOLDER, type Node, nodeById, rename, urlOf } from './store';

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const MB = 1024 * 1024;

/** Reference of `DriveApp.createFile` and `File.setContent`, in bytes. */
export const FILE_LIMITS = { content: 10 * MB, plainText: 50 * MB } as const;

/** What is read of a node that has been found is known already, and costs no call. */
function common<Self extends object>(world: World, className: string, node: Node, self: () => Self) {
  const change = (method: string, run: () => void): Self =>
    world.call(`${className}.${method}`, () => {
      requireEdit(world, node);
      run();
      node.updatedAt = world.clock.now();
      return self();
    });
  return {
    ...sharing(world, className, node, self),
    getId: () => node.id,
    getName: () => node.name,
    toString: () => node.name,
    getUrl: () => urlOf(node),
    getDescription: () => node.description,
    getDateCreated: () => new Date(node.createdAt),
    getLastUpdated: () => new Date(node.updatedAt),
    isTrashed: () => node.trashed,
    isStarred: () => node.starred,
    getParents: () => folders(world, parentsOf(world, node)),
    setName: (name: string) => {
      requireSignature(`${className}.setName`, [name], [text]);
      return change('setName', () => rename(world, node, String(name)));
    },
    setDescription: (description: string) =>
      change('setDescription', () => {
        node.description = String(description);
      }),
    setTrashed: (trashed: boolean) => {
      requireSignature(`${className}.setTrashed`, [trashed], [flag]);
      return change('setTrashed', () => {
        node.trashed = trashed;
      });
    },
    setStarred: (starred: boolean) =>
      change('setStarred', () => {
        node.starred = starred;
      }),
    moveTo: (destination: Folder) =>
      change('moveTo', () => {
        const folder = nodeById(world, destination.getId(), true);
        requireEdit(world, folder);
        node.parentId = folder.id;
      }),
  };
}

export function fileOf(world: World, node: Node): File {
  const name = 'DriveApp.File';
  const blob = () => blobOf({ bytes: contentOf(node), contentType: node.mimeType, name: node.name });
  const self: File = emulatePart<File>(name, {
    ...common(world, name, node, () => self),
    getMimeType: () => node.mimeType,
    getSize: () => (node.content === null ? 0 : contentOf(node).length),
    getDownloadUrl: () => `https://drive.google.com/uc?id=${node.id}&export=download`,
    getBlob: () => world.call(`${name}.getBlob`, blob),
    getAs: (contentType: string) => world.call(`${name}.getAs`, () => blob().getAs(contentType)),
    setContent: (content: string) => {
      requireSignature(`${name}.setContent`, [content], [text]);
      return world.call(`${name}.setContent`, () => {
        requireEdit(world, node);
        requireOwnContent(node);
        node.content = encode(Buffer.from(String(content)), FILE_LIMITS.content);
        node.updatedAt = world.clock.now();
        return self;
      });
    },
    makeCopy: (...args: [nameOrFolder?: string | Folder, destination?: Folder]) =>
      world.call(`${name}.makeCopy`, () => copyOf(world, node, args)),
  });
  return self;
}

export function folderOf(world: World, node: Node): Folder {
  const name = 'DriveApp.Folder';
  const find = (method: string, wanted: (child: Node) => boolean) =>
    world.call(`${name}.${method}`, () => children(world, node.id).filter(wanted));
  const self: Folder = emulatePart<Folder>(name, {
    ...common(world, name, node, () => self),
    createFile: (...args: CreateFileArguments) => createFile(world, name, node, args),
    createFolder: (folderName: string) => createFolder(world, name, node, folderName),
    getFiles: () =>
      files(
        world,
        find('getFiles', () => true),
      ),
    getFilesByName: (wanted: string) =>
      files(
        world,
        find('getFilesByName', (file) => file.name === wanted),
      ),
    getFilesByType: (type: string) =>
      files(
        world,
        find('getFilesByType', (file) => file.mimeType === type),
      ),
    getFolders: () =>
      folders(
        world,
        find('getFolders', () => true),
      ),
    getFoldersByName: (wanted: string) =>
      folders(
        world,
        find('getFoldersByName', (folder) => folder.name === wanted),
      ),
  });
  return self;
}

export const files = (world: World, nodes: readonly Node[]) =>
  iterator(
    'DriveApp.FileIterator',
    nodes.filter(({ mimeType }) => mimeType !== FOLDER).map((node) => fileOf(world, node)),
  );

export const folders = (world: World, nodes: readonly Node[]) =>
  iterator(
    'DriveApp.FolderIterator',
    nodes.filter(({ mimeType }) => mimeType === FOLDER).map((node) => folderOf(world, node)),
  );

export type CreateFileArguments =
  | [blob: BlobSource]
  | [name: string, content: string]
  | [name: string, content: string, mimeType: string];

export function createFile(world: World, className: string, parent: Node, args: CreateFileArguments): File {
  const overloads = [[blobSource], [text, text], [text, text, text]] as const;
  requireSignature(`${className}.createFile`, args, ...overloads);
  return world.call(`${className}.createFile`, () => {
    requireEdit(world, parent);
    return fileOf(world, addNode(world, { ...newFile(args), parentId: parent.id }));
  });
}

export function createFolder(world: World, className: string, parent: Node, name: string): Folder {
  requireSignature(`${className}.createFolder`, [name], [text]);
  return world.call(`${className}.createFolder`, () => {
    requireEdit(world, parent);
    const node = { name: String(name), mimeType: FOLDER, content: null, parentId: parent.id };
    return folderOf(world, addNode(world, node));
  });
}

function newFile(args: CreateFileArguments): Pick<Node, 'name' | 'mimeType' | 'content'> {
  const [first, content = '', mimeType] = args;
  if (typeof first !== 'object') {
    const limit = mimeType === undefined ? FILE_LIMITS.plainText : FILE_LIMITS.content;
    const encoded = encode(Buffer.from(String(content)), limit);
    return { name: String(first), mimeType: mimeType ?? 'text/plain', content: encoded };
  }
  const blob = first.getBlob();
  return {
    name: blob.getName() ?? 'Untitled',
    mimeType: blob.getContentType() ?? 'application/octet-stream',
    content: encode(bytesOf(blob), FILE_LIMITS.plainText),
  };
}

/** A copy has its own id, and is shared with nobody. */
function copyOf(world: World, node: Node, [first, second]: [first?: string | Folder, second?: Folder]): File {
  requireOwnContent(node);
  spend(world, 'documents created');
  const folder = typeof first === 'object' ? first : second;
  const name = typeof first === 'string' ? first : `Copy of ${node.name}`;
  const parentId = folder ? folder.getId() : node.parentId;
  return fileOf(world, addNode(world, { name, mimeType: node.mimeType, content: node.content, parentId }));
}

function requireOwnContent(node: Node): void {
  if (node.content === null)
    throw new TypeError(`DriveApp.File of type ${node.mimeType}: this is not emulated`);
}

function parentsOf(world: World, { parentId }: Node): Node[] {
  return parentId === null ? [] : [nodeById(world, parentId, true)];
}

function encode(bytes: Buffer, limit: number): string {
  if (bytes.length > limit) throw new GoogleException('File exceeds the maximum file size.');
  return bytes.toString('base64');
}

export function contentOf(node: Node): Buffer {
  requireOwnContent(node);
  return Buffer.from(node.content ?? '', 'base64');
}
