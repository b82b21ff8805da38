import type { WorksheetRow } from '../../../src/subjects/cases/cases-page';
import {
  changedAnswers,
  type Drafts,
  FILLED_BY,
  isUnsaved,
  laterKey,
  valueKey,
  withoutCase,
  withoutSent,
  withTyped,
  YES,
} from '../../../src/web/cases/drafts';
import { row } from './case-data';

const changesOf = (one: WorksheetRow, value: string | null, later: string | null = null) =>
  changedAnswers(
    [one],
    new Map([
      ...(value === null ? [] : [[valueKey(one), value] as const]),
      ...(later === null ? [] : [[laterKey(one), later] as const]),
    ]),
  );

const unknown = row('imd', 'II', 'IMD');
const known = row('imd', 'II', 'IMD', { value: 'ya', filledBy: 'register' });
const written = row('imd', 'II', 'IMD', { value: 'tidak', filledBy: 'team', registered: 'ya' });
const awaited = row('imd', 'II', 'IMD', { isLater: true });

describe('what was changed of a row of the worksheet', () => {
  test.each([
    ['nothing was typed', unknown, null, null],
    ['it was typed back', written, 'tidak', null],
    ['only spaces were added', written, ' tidak  ', null],
    ['nothing but spaces was typed', unknown, '  ', null],
    ['a value of the register was emptied: it holds again', known, '', null],
    ['it was awaited before', awaited, null, YES],
    ['something known is said to follow', known, null, YES],
  ])('is nothing where %s', (_, one, value, later) => {
    expect(changesOf(one, value, later)).toEqual([]);
  });

  test.each([
    ['a first value', unknown, 'ya, \n sejam', null, { value: 'ya, sejam', isLater: false }],
    ['another than the register has', known, 'tidak', null, { value: 'tidak', isLater: false }],
    ['what the team wrote, emptied', written, '', null, { value: '', isLater: false }],
    ['what follows later', unknown, null, YES, { value: '', isLater: true }],
    ['what follows no more', awaited, null, '', { value: '', isLater: false }],
    ['what was awaited, once it is known', awaited, 'ya', null, { value: 'ya', isLater: false }],
  ])('is %s', (_, one, value, later, answer) => {
    expect(changesOf(one, value, later)).toEqual([{ item: 'imd', ...answer }]);
  });
});

const typed: Drafts = new Map([
  [FILLED_BY, 'Bu Ratna'],
  ['choose:K7M4-QXC9/why', 'Tidak membaik'],
  ['report:R-1/text', 'Sudah dibeli'],
  ['report:R-1/evidence', 'foto 12'],
]);

test('a field that is typed back to what is recorded is no draft', () => {
  expect([...withTyped(typed, 'report:R-1/text', '', '').keys()]).not.toContain('report:R-1/text');
  expect(withTyped(typed, 'report:R-1/text', 'Sudah', '').get('report:R-1/text')).toBe('Sudah');
});

test('of a form that was recorded only what has been typed since then is left', () => {
  const since = withTyped(typed, 'report:R-1/text', 'Sudah dibeli, belum dipasang', '');
  expect([...withoutSent(since, 'report:R-1', typed)]).toEqual([
    [FILLED_BY, 'Bu Ratna'],
    ['choose:K7M4-QXC9/why', 'Tidak membaik'],
    ['report:R-1/text', 'Sudah dibeli, belum dipasang'],
  ]);
});

test('leaving a case keeps who fills in worksheets, and reasons that are typed in the list', () => {
  const left = withoutCase(typed);
  expect([...left.keys()]).toEqual([FILLED_BY, 'choose:K7M4-QXC9/why']);
  expect(isUnsaved([unknown], typed)).toBe(true);
  expect(isUnsaved([unknown], left)).toBe(false);
  expect(isUnsaved([unknown], new Map([[valueKey(unknown), 'ya']]))).toBe(true);
});
