import { createConsole, createLogger, logs } from '../../../local/google/console/console';
import { inExecution, newWorld } from '../worlds';

test('lines are kept with their level, time and entry point', () => {
  const world = newWorld();
  inExecution(world, () => {
    createConsole(world).warn('kuota %d %s', 5, { sisa: 1 });
    createLogger(world).log('catatan %s', 'a');
  });
  expect(logs(world)).toMatchObject([
    { level: 'warn', entryPoint: 'entry', text: 'kuota 5 {"sisa":1}' },
    { level: 'logger', entryPoint: 'entry', text: 'catatan a' },
  ]);
});

test('an error is kept with its stack, an object as JSON', () => {
  const world = newWorld();
  createConsole(world).error(new Error('gagal'));
  createConsole(world).log({ a: [1, { b: null }] });
  expect(logs(world)[0]?.text).toMatch(/^Error: gagal\n\s+at /);
  expect(logs(world)[1]?.text).toBe('{"a":[1,{"b":null}]}');
});

test('warnings and errors keep their levels, in the order in which they were written', () => {
  const world = newWorld();
  inExecution(world, () => {
    createConsole(world).error('cocokkan: TypeError');
    createConsole(world).warn('forget: Exception');
  });
  expect(logs(world).map(({ level, text }) => [level, text])).toEqual([
    ['error', 'cocokkan: TypeError'],
    ['warn', 'forget: Exception'],
  ]);
});

test('Logger.getLog has the lines of its own execution, until they are cleared', () => {
  const world = newWorld();
  inExecution(world, () => createLogger(world).log('lama'));
  inExecution(world, () => {
    const logger = createLogger(world);
    logger.log('baru');
    createConsole(world).log('bukan Logger');
    expect(logger.getLog()).toMatch(/INFO: baru\n$/);
    expect(logger.getLog()).not.toMatch(/lama|bukan/);
    logger.clear();
    expect(logger.getLog()).toBe('');
  });
});

test('timeEnd logs the time by the emulated clock', () => {
  const world = newWorld();
  const console = createConsole(world);
  console.time('baca');
  world.clock.advance(1500);
  console.timeEnd('baca');
  expect(logs(world)[0]?.text).toBe('baca: 1500ms');
});
