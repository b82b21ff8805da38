import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScript } from '../../../scripts/build-script';
import { DIST } from '../system/kelurahan';

/** Builds a script with the foreign rooms into a folder of its own, beside the pages and texts of the project. */
export async function buildForeignBundle(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-foreign-'));
  cpSync(DIST, folder, { recursive: true });
  const { code, beside } = await buildScript(join(__dirname, 'rooms.ts'));
  writeFileSync(join(folder, 'PetaGizi.js'), code);
  writeFileSync(join(folder, 'sampingan.html'), beside);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
