import { responseCodeOf } from '../kernel/code';
import type { Cell, Raw } from '../workbook/cells';
import type { Table, WorkbookPort } from '../workbook/ports';
import type { RowChange } from '../workbook/row-plan';
import type { Decisions } from './decisions/decisions';
import { JOURNAL_HEADERS, journalTab, recordsFrom } from './journal-tab';
import { type ResponseRecord, revisionOf, sameRevision } from './response';

/** The journal as it is read, without its doubled rows, and what has to change in it. */
export interface JournalCheck {
  readonly records: readonly ResponseRecord[];
  readonly changes: readonly RowChange[];
}

/** Reads the journal whole. */
export function checkJournal(workbook: WorkbookPort, decisions: Decisions): JournalCheck {
  const [table = []] = workbook.read([{ tab: journalTab, columns: JOURNAL_HEADERS }]);
  const kept = keptRows(table);
  const changes = table.flatMap((values, at): readonly RowChange[] => {
    const [record] = recordsFrom([values]);
    if (!record) return [];
    if (!kept.has(at)) return [{ kind: 'delete', at }];
    return decisions.erased.has(responseCodeOf(record.id)) && isTelling(values) ? [blankRow(at)] : [];
  });
  return { records: recordsFrom(table.filter((_, at) => kept.has(at))), changes: changes.reverse() };
}

/** Of the rows of one revision that which still says what was submitted; else the first. Rows of something else all stay. */
function keptRows(table: Table): ReadonlySet<number> {
  const places = new Map<string, number>();
  const kept = new Set<number>();
  for (const [at, values] of table.entries()) {
    const key = String(values[0] ?? '');
    const first = places.get(key);
    if (key === '' || first === undefined) {
      places.set(key, at);
      kept.add(at);
    } else if (isSound(values) && !isSound(table[first] ?? [])) {
      kept.delete(first);
      places.set(key, at);
      kept.add(at);
    }
  }
  return kept;
}

/** Whether the answers are those that the row's fingerprint was made of. */
function isSound(values: readonly Raw[]): boolean {
  const [record] = recordsFrom([values]);
  const revision = record?.revisions[0];
  return revision !== undefined && sameRevision(revision, revisionOf(revision));
}

const EMPTY: Cell = { kind: 'empty' };
/** What an entry keeps of an erased response: key, id, fingerprint, times. */
const [, , EMAIL, EDIT_URL, , ...ANSWERS] = JOURNAL_HEADERS;
const TOLD = [EMAIL, EDIT_URL, ...ANSWERS];
const READ_AT = TOLD.map((header) => JOURNAL_HEADERS.indexOf(header ?? ''));
const COLUMNS = TOLD.map((told) => journalTab.columns.findIndex(({ header }) => header === told));

const isTelling = (values: readonly Raw[]): boolean => READ_AT.some((i) => Boolean(values[i]));

const blankRow = (at: number): RowChange => ({
  kind: 'update',
  at,
  cells: COLUMNS.map((column) => ({ column, cell: EMPTY })),
});
