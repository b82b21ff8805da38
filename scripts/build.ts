// Makes dist/: what is pushed to Google and what runs on the laptop. One script file, the pages, the manifest.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formOutline } from '../src/subjects/children/form/outline';
import { STATIONERY } from '../src/subjects/children/mails/stationery';
import { actOutline } from '../src/subjects/needs/acts/act-outline';
import { OPERATOR_TEXTS } from '../src/subjects/set-up/operator-words';
import { buildPage, builtPages, type PageFolder } from './build-page';
import { buildScript } from './build-script';
import { digestOfSources, MADE_FROM } from './sources';

const root = join(__dirname, '..');
const dist = join(root, 'dist');
/** Each file takes the place of the old one at once, since a server or another command may be reading it. */
function put(files: Readonly<Record<string, string>>): void {
  mkdirSync(dist, { recursive: true });
  const unfinished = join(root, `dist.${process.pid}.unfinished`);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(unfinished, text);
    renameSync(unfinished, join(dist, name));
  }
  for (const name of readdirSync(dist)) {
    if (!(name in files)) rmSync(join(dist, name), { recursive: true });
  }
}

/** Pages that the script opens at no window: it writes them into files. They stand beside it as texts, so that nothing of them is run. */
const HANDED_OUT: readonly PageFolder[] = ['measuring-table'];

/** Google's projects hold no files of data, so these are called pages. */
function besides(): readonly (readonly [file: string, content: string])[] {
  const contents = {
    formulir: formOutline(),
    tindakan: actOutline(),
    surat: STATIONERY,
    operator: OPERATOR_TEXTS,
  };
  return Object.entries(contents).map(
    ([name, content]) => [`${name}.html`, JSON.stringify(content)] as const,
  );
}

async function main(): Promise<void> {
  // Before anything is read: what is changed meanwhile has to be built again.
  const madeFrom = digestOfSources();
  const [script, ...pages] = await Promise.all([
    buildScript(),
    ...builtPages().map(async ([folder, name]) => {
      const page = await buildPage(folder);
      return [`${name}.html`, HANDED_OUT.includes(folder) ? JSON.stringify(page) : page] as const;
    }),
  ]);
  put({
    'PetaGizi.js': script.code,
    'sampingan.html': script.beside,
    // The script goes nowhere without it, and no execution has to read it.
    'lisensi.html': script.notices,
    ...Object.fromEntries(pages),
    ...Object.fromEntries(besides()),
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
    [MADE_FROM]: madeFrom,
  });
  if (process.argv.includes('--quiet')) return;
  const size = (text: string): string =>
    `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB, ${(gzipSync(text).length / 1024).toFixed(1)} KB compressed`;
  const code = [['PetaGizi.js', script.code] as const, ['sampingan.html', script.beside] as const];
  for (const [name, text] of [...code, ...pages]) {
    console.log(`dist/${name.padEnd(15)} ${size(text)}`);
  }
}

void main();
