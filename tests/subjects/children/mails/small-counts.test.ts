import { withholdSmallCounts } from '../../../../src/subjects/children/mails/small-counts';

test.each([
  { counts: [0, 5, 12], shown: [0, 5, 12], why: 'nothing is small' },
  { counts: [1, 4, 12], shown: ['below', 'below', 12], why: 'two small ones hide each other' },
  { counts: [4, 5, 12], shown: ['below', 'hidden', 12], why: 'one small one needs the smallest large one' },
  { counts: [0, 3, 0], shown: ['hidden', 'below', 0], why: 'and a zero where there is no large one' },
  { counts: [3], shown: ['below'], why: 'one posyandu alone' },
  { counts: [], shown: [], why: 'none' },
])('$counts shows $shown: $why', ({ counts, shown }) => {
  expect(withholdSmallCounts(counts)).toEqual(shown);
});
