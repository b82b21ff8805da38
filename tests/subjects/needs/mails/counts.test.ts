import { lateTotalText } from '../../../../src/subjects/needs/mails/counts';

test.each([
  { late: 20, open: 20, shown: '20', why: 'nobody is left' },
  { late: 18, open: 20, shown: '*', why: '2 that are not overdue could be recognised' },
  { late: 15, open: 20, shown: '15', why: '5 could not' },
  { late: 3, open: 20, shown: '<5', why: 'it is small itself' },
  { late: 0, open: 3, shown: '*', why: '3 that are not overdue' },
])('$late overdue of $open are told as $shown without names: $why', ({ late, open, shown }) => {
  expect(lateTotalText(late, open, [], 'large')).toBe(shown);
  expect(lateTotalText(late, open, [], 'all')).toBe(String(late));
});
