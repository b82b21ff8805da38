import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFile } from '../../local/server/state-file';

const folder = mkdtempSync(join(tmpdir(), 'petagizi-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was written is read back, and only one file is left', () => {
  const file = new StateFile(join(folder, 'dalam', 'dunia.json'));
  expect(file.read()).toBeNull();
  file.write('{"a":1}');
  file.write('{"a":2}');
  expect(new StateFile(join(folder, 'dalam', 'dunia.json')).read()).toBe('{"a":2}');
  expect(readdirSync(join(folder, 'dalam'))).toEqual(['dunia.json']);
  file.forget();
  expect(file.read()).toBeNull();
});
