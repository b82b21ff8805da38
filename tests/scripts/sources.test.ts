import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digestOfSources, isBuilt, MADE_FROM } from '../../scripts/sources';

let project: string;

function put(name: string, content: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), content);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'sources-'));
  for (const name of ['appsscript.json', 'package-lock.json', 'tsconfig.json']) put(name, '{}');
  put('src/entry/main.ts', 'export const one = 1;');
  put('scripts/build.ts', 'build();');
  put(`dist/${MADE_FROM}`, digestOfSources(project));
});
afterEach(() => rmSync(project, { recursive: true }));

test('a build of the sources as they are is known', () => {
  expect(isBuilt(project)).toBe(true);
});

test.each<[string, () => void]>([
  ['a changed source', () => put('src/entry/main.ts', 'export const one = 2;')],
  ['a new source', () => put('src/kernel/new.ts', '')],
  ['a source that is gone', () => rmSync(join(project, 'scripts/build.ts'))],
  [
    'a renamed source',
    () => renameSync(join(project, 'src/entry/main.ts'), join(project, 'src/entry/other.ts')),
  ],
  ['other packages', () => put('package-lock.json', '{ "a": 1 }')],
  ['no build', () => rmSync(join(project, 'dist'), { recursive: true })],
])('with %s dist is stale', (_, change) => {
  change();
  expect(isBuilt(project)).toBe(false);
});

test('what is not a source makes no build stale', () => {
  put('tests/a.test.ts', '');
  put('dist/PetaGizi.js', 'typed over');
  expect(isBuilt(project)).toBe(true);
});
