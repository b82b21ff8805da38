// Tells whether dist/ was made from the sources as they are.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Name of the file in `dist/` that says what it was made from. Without an ending, it is not uploaded. */
export const MADE_FROM = '.made-from';

/** Folders with all that is in them, and files. The lockfile stands for the packages. */
const FOLDERS = ['src', 'scripts'] as const;
const FILES = ['appsscript.json', 'package-lock.json', 'tsconfig.json'] as const;

/** @returns a digest of everything that `dist/` is made from */
export function digestOfSources(project = root): string {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const digest = createHash('sha256');
  for (const name of [...found.sort(), ...FILES]) {
    const path = join(project, name);
    if (!statSync(path).isFile()) continue;
    const content = readFileSync(path);
    // With its length, so that no file runs into the next.
    digest.update(`${name}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

/** Whether `dist/` is there and was made from the sources as they are now. */
export function isBuilt(project = root): boolean {
  try {
    return readFileSync(join(project, 'dist', MADE_FROM), 'utf8') === digestOfSources(project);
  } catch {
    return false; // not there
  }
}
