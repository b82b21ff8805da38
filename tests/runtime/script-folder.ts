import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything on that a test may want; scopes are left to be found. */
const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
    ],
  },
  webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' },
};

/** A folder with a pushed script of this text, and other files beside it; `appsscript.json` among them replaces the usual one. */
export function scriptFolder(code: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-script-'));
  const pushed = { 'Code.js': code, 'appsscript.json': JSON.stringify(MANIFEST), ...files };
  for (const [name, text] of Object.entries(pushed)) writeFileSync(join(folder, name), text);
  return folder;
}
