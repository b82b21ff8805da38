import { OPEN_NEW_FORMS } from '../../local/google/core/responder-rules';
import { World } from '../../local/google/core/world';
import { formIds, viewForm } from '../../local/google/forms/respondent';
import { createGoogle } from '../../local/google/index';
import { Runtime, type Start } from '../../local/runtime/runtime';
import { seed } from '../support/seeds';
import { scriptFolder } from './script-folder';

/** Wednesday, 12:00 in Jakarta. */
const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);
const TIMEOUT = 'Exception: Lock timeout: another process was holding the lock for too long.';
const SECOND = 1_000;

function runtimeOf(code: string, files?: Readonly<Record<string, string>>) {
  const world = new World({ now: NOON });
  world.responderRules = OPEN_NEW_FORMS;
  return { world, runtime: new Runtime({ world, bundleFolder: scriptFolder(code, files) }) };
}

/** Adds to a number that all executions share; between reading and writing it others may do the same. */
const COUNTER = `
  const store = () => PropertiesService.getScriptProperties();
  function add() {
    const before = Number(store().getProperty('count') || 0);
    Utilities.sleep(1000);
    store().setProperty('count', String(before + 1));
    return before;
  }
  function addLocked(waitMs) {
    const lock = LockService.getScriptLock();
    lock.waitLock(waitMs);
    try { return add(); } finally { lock.releaseLock(); }
  }
  function addTrying(waitMs) { return LockService.getScriptLock().tryLock(waitMs) ? add() : null; }
  function count() { return Number(store().getProperty('count')); }
`;

const times = (count: number, start: Start): readonly Start[] => Array.from({ length: count }, () => start);

describe('executions at once', () => {
  test('undo what the others wrote where no lock holds them apart', () => {
    const { runtime } = runtimeOf(COUNTER);
    const ended = runtime.atOnce(times(10, { functionName: 'add' }));
    expect(ended.map(({ value }) => value)).toEqual(Array(10).fill(0));
    expect(runtime.run('count')).toBe(1);
  });

  test.each([undefined, ...[1, 2, 3].map(seed)])('wait for one another at a lock (seed %s)', (of) => {
    const { runtime } = runtimeOf(COUNTER);
    const starts = times(10, { functionName: 'addLocked', args: [60 * SECOND] });
    const ended = runtime.atOnce(starts, of === undefined ? {} : { seed: of });
    expect(ended.map(({ error }) => error)).toEqual(Array(10).fill(null));
    expect(ended.map(({ value }) => Number(value)).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(runtime.run('count')).toBe(10);
  });

  test('come first, are served first, unless a seed has it otherwise', () => {
    const order = (seed?: number) => {
      const { runtime } = runtimeOf(COUNTER);
      const starts = times(6, { functionName: 'addLocked', args: [60 * SECOND] });
      return runtime.atOnce(starts, seed === undefined ? {} : { seed }).map(({ value }) => value);
    };
    expect(order()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(order(7)).toEqual(order(7));
    expect([1, 2, 3].map(order)).not.toContainEqual(order());
  });

  test('wait no longer than they said, and learn that they did not get it', () => {
    const { runtime, world } = runtimeOf(COUNTER);
    const starts = times(3, { functionName: 'addLocked', args: [1_500] });
    const ended = runtime.atOnce(starts);
    // Each holds the lock for a second and what its calls take.
    expect(ended.map(({ error }) => error)).toEqual([null, null, TIMEOUT]);
    expect(ended[2]?.waitedMs).toBe(1_500);
    expect(ended[1]?.waitedMs).toBeGreaterThan(SECOND);
    expect(ended[1]?.waitedMs).toBeLessThan(1_500);
    expect(world.meter.locks.addLocked).toMatchObject({ waits: 2, holds: 2, longestWaitMs: 1_500 });
    expect(runtime.run('count')).toBe(2);
  });

  test('tryLock gives false when its time is over', () => {
    const { runtime } = runtimeOf(COUNTER);
    const ended = runtime.atOnce([
      { functionName: 'addLocked', args: [0] },
      { functionName: 'addTrying', args: [100], at: NOON + 500 },
      { functionName: 'addTrying', args: [5_000], at: NOON + 500 },
    ]);
    expect(ended.map(({ value }) => value)).toEqual([0, null, 1]);
  });

  test('take up the lock of one that ended without giving it back', () => {
    const { runtime } = runtimeOf(
      `function hold() { LockService.getScriptLock().waitLock(9000); throw new Error('crash'); }
       function take() { return LockService.getScriptLock().tryLock(9000); }`,
    );
    const [hold, take] = runtime.atOnce([{ functionName: 'hold' }, { functionName: 'take' }]);
    expect([hold?.error, take?.value]).toEqual(['Error: crash', true]);
  });

  test('take as long together as the longest of them', () => {
    const { runtime, world } = runtimeOf('function rest(ms) { Utilities.sleep(ms); return Date.now(); }');
    const ended = runtime.atOnce([
      { functionName: 'rest', args: [3_000] },
      { functionName: 'rest', args: [5_000] },
      { functionName: 'rest', args: [1_000], at: NOON + 2_000 },
    ]);
    expect(ended.map(({ ms }) => ms)).toEqual([3_000, 5_000, 1_000]);
    expect(ended.map(({ value }) => Number(value) - NOON)).toEqual([3_000, 5_000, 3_000]);
    expect(world.clock.now()).toBe(NOON + 5_000);
  });
});

describe('an execution that others interrupt', () => {
  const BUSY = `
    function work(name) {
      const seen = [];
      const sheet = SpreadsheetApp.create(name).getSheets()[0];
      const form = FormApp.create(name, true);
      const item = form.addTextItem().setTitle('a');
      for (let i = 0; i < 3; i++) {
        seen.push([new Date().getTime(), Math.random(), item.getTitle(), sheet.getRange('A1').getValue()]);
        item.setTitle(item.getTitle() + i);
        sheet.getRange('A1').setValue(item.getTitle());
        const row = sheet.getRange('A1:B1').getValues();
        row[0].push('mine');
        seen.push(row);
        console.log(name + ' ' + i);
      }
      return JSON.stringify(seen);
    }`;

  test('reports nothing twice, and does nothing twice', () => {
    const { runtime, world } = runtimeOf(BUSY);
    const together = runtime.atOnce(['p', 'q', 'r'].map((name) => ({ functionName: 'work', args: [name] })));
    expect(together.map(({ error }) => error)).toEqual([null, null, null]);
    const titles = (json: unknown) =>
      (JSON.parse(String(json)) as unknown[][]).filter((_, i) => i % 2 === 0).map((row) => row[2]);
    for (const { value } of together) expect(titles(value)).toEqual(['a', 'a0', 'a01']);
    const alone = runtimeOf(BUSY);
    alone.runtime.run('work', ['p']);
    const calls = (of: World) => of.meter.entryPoints.work?.calls ?? {};
    const thrice = Object.entries(calls(alone.world)).map(([method, count]) => [method, 3 * count]);
    expect(calls(world)).toEqual(Object.fromEntries(thrice));
    const logged = world.section('logs', () => []) as readonly { readonly text: string }[];
    expect(logged.map(({ text }) => text).sort()).toEqual(
      ['p', 'q', 'r'].flatMap((name) => [0, 1, 2].map((i) => `${name} ${i}`)),
    );
  });

  test('ends for good where its own code goes on after being stopped', () => {
    const { runtime, world } = runtimeOf(`
      function long() {
        const store = PropertiesService.getScriptProperties();
        try { Utilities.sleep(200000); Utilities.sleep(200000); store.setProperty('a', '1'); }
        catch (error) { store.setProperty('b', '1'); }
        finally { store.setProperty('c', '1'); }
      }
      function left() { return PropertiesService.getScriptProperties().getKeys(); }`);
    const ended = runtime.atOnce(times(2, { functionName: 'long' }));
    expect(ended.map(({ error }) => error)).toEqual(
      Array(2).fill('ExecutionKilled: Exceeded maximum execution time'),
    );
    expect(world.clock.now()).toBe(NOON + 400 * SECOND);
    expect(runtime.run('left')).toEqual([]);
  });

  test('evaluates templates, and catches what a service throws', () => {
    const { runtime } = runtimeOf(
      `function page(name) {
         const template = HtmlService.createTemplateFromFile('page');
         template.name = name;
         let refused = '';
         try { SpreadsheetApp.openById('gone'); } catch (error) { refused = error.name; }
         return template.evaluate().getContent() + refused + (new Date() instanceof Date);
       }`,
      { 'page.html': '<b><?= name ?> <?= Session.getEffectiveUser().getEmail() ?></b>' },
    );
    const ended = runtime.atOnce(['p', 'q'].map((name) => ({ functionName: 'page', args: [name] })));
    expect(ended.map(({ value }) => value)).toEqual(
      ['p', 'q'].map((name) => `<b>${name} operator@krandegan.example</b>Exceptiontrue`),
    );
  });
});

test('an execution that goes another way when it is led back is no result', () => {
  const world = new World({ now: NOON });
  world.responderRules = OPEN_NEW_FORMS;
  const code = `function toss() {
    try { if (coin() > 1) Session.getActiveUser(); else Utilities.sleep(5); } catch (error) { return 'caught'; }
    Utilities.sleep(5);
  }`;
  let tosses = 0;
  const runtime = new Runtime({
    world,
    bundleFolder: scriptFolder(code),
    googleGlobals: (of, script) => ({ ...createGoogle(of, script), coin: () => tosses++ }),
  });
  const start = { functionName: 'toss' };
  expect(() => runtime.atOnce([start, start])).toThrow(/was called before/);
  expect(world.turns).toBeNull();
});

describe('the limit of executions at once', () => {
  const REFUSED =
    'Exception: There are too many scripts running simultaneously for this Google user account.';

  test('lets thirty of one user run', () => {
    const { runtime } = runtimeOf('function rest() { Utilities.sleep(1000); }');
    const ended = runtime.atOnce(times(31, { functionName: 'rest' }));
    expect(ended.map(({ error }) => error)).toEqual([...Array(30).fill(null), REFUSED]);
    expect(runtime.failures().map(({ message }) => message)).toEqual([REFUSED]);
  });

  test('counts by user, and only those that are under way', () => {
    const { runtime } = runtimeOf('function rest() { Utilities.sleep(1000); }');
    const other = { functionName: 'rest', runAs: { effectiveUser: 'bidan@krandegan.example' } };
    const later = { functionName: 'rest', at: NOON + 2 * SECOND };
    const ended = runtime.atOnce([...times(30, { functionName: 'rest' }), other, later]);
    expect(ended.every(({ error }) => error === null)).toBe(true);
  });
});

test('events of a form reach their trigger at the same time', () => {
  const { runtime, world } = runtimeOf(`
    function setUp() {
      const form = FormApp.create('Kunjungan', true);
      form.addTextItem().setTitle('Berat');
      ScriptApp.newTrigger('onSubmit').forForm(form).onFormSubmit().create();
    }
    function onSubmit(e) {
      const answer = e.response.getItemResponses()[0].getResponse();
      Utilities.sleep(1000);
      PropertiesService.getScriptProperties().setProperty(e.response.getId(), answer + e.authMode + e.source.getId());
    }
    function seen() { return PropertiesService.getScriptProperties().getProperties(); }`);
  runtime.run('setUp');
  const [formId = ''] = formIds(world);
  const item = viewForm(world, formId).pages[0]?.items[0]?.id ?? 0;
  for (const [id, weight] of [
    ['a', '9'],
    ['b', '10'],
  ] as const) {
    const now = world.clock.now();
    runtime.submitForm(formId, { answers: { [item]: weight }, email: '', responseId: id }, [now]);
  }
  const startedAt = world.clock.now();
  const ended = runtime.atOnce(runtime.pendingEvents().map((event) => ({ event })));
  expect(ended.map(({ functionName, kind }) => [functionName, kind])).toEqual(
    Array(2).fill(['onSubmit', 'trigger']),
  );
  expect(world.clock.now() - startedAt).toBeLessThan(2 * SECOND);
  expect(runtime.pendingEvents()).toEqual([]);
  expect(runtime.run('seen')).toEqual({ a: `9FULL${formId}`, b: `10FULL${formId}` });
  expect(runtime.triggers()[0]?.lastRun?.error).toBeNull();
});
