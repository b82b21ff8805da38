import { World } from '../../../local/google/core/world';
import { inExecution, MORNING, newWorld } from '../worlds';

test('executions are numbered in the order in which they begin, also across a save', () => {
  const world = newWorld();
  const numberOf = (of: World) => inExecution(of, () => of.execution?.number);
  expect([numberOf(world), numberOf(world)]).toEqual([1, 2]);
  const reopened = new World({ now: MORNING, saved: world.save() });
  expect(numberOf(reopened)).toBe(3);
});

test('an execution runs until it returns or throws', () => {
  const world = newWorld();
  inExecution(world, () => expect(world.isRunning(1)).toBe(true));
  expect(world.isRunning(1)).toBe(false);
  const crash = () =>
    inExecution(world, () => {
      throw new Error('crash');
    });
  expect(crash).toThrow('crash');
  expect(world.isRunning(2)).toBe(false);
});

test('the outer execution goes on when an inner one has ended', () => {
  const world = newWorld();
  inExecution(world, () => {
    inExecution(world, () => undefined);
    expect([world.execution?.number, world.isRunning(1), world.isRunning(2)]).toEqual([1, true, false]);
  });
});

test('waiting takes the whole time where nothing changes, and none where all is ready', () => {
  const world = newWorld();
  world.waitFor(() => true, 5000);
  expect(world.clock.now()).toBe(MORNING);
  world.waitFor(() => false, 5000);
  expect(world.clock.now()).toBe(MORNING + 5000);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('the clock does not move by %d', (ms) => {
  const { clock } = newWorld();
  expect(() => clock.advance(ms)).toThrow(RangeError);
  expect(clock.now()).toBe(MORNING);
});
