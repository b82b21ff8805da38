// Google finds only function declarations at the top of a file, so each exported entry point gets one beside the bundle.
import type { Reference } from './beside-modules';

/** @returns names of the functions that the entry file exports, its own and those of `export { … } from` */
export function exportedFunctions(source: string): readonly string[] {
  const own = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
  const passedOn = [...source.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  return [...own, ...passedOn.filter((name) => name !== '')];
}

/** Where the bundle comes from, and what Google is to find beside it. */
export interface Entry {
  /** The file whose exported functions Google calls. */
  readonly file: string;
  /** Names of these functions. */
  readonly functions: readonly string[];
  /** The file with `callRoom`, which calls the functions of rooms. */
  readonly roomCaller: string;
  /** Names of the functions of rooms. */
  readonly roomFunctions: readonly string[];
  /** The file with `handOver`, which lets the code beside the script be loaded. */
  readonly loader: string;
}

/** Stands in the script until it is known how the file beside it begins. */
export const STAMP = 'stamp of the code beside';

/**
 * What is bundled: it gives the global object its functions, by the names that Google knows, and `callBeside` for whoever measures.
 *
 * @param handed what the code beside the script imports of the script's own modules; paths from the folder of the bundle
 */
export function entryScript(
  globalName: string,
  { file, functions, roomCaller, loader }: Entry,
  handed: readonly Reference[],
): string {
  const values = handed.map((_, at) => `handed${at}`);
  return [
    `import { ${functions.join(', ')} } from ${JSON.stringify(file)};`,
    `import { callRoom } from ${JSON.stringify(roomCaller)};`,
    `import { callBeside, handOver } from ${JSON.stringify(loader)};`,
    ...handed.map(
      ({ path, name }, at) => `import { ${name} as ${values[at]} } from ${JSON.stringify(`./${path}`)};`,
    ),
    `${globalName} = { callRoom, callBeside, ${functions.join(', ')} };`,
    `handOver(${JSON.stringify(STAMP)}, () => [${values.join(', ')}]);`,
  ].join('\n');
}

/** @throws Error for two functions of one name */
export function stubsFor(globalName: string, { functions, roomFunctions }: Entry): string {
  const names = [...functions, ...roomFunctions];
  const doubled = names.find((name, i) => names.indexOf(name) !== i);
  if (doubled !== undefined) throw new Error(`two functions are called ${doubled}`);
  return [
    ...functions.map((name) => `function ${name}(e) { return ${globalName}.${name}(e); }`),
    ...roomFunctions.map(
      (name) => `function ${name}(k, e) { return ${globalName}.callRoom(${JSON.stringify(name)}, k, e); }`,
    ),
  ].join('\n');
}
