import { createContext, runInContext } from 'node:vm';
import { createGoogle } from '../../../local/google';
import { setUnknownAddresses } from '../../../local/google/core/accounts';
import type { ExecutionKind } from '../../../local/google/core/world';
import { conformanceScript } from '../../../scripts/conformance-bundle';
import { inExecution, newWorld } from '../worlds';
import { CODE_FILE } from './code.behaviours';

const PEOPLE = {
  editor: 'bidan@desa.example',
  viewer: 'camat@desa.example',
  nobody: 'tidak.ada@desa.example',
};

/** The bundle in a scope of its own, with the emulation for Google and its log. */
async function liveScript() {
  const world = newWorld();
  setUnknownAddresses(world, [PEOPLE.nobody]);
  const log: string[] = [];
  const scope = createContext({ console: { log: (line: string) => log.push(line) } });
  const host = {
    htmlFile: (name: string) => (name === CODE_FILE.name ? CODE_FILE.text : null),
    evaluate: (code: string) => runInContext(code, scope) as unknown,
  };
  const { console: _, ...services } = createGoogle(world, host);
  Object.assign(scope, services);
  runInContext(await conformanceScript(PEOPLE), scope);
  const run = (name: string, kind: ExecutionKind): readonly string[] => {
    log.length = 0;
    inExecution(world, () => void runInContext(`${name}()`, scope), kind);
    return [...log];
  };
  return { run, scope };
}

test('the bundle logs a line for each check, however it is run, and how many failed', async () => {
  const { run } = await liveScript();
  const byHand = run('runConformance', 'editor');
  expect(byHand.filter((line) => line.startsWith('NOT OK'))).toEqual([]);
  expect(byHand.length).toBeGreaterThan(70);
  expect(byHand.at(-1)).toBe('0 failed');
  expect(run('onOpen', 'simple-trigger').map((line) => line.slice(0, 6))).toEqual(['ok 75.', '0 fail']);
  expect(run('runAsTrigger', 'trigger').at(-1)).toBe('0 failed');
  expect(run('doGet', 'web-app').map((line) => line.slice(0, 6))).toEqual(['ok 79.', 'ok 94.', '0 fail']);
  expect(run('runWithOwnFiles', 'editor').map((line) => line.slice(0, 6))).toEqual(['ok 83.', '0 fail']);
});

test('what fails is logged with its number and reason', async () => {
  const { run, scope } = await liveScript();
  runInContext('Utilities = new Proxy(Utilities, { get: () => () => [] })', scope);
  const log = run('runConformance', 'editor');
  expect(log).toContain('NOT OK 62. parseCsv reads doubled quotes: expected [["a", "b \\"q\\" c"]], got []');
  expect(log.at(-1)).toMatch(/^[1-9]\d* failed$/);
});
