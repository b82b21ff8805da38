import fc from 'fast-check';
import {
  JOURNAL,
  type JournalRow,
  journalTab,
  recordsFrom,
  saysAnything,
} from '../../src/ledger/journal-tab';
import { revisionOf } from '../../src/ledger/responses/response';
import { type Raw, rawOf } from '../../src/workbook/cells';
import { renderRow } from '../../src/workbook/tab';
import { editUrlOf, histories, recordsOf, type Sent } from '../support/responses';
import { sign } from '../support/sign';

/** Nothing in these tests bears a seal. */
const SEALS = { sign, complete: false };

/** Reads cells by header as a rebuild does; those not given are empty. */
const read = (cells: Readonly<Record<string, Raw>>) =>
  JOURNAL.row(JOURNAL.columns.map((header) => cells[header] ?? null));

/** The row that the journal has of a revision, as a rebuild reads it. */
function entryOf(row: Omit<JournalRow, 'receivedAt' | 'zone' | 'sign'>) {
  const { cells } = renderRow(journalTab, { ...row, receivedAt: 0, zone: 'WIB', sign });
  return read(
    Object.fromEntries(
      journalTab.columns.map(({ header }, i) => [header, rawOf(cells[i] ?? { kind: 'empty' })]),
    ),
  );
}

/** The rows that the journal has of these responses. */
const journalOf = (events: readonly Sent[]) =>
  recordsOf(events).flatMap(({ id, form, revisions }) =>
    revisions.map((revision) => entryOf({ id, form, editUrl: editUrlOf(id), revision })),
  );

test('the journal gives back every revision of every response, in any order of its rows', () => {
  fc.assert(
    fc.property(
      histories.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(journalOf(events), { minLength: journalOf(events).length }),
        ),
      ),
      ([events, rows]) => {
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        expect([...recordsFrom(rows, SEALS)].sort(byId)).toEqual([...recordsOf(events)].sort(byId));
      },
    ),
  );
});

const KEY = '2026-06-12T02:00:00.000Z K7M4-QXCY abc';

test.each([
  { title: 'without a key', row: { 'ID Kiriman': 'r1' } },
  { title: 'with something else for a key', row: { Kunci: 'catatan orang', 'ID Kiriman': 'r1' } },
  { title: 'without the id of a response', row: { Kunci: KEY } },
])('a row $title is passed over', ({ row }) => {
  expect(recordsFrom([read(row)], SEALS)).toEqual([]);
});

test.each([
  { title: 'of another form', cell: 'ibu', form: 'ibu' },
  { title: 'that names no form', cell: null, form: 'pengukuran' },
])('a row $title is of the form $form', ({ cell, form }) => {
  const [record] = recordsFrom([read({ Kunci: KEY, 'ID Kiriman': 'r1', Formulir: cell })], SEALS);
  expect(record?.form).toBe(form);
});

describe('answers without a column of their own', () => {
  const at = Date.UTC(2026, 5, 12, 2);
  const entry = (answers: Readonly<Record<string, string>>) =>
    entryOf({
      id: 'r1',
      form: 'ibu',
      editUrl: '',
      revision: revisionOf({ submittedAt: at, email: '', answers }, sign),
    });
  const answersOf = (others: Raw) =>
    recordsFrom([read({ Kunci: KEY, 'ID Kiriman': 'r1', nama: 'Siti', Jawaban: others })], SEALS)[0]
      ?.revisions[0].answers;

  test.each<{ title: string; answers: Readonly<Record<string, string>> }>([
    { title: 'beside answers with one', answers: { nama: 'Siti', golongan_darah: 'AB' } },
    { title: 'of any text', answers: { '? Catatan "lain"\n': '=1+1 \u2028 👶', __proto: "'0012" } },
    { title: 'under names that objects have', answers: { constructor: 'x', toString: 'y' } },
  ])('$title come back as they were', ({ answers }) => {
    expect(recordsFrom([entry(answers)], SEALS)[0]?.revisions[0].answers).toEqual(answers);
  });

  test('are in one cell, which is empty where there are none', () => {
    expect(entry({ nama: 'Siti' }).others).toBe('');
    expect(entry({ nama: 'Siti', golongan_darah: 'AB' }).others).toBe('{"golongan_darah":"AB"}');
  });

  test.each<{ title: string; cell: Raw }>([
    { title: 'typed over', cell: 'catatan orang' },
    { title: 'cut off', cell: '{"golongan_darah":"A' },
    { title: 'a number', cell: 12 },
    { title: 'a list', cell: '["AB"]' },
    { title: 'nothing in JSON', cell: 'null' },
    { title: 'of something else than text', cell: '{"golongan_darah":{"a":1}}' },
    { title: 'of an answer with a column', cell: '{"nama":"Kartini"}' },
  ])('are left out where their cell is $title', ({ cell }) => {
    expect(answersOf(cell)).toEqual({ nama: 'Siti' });
  });
});

describe('an entry of the journal', () => {
  test.each([
    { title: 'an answer', row: { nama: 'Siti' }, says: true },
    { title: 'an answer without a column', row: { Jawaban: '{"golongan_darah":"AB"}' }, says: true },
    { title: 'an address', row: { Email: 'kader@krandegan.example' }, says: true },
    { title: 'an edit link', row: { 'Tautan Ubah': 'https://x.example' }, says: true },
    { title: 'its key, form and fingerprint alone', row: { Formulir: 'ibu', Sidik: 'abc' }, says: false },
  ])('with $title says something of its response: $says', ({ row, says }) => {
    expect(saysAnything(read({ Kunci: KEY, 'ID Kiriman': 'r1', ...row }))).toBe(says);
  });
});
