import { isMarked, mark } from '../../src/workbook/mark';
import { memoryFacts } from '../support/memory-facts';
import { sign } from '../support/sign';

const OFFICERS = [['Bu Bidan', 'bidan@krandegan.example']];

test('a value that was marked is known again, and another is not', () => {
  const remembering = { memory: memoryFacts(), sign };
  expect(isMarked(remembering, 'setelan', OFFICERS)).toBe(false);
  mark(remembering, 'setelan', OFFICERS);
  expect(isMarked(remembering, 'setelan', OFFICERS)).toBe(true);
  expect(isMarked(remembering, 'setelan', [])).toBe(false);
});

test('a mark of the first release, which had no key, is known and replaced by one that has', () => {
  const memory = memoryFacts();
  // As the first release made it of this list.
  memory.set('setelan', 'xg74hq2v');
  expect(isMarked({ memory, sign }, 'setelan', OFFICERS)).toBe(true);
  const keyed = memory.get('setelan');
  expect(keyed).toMatch(/^[\w-]{16}$/);
  mark({ memory, sign: (text) => sign(`${text} other secret`) }, 'setelan', OFFICERS);
  expect(memory.get('setelan')).not.toBe(keyed);
});
