import { rmSync } from 'node:fs';
import { WORLDS_FOLDER } from './worlds-folder';

/** Runs once after all tests. */
export default function removeWorlds(): void {
  const folder = process.env[WORLDS_FOLDER];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
