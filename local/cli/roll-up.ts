// `npm run -s roll-up -- --out DIR [--settings FILE.json] SIMULATED_DIR...`: the sums of a kecamatan from what `simulate` wrote for its kelurahan,
// into `DIR/kecamatan`; what is not counted, and why, to stderr.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWhereUnwritable } from './end-where-unwritable';
import { pathAsTyped } from './path-as-typed';
import { rollUp } from './roll-up/roll-up';
import { listedIn } from './roll-up/settings';
import { NO_FILE, SUMMARY, UNWRITABLE, USAGE } from './roll-up/words';

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, settings: { type: 'string' } },
    });
    if (values.out === undefined || positionals.length === 0) throw new Error(USAGE);
    return { out: values.out, settings: values.settings ?? null, folders: positionals };
  } catch {
    throw new Error(USAGE);
  }
}

function read(path: string): string {
  try {
    return readFileSync(pathAsTyped(path), 'utf8');
  } catch {
    throw new Error(NO_FILE(path));
  }
}

function main(): number {
  const { out, settings, folders } = asked();
  const made = rollUp(
    folders.map(pathAsTyped),
    settings === null ? null : listedIn(read(settings), settings),
  );
  const folder = join(out, 'kecamatan');
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(made.files)) writeFileSync(join(folder, `${name}.csv`), text);
  } catch {
    throw new Error(UNWRITABLE(folder));
  }
  for (const line of made.said) process.stderr.write(`${line}\n`);
  process.stderr.write(`${SUMMARY(made.kelurahan, made.months, folder)}\n`);
  return made.said.length > 0 ? 2 : 0;
}

endWhereUnwritable();

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
