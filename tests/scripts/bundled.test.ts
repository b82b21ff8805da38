import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'petagizi-bundled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PARTS = [
  'scripts/bundled.cjs',
  'scripts/ready.cjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
/** Before the build, as sources are that nobody is writing just now. */
const HOUR_AGO = Date.now() / 1000 - 3600;
let writes = 0;

function source(name: string, code: string): void {
  writeFileSync(join(folder, name), code);
  writes++;
  utimesSync(join(folder, name), HOUR_AGO, HOUR_AGO + writes);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bundled.cjs', 'say.ts', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const cache = join(folder, 'node_modules/.cache/petagizi');

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  for (const part of PARTS) cpSync(join(root, part), join(folder, part));
  for (const name of ['esbuild', '@esbuild'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  source('words.ts', "export const word: string = 'first';");
  source(
    'say.ts',
    "import { word } from './words';\nconsole.log(word, process.argv.slice(2).join());\nprocess.exitCode = 3;",
  );
});

test('a command is given its arguments, and its exit code is kept', () => {
  expect(run('a', 'b')).toEqual({ status: 3, stdout: 'first a,b\n', stderr: '' });
});

test('what was bundled is run again until a source has changed', () => {
  const [name = ''] = readdirSync(cache);
  const bundle = join(cache, name);
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('first', 'kept'));
  expect(run().stdout).toBe('kept \n');
  source('words.ts', "export const word: string = 'second';");
  expect(run().stdout).toBe('second \n');
});

test('a source that is gone is missed', () => {
  unlinkSync(join(folder, 'words.ts'));
  const { status, stderr } = run();
  expect(status).not.toBe(3);
  expect(stderr).toContain('./words');
});
