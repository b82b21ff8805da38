import { remaining, spend, useUp } from '../../../local/google/core/quotas';
import { inExecution, newWorld } from '../worlds';

const DAY_MS = 86_400_000;

// "Quotas for Google services", developers.google.com/apps-script/guides/services/quotas.
test.each([
  { quota: 'email recipients', consumer: 100, workspace: 1_500 },
  { quota: 'geocodes', consumer: 1_000, workspace: 10_000 },
  { quota: 'url fetches', consumer: 20_000, workspace: 100_000 },
  { quota: 'property operations', consumer: 50_000, workspace: 500_000 },
  { quota: 'trigger run time in ms', consumer: 90 * 60_000, workspace: 6 * 3_600_000 },
  { quota: 'spreadsheets created', consumer: 250, workspace: 3_200 },
] as const)('$quota: $consumer and $workspace a day', ({ quota, consumer, workspace }) => {
  expect(remaining(newWorld(), quota)).toBe(consumer);
  expect(remaining(newWorld({ kind: 'workspace' }), quota)).toBe(workspace);
});

test('what is too much is refused whole, with the text of Google', () => {
  const world = newWorld();
  spend(world, 'email recipients', 99);
  expect(() => spend(world, 'email recipients', 2)).toThrow(
    'Service invoked too many times for one day: email.',
  );
  expect(remaining(world, 'email recipients')).toBe(1);
  spend(world, 'email recipients', 1);
  expect(remaining(world, 'email recipients')).toBe(0);
});

test('the day begins with the first use and is over 24 hours later', () => {
  const world = newWorld();
  remaining(world, 'geocodes');
  world.clock.advance(DAY_MS / 2);
  spend(world, 'geocodes');
  world.clock.advance(DAY_MS - 1);
  expect(remaining(world, 'geocodes')).toBe(999);
  world.clock.advance(1);
  expect(remaining(world, 'geocodes')).toBe(1_000);
});

test('each effective user has a quota of their own', () => {
  const world = newWorld();
  useUp(world, 'geocodes');
  expect(remaining(world, 'geocodes')).toBe(0);
  const bidan = () => remaining(world, 'geocodes');
  expect(inExecution(world, bidan, 'menu', 'bidan@krandegan.example')).toBe(1_000);
});
