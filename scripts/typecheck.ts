// One compiler run for each part of the project, so that each sees only what it may see.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const projects = [
  'src/tsconfig.pure.json',
  'src/tsconfig.google.json',
  'src/web/tsconfig.json',
  'local/tsconfig.json',
  'local/server/web/tsconfig.json',
  'scripts/tsconfig.json',
  'tests/tsconfig.json',
];

const failed = projects.filter((project) => {
  if (!existsSync(join(root, project))) return false;
  const run = spawnSync('npx', ['--no-install', 'tsc', '--project', project], {
    cwd: root,
    stdio: 'inherit',
  });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`type errors in: ${failed.join(', ')}`);
  process.exit(1);
}
