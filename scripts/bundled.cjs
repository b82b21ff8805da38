// node scripts/bundled.cjs FILE.ts ARGUMENTS...: runs a command as one bundled script, which is kept and made anew when one of
// its sources has changed. Compiling each source at every start takes longer than scoring some ten thousand children.
require('./ready.cjs');
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

const root = join(__dirname, '..');
const [, , entry] = process.argv;
const source = resolve(root, entry);
/** Goes with the packages, so that other versions of these begin anew; worktrees may share one folder of packages. */
const kept = join(
  root,
  'node_modules/.cache/petagizi',
  `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.cjs`,
);

const stateOf = (file) => {
  const { mtimeMs, size } = statSync(join(root, file));
  return [file, mtimeMs, size];
};

/** The first line of what is kept says what it was made from. */
function fresh() {
  try {
    const code = readFileSync(kept, 'utf8');
    const made = JSON.parse(code.slice(2, code.indexOf('\n')));
    return made.every((state) => JSON.stringify(stateOf(state[0])) === JSON.stringify(state)) ? code : null;
  } catch {
    return null; // not there, not whole, or a source is gone
  }
}

function build() {
  const startedAt = Date.now();
  const { outputFiles, metafile } = require('esbuild').buildSync({
    entryPoints: [source],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const states = Object.keys(metafile.inputs).map(stateOf);
  const code = `//${JSON.stringify(states)}\n${outputFiles[0].text}`;
  // A source that is being written meanwhile may have been read before.
  if (states.every(([, mtimeMs]) => mtimeMs < startedAt)) keep(code);
  return code;
}

function keep(code) {
  try {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // a folder that may not be written to: it takes a little longer each time
  }
}

const code = fresh() ?? build();
process.argv.splice(1, 2, source);
const script = new Module(source, null);
script.filename = source;
script.paths = Module._nodeModulePaths(dirname(source));
script._compile(code, source);
