// `npm run push`: builds, and sends dist/ to the Apps Script project that .clasp.json names. Exit codes: 0 sent, 1 clasp or
// the build failed, 2 something has to be done first.
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describeObstacle, PUSH } from './push/messages';
import { obstacles } from './push/readiness';

const project = join(__dirname, '..');

function succeeds(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function push(): number {
  const found = obstacles({ home: homedir(), project });
  if (found.length > 0) {
    console.error(PUSH.notYet);
    for (const obstacle of found) console.error(`- ${describeObstacle(obstacle)}`);
    return 2;
  }
  if (!succeeds('tsx', ['scripts/build.ts'])) return 1;
  // Without -f a changed manifest is asked about, and where nobody can answer clasp skips the push and calls it a success.
  if (!succeeds('clasp', ['push', '-f'])) {
    console.error(PUSH.failed);
    return 1;
  }
  console.log(PUSH.done);
  return 0;
}

process.exitCode = push();
