import { withholdSmallCounts } from '../../../../src/subjects/children/mails/small-counts';

test.each([
  { counts: [0, 5, 12], shown: [0, 5, 12], why: 'nobody is behind a 0' },
  { counts: [1, 4, 12], shown: ['below', 'below', 12], why: 'two small ones hide each other' },
  {
    counts: [4, 4, 9],
    shown: ['below', 'below', 'hidden'],
    why: 'but not where both are as large as they may be',
  },
  { counts: [4, 5, 12], shown: ['below', 'hidden', 12], why: 'one small one needs the smallest large one' },
  { counts: [0, 3, 0], shown: ['below', 'below', 'below'], why: 'a 0 beside a small one may be either' },
  { counts: [0, 3, 9], shown: ['below', 'below', 9], why: 'as well where there is a large one' },
  { counts: [3], shown: ['below'], why: 'one posyandu alone' },
  { counts: [], shown: [], why: 'none' },
])('$counts shows $shown: $why', ({ counts, shown }) => {
  expect(withholdSmallCounts(counts)).toEqual(shown);
});

test.each([
  {
    counts: [12, 3, 0],
    most: [40, 30, 0],
    shown: ['hidden', 'below', 'below'],
    why: 'nobody was measured in the third',
  },
  {
    counts: [12, 4, 1],
    most: [40, 30, 1],
    shown: ['hidden', 'below', 'below'],
    why: 'five can only be four and the one child of the third',
  },
  { counts: [12, 3, 1], most: [40, 30, 9], shown: [12, 'below', 'below'], why: 'the two hide each other' },
  {
    counts: [5, 9, 3],
    most: [5, 30, 30],
    shown: [5, 'hidden', 'below'],
    why: 'five of five would be no secret',
  },
])('$counts of at most $most shows $shown: $why', ({ counts, most, shown }) => {
  expect(withholdSmallCounts(counts, most)).toEqual(shown);
});
