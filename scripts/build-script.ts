// The one script that Google runs, from the entry file and a list of rooms.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { build, type Plugin } from 'esbuild';
import { refuseDoubledNames } from '../src/installation/one-name';
import type { Room } from '../src/installation/room';
import { entryScript, exportedFunctions, stubsFor } from './entry-stubs';
import { packageNotice, packagesIn } from './third-party';

const root = join(__dirname, '..');

const MAIN = join(root, 'src/entry/main.ts');

/** The list of rooms that the entry files import. */
const OWN_ROOMS = join(root, 'src/subjects/rooms.ts');

/** Name of the bundle's one object; Google calls the functions that stand beside it. */
const GLOBAL = 'PetaGizi';

export interface Script {
  readonly code: string;
  /** Of the packages in it. */
  readonly notices: string;
}

/**
 * @param rooms path of a file that exports another list in place of the project's own
 * @throws Error where two things of the list have one name
 */
export async function buildScript(rooms: string | null = null): Promise<Script> {
  const list: { readonly ROOMS: readonly Room[] } = await import(rooms ?? OWN_ROOMS);
  refuseDoubledNames(list.ROOMS);
  const entry = {
    file: MAIN,
    functions: exportedFunctions(readFileSync(MAIN, 'utf8')),
    roomCaller: join(root, 'src/entry/call-room.ts'),
    roomFunctions: list.ROOMS.flatMap(({ windows = [], functions = [] }) =>
      [...windows, ...functions].map(({ name }) => name),
    ),
  };
  const { outputFiles, metafile } = await build({
    stdin: { contents: entryScript(GLOBAL, entry), resolveDir: root },
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
    footer: { js: stubsFor(GLOBAL, entry) },
    logLevel: 'warning',
    plugins: rooms === null ? [] : [otherRooms(rooms)],
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return {
    code: `${await minified(file.text)}\n`,
    notices: packagesIn(metafile).map(packageNotice).join('\n'),
  };
}

/** Gives the entry files another list; that list itself may begin with the project's own. */
const otherRooms = (rooms: string): Plugin => ({
  name: 'other-rooms',
  setup(building) {
    building.onResolve({ filter: /\/rooms$/ }, ({ path, resolveDir, importer }) =>
      importer !== rooms && join(resolveDir, `${path}.ts`) === OWN_ROOMS ? { path: rooms } : null,
    );
  },
});

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
