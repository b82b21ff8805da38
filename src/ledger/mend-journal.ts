'beside the script';

import type { Instant, TimeZone } from '../kernel/calendar';
import { responseCodeOf } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { type Cell, instant, KEPT, type Raw, rawOf } from '../workbook/cells';
import { planMend } from '../workbook/mend-rows';
import type { ColumnCell, RowChange } from '../workbook/row-plan';
import { type RowSelection, readTogether } from '../workbook/select';
import { columnAt, renderRow } from '../workbook/tab';
import type { Context } from './context';
import { entryCopy } from './entry-copy';
import { withoutErased } from './fold-all';
import {
  isAsSealed,
  JOURNAL,
  journalTab,
  RECEIVED_HEADER,
  type ReadRow,
  recordFrom,
  rowSealOf,
  type SealedEntry,
  SUBMITTED_HEADER,
  saysAnything,
  type Trust,
  trustIn,
} from './journal-tab';
import { unpackedRecords } from './responses/archive';
import { emptied, possibleCodes } from './responses/fillings';
import {
  codeOfOrder,
  hasAnswers,
  mergedById,
  type ResponseRecord,
  type Revision,
  responseKey,
  revisionOf,
  revisionOrder,
  withKeyedDigest,
} from './responses/response';
import type { Sender } from './responses/sender';
import { isSealed, type Seals, withSeal } from './responses/sender-seal';
import { copiesOf, journalCopyTab, type StandingCopies, standingCopies } from './second-copy';
import type { FoldContext } from './subject';

/** The journal as it is believed, and what has to change in it and in its second copy. */
export interface JournalCheck {
  readonly records: readonly ResponseRecord[];
  readonly changes: readonly RowChange[];
  /** How many of the changes only store a row of an earlier release as rows are stored today. */
  readonly restated: number;
  readonly copies: readonly RowChange[];
  /** Whether there were copies at all. */
  readonly isCopied: boolean;
  /** Rows whose sender somebody has changed: of how many it was known elsewhere, and how many wait for an officer. */
  readonly senders: { readonly restored: number; readonly lost: number };
  /** Rows lost or changed that were had again, by where from. */
  readonly restored: { readonly copy: number; readonly archive: number };
  /** Keys of rows that nothing vouches for: they stay as they are, and say nothing. */
  readonly doubted: readonly string[];
}

/** What a check of the journal goes by besides the journal. */
export interface JournalSources extends FoldContext {
  readonly workbook: Context['workbook'];
  readonly subjects: Context['subjects'];
  /** Responses as rows of the register hold them, whose senders were sealed apart. */
  readonly held: readonly ResponseRecord[];
  readonly seals: Seals;
  readonly now: Instant;
}

type OneRevision = ResponseRecord & { readonly revisions: readonly [Revision] };

/** A row as it stands. */
interface Standing {
  readonly at: number;
  readonly values: readonly Raw[];
  readonly entry: ReadRow;
  /** Key and digest as they are stored today. */
  readonly keyed: ReadRow;
  readonly record: OneRevision | null;
  readonly trust: Trust;
  readonly rank: number;
}

/** An entry as it should stand. */
interface Wanted {
  readonly record: OneRevision;
  readonly standing: Standing | null;
}

/** Reads the journal whole, with its second copy. */
export function checkJournal(sources: JournalSources): JournalCheck {
  const { workbook, seals, held } = sources;
  const { sign, complete } = seals;
  const { rows, lists } = readTogether(workbook, { copied: copiesOf(journalCopyTab) }, [WHOLE_JOURNAL]);
  const standing = (lists[0] ?? []).map((values, at) => standingRow(values, at, seals));
  const copies = standingCopies(journalCopyTab, rows.copied, sign);
  const best = bestByKey(standing);
  const elsewhere = archivedIn(held, seals);
  const found = new Found(copies, elsewhere, seals);
  const wanted = new Map<string, Wanted>();
  for (const [key, row] of best) {
    const record = found.entry(key, row);
    if (record) wanted.set(key, { record, standing: row });
  }
  if (complete) {
    for (const key of [...copies.keys, ...elsewhere.keys()]) {
      const record = wanted.has(key) ? null : found.lost(key);
      if (record) wanted.set(key, { record, standing: null });
    }
  }
  const digests = new Set([...wanted.values()].map(({ record }) => record.revisions[0].digest));
  for (const [key, row] of best) {
    const record = wanted.has(key) || digests.has(row.keyed.digest) ? null : found.answersOf(row);
    if (record) wanted.set(key, { record, standing: row });
  }
  const entries = withoutWhatIsErased(wanted, sources);
  // A row that says what stands elsewhere under its own key was typed over or doubled; of any other nobody knows whether it is true.
  const stored = new Set([...wanted.values()].map(({ standing: row }) => row?.entry.key));
  const isExplained = ({ entry, keyed }: Standing): boolean =>
    digests.has(keyed.digest) || (entry.key !== '' && stored.has(entry.key));
  const { erased } = sources.decisions;
  const isErased = ({ keyed: { id, key } }: Standing): boolean =>
    [responseCodeOf(id), codeOfOrder(key)].some((code) => code !== null && erased.has(code));
  const left = new Set(
    standing.filter(
      (row) => !(row.record && wanted.has(row.keyed.key)) && !isExplained(row) && !isErased(row),
    ),
  );
  const plan = planOf(standing, left, entries, sources);
  const copyPlan = copiesPlan(copies, entries, sign);
  return {
    records: mergedById([...entries.values()].map(({ record }) => record)),
    ...plan,
    copies: copyPlan,
    isCopied: rows.copied.length > 0,
    senders: found.senders,
    restored: found.restored,
    doubted: [...left]
      .filter(({ entry }) => entry.id !== '' || entry.digest !== '')
      .map(({ keyed }) => keyed.key),
  };
}

const HEADERS = journalTab.columns.map(({ header }) => header);
const READ_AT = JOURNAL.columns.map((header) => columnAt(journalTab, header));
const RECEIVED_AT = columnAt(journalTab, RECEIVED_HEADER);
const SUBMITTED_AT = columnAt(journalTab, SUBMITTED_HEADER);

/** All columns, those too that nothing else reads. */
const WHOLE_JOURNAL: RowSelection<readonly Raw[]> = {
  tab: journalTab,
  columns: HEADERS,
  row: (values) => values,
};

function standingRow(values: readonly Raw[], at: number, seals: Seals): Standing {
  const entry = JOURNAL.row(READ_AT.map((column) => values[column] ?? null));
  const keyed = withKey(entry, seals.sign);
  const record = recordFrom(keyed) as OneRevision | null;
  if (!record) return { at, values, entry, keyed, record, trust: 'none', rank: 0 };
  const isWhole = isAsSealed(keyed, record, seals.sign);
  const trust = isWhole ? 'whole' : trustIn(keyed, record, seals);
  return { at, values, entry, keyed, record, trust, rank: isWhole ? 3 : rankOf(record, seals.sign) };
}

/** The entry as it is stored once its digest is keyed; the very same where it is. */
function withKey(entry: ReadRow, sign: Sign): ReadRow {
  const record = recordFrom(entry);
  const revision = record?.revisions[0];
  if (!record || !revision) return entry;
  const keyed = withKeyedDigest(revision, sign);
  return keyed === revision
    ? entry
    : { ...entry, digest: keyed.digest, key: revisionOrder(record.id, keyed) };
}

/** How many fingerprints fit of a row whose fingerprint of the whole does not: of its answers, of its sender. */
function rankOf(record: OneRevision, sign: Sign): number {
  const [revision] = record.revisions;
  const fitsAnswers = revisionOf(revision, sign).digest === revision.digest;
  return Number(fitsAnswers) + Number(isSealed(record, revision, sign));
}

/** Of several rows of a key, as it is stored or as it is stored today, the one whose fingerprints fit best, else the first. */
function bestByKey(standing: readonly Standing[]): ReadonlyMap<string, Standing> {
  const bestBy = (rows: Iterable<Standing>, keyOf: (row: Standing) => string): Map<string, Standing> => {
    const best = new Map<string, Standing>();
    for (const row of rows) {
      const known = best.get(keyOf(row));
      if (row.record && (!known || row.rank > known.rank)) best.set(keyOf(row), row);
    }
    return best;
  };
  const stored = bestBy(standing, ({ entry }) => entry.key);
  return bestBy(stored.values(), ({ keyed }) => keyed.key);
}

/** The revisions that rows of the register hold, by key; nothing of those that were emptied there. */
function archivedIn(held: readonly ResponseRecord[], { sign }: Seals): ReadonlyMap<string, OneRevision> {
  return new Map(
    mergedById(held).flatMap((record) =>
      record.revisions.filter(hasAnswers).map((revision) => {
        const keyed = withKeyedDigest(revision, sign);
        const { elsewhere: _, ...whole } = record;
        return [revisionOrder(record.id, keyed), { ...whole, revisions: [keyed] as const }] as const;
      }),
    ),
  );
}

/** Where a row that is lost or not believed is had again. */
class Found {
  readonly senders = { restored: 0, lost: 0 };
  readonly restored = { copy: 0, archive: 0 };

  constructor(
    private readonly copies: StandingCopies,
    private readonly archived: ReadonlyMap<string, OneRevision>,
    private readonly seals: Seals,
  ) {}

  /** @returns the entry of a row that stands; `null` where nothing vouches for it */
  entry(key: string, { trust, record }: Standing): OneRevision | null {
    if (!record || trust === 'whole') return record;
    const { complete, sign } = this.seals;
    if (!complete) return this.resealed(record);
    const copy = this.copy(key) ?? this.archive(key);
    const isSender = trust === 'answers' && !isSealed(record, record.revisions[0], sign);
    if (copy) {
      if (isSender) this.senders.restored += 1;
      else this.restored[this.copies.keys.has(key) ? 'copy' : 'archive'] += 1;
      return copy;
    }
    return null;
  }

  /** @returns the entry of a row of which at least the answers are true; `null` for any other */
  answersOf({ trust, record }: Standing): OneRevision | null {
    const { sign } = this.seals;
    if (!record || trust !== 'answers') return null;
    if (isSealed(record, record.revisions[0], sign)) return { ...record, editUrl: '' };
    this.senders.lost += 1;
    return { ...record, editUrl: '', revisions: [withSeal(record, asUnknown(record.revisions[0]), sign)] };
  }

  /** @returns the entry of a row that is gone; `null` where no fingerprint fits */
  lost(key: string): OneRevision | null {
    const copy = this.copy(key);
    if (copy) {
      this.restored.copy += 1;
      return copy;
    }
    const archived = this.archive(key);
    if (archived) this.restored.archive += 1;
    return archived;
  }

  private copy(key: string): OneRevision | null {
    const copy = this.copies.open(key);
    if (!copy) return null;
    const [record] = unpackedRecords(copy.json) as readonly OneRevision[];
    return record ?? null;
  }

  private archive(key: string): OneRevision | null {
    const { sign } = this.seals;
    const record = this.archived.get(key);
    if (!record) return null;
    const [revision] = record.revisions;
    const isWhole = revisionOf(revision, sign).digest === revision.digest && isSealed(record, revision, sign);
    return isWhole ? record : null;
  }

  /**
   * While not everything bears a seal, a row says what it says; but nobody who was unknown becomes known by an emptied cell.
   */
  private resealed(record: OneRevision): OneRevision {
    const [{ sender: named, ...revision }] = record.revisions;
    const elsewhere = this.archived.get(revisionOrder(record.id, revision))?.revisions[0].sender;
    const sender = elsewhere?.kind === 'unknown' ? elsewhere : (named ?? elsewhere);
    const { sign } = this.seals;
    return { ...record, revisions: [withSeal(record, { ...revision, ...(sender && { sender }) }, sign)] };
  }
}

const UNKNOWN: Sender = { kind: 'unknown' };

const asUnknown = ({ sender: _, ...revision }: Revision): Revision => ({ ...revision, sender: UNKNOWN });

/** The entries, blank where what they said was erased. */
function withoutWhatIsErased(
  wanted: ReadonlyMap<string, Wanted>,
  { subjects, settings, decisions }: JournalSources,
): ReadonlyMap<string, Wanted> {
  const { erased } = decisions;
  if (erased.size === 0) return wanted;
  const blank = new Set(
    mergedById([...wanted.values()].map(({ record }) => record)).flatMap((record) => {
      const kept = withoutErased(record, subjects, { settings, decisions });
      return kept !== record || possibleCodes(record).some((code) => erased.has(code)) ? emptyKeys(kept) : [];
    }),
  );
  return new Map(
    [...wanted].map(([key, one]) => {
      const { record } = one;
      const [revision] = record.revisions;
      if (!blank.has(entryKey(record, revision))) return [key, one];
      return [key, { ...one, record: { ...record, editUrl: '', revisions: [emptied(revision)] as const } }];
    }),
  );
}

/** Names a revision of a response, also where two forms give one id. */
const entryKey = (record: ResponseRecord, revision: Revision): string =>
  `${responseKey(record)} ${revisionOrder(record.id, revision)}`;

/** The revisions of a response of which nothing is to be kept. */
const emptyKeys = (record: ResponseRecord): readonly string[] =>
  record.revisions.flatMap((revision) => (hasAnswers(revision) ? [] : [entryKey(record, revision)]));

const sealedEntry = ({ id, form, editUrl, revisions: [revision] }: OneRevision): SealedEntry => ({
  id,
  form,
  editUrl,
  revision,
});

/** What brings the rows of the journal in line with its entries. */
function planOf(
  standing: readonly Standing[],
  left: ReadonlySet<Standing>,
  entries: ReadonlyMap<string, Wanted>,
  { seals: { sign, complete }, settings: { zone }, now }: JournalSources,
): Pick<JournalCheck, 'changes' | 'restated'> {
  const rendered = (record: OneRevision): readonly Cell[] =>
    renderRow(journalTab, { ...sealedEntry(record), receivedAt: now, zone, sign }).cells;
  let restated = 0;
  const rows = standing.flatMap((row) => {
    if (left.has(row)) return [];
    const own = entries.get(row.keyed.key);
    if (own?.standing !== row) return [{ at: row.at, key: '', wrong: [] }];
    const wrong = isRight(row, own.record, zone) ? [] : differing(row.values, rendered(own.record));
    const isOfBefore = !complete || row.entry !== row.keyed;
    if (wrong.length > 0 && isOfBefore && !(saysAnything(row.entry) && !hasAnswers(own.record.revisions[0])))
      restated += 1;
    return [{ at: row.at, key: row.keyed.key, wrong }];
  });
  const cells = (key: string): readonly Cell[] => {
    const { record, standing: row } = entries.get(key) as Wanted;
    const received = row?.values[RECEIVED_AT];
    const whole = rendered(record);
    return typeof received === 'number' ? withReceived(whole, { kind: 'instant', serial: received }) : whole;
  };
  const order = journalTab.order;
  return {
    changes: planMend(rows, { order, keys: new Set(entries.keys()), cells }, standing.length),
    restated,
  };
}

const withReceived = (cells: readonly Cell[], cell: Cell): readonly Cell[] =>
  cells.map((one, column) => (column === RECEIVED_AT ? cell : one));

/** Whether a row stands as it should: its fingerprint covers all but two columns, one of which follows from its key. */
function isRight(
  { trust, entry, keyed, record, values }: Standing,
  wanted: OneRevision,
  zone: TimeZone,
): boolean {
  return (
    trust === 'whole' &&
    entry === keyed &&
    entry.seal !== '' &&
    record === wanted &&
    values[SUBMITTED_AT] === rawOf(instant(wanted.revisions[0].submittedAt, zone))
  );
}

const blankAsNull = (value: Raw | undefined): Raw => (value === undefined || value === '' ? null : value);

const differing = (values: readonly Raw[], cells: readonly Cell[]): readonly ColumnCell[] =>
  withReceived(cells, KEPT).flatMap((cell, column) =>
    cell === KEPT || blankAsNull(values[column]) === rawOf(cell) ? [] : [{ column, cell }],
  );

/** What brings the second copy in line with the entries. */
function copiesPlan(
  copies: StandingCopies,
  entries: ReadonlyMap<string, Wanted>,
  sign: Sign,
): readonly RowChange[] {
  const seals = new Map(
    [...entries].map(([key, { record, standing }]) => [
      key,
      standing?.record === record && standing.trust === 'whole' && standing.entry.seal !== ''
        ? standing.entry.seal
        : rowSealOf(sealedEntry(record), sign),
    ]),
  );
  return copies.plan(seals, (key) =>
    entryCopy(sealedEntry((entries.get(key) as Wanted).record), sign, seals.get(key)),
  );
}
