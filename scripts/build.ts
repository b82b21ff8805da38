// Makes dist/: what is pushed to Google and what runs on the laptop. One script file, the pages, the manifest.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { formOutline } from '../src/subjects/children/form/outline';
import { STATIONERY } from '../src/subjects/children/mails/stationery';
import { OPERATOR_TEXTS } from '../src/subjects/set-up/operator-words';
import { buildPage, builtPages } from './build-page';
import { entryScript, exportedFunctions, stubsFor } from './entry-stubs';
import { packageNotice, packagesIn } from './third-party';

const root = join(__dirname, '..');
const dist = join(root, 'dist');
const entry = join(root, 'src/entry/main.ts');

/** Name of the bundle's one object; Google calls the functions that stand beside it. */
const GLOBAL = 'PetaGizi';

interface Script {
  readonly code: string;
  /** Of the packages in it. */
  readonly notices: string;
}

async function bundle(): Promise<Script> {
  const names = exportedFunctions(readFileSync(entry, 'utf8'));
  const { outputFiles, metafile } = await build({
    stdin: { contents: entryScript(GLOBAL, entry, names), resolveDir: root },
    metafile: true,
    bundle: true,
    write: false,
    format: 'iife',
    // What Apps Script's V8 reads: newer syntax such as private fields is lowered.
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'ascii',
    legalComments: 'none',
    minify: true,
    banner: { js: `var ${GLOBAL};` },
    footer: { js: stubsFor(GLOBAL, names) },
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return {
    code: `${await minified(file.text)}\n`,
    notices: packagesIn(metafile).map(packageNotice).join('\n'),
  };
}

/** A second pass over what esbuild has shortened: it folds more, and every execution at Google reads the whole file. */
async function minified(code: string): Promise<string> {
  const { code: shorter } = await minify(code, {
    ecma: 2020,
    // No function expression is a constructor here, so each can be an arrow.
    compress: { ecma: 2020, passes: 8, toplevel: false, unsafe_arrows: true },
    mangle: { toplevel: false },
    // One byte a character is read quicker than two, which a single dash outside ASCII makes of all.
    format: { comments: false, ascii_only: true },
    module: false,
  });
  return shorter;
}

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

/** Google's projects hold no files of data, so these are called pages. */
function besides(): readonly (readonly [file: string, content: string])[] {
  const contents = { formulir: formOutline(), surat: STATIONERY, operator: OPERATOR_TEXTS };
  return Object.entries(contents).map(
    ([name, content]) => [`${name}.html`, JSON.stringify(content)] as const,
  );
}

async function main(): Promise<void> {
  const [script, ...pages] = await Promise.all([
    bundle(),
    ...builtPages().map(async ([folder, name]) => [`${name}.html`, await buildPage(folder)] as const),
  ]);
  put({
    'PetaGizi.js': script.code,
    // The script goes nowhere without it, and no execution has to read it.
    'lisensi.html': script.notices,
    ...Object.fromEntries(pages),
    ...Object.fromEntries(besides()),
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
  });
  if (process.argv.includes('--quiet')) return;
  const size = (text: string): string =>
    `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB, ${(gzipSync(text).length / 1024).toFixed(1)} KB compressed`;
  for (const [name, text] of [['PetaGizi.js', script.code] as const, ...pages]) {
    console.log(`dist/${name.padEnd(15)} ${size(text)}`);
  }
}

void main();
