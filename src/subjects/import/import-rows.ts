import type { Posyandu } from '../../kernel/answers/read-posyandu';
import type { Instant, TimeZone } from '../../kernel/calendar';
import { responseCodeOf } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import { JOURNAL_IDS } from '../../ledger/journal-tab';
import { recordResponses } from '../../ledger/record';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { readSettings } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { FORM_NAME } from '../children/links/form-links';
import { type ImportIds, importIds } from './import-ids';
import type { ImportRequest } from './request';

/** What the page has to know of the kelurahan to judge a list as the script will. */
export interface ImportContext {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
  /** Key for what the browser remembers of a list: a list without a header has a child in its first row. */
  readonly memoryKey: string;
}

export function importContext({
  workbook,
  now,
  sign,
}: Pick<Context, 'workbook' | 'now' | 'sign'>): ImportContext {
  const { zone, kecamatanCode, posyandu } = readSettings(workbook).register;
  return { now: now(), zone, kecamatanCode, posyandu, memoryKey: sign('ingatan impor') };
}

/** The id that a row of a list has as a response, and whether it was added; if not, it was known. */
export type ImportedRow = readonly [id: string, added: boolean];

/**
 * Records rows of a list as submissions like any other. A row that was ever imported is passed over, whenever that was, so a
 * call that broke off can be made again.
 *
 * @param email who imports the list
 * @returns what became of each row, in the order given
 */
export function importRows(
  context: Context,
  { at, rows }: ImportRequest,
  email: string,
): readonly ImportedRow[] {
  const idIfKnown = knownIds(context);
  const imported = rows.map((answers, i) => {
    const ids = importIds(answers, context.sign);
    const known = idIfKnown(ids);
    const id = known ?? ids.id;
    return { isNew: known === null, id, form: FORM_NAME, editUrl: '', submittedAt: at + i, email, answers };
  });
  const fresh = imported.filter(({ isNew }) => isNew);
  const outcomes = recordResponses(
    context,
    fresh.map((row) => ({ ...row, sender: { kind: 'officer' } })),
    { quiet: true },
  );
  return imported.map((row) => [row.id, outcomes[fresh.indexOf(row)] === 'recorded'] as const);
}

/** Finds the id under which a row is in the journal already; `null` for a new row. */
function knownIds(context: Context): (ids: ImportIds) => string | null {
  const { workbook, kinds } = context;
  const { journal, decided } = readRows(workbook, { journal: JOURNAL_IDS, decided: DECISIONS });
  const known = new Set(journal.map(({ id }) => id));
  const { erased } = decisionsFrom(decided, kinds, sealsOf(context));
  return ({ id, first, earlier, partial }) =>
    [id, first, ...earlier].find((whole) => known.has(whole)) ??
    partial.find((part) => known.has(part) && erased.has(responseCodeOf(part))) ??
    null;
}
