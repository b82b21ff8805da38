import { runInThisContext } from 'node:vm';
import { createGoogle } from '../../../local/google';
import { setUnknownAddresses } from '../../../local/google/core/accounts';
import type { ScriptHost } from '../../../local/google/core/script-host';
import { type ExecutionKind, World } from '../../../local/google/core/world';
import { BEHAVIOURS } from './all-behaviours';
import { assert, type Behaviour, type People, type RunsBy } from './behaviour';
import { CODE_FILE } from './code.behaviours';

/** How many behaviours the list has, and how many of them must at least be checked here. */
const LISTED = 107;
const LEAST = 60;

/** Behaviours that a check cannot see from where it runs, and where they are tested instead. */
const LEFT_OUT: Readonly<Record<number, string>> = {
  53: 'needs triggers that fire: tests/runtime',
  77: 'needs a page that calls the script: tests/runtime',
  91: 'that an event has the id of its trigger needs triggers that fire: tests/runtime/events.test.ts',
  96: 'that an edit moves the time of its response needs a person who edits: tests/system/edits-and-times.test.ts',
  105: 'that a trigger is called for an edit needs a person who edits: tests/system/edits-and-times.test.ts',
  106: 'when within its hour a clock runs needs clocks that run: tests/emulator/script/schedule.test.ts',
  107: 'which types a page gets from the script needs a page: tests/runtime/page-bridge.test.ts',
  92: 'that event and list give one millisecond needs triggers that fire: tests/google/forms/form-responses.test.ts',
};

/** Parts of checked behaviours for which the same holds. */
const LEFT_OUT_IN_PART: Readonly<Record<number, string>> = {
  40: 'that writes may be kept back until flush, and refused only then, is not emulated',
  57: 'the longest time of a cached value is six hours: tests/emulator/cache/cache-service.test.ts',
  69: 'what is not granted is required: tests/emulator/core/scopes.test.ts',
  74: 'ends the run, or uses up what the account has for the day: time-and-quotas.test.ts beside this file',
};

const PEOPLE: People = {
  editor: 'bidan@desa.example',
  viewer: 'camat@desa.example',
  nobody: 'tidak.ada@desa.example',
};

/** Of a script that has the right to its own files alone. */
const OWN_FILES = ['spreadsheets', 'forms', 'drive.file'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

const KIND: Readonly<Record<RunsBy, ExecutionKind>> = {
  ...{ editor: 'editor', 'simple-trigger': 'simple-trigger', trigger: 'trigger' },
  ...{ 'web-app': 'web-app', 'own-files': 'editor' },
};

/** A script with the one file that the checks read, whose global scope is this one. */
const HOST: ScriptHost = {
  htmlFile: (name) => (name === CODE_FILE.name ? CODE_FILE.text : null),
  evaluate: (code) => runInThisContext(code) as unknown,
};

const ownGlobals = { ...globalThis };
afterAll(() => {
  Object.assign(globalThis, ownGlobals);
});

function run({ check, runsBy = 'editor' }: Behaviour): void {
  const world = new World({ now: Date.UTC(2026, 6, 31, 3) });
  setUnknownAddresses(world, [PEOPLE.nobody]);
  if (runsBy === 'own-files') world.manifest = { ...world.manifest, scopes: OWN_FILES };
  const { console: _, ...services } = createGoogle(world, HOST);
  Object.assign(globalThis, services);
  const user = world.account.email;
  const activeUser = KIND[runsBy] === 'editor' ? user : '';
  world.execute({ entryPoint: 'conformance', kind: KIND[runsBy], effectiveUser: user, activeUser }, () =>
    check(assert, PEOPLE),
  );
}

test.each(BEHAVIOURS)('$number. $title', run);

test('at least 60 of the listed behaviours are checked, and the others are named', () => {
  const checked = new Set(BEHAVIOURS.map(({ number }) => number));
  const missing = Array.from({ length: LISTED }, (_, index) => index + 1).filter(
    (number) => !checked.has(number),
  );
  expect(missing).toEqual(Object.keys(LEFT_OUT).map(Number));
  for (const number of Object.keys(LEFT_OUT_IN_PART).map(Number)) expect(checked).toContain(number);
  expect(checked.size).toBeGreaterThanOrEqual(LEAST);
});
