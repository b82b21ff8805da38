import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parseSync } from '@swc/core';
import { DIST, Kelurahan } from '../support/system/kelurahan';

const code = readFileSync(join(DIST, 'PetaGizi.js'), 'utf8');

const WEB = join(__dirname, '../../src/web');

const SERVICES = [
  'SpreadsheetApp',
  'Sheets',
  'FormApp',
  'ScriptApp',
  'MailApp',
  'GmailApp',
  'DriveApp',
  'Maps',
  'UrlFetchApp',
  'HtmlService',
  'ContentService',
  'CacheService',
  'PropertiesService',
  'LockService',
  'Session',
  'Utilities',
  'Logger',
  'console',
];

/** Pages ask by name: `askServer<Answer>('name')`. */
function askedByPages(): readonly string[] {
  const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const code = sources.map((file) => readFileSync(join(WEB, file), 'utf8')).join('\n');
  return [...code.matchAll(/askServer(?:<[^(]*>)?\('(\w+)'/g)].map(([, name = '']) => name);
}

/** Functions that the outside names, whoever writes that name down. */
function namedOutside(): readonly string[] {
  const { runtime, world } = new Kelurahan();
  const handlers = runtime.triggers().map(({ handler }) => handler);
  const menus = JSON.stringify(world.section('ui', () => ({})));
  const inMenus = [...menus.matchAll(/"functionName":"(\w+)"/g)].map(([, name = '']) => name);
  return [...handlers, ...inMenus, ...askedByPages()];
}

describe('the built script', () => {
  test('is evaluated where there is nothing but the language', () => {
    const context = vm.createContext({});
    expect(() => vm.runInContext(code, context)).not.toThrow();
  });

  test('touches no service of Google while it is evaluated', () => {
    const touched: string[] = [];
    const context = vm.createContext({});
    for (const name of SERVICES) {
      Object.defineProperty(context, name, {
        get: () => {
          touched.push(name);
          return undefined;
        },
      });
    }
    vm.runInContext(code, context);
    expect(touched).toEqual([]);
  });

  test('defines every function that triggers, menus and pages name', () => {
    const names = [...namedOutside(), 'onOpen', 'onInstall', 'doGet'];
    expect(names).toEqual(expect.arrayContaining(['lihatBaris', 'lihatAnak', 'putuskan']));
    expect(new Set(names).size).toBeGreaterThanOrEqual(21); // 9 triggers, 8 menu entries, 3 that pages ask, 3 that Google knows
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const undefinedNames = names.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'function');
    expect(undefinedNames).toEqual([]);
  });

  test('has no syntax that came after ES2020', () => {
    expect(newerSyntax('class A { #x = 1; static { A.y ??= 1_000; } z = /a/d; }')).toEqual([
      'ClassProperty',
      'LogicalAssignment',
      'NumericSeparator',
      'PrivateProperty',
      'RegExpFlags',
      'StaticBlock',
    ]);
    expect(newerSyntax(code)).toEqual([]);
    expect(newerSyntax(readFileSync(join(DIST, 'sampingan.html'), 'utf8'))).toEqual([]);
  });

  test('is within 400 KB, all growth tables included', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(400 * 1024);
  });
});

/** What is in the tree of the code and not in ES2020, by name. */
function newerSyntax(source: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    const newer = newerNode(value);
    if (newer !== null) found.add(newer);
    Object.values(value).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'ecmascript', target: 'es2022' }));
  return [...found].sort();
}

const NEWER_NODES: readonly unknown[] = ['ClassProperty', 'PrivateProperty', 'PrivateMethod', 'StaticBlock'];

function newerNode(node: object): string | null {
  const type = 'type' in node ? node.type : null;
  if (NEWER_NODES.includes(type)) return String(type);
  if ('operator' in node && ['||=', '&&=', '??='].includes(String(node.operator))) return 'LogicalAssignment';
  if (type === 'NumericLiteral' && 'raw' in node && String(node.raw).includes('_')) return 'NumericSeparator';
  if (type === 'RegExpLiteral' && 'flags' in node && /[dv]/.test(String(node.flags))) return 'RegExpFlags';
  return null;
}
