import { World } from '../../../local/google/core/world';
import { createLockService } from '../../../local/google/lock/lock-service';
import { bindTo, inExecution, MORNING, newWorld } from '../worlds';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe('a script lock', () => {
  test.each([
    { timeout: 0, acquired: true },
    { timeout: 1000, acquired: true },
    { timeout: -100, acquired: false },
  ])('tryLock($timeout) on a free lock gives $acquired', ({ timeout, acquired }) => {
    expect(createLockService(newWorld()).getScriptLock().tryLock(timeout)).toBe(acquired);
  });

  test('waitLock(0) is in order where the lock is free; a negative time is not', () => {
    const lock = createLockService(newWorld()).getScriptLock();
    expect(() => lock.waitLock(0)).not.toThrow();
    lock.releaseLock();
    expect(() => lock.waitLock(-100)).toThrow(TIMEOUT);
  });

  test('it is not held before it is acquired, nor after it is released', () => {
    const lock = createLockService(newWorld()).getScriptLock();
    expect(lock.hasLock()).toBe(false);
    lock.tryLock(0);
    expect(lock.hasLock()).toBe(true);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });

  test('acquiring it again while it is held gives true', () => {
    const lock = createLockService(newWorld()).getScriptLock();
    expect([lock.tryLock(0), lock.tryLock(0)]).toEqual([true, true]);
  });

  test('another execution waits for it in vain, and the time passes', () => {
    const world = newWorld();
    inExecution(world, () => {
      createLockService(world).getScriptLock().tryLock(0);
      const before = world.clock.now();
      const acquired = inExecution(world, () => createLockService(world).getScriptLock().tryLock(5000));
      expect(acquired).toBe(false);
      expect(world.clock.now() - before).toBeGreaterThanOrEqual(5000);
      expect(() => inExecution(world, () => createLockService(world).getScriptLock().waitLock(10))).toThrow(
        TIMEOUT,
      );
    });
  });

  test('it is free again when the execution that held it ends, also when that throws', () => {
    const world = newWorld();
    const crash = () =>
      inExecution(world, () => {
        createLockService(world).getScriptLock().tryLock(0);
        throw new Error('crash');
      });
    expect(crash).toThrow('crash');
    expect(inExecution(world, () => createLockService(world).getScriptLock().tryLock(0))).toBe(true);
  });

  test('an execution cannot release the lock of another', () => {
    const world = newWorld();
    inExecution(world, () => {
      const lock = createLockService(world).getScriptLock();
      lock.tryLock(0);
      inExecution(world, () => createLockService(world).getScriptLock().releaseLock());
      expect(lock.hasLock()).toBe(true);
    });
  });
});

describe('kinds of lock', () => {
  test('two users hold their user locks at once', () => {
    const world = newWorld();
    inExecution(world, () => {
      createLockService(world).getUserLock().tryLock(0);
      const other = () => createLockService(world).getUserLock().tryLock(0);
      expect(inExecution(world, other, 'menu', 'bidan@krandegan.example')).toBe(true);
    });
  });

  test('the document lock is null outside a container', () => {
    const world = newWorld();
    expect(createLockService(world).getDocumentLock()).toBeNull();
    bindTo(world, 'sheet-1');
    expect(createLockService(world).getDocumentLock()).not.toBeNull();
    expect(inExecution(world, () => createLockService(world).getDocumentLock(), 'web-app')).toBeNull();
  });

  test('a lock of a saved world is free, since no execution outlives the world', () => {
    const world = newWorld();
    const saved = inExecution(world, () => {
      createLockService(world).getScriptLock().tryLock(0);
      return world.save();
    });
    const reopened = new World({ now: MORNING, saved });
    expect(createLockService(reopened).getScriptLock().tryLock(0)).toBe(true);
  });
});
