import { readDate } from '../../../src/kernel/answers/read-date';
import { day, outcome, pairsOf } from '../../subjects/children/submission/cases';

const TODAY = day('2026-11-21');

test.each(pairsOf('dates-valid.txt'))('"%s" is %s', (typed, expected) => {
  expect(outcome(readDate(typed, TODAY))).toBe(expected);
});

test.each(pairsOf('dates-invalid.txt'))('"%s" is %s', (typed, expected) => {
  expect(outcome(readDate(typed, TODAY))).toEqual([expected]);
});

test('names both days that a two-digit year can mean', () => {
  expect(readDate('24-05-12', TODAY).findings).toEqual([
    { code: 'ambiguous-date', dayFirst: '2012-05-24', yearFirst: '2024-05-12' },
  ]);
});

test.each([
  // 2,196 days before 2026-11-21 is 2020-11-16
  { typed: '20-11-15', reads: '2015-11-20' },
  { typed: '20-11-16', reads: ['ambiguous-date'] },
  { typed: '20-11-17', reads: ['ambiguous-date'] },
  { typed: '26-11-20', reads: ['ambiguous-date'] },
  { typed: '26-11-21', reads: ['ambiguous-date'] },
  { typed: '26-11-22', reads: '2022-11-26' },
])('$typed: a year that stands first is thought of within six years only', ({ typed, reads }) => {
  expect(outcome(readDate(typed, TODAY))).toEqual(reads);
});

test('quotes what was typed only when it can be no name and no number of a person', () => {
  expect(readDate('31/02/2024', TODAY).findings).toEqual([{ code: 'no-such-date', typed: '31/02/2024' }]);
  expect(readDate('Budi Santoso', TODAY).findings).toEqual([{ code: 'unreadable-date', typed: null }]);
  expect(readDate('3304061205240001', TODAY).findings).toEqual([{ code: 'unreadable-date', typed: null }]);
  expect(readDate('081234567', TODAY).findings).toEqual([{ code: 'unreadable-date', typed: null }]);
});
