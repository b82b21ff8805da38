/**
 * Makes an Apps Script project of the checks that the emulation is held to, so that they can be run against Google itself:
 *
 *     npx tsx scripts/conformance-bundle.ts --out FOLDER --editor ADDRESS --viewer ADDRESS --nobody ADDRESS
 *
 * Push the folder with clasp into a standalone script of a test account, and run `runConformance` in its editor; the log has a
 * line for each behaviour. `runAsTrigger` is to be run by an installed trigger. `onOpen` runs by itself when the same files are
 * bound to a spreadsheet; `doGet` is run by a visit to a deployment as a web app. `FOLDER/own-files` is a second project, with the right
 * to its own files alone: run `runWithOwnFiles` in it. The checks leave spreadsheets, forms and files named `conformance`, `x` and the like behind.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { CODE_FILE } from '../tests/emulator/conformance/code.behaviours';

const ENTRY = join(__dirname, '../tests/emulator/conformance/live.ts');

/** The functions by which Google runs the checks, and what each counts as. */
const ENTRY_POINTS = {
  runConformance: 'editor',
  onOpen: 'simple-trigger',
  runAsTrigger: 'trigger',
  doGet: 'web-app',
  runWithOwnFiles: 'own-files',
} as const;

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
  oauthScopes: [
    scope('spreadsheets'),
    scope('forms'),
    // Whole Drive, since `DriveApp`, which some checks are about, does with nothing less.
    scope('drive'),
    scope('script.scriptapp'),
    scope('script.send_mail'),
    scope('script.external_request'),
    scope('script.container.ui'),
    scope('userinfo.email'),
  ],
  webapp: { access: 'MYSELF', executeAs: 'USER_DEPLOYING' },
};

const OWN_FILES = {
  ...MANIFEST,
  oauthScopes: MANIFEST.oauthScopes.map((each) => (each === scope('drive') ? scope('drive.file') : each)),
};

/** What an entry point answers whoever opens it. */
const SHOWN: Readonly<Record<string, string>> = {
  doGet: "return ContentService.createTextOutput('The log has the outcome.'); ",
};

/** @returns the one script file: an object with the checks, and the entry points beside it */
export async function conformanceScript(people: {
  readonly editor: string;
  readonly viewer: string;
  readonly nobody: string;
}): Promise<string> {
  const stubs = Object.entries(ENTRY_POINTS).map(
    ([name, runsBy]) =>
      `function ${name}() { Conformance.run(${JSON.stringify(runsBy)}, ${JSON.stringify(people)}); ${SHOWN[name] ?? ''}}`,
  );
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Conformance',
    target: 'es2020',
    platform: 'neutral',
    charset: 'utf8',
    footer: { js: stubs.join('\n') },
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { out: text, editor: text, viewer: text, nobody: text } });
  const { out, editor, viewer, nobody } = values;
  if (!out || !editor || !viewer || !nobody) {
    console.error(
      'Give --out FOLDER, with --editor and --viewer two accounts to share files with, and with --nobody an address without one.',
    );
    process.exitCode = 2;
    return;
  }
  const script = await conformanceScript({ editor, viewer, nobody });
  for (const [folder, manifest] of [
    [out, MANIFEST],
    [join(out, 'own-files'), OWN_FILES],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Conformance.js'), script);
    writeFileSync(join(folder, `${CODE_FILE.name}.html`), CODE_FILE.text);
    writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

if (require.main === module) void main();
