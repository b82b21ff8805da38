import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

// Each execution makes every function of the script anew, and few live long enough to repay V8 for optimising them: by default
// a quarter of the time goes into that. A V8 that does not know the flag says so and goes on.
v8.setFlagsFromString('--interrupt-budget=1000000');
// What was compiled is wanted again in the next execution.
v8.setFlagsFromString('--no-flush-bytecode');

interface Compiled {
  /** Of the file that was compiled; another one is compiled anew. */
  readonly version: string;
  readonly script: vm.Script;
}

/** By path. A script that is compiled once runs in any number of contexts, in each of them afresh. */
const compiled = new Map<string, Compiled>();

function compiledFile(path: string): vm.Script {
  const { mtimeMs, size, ino } = statSync(path);
  const version = `${mtimeMs} ${size} ${ino}`;
  const known = compiled.get(path);
  if (known?.version === version) return known.script;
  const script = new vm.Script(readFileSync(path, 'utf8'), { filename: path });
  compiled.set(path, { version, script });
  return script;
}

/** The code of a script's folder and of the folders in it, to be run in this order. */
export function scriptsIn(folder: string): readonly vm.Script[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scriptsIn(path);
    return entry.name.endsWith('.js') ? [compiledFile(path)] : [];
  });
}
