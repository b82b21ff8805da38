import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from '../../scripts/sources';
import { WORLDS_FOLDER } from './worlds-folder';

const root = join(__dirname, '../..');

/**
 * Runs once before all tests: builds `dist/` where it is not what the sources make now, since a test of the built script would fail
 * without saying why.
 */
export default function freshDist(): void {
  process.env[WORLDS_FOLDER] = mkdtempSync(join(tmpdir(), 'petagizi-worlds-'));
  if (isBuilt()) return;
  console.log('\ndist/ was made from other sources: building it anew.');
  const { status } = spawnSync('npx', ['--no-install', 'tsx', 'scripts/build.ts', '--quiet'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('dist/ is older than the sources, and `npm run build` fails: see above.');
}
