import fc from 'fast-check';
import { JOURNAL_HEADERS, journalTab, recordsFrom } from '../../src/ledger/journal-tab';
import { rawOf } from '../../src/workbook/cells';
import { renderRow } from '../../src/workbook/tab';
import { editUrlOf, histories, recordsOf, type Sent } from '../support/responses';

/** The rows that the journal has of these submissions, read as a rebuild reads them. */
function journalOf(events: readonly Sent[]) {
  const at = JOURNAL_HEADERS.map((header) =>
    journalTab.columns.findIndex((column) => column.header === header),
  );
  return recordsOf(events).flatMap(({ id, revisions }) =>
    revisions.map((revision) => {
      const row = { id, editUrl: editUrlOf(id), revision, receivedAt: 0, zone: 'WIB' as const };
      const { cells } = renderRow(journalTab, row);
      return at.map((column) => rawOf(cells[column] ?? { kind: 'empty' }));
    }),
  );
}

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
        expect([...recordsFrom(rows)].sort(byId)).toEqual([...recordsOf(events)].sort(byId));
      },
    ),
  );
});

test.each([
  { title: 'without a key', row: [null, 'r1'] },
  { title: 'with something else for a key', row: ['catatan orang', 'r1'] },
  { title: 'without the id of a response', row: ['2026-06-12T02:00:00.000Z K7M4-QXCY abc', null] },
])('a row $title is passed over', ({ row }) => {
  expect(recordsFrom([row])).toEqual([]);
});
