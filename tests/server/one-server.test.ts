import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, holdFolder } from '../../local/server/one-server';

const folder = mkdtempSync(join(tmpdir(), 'petagizi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is held once, another one beside it', async () => {
  const held = await holdFolder(folder);
  await expect(holdFolder(folder)).rejects.toThrow(FolderInUse);
  const other = await holdFolder(join(folder, 'lain'));
  other.close();
  await new Promise((closed) => held.close(closed));
  const again = await holdFolder(folder);
  again.close();
});

test('what a killed process has left behind is taken over', async () => {
  const held = join(folder, 'mati');
  const killed = `require('tsx/cjs'); require('./local/server/one-server').holdFolder(${JSON.stringify(held)})
    .then(() => process.kill(process.pid, 'SIGKILL'))`;
  expect(spawnSync(process.execPath, ['-e', killed], { cwd: join(__dirname, '..', '..') }).signal).toBe(
    'SIGKILL',
  );
  const taken = await holdFolder(held);
  taken.close();
});
