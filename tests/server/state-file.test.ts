import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('no other user of the laptop can read it, whatever was there before', () => {
  const path = join(folder, 'rahasia', 'dunia.json');
  const file = new StateFile(path);
  file.write('{"a":1}');
  chmodSync(path, 0o644);
  writeFileSync(`${path}.baru`, 'left by a write that was broken off', { mode: 0o644 });
  file.write('{"a":2}');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'rahasia')).mode & 0o777).toBe(0o700);
});
