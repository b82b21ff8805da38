import { createDriveApp, driveFiles } from '../../../local/google/drive/drive-app';
import { createFormApp } from '../../../local/google/forms';
import { createSheetsService } from '../../../local/google/spreadsheet';
import { findWorkbook } from '../../../local/google/spreadsheet/grid/store';
import { textBlob } from '../../../local/google/utilities/blob';
import { callWith } from '../conformance/call-with';
import { inExecution, MORNING, newWorld } from '../worlds';

const REFUSED = 'No item with the given ID could be found, or you do not have permission to access it.';

function drive() {
  const world = newWorld();
  return { world, app: createDriveApp(world) };
}

function namesOf(iterator: GoogleAppsScript.Drive.FileIterator): string[] {
  const names: string[] = [];
  while (iterator.hasNext()) names.push(iterator.next().getName());
  return names;
}

describe('files', () => {
  test('keep their id and address when their content is replaced', () => {
    const { world, app } = drive();
    const file = app.createFile('lapisan.kml', '<kml/>', 'application/vnd.google-earth.kml+xml');
    const { id, url } = { id: file.getId(), url: file.getUrl() };
    world.clock.advance(60_000);
    app.getFileById(id).setContent('<kml>baru</kml>');
    expect(app.getFileById(id).getBlob().getDataAsString()).toBe('<kml>baru</kml>');
    expect(app.getFileById(id).getUrl()).toBe(url);
    expect(app.getFileById(id).getLastUpdated().getTime()).toBeGreaterThan(MORNING + 60_000);
    expect(driveFiles(world)).toMatchObject([
      {
        id,
        name: 'lapisan.kml',
        mimeType: 'application/vnd.google-earth.kml+xml',
        content: '<kml>baru</kml>',
      },
    ]);
  });

  test('come from blobs with their name and type', () => {
    const file = drive().app.createFile(textBlob('a;b', 'text/csv', 'rekap.csv'));
    expect([file.getName(), file.getMimeType(), file.getSize()]).toEqual(['rekap.csv', 'text/csv', 3]);
  });

  test('are found by name and type; several may bear one name', () => {
    const { app } = drive();
    app.createFile('a.txt', '1');
    app.createFile('a.txt', '2');
    app.createFile('b.csv', '3', 'text/csv');
    expect(namesOf(app.getFilesByName('a.txt'))).toEqual(['a.txt', 'a.txt']);
    expect(namesOf(app.getFilesByType('text/csv'))).toEqual(['b.csv']);
  });

  test('in the bin they are found no more, but still by id', () => {
    const { world, app } = drive();
    const file = app.createFile('a.txt', '1').setTrashed(true);
    expect(app.getFilesByName('a.txt').hasNext()).toBe(false);
    expect(app.getFileById(file.getId()).isTrashed()).toBe(true);
    expect(driveFiles(world)).toEqual([]);
  });

  test('a copy has an id of its own and the same content', () => {
    const { app } = drive();
    const file = app.createFile('a.txt', 'isi');
    const copy = file.makeCopy('b.txt');
    expect(copy.getId()).not.toBe(file.getId());
    expect([copy.getName(), copy.getBlob().getDataAsString()]).toEqual(['b.txt', 'isi']);
  });

  // Reference of createFile: 10 MB with a type, 50 MB of plain text.
  test.each([
    { bytes: 10 * 1024 * 1024, ok: true },
    { bytes: 10 * 1024 * 1024 + 1, ok: false },
  ])('$bytes bytes with a type: $ok', ({ bytes, ok }) => {
    const create = () => drive().app.createFile('a', 'x'.repeat(bytes), 'text/csv');
    if (ok) expect(create).not.toThrow();
    else expect(create).toThrow('exceeds the maximum file size');
  });
});

describe('folders', () => {
  test('hold files that are made in them or moved there', () => {
    const { app } = drive();
    const folder = app.createFolder('Peta');
    folder.createFile('a.txt', '1');
    app.createFile('b.txt', '2').moveTo(folder);
    expect(namesOf(folder.getFiles())).toEqual(['a.txt', 'b.txt']);
    const found = app.getFoldersByName('Peta').next();
    expect(found.getId()).toBe(folder.getId());
    expect(folder.getFilesByName('b.txt').next().getParents().next().getName()).toBe('Peta');
  });

  test('a folder is no file', () => {
    const { app } = drive();
    expect(() => app.getFileById(app.createFolder('Peta').getId())).toThrow(REFUSED);
  });

  test('an iterator throws past its end, and is not for for…of', () => {
    const folders = drive().app.getFoldersByName('none');
    expect(folders.hasNext()).toBe(false);
    expect(() => folders.next()).toThrow('iterator has reached the end');
    expect(Symbol.iterator in folders).toBe(false);
  });
});

test.each(['getFileById', 'getFolderById'] as const)('%s of null is an invalid argument', (method) => {
  const { app } = drive();
  expect(() => callWith(app, method, null)).toThrow(/^Invalid argument: id$/);
  expect(() => callWith(app, method, {})).toThrow("don't match the method signature");
  expect(() => callWith(app, method, 'tidak-ada')).toThrow(REFUSED);
});

describe('sharing', () => {
  const bidan = 'bidan@krandegan.example';
  const emails = (users: readonly GoogleAppsScript.Drive.User[]) => users.map((user) => user.getEmail());

  test('viewers include editors and owner, editors include the owner', () => {
    const { world, app } = drive();
    const file = app.createFile('a', '1').addEditor('tpg@desa.example').addViewer(bidan);
    expect(emails(file.getEditors())).toEqual([world.account.email, 'tpg@desa.example']);
    expect(emails(file.getViewers())).toEqual([world.account.email, 'tpg@desa.example', bidan]);
  });

  test('who is not let in cannot open; a viewer can, but cannot change', () => {
    const { world, app } = drive();
    const file = app.createFile('a', '1');
    const open = () => app.getFileById(file.getId());
    const asBidan = <T>(run: () => T) => inExecution(world, run, 'menu', bidan);
    expect(() => asBidan(open)).toThrow(REFUSED);
    file.addViewer(bidan);
    expect(asBidan(open).getName()).toBe('a');
    expect(() => asBidan(() => open().setContent('2'))).toThrow('Access denied');
    file.removeViewer(bidan);
    expect(() => asBidan(open)).toThrow(REFUSED);
  });

  test('nobody puts a file into a folder that they may only look at', () => {
    const { world, app } = drive();
    const folder = app.createFolder('Peta').addViewer(bidan);
    const move = () => app.createFile('b', '1').moveTo(app.getFolderById(folder.getId()));
    expect(() => inExecution(world, move, 'menu', bidan)).toThrow('Access denied');
  });

  test('a link for editing opens to changes too, and shuts again', () => {
    const { world, app } = drive();
    const file = app.createFile('a', '1').setSharing(app.Access.ANYONE_WITH_LINK, app.Permission.EDIT);
    const asBidan = (run: () => unknown) => () => inExecution(world, run, 'menu', bidan);
    expect(asBidan(() => app.getFileById(file.getId()).setContent('2'))).not.toThrow();
    file.setSharing(app.Access.PRIVATE, app.Permission.NONE);
    expect(asBidan(() => app.getFileById(file.getId()))).toThrow(REFUSED);
  });

  test('a link opens to everyone who has it', () => {
    const { world, app } = drive();
    const file = app.createFile('a', '1').setSharing(app.Access.ANYONE_WITH_LINK, app.Permission.VIEW);
    expect(file.getSharingAccess()).toBe(app.Access.ANYONE_WITH_LINK);
    expect(inExecution(world, () => app.getFileById(file.getId()).getName(), 'menu', bidan)).toBe('a');
  });
});

test('forms are files too', () => {
  const { world, app } = drive();
  const form = createFormApp(world).create('Pengukuran');
  const file = app.getFileById(form.getId());
  expect([file.getName(), file.getMimeType()]).toEqual(['Pengukuran', 'application/vnd.google-apps.form']);
  const folder = app.createFolder('PetaGizi');
  file.moveTo(folder);
  expect(namesOf(folder.getFiles())).toEqual(['Pengukuran']);
  expect(driveFiles(world)).toMatchObject([{ id: form.getId(), content: null }]);
});

test('a form is in the root folder of its maker, whoever looks first', () => {
  const { world, app } = drive();
  const form = inExecution(
    world,
    () => createFormApp(world).create('Kunjungan'),
    'menu',
    'bidan@krandegan.example',
  );
  const asBidan = <T>(run: () => T) => inExecution(world, run, 'menu', 'bidan@krandegan.example');
  expect(driveFiles(world)).toHaveLength(1); // the operator looks
  const [root, parent] = asBidan(() => [
    app.getRootFolder().getId(),
    app.getFileById(form.getId()).getParents().next().getId(),
  ]);
  expect(parent).toBe(root);
  expect(asBidan(() => app.getFileById(form.getId()).getOwner().getEmail())).toBe('bidan@krandegan.example');
});

test('a spreadsheet is a file: its name and the people it is shared with are the same in both services', () => {
  const { world, app } = drive();
  const { spreadsheetId } = createSheetsService(world).Spreadsheets.create({
    properties: { title: 'Data Gizi' },
  });
  const file = app.getFileById(String(spreadsheetId));
  expect([file.getName(), file.getMimeType()]).toEqual([
    'Data Gizi',
    'application/vnd.google-apps.spreadsheet',
  ]);
  file.setName('PetaGizi').addEditor('bidan@krandegan.example');
  expect(findWorkbook(world, file.getId())?.state).toMatchObject({
    title: 'PetaGizi',
    editors: ['bidan@krandegan.example'],
  });
});
