import { parseManifest } from '../../../local/google/core/manifest';
import { createDriveApp, driveFiles } from '../../../local/google/drive/drive-app';
import { createDriveService } from '../../../local/google/drive/drive-service';
import { createUtilities } from '../../../local/google/utilities/utilities';
import { inExecution, newWorld } from '../worlds';

const FOLDER = 'application/vnd.google-apps.folder';

function drive() {
  const world = newWorld();
  const blob = (text: string) => createUtilities(world).newBlob(text, 'text/csv', 'a.csv');
  return { world, blob, app: createDriveApp(world), Files: createDriveService(world).Files };
}

// "Return specific fields": kind, id, name and mimeType come back unless others are asked for.
test('a new file is described by four fields, or by those that are named', () => {
  const { blob, Files } = drive();
  const plain = Files.create({ name: 'anak.csv', mimeType: 'text/csv' }, blob('isi'));
  expect(Object.keys(plain).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
  const asked = Files.get(plain.id ?? '', { fields: 'id,webViewLink' });
  expect(asked).toEqual({ id: plain.id, webViewLink: expect.stringContaining(plain.id ?? '-') });
});

test('an update keeps the id and puts the new content in place of the old', () => {
  const { world, blob, Files } = drive();
  const { id = '' } = Files.create({ name: 'anak.csv', mimeType: 'text/csv' }, blob('lama'));
  expect(Files.update({}, id, blob('baru')).id).toBe(id);
  expect(driveFiles(world).map(({ name, content }) => [name, content])).toEqual([['anak.csv', 'baru']]);
});

test('a file that is not there is refused with status 404', () => {
  const { blob, Files } = drive();
  expect(() => Files.update({}, 'tidak-ada', blob(''))).toThrow(
    expect.objectContaining({
      name: 'GoogleJsonResponseException',
      message: 'API call to drive.files.update failed with error: File not found: tidak-ada.',
      details: { code: 404, message: 'File not found: tidak-ada.' },
    }),
  );
});

const STRANGER = 'orang@lain.example';

test('a file of somebody else is not found; one that is shared for reading cannot be changed', () => {
  const { world, blob, Files } = drive();
  const { id = '' } = Files.create({ name: 'anak.csv', mimeType: 'text/csv' }, blob('isi'));
  const asStranger = (run: () => unknown) => () => inExecution(world, run, 'menu', STRANGER);
  expect(asStranger(() => Files.get(id))).toThrow(
    `drive.files.get failed with error: File not found: ${id}.`,
  );
  createDriveApp(world).getFileById(id).addViewer(STRANGER);
  expect(asStranger(() => Files.get(id))).not.toThrow();
  expect(asStranger(() => Files.update({}, id, blob('lain')))).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ code: 403 }) }),
  );
});

// "Choose Drive API scopes": drive.file opens what the app made or was given.
test('with drive.file alone the script finds the files that it made, and no others', () => {
  const { world, blob, Files } = drive();
  const byHand = createDriveApp(world).createFile('catatan.txt', 'isi');
  world.manifest = parseManifest(
    JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/drive.file'] }),
  );
  inExecution(world, () => {
    const { id = '' } = Files.create({ name: 'anak.csv' }, blob('isi'));
    expect(Files.get(id).name).toBe('anak.csv');
    expect(() => Files.get(byHand.getId())).toThrow('File not found');
  });
});

test('content over 50 MB is too large', () => {
  const { blob, Files } = drive();
  expect(() => Files.create({ name: 'a' }, blob('x'.repeat(50 * 1024 * 1024 + 1)))).toThrow(
    'Request Too Large',
  );
});

test('what it lacks throws its name', () => {
  expect(() => Reflect.get(drive().Files, 'list')).toThrow('Drive.Files.list is not emulated');
});

describe('the type of a file', () => {
  const CSV = { name: 'anak.csv', mimeType: 'text/csv' };
  const typeOf = ({ app }: ReturnType<typeof drive>, id = '') => app.getFileById(id).getMimeType();

  test('is the one that is named with new content, or else that of the content', () => {
    const on = drive();
    const { id = '' } = on.Files.create(CSV, on.blob('isi'));
    const kml = 'application/vnd.google-earth.kml+xml';
    expect(on.Files.update({ mimeType: kml }, id, on.blob('<kml/>')).mimeType).toBe(kml);
    expect(typeOf(on, id)).toBe(kml);
    expect(on.Files.update({}, id, on.blob('a;b')).mimeType).toBe('text/csv');
  });

  test('stays without new content, and throws its name where another is asked for', () => {
    const on = drive();
    const { id = '' } = on.Files.create(CSV, on.blob('isi'));
    on.Files.update({ name: 'lain.csv', mimeType: 'text/csv' }, id);
    expect(typeOf(on, id)).toBe('text/csv');
    expect(() => on.Files.update({ mimeType: 'text/plain' }, id)).toThrow(
      'Drive.Files.update of mimeType without content is not emulated',
    );
  });
});

describe('folders', () => {
  const parentsOf = ({ Files }: ReturnType<typeof drive>, id = '') => Files.get(id, { fields: 'parents' });

  test('the root is a folder without parents, under its own id and under that word', () => {
    const on = drive();
    const root = on.Files.get('root');
    expect(root).toMatchObject({ name: 'My Drive', mimeType: FOLDER });
    expect(root.id).toBe(on.app.getRootFolder().getId());
    expect(on.Files.get(root.id ?? '')).toEqual(root);
    expect(parentsOf(on, 'root')).toEqual({});
  });

  test('a new file is in the root, or in the folder that is named', () => {
    const on = drive();
    const { id: folder = '' } = on.Files.create({ name: 'Peta', mimeType: FOLDER });
    const root = on.app.getRootFolder().getId();
    expect(on.app.getFolderById(folder).getName()).toBe('Peta');
    const { id: inRoot } = on.Files.create({ name: 'a' }, on.blob('1'));
    const { id: inFolder } = on.Files.create({ name: 'b', parents: [folder] }, on.blob('2'));
    const { id: namedRoot } = on.Files.create({ name: 'c', parents: ['root'] }, on.blob('3'));
    expect([inRoot, inFolder, namedRoot, folder].map((id) => parentsOf(on, id).parents)).toEqual([
      [root],
      [folder],
      [root],
      [root],
    ]);
    expect(on.app.getFolderById(folder).getFiles().next().getName()).toBe('b');
  });

  test('a file moves to a folder where it leaves the one that it is in', () => {
    const on = drive();
    const { id: folder = '' } = on.Files.create({ name: 'Peta', mimeType: FOLDER });
    const { id = '' } = on.Files.create({ name: 'a' }, on.blob('1'));
    const move = (options: object) => on.Files.update({}, id, undefined, { fields: 'parents', ...options });
    expect(() => move({ addParents: folder })).toThrow('Increasing the number of parents is not allowed');
    expect(move({ addParents: folder, removeParents: 'root' })).toEqual({ parents: [folder] });
    expect(move({ addParents: folder })).toEqual({ parents: [folder] });
    expect(() => move({ removeParents: folder })).toThrow('not emulated');
    expect(() => on.Files.update({ parents: ['root'] }, id)).toThrow(
      'The parents field is not directly writable in update requests.',
    );
  });

  test('a file has one parent, which is a folder that the user may change', () => {
    const { Files, blob, app, world } = drive();
    const { id: folder = '' } = Files.create({ name: 'Peta', mimeType: FOLDER });
    const { id: file = '' } = Files.create({ name: 'a' }, blob('1'));
    const into = (...parents: string[]) => Files.create({ name: 'b', parents }, blob('2'));
    expect(() => into(folder, 'root')).toThrow('Increasing the number of parents is not allowed');
    expect(() => into(file)).toThrow('not a folder');
    expect(() => into('tidak-ada')).toThrow('File not found: tidak-ada.');
    app.getFolderById(folder).addViewer(STRANGER);
    expect(() => inExecution(world, () => into(folder), 'menu', STRANGER)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ code: 403 }) }),
    );
  });

  test('the root is not open to the scope of the script’s own files, though new files go there', () => {
    const { world, blob, Files } = drive();
    const oauthScopes = ['https://www.googleapis.com/auth/drive.file'];
    world.manifest = parseManifest(JSON.stringify({ oauthScopes }));
    inExecution(world, () => {
      expect(() => Files.get('root')).toThrow('File not found: .');
      const { id = '' } = Files.create({ name: 'a', parents: ['root'] }, blob('1'));
      expect(Files.get(id, { fields: 'parents' }).parents).toHaveLength(1);
    });
  });
});

test('a file keeps its address when it is changed, moved and put into the bin', () => {
  const { blob, Files } = drive();
  const fields = { fields: 'webViewLink,trashed' };
  const { id = '' } = Files.create({ name: 'a' }, blob('1'));
  const { webViewLink = '' } = Files.get(id, fields);
  expect(webViewLink).toBe(`https://drive.google.com/file/d/${id}/view?usp=drivesdk`);
  expect(Files.update({ name: 'b' }, id, blob('2'), fields)).toEqual({ webViewLink, trashed: false });
  expect(Files.update({ trashed: true }, id, undefined, fields)).toEqual({ webViewLink, trashed: true });
});

test('names, descriptions and marks are kept with a file', () => {
  const { blob, Files } = drive();
  const described = { name: 'a', description: 'Lapisan peta', starred: true };
  const fields = { fields: 'name,description,starred,trashed' };
  const { id = '' } = Files.create(described, blob('1'));
  expect(Files.get(id, fields)).toEqual({ ...described, trashed: false });
  Files.update({ name: 'b', starred: false, trashed: true }, id);
  expect(Files.get(id, fields)).toEqual({
    ...{ name: 'b', description: 'Lapisan peta', starred: false, trashed: true },
  });
});

test.each<[string, (on: ReturnType<typeof drive>, id: string) => unknown]>([
  ['The field size', ({ Files }, id) => Files.get(id, { fields: 'id,size' })],
  ['The option alt', ({ Files }, id) => Files.get(id, { alt: 'media' })],
  [
    'The property viewersCanCopyContent',
    ({ Files }, id) => Files.update({ viewersCanCopyContent: false }, id),
  ],
])('%s throws its name', (name, run) => {
  const on = drive();
  const { id = '' } = on.Files.create({ name: 'a' }, on.blob('1'));
  expect(() => run(on, id)).toThrow(`${name} of the Drive API is not emulated`);
});

// "Share files": a link that anybody may open is a permission of the type anyone.
test('a file that anybody with the link may open lists that, and closes when it is removed', () => {
  const { world, blob, app } = drive();
  const { Files, Permissions } = createDriveService(world);
  const { id = '' } = Files.create({ name: 'anak.csv', mimeType: 'text/csv' }, blob('isi'));
  const types = () => (Permissions.list(id).permissions ?? []).map(({ type, role }) => [type, role]);
  const asStranger = () => inExecution(world, () => Files.get(id), 'menu', STRANGER);
  expect(types()).toEqual([['user', 'owner']]);
  app.getFileById(id).setSharing(app.Access.ANYONE_WITH_LINK, app.Permission.EDIT);
  expect(types()).toEqual([
    ['user', 'owner'],
    ['anyone', 'writer'],
  ]);
  expect(asStranger).not.toThrow();
  Permissions.remove(id, 'anyoneWithLink');
  expect(types()).toEqual([['user', 'owner']]);
  expect(asStranger).toThrow('File not found');
});
