import { parseManifest } from '../../local/google/core/manifest';
import { createDriveApp, driveFiles } from '../../local/google/drive/drive-app';
import { createDriveService } from '../../local/google/drive/drive-service';
import { createUtilities } from '../../local/google/utilities/utilities';
import { inExecution, newWorld } from './worlds';

function drive() {
  const world = newWorld();
  const blob = (text: string) => createUtilities(world).newBlob(text, 'text/csv', 'a.csv');
  return { world, blob, Files: createDriveService(world).Files };
}

// "Return specific fields": kind, id, name and mimeType come back unless others are asked for.
test('a new file tells four fields, or those asked for', () => {
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
