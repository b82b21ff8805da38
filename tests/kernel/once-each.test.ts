import { onceEach } from '../../src/kernel/once-each';

test('what was made of a text is made once, and is the very same afterwards', () => {
  const asked: string[] = [];
  const lengths = onceEach((text) => {
    asked.push(text);
    return { length: text.length };
  });
  const first = lengths('Ayu');
  expect([first, lengths('Budi'), lengths('Ayu')]).toEqual([{ length: 3 }, { length: 4 }, { length: 3 }]);
  expect(lengths('Ayu')).toBe(first);
  expect(asked).toEqual(['Ayu', 'Budi']);
});

test('nothing is remembered of a text that could not be read', () => {
  let asked = 0;
  const read = onceEach((text) => {
    asked += 1;
    if (asked === 1) throw new Error(text);
    return asked;
  });
  expect(() => read('x')).toThrow('x');
  expect(read('x')).toBe(2);
});

test('of more texts than are kept each gets what is its own', () => {
  const echo = onceEach((text) => `<${text}>`);
  for (let i = 0; i < 25_000; i++) echo(String(i));
  expect([echo('1'), echo('24999')]).toEqual(['<1>', '<24999>']);
});
