import fc from 'fast-check';
import { ARCHIVE_HEADERS, archiveCells, readArchive } from '../../src/ledger/archive';
import { type ResponseRecord, revisionOf } from '../../src/ledger/response';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { CELL_LIMIT, rawOf } from '../../src/workbook/cells';
import { anyText } from '../support/texts';

const record = (answers: Answers, id = 'r1'): ResponseRecord => ({
  id,
  editUrl: `https://docs.google.com/forms/d/e/1F/viewform?edit2=${id}`,
  revisions: [
    revisionOf({ submittedAt: Date.UTC(2026, 5, 12, 2), email: 'kader@krandegan.example', answers }),
  ],
});

const valuesOf = (records: readonly ResponseRecord[]) => archiveCells(records).map(rawOf);
const backAndForth = (records: readonly ResponseRecord[]) => readArchive(valuesOf(records));

const hostile = fc.oneof(
  anyText({ maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '"],[',
    '\\u0022',
    '!',
    '</script>',
    '\u2028',
    '\u0000',
    '👶🏽',
    "'a",
    'nilai\r\nbaru',
  ),
);

test('any answers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }), (answers) => {
      const records = answers.map(([nama, catatan], i) => record({ nama, catatan }, `r${i}`));
      expect(backAndForth(records)).toEqual(records);
    }),
  );
});

test('of no responses nothing comes back', () => {
  expect(backAndForth([])).toEqual([]);
});

/** Answers that no form would take at once; the longest kept is 2,000 letters. */
const visits = (count: number, letter: string) =>
  Array.from({ length: count }, (_, i) => record({ catatan: letter.repeat(2000 / letter.length) }, `r${i}`));

test.each([
  { title: 'one cell', count: 10, filled: 1 },
  { title: 'two cells', count: 40, filled: 2 },
  { title: 'three cells', count: 60, filled: 3 },
])('$title are filled as far as needed', ({ count, filled }) => {
  const values = valuesOf(visits(count, 'a'));
  expect(values.map((value) => value !== null)).toEqual(ARCHIVE_HEADERS.map((_, i) => i < filled));
  expect(Math.max(...values.map((value) => String(value ?? '').length))).toBeLessThanOrEqual(CELL_LIMIT);
  expect(backAndForth(visits(count, 'a'))).toEqual(visits(count, 'a'));
});

test('a cut may fall on any character, also on one of two halves', () => {
  for (let shift = 0; shift < 14; shift++) {
    const records = [record({ nama: 'a'.repeat(shift + 1) }, 'r'), ...visits(5, '👶')];
    const values = valuesOf(records);
    expect(values[1]).not.toBeNull();
    expect(values.join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(readArchive(values)).toEqual(records);
  }
});

test('what does not fit is said so, to be read from the journal', () => {
  const values = valuesOf(visits(100, 'a'));
  expect(values).toEqual(['!', null, null]);
  expect(readArchive(values)).toBeNull();
});

test.each([
  { title: 'emptied', values: [null, null, null] },
  { title: 'typed over', values: ['catatan orang', null, null] },
  { title: 'cut off', values: ['[["r1","https://x', null, null] },
  { title: 'a number', values: [12, null, null] },
  { title: 'a list of something else', values: ['[1,2]', null, null] },
  { title: 'nothing at all', values: ['null', null, null] },
  { title: 'a response without a revision', values: ['[["r1","",[]]]', null, null] },
])('an archive $title is no archive', ({ values }) => {
  expect(readArchive(values)).toBeNull();
});
