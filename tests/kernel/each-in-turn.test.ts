import { eachInTurn } from '../../src/kernel/each-in-turn';

test('each has its turn, also after one that fails, and the first failure is thrown at the end', () => {
  const done: number[] = [];
  const work = (each: number): void => {
    done.push(each);
    if (each > 1) throw new Error(`${each}`);
  };
  expect(() => eachInTurn([1, 2, 3, 0], work)).toThrow('2');
  expect(done).toEqual([1, 2, 3, 0]);
});

test('nothing is thrown where none fails', () => {
  expect(() => eachInTurn([1, 2], () => {})).not.toThrow();
});
