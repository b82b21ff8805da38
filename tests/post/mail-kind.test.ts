import { isKnown, newAmong, type Occasion } from '../../src/post/mail-kind';

const occasion = (key: string, ...alike: readonly string[]): Occasion => ({ about: '', key, alike });

describe('occasions for a mail', () => {
  test.each<{ title: string; given: Occasion; known: readonly string[]; is: boolean }>([
    { title: 'by its key', given: occasion('a'), known: ['a'], is: true },
    {
      title: 'by the key of another response about the day',
      given: occasion('b', 'a'),
      known: ['a'],
      is: true,
    },
    { title: 'not by any other key', given: occasion('b', 'c'), known: ['a'], is: false },
    { title: 'not while nothing is known', given: occasion('a'), known: [], is: false },
  ])('are known $title: $is', ({ given, known, is }) => {
    expect(isKnown(given, new Set(known))).toBe(is);
  });

  test('are new where no earlier one shares a key with them', () => {
    const earlier = [occasion('a', 'b'), { about: '', key: 'c' }];
    const all = [occasion('b'), occasion('d', 'a'), occasion('e', 'c'), occasion('f', 'g'), occasion('h')];
    expect(newAmong(all, earlier).map(({ key }) => key)).toEqual(['f', 'h']);
  });
});
