import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORLDS_FOLDER } from '../worlds-folder';

/** Worlds of this file, as they were saved. */
const made = new Map<string, string>();

/**
 * A saved world, made by the first file of the run that wants it. The folder lives as long as the run: no world outlives the script and
 * the emulation that made it.
 *
 * @param key all that the world is made with
 */
export function savedOnce(key: string, make: () => string): string {
  const folder = process.env[WORLDS_FOLDER];
  const known = made.get(key) ?? (folder === undefined ? undefined : readOrMake(folder, key, make));
  const saved = known ?? make();
  made.set(key, saved);
  return saved;
}

function readOrMake(folder: string, key: string, make: () => string): string {
  const path = join(folder, createHash('sha256').update(key).digest('hex'));
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const saved = make();
  // Written beside and renamed over: another worker may be reading.
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, saved);
  renameSync(beside, path);
  return saved;
}
