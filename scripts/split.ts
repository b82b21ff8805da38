// Which module stands in the script, and which beside it: each in one of them, so that its state, classes and objects exist once.
import type { Plugin } from 'esbuild';
import { named, placed, type Reference, shared, stubs } from './beside-modules';

export interface Bundle {
  readonly code: string;
  /** Modules of which something is in it; paths from the root. */
  readonly modules: readonly string[];
  /** Names of the packages that went into it. */
  readonly packages: readonly string[];
}

interface Bundlers {
  /** @param handed what the script has to hand over to the code beside it */
  main(handed: readonly Reference[], plugins: readonly Plugin[]): Promise<Bundle>;
  beside(contents: string, plugins: readonly Plugin[]): Promise<Bundle>;
}

export interface Split {
  readonly main: Bundle;
  readonly beside: Bundle;
  /** What the one hands over to the other, in this order. */
  readonly handed: readonly Reference[];
}

/** Imports what stubs call, and hands it back. */
const besideEntry = (functions: readonly Reference[]): string =>
  [
    ...functions.map(
      ({ path, name }, at) => `import { ${name} as f${at} } from ${JSON.stringify(`./${path}`)};`,
    ),
    `take([${functions.map((_, at) => `f${at}`).join(', ')}]);`,
  ].join('\n');

/**
 * What the script hands over keeps more of its modules in it, and these may import others: it is bundled again until nothing is added.
 *
 * @param loader path of the module with `callBeside`
 */
export async function split(root: string, loader: string, bundlers: Bundlers): Promise<Split> {
  const held = new Set<string>();
  let handed: readonly Reference[] = [];
  for (;;) {
    const main = await bundlers.main(handed, [stubs(root, loader)]);
    const functions = named('function', main.code);
    const marked = new Set(functions.map(({ path }) => path));
    const added = main.modules.filter((path) => !marked.has(path) && !held.has(path));
    for (const path of added) held.add(path);
    const beside = await bundlers.beside(besideEntry(functions), [shared(root, held)]);
    const wanted = named('shared', beside.code);
    if (added.length === 0 && same(wanted, handed)) {
      refuseDoubled(main, beside, marked);
      return {
        main: { ...main, code: placed('function', main.code, functions) },
        beside: { ...beside, code: placed('shared', beside.code, handed) },
        handed,
      };
    }
    handed = wanted;
  }
}

const same = (a: readonly Reference[], b: readonly Reference[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Marked modules are stubs in the one and themselves in the other; those that are handed over are themselves in the one alone. */
function refuseDoubled(main: Bundle, { code, modules }: Bundle, marked: ReadonlySet<string>): void {
  const handed = new Set(named('shared', code).map(({ path }) => path));
  const doubled = modules.find(
    (path) => main.modules.includes(path) && !marked.has(path) && !handed.has(path),
  );
  if (doubled !== undefined) throw new Error(`${doubled} stands in the script and beside it`);
}
