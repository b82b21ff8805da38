import { actingUser, mayRead, type SharedFile } from '../core/access';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { allForms } from '../forms/state';
import { newWorkbook } from '../spreadsheet/api/service';
import { findWorkbook, workbookIds } from '../spreadsheet/grid/store';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FORM = 'application/vnd.google-apps.form';

export type AccessName = keyof typeof GoogleAppsScript.Drive.Access;
export type PermissionName = keyof typeof GoogleAppsScript.Drive.Permission;

/** A file or folder of Drive. A spreadsheet or form has one too, though its content is kept by its own service. */
export interface Node {
  readonly id: string;
  name: string;
  mimeType: string;
  readonly owner: string;
  parentId: string | null;
  description: string | null;
  /** Base64; `null` for folders and for documents of Google's own types. */
  content: string | null;
  readonly createdAt: number;
  updatedAt: number;
  trashed: boolean;
  starred: boolean;
  editors: string[];
  viewers: string[];
  /** Whether a script made it through Drive: all that the scope `drive.file` opens. */
  readonly madeByScript: boolean;
  /** Whether readers are kept from downloading, printing and copying it. */
  copyRequiresWriterPermission?: boolean;
  /** Whether editors besides the owner may share it; absent for yes. */
  writersCanShare?: boolean;
  access: AccessName;
  permission: PermissionName;
}

interface Drive {
  readonly nodes: Record<string, Node>;
  /** Each account's root folder, by e-mail. */
  readonly roots: Record<string, string>;
}

/** All nodes in order of creation, documents last. */
export function allNodes(world: World): Node[] {
  const drive = driveOf(world);
  for (const document of documents(world)) adopt(world, drive, document);
  return Object.values(drive.nodes);
}

/** @returns the file or folder; `null` where there is none, or it is not shared with the user */
export function findNode(world: World, id: string): Node | null {
  const node = allNodes(world).find((candidate) => candidate.id === id);
  return node && mayRead(world, shared(world, node)) ? node : null;
}

/** @throws GoogleException where there is none, or it is not shared with the user */
export function nodeById(world: World, id: string, isFolder: boolean): Node {
  const node = findNode(world, id);
  if (!node || (node.mimeType === FOLDER) !== isFolder) {
    throw new GoogleException(
      'No item with the given ID could be found, or you do not have permission to access it.',
    );
  }
  return node;
}

export function addNode(world: World, node: Pick<Node, 'name' | 'mimeType' | 'content' | 'parentId'>): Node {
  const madeByScript = world.execution !== null;
  const added = newNode(world, { ...node, id: world.newId('1'), owner: actingUser(world), madeByScript });
  driveOf(world).nodes[added.id] = added;
  return added;
}

/** A workbook that a script makes through Drive, so that the scope `drive.file` opens it. */
export function addWorkbook(world: World, name: string, parentId: string): Node {
  const { id, owner } = newWorkbook(world, name);
  const document = { id, name, mimeType: SPREADSHEET, owner, content: null, parentId };
  const node = newNode(world, { ...document, madeByScript: world.execution !== null });
  driveOf(world).nodes[id] = node;
  return node;
}

export function rootFolder(world: World, user = actingUser(world)): Node {
  const drive = driveOf(world);
  const known = drive.nodes[drive.roots[user] ?? ''];
  if (known) return known;
  const root = newNode(world, {
    ...{ id: world.newId('1'), name: 'My Drive', mimeType: FOLDER, owner: user },
    ...{ content: null, parentId: null, madeByScript: false },
  });
  drive.nodes[root.id] = root;
  drive.roots[user] = root.id;
  return root;
}

export function children(world: World, parentId: string): Node[] {
  return allNodes(world).filter((node) => node.parentId === parentId && !node.trashed);
}

/** Whom a document is shared with is kept once: by the service that keeps the document. */
export function peopleOf(world: World, node: Node): Record<'editors' | 'viewers', string[]> {
  const workbook = findWorkbook(world, node.id)?.state;
  const form = allForms(world)[node.id];
  const editing = workbook ?? form ?? node;
  const viewing = workbook ?? node;
  return {
    get editors() {
      return editing.editors;
    },
    set editors(emails) {
      editing.editors = emails;
    },
    get viewers() {
      return viewing.viewers;
    },
    set viewers(emails) {
      viewing.viewers = emails;
    },
  };
}

/** Whether whoever acts may let others see it: its owner, and its editors unless that was switched off. */
export const mayShare = (world: World, node: Node): boolean =>
  node.writersCanShare !== false || !world.execution || actingUser(world) === node.owner;

/** The node as access to it is decided. */
export const shared = (world: World, node: Node): SharedFile => {
  const { editors, viewers } = peopleOf(world, node);
  return { id: node.id, owner: node.owner, editors, viewers };
};

const ADDRESS_OF_TYPE: Readonly<Record<string, (id: string) => string>> = {
  [FOLDER]: (id) => `https://drive.google.com/drive/folders/${id}`,
  [SPREADSHEET]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [FORM]: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
};

export function urlOf({ id, mimeType }: Node): string {
  const file = () => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  return (ADDRESS_OF_TYPE[mimeType] ?? file)(id);
}

type Document = Pick<Node, 'id' | 'name' | 'mimeType' | 'owner'>;

/** What the services of Google's own documents keep. */
function documents(world: World): Document[] {
  const spreadsheets = workbookIds(world).flatMap((id) => {
    const workbook = findWorkbook(world, id);
    const document = { id, mimeType: SPREADSHEET };
    return workbook ? [{ ...document, name: workbook.state.title, owner: workbook.owner }] : [];
  });
  const forms = Object.values(allForms(world)).map(({ id, fileName, owner }) => ({
    ...{ id, name: fileName, mimeType: FORM, owner },
  }));
  return [...spreadsheets, ...forms];
}

/** A document stands in its owner's root folder until it is moved. A spreadsheet's name is its own; a form's is the file's. */
function adopt(world: World, drive: Drive, document: Document): void {
  const known = drive.nodes[document.id];
  if (!known) {
    const parentId = rootFolder(world, document.owner).id;
    drive.nodes[document.id] = newNode(world, { ...document, content: null, parentId, madeByScript: false });
  } else if (document.mimeType === SPREADSHEET) {
    known.name = document.name;
  }
}

function newNode(
  world: World,
  node: Pick<Node, 'id' | 'name' | 'mimeType' | 'content' | 'owner' | 'parentId' | 'madeByScript'>,
): Node {
  const now = world.clock.now();
  return {
    ...node,
    ...{ description: null, createdAt: now, updatedAt: now, trashed: false, starred: false },
    ...{ editors: [], viewers: [], access: 'PRIVATE', permission: 'NONE' },
  };
}

/** Renames a node, and the spreadsheet that it stands for. */
export function rename(world: World, node: Node, name: string): void {
  node.name = name;
  const workbook = findWorkbook(world, node.id);
  if (workbook) workbook.state.title = name;
}

function driveOf(world: World): Drive {
  return world.section('drive', (): Drive => ({ nodes: {}, roots: {} }));
}
