import { mayRead } from '../core/access';
import { requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import type { DriveFileView } from '../views';
import { Access, Permission } from './enums';
import {
  type CreateFileArguments,
  contentOf,
  createFile,
  createFolder,
  fileOf,
  files,
  folderOf,
  folders,
} from './items';
import { allNodes, FOLDER, type Node, nodeById, rootFolder, shared, urlOf } from './store';

type GoogleDriveApp = GoogleAppsScript.Drive.DriveApp;

export function createDriveApp(world: World): GoogleDriveApp {
  const name = 'DriveApp';
  const find = (method: string, wanted: (node: Node) => boolean) =>
    world.call(`${name}.${method}`, () =>
      allNodes(world).filter((node) => visible(world, node) && wanted(node)),
    );
  const byId = (method: string, id: string, isFolder: boolean) => {
    if (id === null) throw new GoogleException('Invalid argument: id');
    requireSignature(`${name}.${method}`, [id], [text]);
    return world.call(`${name}.${method}`, () => nodeById(world, String(id), isFolder));
  };
  return emulatePart<GoogleDriveApp & { toString(): string }>(name, {
    Access,
    Permission,
    toString: () => 'Drive',
    createFile: (...args: CreateFileArguments) => createFile(world, name, rootFolder(world), args),
    createFolder: (folderName) => createFolder(world, name, rootFolder(world), folderName),
    getFileById: (id) => fileOf(world, byId('getFileById', id, false)),
    getFolderById: (id) => folderOf(world, byId('getFolderById', id, true)),
    getRootFolder: () => world.call(`${name}.getRootFolder`, () => folderOf(world, rootFolder(world))),
    getFiles: () =>
      files(
        world,
        find('getFiles', () => true),
      ),
    getFilesByName: (wanted) =>
      files(
        world,
        find('getFilesByName', (node) => node.name === wanted),
      ),
    getFilesByType: (type) =>
      files(
        world,
        find('getFilesByType', (node) => node.mimeType === type),
      ),
    getFolders: () =>
      folders(
        world,
        find('getFolders', () => true),
      ),
    getFoldersByName: (wanted) =>
      folders(
        world,
        find('getFoldersByName', (node) => node.name === wanted),
      ),
  });
}

function visible(world: World, node: Node): boolean {
  const isRoot = node.mimeType === FOLDER && node.parentId === null;
  return !node.trashed && !isRoot && mayRead(world, shared(world, node));
}

/** @returns what stands in Drive, folders and waste left out, oldest first */
export function driveFiles(world: World): DriveFileView[] {
  const shown = allNodes(world).filter(({ mimeType, trashed }) => mimeType !== FOLDER && !trashed);
  return shown.map((node) => ({
    id: node.id,
    name: node.name,
    mimeType: node.mimeType,
    url: urlOf(node),
    updatedAt: node.updatedAt,
    content: node.content === null ? null : contentOf(node).toString('utf8'),
  }));
}
