// Modules that stand in a file beside the script. Whoever imports them writes and type-checks as if they stood in it.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';
import type { Plugin } from 'esbuild';

/** First statement of a module that goes beside the script. */
const MARK = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*'beside the script';/;

export const isBeside = (source: string): boolean => MARK.test(source);

interface Exported {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'changing';
}

/**
 * Values that a module exports; types are none.
 *
 * @throws Error for `export *`, of which nothing can be said from the module alone
 */
export function exportsOf(source: string, path: string): readonly Exported[] {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  return body.flatMap((item) => exportsIn(item, path));
}

function exportsIn(item: ModuleItem, path: string): readonly Exported[] {
  switch (item.type) {
    case 'ExportAllDeclaration':
      throw new Error(`${path} has an export *`);
    case 'ExportDefaultDeclaration':
      return [{ name: 'default', kind: item.decl.type === 'FunctionExpression' ? 'function' : 'constant' }];
    case 'ExportDefaultExpression':
      return [{ name: 'default', kind: 'constant' }];
    case 'ExportNamedDeclaration':
      return item.typeOnly
        ? []
        : item.specifiers.flatMap((one) => {
            if (one.type !== 'ExportSpecifier' || one.isTypeOnly) return [];
            return [{ name: (one.exported ?? one.orig).value, kind: 'constant' } as const];
          });
    case 'ExportDeclaration':
      return declared(item.declaration);
    default:
      return [];
  }
}

function declared(
  declaration: Extract<ModuleItem, { type: 'ExportDeclaration' }>['declaration'],
): readonly Exported[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
      return [{ name: declaration.identifier.value, kind: 'function' }];
    case 'ClassDeclaration':
      return [{ name: declaration.identifier.value, kind: 'constant' }];
    case 'TsEnumDeclaration':
      return [{ name: declaration.id.value, kind: 'constant' }];
    case 'VariableDeclaration':
      return declaration.declarations.map(({ id, init }) => {
        if (id.type !== 'Identifier') throw new Error('an export takes a value apart');
        const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
        const kind = declaration.kind !== 'const' ? 'changing' : isFunction ? 'function' : 'constant';
        return { name: id.value, kind };
      });
    default:
      return [];
  }
}

/** Places of functions and of shared values are known only when both bundles are; until then they have names. */
const placeholder = (what: 'function' | 'shared', path: string, name: string): string =>
  `beside ${what}|${path}|${name}`;

export interface Reference {
  readonly path: string;
  readonly name: string;
}

const PLACEHOLDER = {
  function: /"beside function\|([^"|]+)\|([\w$]+)"/g,
  shared: /"beside shared\|([^"|]+)\|([\w$]+)"/g,
} as const;

/** What is named in a bundle, each once. */
export function named(what: keyof typeof PLACEHOLDER, code: string): readonly Reference[] {
  const found = [...code.matchAll(PLACEHOLDER[what])].map(([whole, path = '', name = '']) => ({
    whole,
    path,
    name,
  }));
  const unlike = new Map(found.map((one) => [one.whole, { path: one.path, name: one.name }]));
  return [...unlike.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
}

/** Puts places in a list where the names stood. */
export const placed = (what: keyof typeof PLACEHOLDER, code: string, list: readonly Reference[]): string =>
  code.replace(PLACEHOLDER[what], (_, path: string, name: string) =>
    String(list.findIndex((one) => one.path === path && one.name === name)),
  );

/** As esbuild writes it, on whatever system. */
const pathFrom = (root: string, path: string): string => relative(root, path).replaceAll('\\', '/');

/** Puts stubs in the place of marked modules. */
export const stubs = (root: string, loader: string): Plugin => ({
  name: 'stubs',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      return isBeside(source)
        ? { contents: stubsOf(source, pathFrom(root, path), loader), loader: 'js' }
        : null;
    });
  },
});

/** @throws Error where the module exports anything but functions and types */
export function stubsOf(source: string, path: string, loader: string): string {
  const lines = exportsOf(source, path).map(({ name, kind }) => {
    if (kind !== 'function' || name === 'default')
      throw new Error(
        `${path} stands beside the script and exports ${name}: such a module may export named functions and types alone, written where they are exported`,
      );
    const place = JSON.stringify(placeholder('function', path, name));
    return `export const ${name} = (...args) => callBeside(${place}, args);`;
  });
  return [`import { callBeside } from ${JSON.stringify(loader)};`, ...lines].join('\n');
}

/** Takes modules that the script holds from the script: each exists once, with its state, its classes and its objects. */
export const shared = (root: string, held: ReadonlySet<string>): Plugin => ({
  name: 'shared',
  setup(building) {
    building.onLoad({ filter: /\.[mc]?[jt]s$/ }, ({ path }) => {
      const short = pathFrom(root, path);
      return held.has(short)
        ? { contents: takenOver(readFileSync(path, 'utf8'), short), loader: 'js' }
        : null;
    });
  },
});

/** @throws Error where the module exports what may change: the value would be that of the moment when it was handed over */
export function takenOver(source: string, path: string): string {
  return exportsOf(source, path)
    .map(({ name, kind }) => {
      if (kind === 'changing') throw new Error(`${path} exports ${name}, which can change`);
      const value = `/* @__PURE__ */ shared(${JSON.stringify(placeholder('shared', path, name))})`;
      return name === 'default' ? `export default ${value};` : `export const ${name} = ${value};`;
    })
    .join('\n');
}
