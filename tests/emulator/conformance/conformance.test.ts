import { runInThisContext } from 'node:vm';
import { createGoogle } from '../../../local/google';
import type { ScriptHost } from '../../../local/google/core/script-host';
import { World } from '../../../local/google/core/world';
import { assert, type Behaviour } from './behaviour';
import { formsBehaviours } from './forms.behaviours';
import { scriptBehaviours } from './script.behaviours';
import { servicesBehaviours } from './services.behaviours';
import { sheetsBehaviours } from './sheets.behaviours';

const BEHAVIOURS: readonly Behaviour[] = [
  ...sheetsBehaviours,
  ...formsBehaviours,
  ...scriptBehaviours,
  ...servicesBehaviours,
];

/** How many behaviours the list has, and how many of them must at least be checked here. */
const LISTED = 78;
const LEAST = 60;

/** Behaviours that a check cannot see from where it runs, and where they are tested instead. */
const LEFT_OUT: Readonly<Record<number, string>> = {
  75: 'needs to run as a simple trigger: tests/emulator/script/permission.test.ts',
  76: 'needs to run as a trigger or web app: tests/emulator/spreadsheet/ui.test.ts',
  77: 'needs a page that calls the script: tests/runtime',
};

/** A script without files, whose global scope is this one. */
const HOST: ScriptHost = { htmlFile: () => null, evaluate: (code) => runInThisContext(code) as unknown };

const ownGlobals = { ...globalThis };
afterAll(() => {
  Object.assign(globalThis, ownGlobals);
});

test.each(BEHAVIOURS)('$number. $title', ({ check }) => {
  const world = new World({ now: Date.UTC(2026, 6, 31, 3) });
  const { console: _, ...services } = createGoogle(world, HOST);
  Object.assign(globalThis, services);
  const user = world.account.email;
  const execution = {
    entryPoint: 'conformance',
    kind: 'menu',
    effectiveUser: user,
    activeUser: user,
  } as const;
  world.execute(execution, () => check(assert));
});

test('at least 60 of the 78 behaviours are checked, and the others are named', () => {
  const checked = new Set(BEHAVIOURS.map(({ number }) => number));
  const missing = Array.from({ length: LISTED }, (_, index) => index + 1).filter(
    (number) => !checked.has(number),
  );
  expect(missing).toEqual(Object.keys(LEFT_OUT).map(Number));
  expect(checked.size).toBeGreaterThanOrEqual(LEAST);
});
