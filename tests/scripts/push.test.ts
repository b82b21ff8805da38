import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeObstacle } from '../../scripts/push/messages';
import { type Obstacle, obstacles } from '../../scripts/push/readiness';

const folder = (files: Readonly<Record<string, string>>): string => {
  const path = mkdtempSync(join(tmpdir(), 'petagizi-push-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

const LOGIN = '{ "tokens": { "default": { "type": "authorized_user" } } }';
const PROJECT = '{ "scriptId": "1aBcD", "rootDir": "dist" }';
const found = (login: Readonly<Record<string, string>>, project: Readonly<Record<string, string>>) =>
  obstacles({ home: folder(login), project: folder(project) });

test('a login and a script id are all that it takes', () => {
  expect(found({ '.clasprc.json': LOGIN }, { '.clasp.json': PROJECT })).toEqual([]);
});

test('a login of clasp 2 is one too', () => {
  expect(found({ '.clasprc.json': '{ "token": {} }' }, { '.clasp.json': PROJECT })).toEqual([]);
});

test.each([
  { is: 'no login file', login: {} },
  { is: 'a login file without accounts', login: { '.clasprc.json': '{ "tokens": {} }' } },
  { is: 'an empty login file', login: { '.clasprc.json': '{}' } },
])('$is: not logged in', ({ login }) => {
  expect(found(login, { '.clasp.json': PROJECT })).toEqual([{ code: 'not-logged-in' }]);
});

test.each([
  { is: 'no project file', project: {} },
  { is: 'no script id', project: { '.clasp.json': '{ "rootDir": "dist" }' } },
  { is: 'an empty script id', project: { '.clasp.json': '{ "scriptId": " " }' } },
])('$is: no project to push to', ({ project }) => {
  expect(found({ '.clasprc.json': LOGIN }, project)).toEqual([{ code: 'no-script-id' }]);
});

test('everything that is missing is listed at once, in the order of the steps', () => {
  expect(found({}, {}).map(({ code }) => code)).toEqual(['not-logged-in', 'no-script-id']);
});

test('a file that cannot be read is named', () => {
  expect(found({ '.clasprc.json': '{' }, { '.clasp.json': '[' })).toEqual([
    { code: 'unreadable', file: '~/.clasprc.json' },
    { code: 'unreadable', file: '.clasp.json' },
  ]);
});

test.each<Obstacle>([
  { code: 'not-logged-in' },
  { code: 'no-script-id' },
  { code: 'unreadable', file: '.clasp.json' },
])('$code leads to a step of the README', (obstacle) => {
  expect(describeObstacle(obstacle)).toMatch(/langkah \d/);
});

test('the command stops before it builds or asks Google, with an exit code of its own', () => {
  const root = join(__dirname, '../..');
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'tsx', 'scripts/push.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder({}), USERPROFILE: folder({}) },
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('npx clasp login');
});
