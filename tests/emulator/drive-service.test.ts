import { driveFiles } from '../../local/google/drive/drive-app';
import { createDriveService } from '../../local/google/drive/drive-service';
import { createUtilities } from '../../local/google/utilities/utilities';
import { newWorld } from './worlds';

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

test('what it lacks throws its name', () => {
  expect(() => Reflect.get(drive().Files, 'list')).toThrow('Drive.Files.list is not emulated');
});
