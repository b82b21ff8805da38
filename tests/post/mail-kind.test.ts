import { isKnown, newAmong, type Occasion } from '../../src/post/mail-kind';

const occasion = (key: string, more: Partial<Occasion> = {}): Occasion => ({ about: '', key, ...more });

describe('occasions for a mail', () => {
  test.each<{ title: string; given: Occasion; known: readonly string[]; is: boolean }>([
    { title: 'by its key', given: occasion('a'), known: ['a'], is: true },
    {
      title: 'by the key of another response about the day',
      given: occasion('b', { keys: ['a'] }),
      known: ['a'],
      is: true,
    },
    {
      title: 'by the key from before it was known whose it is',
      given: occasion('b', { formerly: ['a'] }),
      known: ['a'],
      is: true,
    },
    { title: 'not by any other key', given: occasion('b', { keys: ['c'] }), known: ['a'], is: false },
    { title: 'not while nothing is known', given: occasion('a'), known: [], is: false },
  ])('are known $title: $is', ({ given, known, is }) => {
    expect(isKnown(given, new Set(known))).toBe(is);
  });

  test.each<{
    title: string;
    now: readonly Occasion[];
    earlier: readonly Occasion[];
    queued: readonly Occasion[];
  }>([
    { title: 'of nothing before is new', now: [occasion('a')], earlier: [], queued: [occasion('a')] },
    { title: 'that was there is not', now: [occasion('a')], earlier: [occasion('a')], queued: [] },
    {
      title: 'that has one more key is not',
      now: [occasion('b', { keys: ['a'] })],
      earlier: [occasion('a')],
      queued: [],
    },
    {
      title: 'that has lost a key continues what it was',
      now: [occasion('a')],
      earlier: [occasion('b', { keys: ['a'] })],
      queued: [occasion('a', { continues: ['b', 'a'] })],
    },
    {
      title: 'of which it has become known whose it is, is not',
      now: [occasion('child/a', { formerly: ['a'] })],
      earlier: [occasion('a')],
      queued: [],
    },
    {
      title: 'of which it is no longer known whose it is continues what it was',
      now: [occasion('a')],
      earlier: [occasion('child/a', { formerly: ['a'] })],
      queued: [occasion('a', { continues: ['child/a', 'a'] })],
    },
    {
      title: 'of which it turns out to be of another child is new',
      now: [occasion('other/a', { formerly: ['a'] })],
      earlier: [occasion('child/a', { formerly: ['a'] })],
      queued: [occasion('other/a', { formerly: ['a'] })],
    },
    {
      title: 'that was two is known where all their keys are its own',
      now: [occasion('a', { keys: ['b'] })],
      earlier: [occasion('a'), occasion('b')],
      queued: [],
    },
    {
      title: 'of one that has become two continues it, and the other is new',
      now: [occasion('a'), occasion('b')],
      earlier: [occasion('b', { keys: ['a'] })],
      queued: [occasion('a'), occasion('b', { continues: ['b', 'a'] })],
    },
  ])('$title', ({ now, earlier, queued }) => {
    expect(newAmong(now, earlier)).toEqual(queued);
  });
});
