import { ExecutionKilled, GoogleException } from '../../../local/google/core/exception';
import { callList, faultAt, faultsByChance } from '../../../local/google/core/faults';
import type { Faults, World } from '../../../local/google/core/world';
import { inExecution, newWorld } from '../worlds';

/** Three calls of one kind and one of another; @returns what took effect */
function work(world: World, done: string[]): void {
  for (const name of ['a', 'b', 'c']) world.call('CacheService.Cache.put', () => done.push(name));
  world.call('MailApp.sendEmail', () => done.push('mail'));
}

function under(faults: Faults) {
  const world = newWorld();
  world.faults = faults;
  const done: string[] = [];
  let thrown: unknown = null;
  try {
    inExecution(world, () => work(world, done));
  } catch (error) {
    thrown = error;
  }
  return { done, thrown, world };
}

test.each([
  { way: 'error-before', done: ['a'], error: GoogleException },
  { way: 'error-after', done: ['a', 'b'], error: GoogleException },
  { way: 'killed-before', done: ['a'], error: ExecutionKilled },
  { way: 'killed-after', done: ['a', 'b'], error: ExecutionKilled },
] as const)('$way at the second call', ({ way, done, error }) => {
  const faults = faultAt(way, { nth: 2 });
  const ended = under(faults);
  expect(ended.done).toEqual(done);
  expect(ended.thrown).toBeInstanceOf(error);
  expect(faults.injected).toBe(true);
});

test('a fault happens once, and then no more', () => {
  const faults = faultAt('error-before');
  const { world } = under(faults);
  const done: string[] = [];
  inExecution(world, () => work(world, done));
  expect(done).toHaveLength(4);
});

test('calls are counted by method where one is named, and in each execution anew', () => {
  expect(under(faultAt('error-before', { method: /^MailApp/ })).done).toEqual(['a', 'b', 'c']);
  const faults = faultAt('error-before', { nth: 5 });
  const { world, thrown } = under(faults);
  inExecution(world, () => work(world, []));
  expect([thrown, faults.injected]).toEqual([null, false]);
});

test('another entry point than the one named goes on undisturbed', () => {
  const faults = faultAt('error-before', { entryPoint: 'other' });
  expect(under(faults).thrown).toBeNull();
  expect(faults.injected).toBe(false);
});

test('the list of calls has them in their order', () => {
  const faults = callList();
  under(faults);
  const put = 'CacheService.Cache.put';
  expect(faults.calls.map(({ method }) => method)).toEqual([put, put, put, 'MailApp.sendEmail']);
  expect(faults.calls.every(({ tookEffect }) => tookEffect)).toBe(true);
});

test('the list of calls says which one was refused by itself', () => {
  const world = newWorld();
  const faults = callList();
  world.faults = faults;
  const refused = () =>
    world.call('Drive.Permissions.create', () => {
      throw new Error('refused');
    });
  expect(refused).toThrow('refused');
  world.call('Session.getActiveUser', () => undefined);
  expect(faults.calls).toEqual([
    { method: 'Drive.Permissions.create', tookEffect: false },
    { method: 'Session.getActiveUser', tookEffect: true },
  ]);
});

test('faults by chance are about as many as wanted, and the same for the same seed', () => {
  const injectedIn = (seed: number): number => {
    const world = newWorld();
    const faults = faultsByChance({ seed, share: 0.1 });
    world.faults = faults;
    for (let run = 0; run < 1_000; run++) {
      try {
        world.call('Session.getActiveUser', () => undefined);
      } catch {
        // counted
      }
    }
    return faults.injected;
  };
  expect(injectedIn(1)).toBe(injectedIn(1));
  for (const seed of [1, 2, 3]) {
    expect(injectedIn(seed)).toBeGreaterThan(60);
    expect(injectedIn(seed)).toBeLessThan(140);
  }
});
