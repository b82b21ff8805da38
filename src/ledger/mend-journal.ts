import { responseCodeOf } from '../kernel/code';
import type { Cell } from '../workbook/cells';
import type { WorkbookPort } from '../workbook/ports';
import type { RowChange } from '../workbook/row-plan';
import { readRows } from '../workbook/select';
import { columnAt } from '../workbook/tab';
import type { Decisions } from './decisions/resolve';
import { ANSWER_HEADERS, hasAnswers, JOURNAL, journalTab, recordFrom, recordsFrom } from './journal-tab';
import { type ResponseRecord, revisionOf, sameRevision } from './responses/response';

/** The journal as it is read, without its doubled rows, and what has to change in it. */
export interface JournalCheck {
  readonly records: readonly ResponseRecord[];
  readonly changes: readonly RowChange[];
}

type Entry = ReturnType<(typeof JOURNAL)['row']>;

/** Reads the journal whole. */
export function checkJournal(workbook: WorkbookPort, decisions: Decisions): JournalCheck {
  const { journal } = readRows(workbook, { journal: JOURNAL });
  const kept = keptRows(journal);
  const changes = journal.flatMap((entry, at): readonly RowChange[] => {
    const record = recordFrom(entry);
    if (!record) return [];
    if (!kept.has(at)) return [{ kind: 'delete', at }];
    return decisions.erased.has(responseCodeOf(record.id)) && hasAnswers(entry) ? [blankRow(at)] : [];
  });
  return { records: recordsFrom(journal.filter((_, at) => kept.has(at))), changes: changes.reverse() };
}

/** Keeps one row for each revision: the one whose fingerprint fits its answers, else the first. Rows without a key all stay. */
function keptRows(journal: readonly Entry[]): ReadonlySet<number> {
  const places = new Map<string, number>();
  const kept = new Set<number>();
  for (const [at, entry] of journal.entries()) {
    const first = places.get(entry.key);
    const standing = first === undefined ? undefined : journal[first];
    if (entry.key === '' || first === undefined || !standing) {
      places.set(entry.key, at);
      kept.add(at);
    } else if (isSound(entry) && !isSound(standing)) {
      kept.delete(first);
      places.set(entry.key, at);
      kept.add(at);
    }
  }
  return kept;
}

/** Whether the answers are those that the row's fingerprint was made of. */
function isSound(entry: Entry): boolean {
  const revision = recordFrom(entry)?.revisions[0];
  return revision !== undefined && sameRevision(revision, revisionOf(revision));
}

const EMPTY: Cell = { kind: 'empty' };

/** What an entry keeps of an erased response: key, id, form, fingerprint, times. */
const blankRow = (at: number): RowChange => ({
  kind: 'update',
  at,
  cells: ANSWER_HEADERS.map((header) => ({ column: columnAt(journalTab, header), cell: EMPTY })),
});
