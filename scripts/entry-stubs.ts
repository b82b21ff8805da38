// Google finds only function declarations at the top of a file, so each exported entry point gets one beside the bundle.

/** @returns names of the functions that the entry file exports, its own and those of `export { … } from` */
export function exportedFunctions(source: string): readonly string[] {
  const own = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
  const passedOn = [...source.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  return [...own, ...passedOn.filter((name) => name !== '')];
}

/** What is bundled: it gives the global object its functions, by the names that Google knows. */
export const entryScript = (globalName: string, entry: string, names: readonly string[]): string =>
  `import { ${names.join(', ')} } from ${JSON.stringify(entry)};\n${globalName} = { ${names.join(', ')} };`;

export const stubsFor = (globalName: string, names: readonly string[]): string =>
  names.map((name) => `function ${name}(e) { return ${globalName}.${name}(e); }`).join('\n');
