// The one script that Google runs, from the entry file and a list of rooms.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { refuseDoubledNames } from '../src/installation/one-name';
import type { Room } from '../src/installation/room';
import type { Reference } from './beside-modules';
import { entryScript, exportedFunctions, STAMP, stubsFor } from './entry-stubs';
import { type Bundle, split } from './split';
import { packageNotice, packagesIn } from './third-party';

const root = join(__dirname, '..');

const MAIN = join(root, 'src/entry/main.ts');

/** The list of rooms that the entry files import. */
const OWN_ROOMS = join(root, 'src/subjects/rooms.ts');

/** Name of the bundle's one object; Google calls the functions that stand beside it. */
const GLOBAL = 'PetaGizi';

/** The module by which stubs call the code beside the script. */
const LOADER = join(root, 'src/google/code-beside.ts');

export interface Script {
  readonly code: string;
  /** Of the file beside the script, with what few executions need. */
  readonly beside: string;
  /** Of the packages in either. */
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
    loader: LOADER,
  };
  const { main, beside, handed } = await split(root, LOADER, {
    main: (handed, plugins) =>
      bundle(
        entryScript(GLOBAL, entry, handed),
        [...plugins, ...(rooms === null ? [] : [otherRooms(rooms)])],
        {
          banner: { js: `var ${GLOBAL};` },
          footer: { js: stubsFor(GLOBAL, entry) },
        },
      ),
    beside: (contents, plugins) => bundle(contents, plugins),
  });
  const code = await soundInTemplates(await minified(beside.code));
  const stamp = stampOf(code, handed);
  return {
    code: `${(await minified(main.code)).replaceAll(STAMP, stamp)}\n`,
    beside: `${stamp}${code}\n`,
    notices: [...new Set([...main.packages, ...beside.packages])].map(packageNotice).join('\n'),
  };
}

/** Begins the file beside the script, and is known to the script that was built with it. */
function stampOf(code: string, handed: readonly Reference[]): string {
  const both = [code, ...handed.map(({ path, name }) => `${path} ${name}`)].join('\n');
  return `/*${createHash('sha256').update(both).digest('hex').slice(0, 12)}*/`;
}

/**
 * Writes otherwise what a template would take for the beginning or the end of its code.
 *
 * @throws Error where that changes what the code means: outside of texts
 */
async function soundInTemplates(code: string): Promise<string> {
  const sound = code.replaceAll('<?', '<\\x3f').replaceAll('?>', '\\x3f>');
  const [before, after] = await Promise.all(
    [code, sound].map((each) => transform(each, { minifySyntax: true })),
  );
  if (before?.code !== after?.code) throw new Error('Code beside the script has <? or ?> outside of a text');
  return sound;
}

async function bundle(
  contents: string,
  plugins: readonly Plugin[],
  options: Pick<BuildOptions, 'banner' | 'footer'> = {},
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
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
    logLevel: 'warning',
    plugins: [...plugins],
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 && path !== '<stdin>' ? [path] : [],
  );
  return { code: file.text, modules, packages: packagesIn(metafile) };
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
