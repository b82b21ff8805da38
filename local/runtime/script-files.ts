import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

// Each execution makes every function of the script anew, and few live long enough to repay V8 for optimising them: by default
// a quarter of the time goes into that. A V8 that does not know the flag says so and goes on.
v8.setFlagsFromString('--interrupt-budget=1000000');
// What was compiled is wanted again in the next execution.
v8.setFlagsFromString('--no-flush-bytecode');

interface Kept<T> {
  /** Of the file that it was made from; of another one it is made anew. */
  readonly version: string;
  readonly made: T;
}

/** Makes something of each file once, for as long as the file stays as it is. */
function onceEachFile<T>(make: (text: string, path: string) => T): (path: string) => T {
  const kept = new Map<string, Kept<T>>();
  return (path) => {
    const { mtimeMs, size, ino } = statSync(path);
    const version = `${mtimeMs} ${size} ${ino}`;
    const known = kept.get(path);
    if (known?.version === version) return known.made;
    const made = make(readFileSync(path, 'utf8'), path);
    kept.set(path, { version, made });
    return made;
  };
}

/** A script that is compiled once runs in any number of contexts, in each of them afresh. */
const compiledFile = onceEachFile((text, path) => new vm.Script(text, { filename: path }));

/** The text of a file. */
export const fileText = onceEachFile((text) => text);

/** The code of a script's folder and of the folders in it, to be run in this order. */
export function scriptsIn(folder: string): readonly vm.Script[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scriptsIn(path);
    return entry.name.endsWith('.js') ? [compiledFile(path)] : [];
  });
}
