// Google finds only function declarations at the top of a file, so each exported entry point gets one beside the bundle.

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
}

/** What is bundled: it gives the global object its functions, by the names that Google knows. */
export const entryScript = (globalName: string, { file, functions, roomCaller }: Entry): string =>
  [
    `import { ${functions.join(', ')} } from ${JSON.stringify(file)};`,
    `import { callRoom } from ${JSON.stringify(roomCaller)};`,
    `${globalName} = { callRoom, ${functions.join(', ')} };`,
  ].join('\n');

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
