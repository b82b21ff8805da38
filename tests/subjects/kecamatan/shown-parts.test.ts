import { shownParts, shownSum } from '../../../src/subjects/kecamatan/shown-parts';

const shown = (...shares: readonly (readonly [number, number])[]) =>
  shownParts(shares.map(([numerator, denominator]) => ({ numerator, denominator }))).map(
    ({ numerator, denominator }) => `${numerator ?? '*'}/${denominator ?? '*'}`,
  );

test.each([
  {
    why: 'none is small',
    shares: [
      [20, 60],
      [15, 50],
    ],
    told: ['20/60', '15/50'],
  },
  {
    why: 'one is small: the share of fewest children is withheld with it',
    shares: [
      [2, 60],
      [15, 50],
      [16, 40],
    ],
    told: ['*/60', '15/50', '*/40'],
  },
  {
    why: 'few are not counted',
    shares: [
      [58, 60],
      [30, 50],
      [16, 40],
    ],
    told: ['*/60', '30/50', '*/40'],
  },
  {
    why: 'all are small',
    shares: [
      [2, 60],
      [1, 50],
      [3, 40],
    ],
    told: ['*/60', '*/50', '*/40'],
  },
  {
    why: 'more were weighed than the typed target',
    shares: [
      [52, 50],
      [30, 60],
    ],
    told: ['52/50', '30/60'],
  },
  {
    why: 'more were weighed than the typed target, and one is small: it would follow from the sum',
    shares: [
      [52, 50],
      [2, 60],
    ],
    told: ['*/50', '*/60'],
  },
  {
    why: 'the one over the typed target is small itself',
    shares: [
      [3, 2],
      [30, 60],
    ],
    told: ['*/*', '*/*'],
  },
] as const)('shares of kelurahan where $why', ({ shares, told }) => {
  expect(shown(...shares)).toEqual(told);
});

test('no small share can be worked out from the others and the sum of the kecamatan', () => {
  const choices = [0, 1, 4, 6, 9];
  for (const a of choices)
    for (const b of choices)
      for (const c of choices) {
        const counts = [a, b, c];
        const parts = shown([a, 10], [b, 12], [c, 15]);
        const hidden = parts.flatMap((part, i) => (part.startsWith('*') ? [i] : []));
        // Whatever is small is hidden; and one that is hidden is never alone, or its sum would give it away.
        expect(
          counts.flatMap((count, i) => (count > 0 && count < 5 && !hidden.includes(i) ? [i] : [])),
        ).toEqual([]);
        expect([counts, hidden.length === 1]).toEqual([counts, false]);
      }
});

test('a sum is told in full where it is of several kelurahan, and as the one has it where it is of one', () => {
  expect(shownSum({ numerator: 3, denominator: 150, kelurahan: 3 })).toEqual({
    numerator: 3,
    denominator: 150,
  });
  expect(shownSum({ numerator: 3, denominator: 50, kelurahan: 1 }).numerator).toBeNull();
  expect(shownSum({ numerator: 20, denominator: 50, kelurahan: 1 })).toEqual({
    numerator: 20,
    denominator: 50,
  });
});
