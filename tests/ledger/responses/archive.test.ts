import fc from 'fast-check';
import {
  ARCHIVE_HEADERS,
  archiveCells,
  archiveOf,
  isEmptyArchive,
  NO_ARCHIVE,
  readArchive,
  sealedArchive,
} from '../../../src/ledger/responses/archive';
import { type ResponseRecord, revisionOf } from '../../../src/ledger/responses/response';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { CELL_LIMIT, type Raw, rawOf } from '../../../src/workbook/cells';
import { otherSign, sign } from '../../support/sign';
import { anyText } from '../../support/texts';

const record = (answers: Answers, id = 'r1', form = 'pengukuran'): ResponseRecord => ({
  id,
  form,
  editUrl: `https://docs.google.com/forms/d/e/1F/viewform?edit2=${id}`,
  revisions: [
    revisionOf({ submittedAt: Date.UTC(2026, 5, 12, 2), email: 'kader@krandegan.example', answers }, sign),
  ],
});

const valuesOf = (records: readonly ResponseRecord[]) =>
  sealedArchive(archiveCells(records), sign).map(rawOf);
const readCells = (values: readonly Raw[], by = sign) =>
  readArchive(archiveOf(childTab).row(values), { sign: by, complete: false });
const backAndForth = (records: readonly ResponseRecord[]) => readCells(valuesOf(records));

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

test('an archive gives back any answers as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }), (answers) => {
      const records = answers.map(([nama, catatan], i) => record({ nama, catatan }, `r${i}`));
      expect(backAndForth(records)).toEqual(records);
    }),
  );
});

test('an archive of no responses gives none back', () => {
  expect(backAndForth([])).toEqual([]);
});

/** Answers that no form would take at once; the longest kept is 2,000 letters. */
const visits = (count: number, letter: string) =>
  Array.from({ length: count }, (_, i) => record({ catatan: letter.repeat(2000 / letter.length) }, `r${i}`));

test.each([
  { title: 'one cell', count: 10, filled: 1 },
  { title: 'two cells', count: 40, filled: 2 },
  { title: 'three cells', count: 60, filled: 3 },
])('an archive fills $title where it needs as many', ({ count, filled }) => {
  const values = valuesOf(visits(count, 'a'));
  expect(values.map((value) => value !== null)).toEqual(ARCHIVE_HEADERS.map((_, i) => i < filled));
  expect(Math.max(...values.map((value) => String(value ?? '').length))).toBeLessThanOrEqual(CELL_LIMIT);
  expect(backAndForth(visits(count, 'a'))).toEqual(visits(count, 'a'));
});

test('an archive may be cut at any character, also within one of two halves', () => {
  for (let shift = 0; shift < 14; shift++) {
    const records = [record({ nama: 'a'.repeat(shift + 1) }, 'r'), ...visits(5, '👶')];
    const values = valuesOf(records);
    expect(values[1]).not.toBeNull();
    expect(values.join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(readCells(values)).toEqual(records);
  }
});

test('an archive too long for its cells says so, to be read from the journal', () => {
  const values = valuesOf(visits(100, 'a'));
  expect(values).toEqual(['!', null, null]);
  expect(readCells(values)).toBeNull();
});

test.each([
  { title: 'emptied', values: [null, null, null] },
  { title: 'typed over', values: ['catatan orang', null, null] },
  { title: 'cut off', values: ['[["r1","https://x', null, null] },
  { title: 'a number', values: [12, null, null] },
  { title: 'a list of something else', values: ['[1,2]', null, null] },
  { title: 'nothing at all', values: ['null', null, null] },
  { title: 'a response without a revision', values: ['[["r1","",[]]]', null, null] },
])('an archive that is $title is unreadable', ({ values }) => {
  expect(readCells(values)).toBeNull();
});

test('an archive names the form of a response, but for the form of the first release', () => {
  const first = record({ nama: 'Ahmad' });
  const other = record({ nama: 'Siti' }, 'r2', 'ibu');
  const [cell] = valuesOf([first, other]);
  const packed = JSON.parse(String(cell)) as readonly (readonly unknown[])[];
  expect(packed.map(([id, , , form]) => [id, form])).toEqual([
    ['r1', undefined],
    ['r2', 'ibu'],
  ]);
  expect(packed.map(({ length }) => length)).toEqual([3, 4]);
  expect(backAndForth([first, other])).toEqual([first, other]);
});

test('an archive of the first release is of its form', () => {
  const stored =
    '[["r1","https://x.example",[[1781229600000,"abc","kader@krandegan.example",{"nama":"Ahmad"}]]]]';
  expect(readCells([stored, null, null])).toEqual([
    {
      id: 'r1',
      form: 'pengukuran',
      editUrl: 'https://x.example',
      revisions: [
        {
          submittedAt: 1_781_229_600_000,
          digest: 'abc',
          email: 'kader@krandegan.example',
          answers: { nama: 'Ahmad' },
        },
      ],
    },
  ]);
});

test('an archive is empty where none of its cells says anything', () => {
  expect(isEmptyArchive(NO_ARCHIVE)).toBe(true);
  expect(isEmptyArchive(archiveOf(childTab).row([null, null, null]))).toBe(true);
  expect(isEmptyArchive(archiveOf(childTab).row([null, null, 'sisa']))).toBe(false);
});

describe('numbers of persons in an archive', () => {
  const NUMBERS: Answers = {
    nik: '3304061203150011',
    no_kk: '3304 0612 0315 0022',
    hp: '+62 812-3456-7890',
    catatan: 'NIK ibu "3304064505900001"\nsudah benar',
    nama_ibu: '３３０４０６４５０５９０００３３',
    nama: '~Sri',
    alamat: 'Gang Kenari 5 RT 1 RW 2',
  };

  test('are not legible in its cells, and are read as they were', () => {
    const [first] = valuesOf([record(NUMBERS)]);
    for (const digits of ['3304061203150011', '0315 0022', '3456-7890', '4505900001', '\\uff13'])
      expect(first).not.toContain(digits);
    expect(first).toContain('Gang Kenari 5');
    expect(readCells(valuesOf([record(NUMBERS)]))?.[0]?.revisions[0].answers).toEqual(NUMBERS);
  });

  test('cannot be opened with another secret', () => {
    expect(readCells(valuesOf([record(NUMBERS)]), otherSign)).toBeNull();
  });

  test('a seal that somebody changed makes the archive unreadable, not wrong', () => {
    const [first, ...rest] = valuesOf([record({ nik: '3304061203150011' })]);
    const at = String(first).indexOf('"~') + 22;
    const letter = String(first).charAt(at) === 'a' ? 'b' : 'a';
    const changed = String(first).slice(0, at) + letter + String(first).slice(at + 1);
    expect(readCells([changed, ...rest])).toBeNull();
  });
});
