import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { isBeside, stubsOf, takenOver } from '../../scripts/beside-modules';
import { type Bundle, split } from '../../scripts/split';

/** Stands in for the loader of the script. */
const LOADER = `
  let functions = null, from = null;
  export const handOver = (code, values) => { from = { code, values }; };
  export const callBeside = (at, args) => {
    functions ??= load();
    return functions[at](...args);
  };
  const load = () => {
    const values = from.values();
    let taken;
    new Function('shared', 'take', from.code)((at) => values[at], (given) => { taken = given; });
    return taken;
  };`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petagizi-split-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Builds `main.ts` with the modules beside it, and gives what its function `run` returns. */
async function runSplit(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries({ 'loader.ts': LOADER, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const bundle = async (
    contents: string,
    plugins: Parameters<typeof build>[0]['plugins'],
  ): Promise<Bundle> => {
    const { outputFiles, metafile } = await build({
      ...{ stdin: { contents, resolveDir: folder }, absWorkingDir: folder, bundle: true, write: false },
      ...{ format: 'iife', metafile: true, minify: true, plugins: plugins ?? [], logLevel: 'silent' },
    });
    const [output] = Object.values(metafile.outputs);
    const modules = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 && path !== '<stdin>' ? [path] : [],
    );
    return { code: outputFiles[0]?.text ?? '', modules, packages: [] };
  };
  const { main, beside, handed } = await split(folder, join(folder, 'loader.ts'), {
    main: (handed, plugins) =>
      bundle(
        [
          `import { run } from './main'; import { handOver } from './loader';`,
          ...handed.map(({ path, name }, at) => `import { ${name} as h${at} } from './${path}';`),
          `result.run = run; handOver(besideCode, () => [${handed.map((_, at) => `h${at}`).join(', ')}]);`,
        ].join('\n'),
        [...plugins],
      ),
    beside: (contents, plugins) => bundle(contents, [...plugins]),
  });
  const result: { run?: () => unknown } = {};
  vm.runInContext(main.code, vm.createContext({ result, besideCode: beside.code }));
  return { returned: result.run?.(), main, beside, handed };
}

const beside = (code: string): string => `'beside the script';\n${code}`;

test('what is thrown beside the script is an instance of the class that the script knows', async () => {
  const {
    returned,
    main,
    beside: code,
  } = await runSplit({
    'refused.ts': 'export class Refused extends Error {}',
    'far.ts': beside(`import { Refused } from './refused'; export function far() { throw new Refused(); }`),
    'main.ts': `import { far } from './far'; import { Refused } from './refused';
      export function run() { try { far(); } catch (error) { return error instanceof Refused; } }`,
  });
  expect(returned).toBe(true);
  expect(main.code).not.toContain('throw new');
  expect(code.modules).toContain('far.ts');
});

test('what changes in a module is seen from both sides', async () => {
  const { returned } = await runSplit({
    'state.ts':
      'let count = 0; export const seen = new Map<object, string>(); export const next = () => ++count;',
    'far.ts': beside(
      `import { next, seen } from './state'; export function far(key: object) { return [next(), seen.get(key)]; }`,
    ),
    'main.ts': `import { far } from './far'; import { next, seen } from './state';
      export function run() { const key = {}; next(); seen.set(key, 'known'); return JSON.stringify([far(key), next()]); }`,
  });
  expect(returned).toBe('[[2,"known"],3]');
});

test('an object that modules of the script and others use is one', async () => {
  const { returned } = await runSplit({
    'tab.ts': `export const tab = { title: 'x' }; export const other = { title: 'y' };`,
    // Only code beside the script uses `other`, and yet what it holds is the one `tab`.
    'far.ts': beside(
      `import { list } from './list'; export function far(tab: object) { return list().indexOf(tab); }`,
    ),
    'list.ts': `import { other, tab } from './tab'; export const list = () => [other, tab];`,
    'main.ts': `import { far } from './far'; import { tab } from './tab'; export function run() { return far(tab); }`,
  });
  expect(returned).toBe(1);
});

test('a module that comes into the script with what is handed over is not doubled', async () => {
  const {
    returned,
    main,
    beside: code,
  } = await runSplit({
    'deep.ts': 'export const kept = new Map(); kept.set(1, 2);',
    'held.ts': `import { kept } from './deep'; export const used = () => ({}); export const unused = () => kept;`,
    'far.ts': beside(`import { unused } from './held'; import { kept } from './deep';
      export function far() { return unused() === kept; }`),
    'main.ts': `import { far } from './far'; import { used } from './held'; export function run() { used(); return far(); }`,
  });
  expect(returned).toBe(true);
  expect(main.modules).toContain('deep.ts');
  expect(code.code).not.toContain('new Map');
});

test('modules beside the script call each other, and the script, and what nobody calls is left out', async () => {
  const { returned, beside: code } = await runSplit({
    'a.ts': beside(`import { b } from './b'; export function a(n: number): number { return n + b(n); }`),
    'b.ts': beside(
      `import { back } from './back'; export const b = (n: number) => back(n) * 10; export const never = () => 'unused';`,
    ),
    'back.ts': 'export const back = (n: number) => n + 1;',
    'main.ts': `import { a } from './a'; import { back } from './back'; export function run() { return a(back(1)); }`,
  });
  expect(returned).toBe(32);
  expect(code.code).not.toContain('unused');
});

test.each([
  ['a constant', 'export const LIMIT = 3;', 'LIMIT'],
  ['an object of functions', 'export const port = { read: () => 1 };', 'port'],
  ['a class', 'export class Run {}', 'Run'],
  ['an enum', 'export enum Kind { A }', 'Kind'],
  ['what may change', 'export let call = () => 1;', 'call'],
  ['another module', "export { read } from './read';", 'read'],
  ['a default', 'export default function read() {}', 'default'],
])('a marked module that exports %s is refused by name', (_, code, name) => {
  expect(() => stubsOf(beside(code), 'src/far.ts', 'loader')).toThrow(
    `src/far.ts stands beside the script and exports ${name}`,
  );
});

test('types and functions, however they are written, are what a marked module may export', () => {
  const code = beside(`
    export interface A { readonly a: number }
    export type B = A;
    export type { C } from './c';
    export function one<T>(given: T): T { return given; }
    export const two = (given: A): B => given;
    const own = { kept: new Map() };`);
  expect(stubsOf(code, 'src/far.ts', 'loader').match(/export const \w+/g)).toEqual([
    'export const one',
    'export const two',
  ]);
});

test('a module of the script that exports what may change is not handed over', () => {
  expect(() => takenOver('export let count = 0;', 'src/count.ts')).toThrow('src/count.ts exports count');
  expect(() => takenOver("export * from './a';", 'src/all.ts')).toThrow('src/all.ts has an export *');
});

test.each([
  ["// Words.\n'beside the script';\nexport {};", true],
  ["import './a';\n'beside the script';", false],
  ["const text = 'beside the script';", false],
])('the mark is the first statement: %j', (source, marked) => {
  expect(isBeside(source)).toBe(marked);
});
