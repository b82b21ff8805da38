import { responseCodeOf } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { type Cell, text } from '../workbook/cells';
import type { WorkbookPort } from '../workbook/ports';
import type { ColumnCell, RowChange } from '../workbook/row-plan';
import { readRows } from '../workbook/select';
import { columnAt, KEY_HEADER } from '../workbook/tab';
import type { Decisions } from './decisions/resolve';
import {
  ANSWER_HEADERS,
  DIGEST_HEADER,
  hasAnswers,
  JOURNAL,
  journalTab,
  recordFrom,
  recordsFrom,
} from './journal-tab';
import { type ResponseRecord, revisionOf, revisionOrder, withKeyedDigest } from './responses/response';

/** The journal as it is read, without its doubled rows, and what has to change in it. */
export interface JournalCheck {
  readonly records: readonly ResponseRecord[];
  readonly changes: readonly RowChange[];
  /** How many of the changes only give a row of the first release a keyed digest. */
  readonly keyed: number;
}

type Entry = ReturnType<(typeof JOURNAL)['row']>;

/** Reads the journal whole. */
export function checkJournal(workbook: WorkbookPort, decisions: Decisions, sign: Sign): JournalCheck {
  const { journal: stored } = readRows(workbook, { journal: JOURNAL });
  const journal = stored.map((entry) => withKey(entry, sign));
  const isSoundAt = (at: number): boolean => isSound(journal[at], sign);
  const all = new Set(journal.keys());
  const kept = keptRows(journal, keptRows(stored, all, isSoundAt), isSoundAt);
  let keyed = 0;
  const changes = journal.flatMap((entry, at): readonly RowChange[] => {
    const record = recordFrom(entry);
    if (!record) return [];
    if (!kept.has(at)) return [{ kind: 'delete', at }];
    const isErased = decisions.erased.has(responseCodeOf(record.id)) && hasAnswers(entry);
    const isKeyed = entry !== stored[at];
    if (isKeyed && !isErased) keyed += 1;
    const cells = [...(isKeyed ? digestCells(entry) : []), ...(isErased ? EMPTIED : [])];
    return cells.length > 0 ? [{ kind: 'update', at, cells }] : [];
  });
  return {
    records: recordsFrom(journal.filter((_, at) => kept.has(at))),
    changes: changes.reverse(),
    keyed,
  };
}

/** The entry as it is stored once its digest is keyed; the very same where it is. */
function withKey(entry: Entry, sign: Sign): Entry {
  const record = recordFrom(entry);
  const revision = record?.revisions[0];
  if (!record || !revision) return entry;
  const keyed = withKeyedDigest(revision, sign);
  return keyed === revision
    ? entry
    : { ...entry, digest: keyed.digest, key: revisionOrder(record.id, keyed) };
}

/** Of some rows keeps one for each key: the one whose fingerprint fits its answers, else the first. Rows without a key all stay. */
function keptRows(
  journal: readonly Entry[],
  some: ReadonlySet<number>,
  isSoundAt: (at: number) => boolean,
): ReadonlySet<number> {
  const places = new Map<string, number>();
  const kept = new Set<number>();
  for (const [at, { key }] of journal.entries()) {
    if (!some.has(at)) continue;
    const first = places.get(key);
    if (key !== '' && first !== undefined) {
      if (isSoundAt(first) || !isSoundAt(at)) continue;
      kept.delete(first);
    }
    places.set(key, at);
    kept.add(at);
  }
  return kept;
}

/** Whether the answers are those that the row's fingerprint was made of. */
function isSound(entry: Entry | undefined, sign: Sign): boolean {
  const revision = entry && recordFrom(entry)?.revisions[0];
  return revision !== undefined && revisionOf(revision, sign).digest === revision.digest;
}

const EMPTY: Cell = { kind: 'empty' };

/** Leaves of an entry what is kept of an erased response: key, id, form, fingerprint, times. */
const EMPTIED: readonly ColumnCell[] = ANSWER_HEADERS.map((header) => ({
  column: columnAt(journalTab, header),
  cell: EMPTY,
}));

const digestCells = ({ key, digest }: Entry): readonly ColumnCell[] => [
  { column: columnAt(journalTab, KEY_HEADER), cell: text(key) },
  { column: columnAt(journalTab, DIGEST_HEADER), cell: text(digest) },
];
