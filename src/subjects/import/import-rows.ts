import type { Posyandu } from '../../kernel/answers/read-posyandu';
import type { Instant, TimeZone } from '../../kernel/calendar';
import { responseCodeOf } from '../../kernel/code';
import { journalTab } from '../../ledger/journal-tab';
import { recordSubmissions } from '../../ledger/record';
import { DECISION_SELECTION, decisionsFrom } from '../../ledger/register-index';
import { readSettings } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import type { FormLinks } from '../children/form/form-links';
import { type ImportIds, importIds } from './import-list';
import type { ImportRequest } from './request';

/** What the page has to know of the kelurahan to judge a list as the script will. */
export interface ImportContext {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
}

export function importContext({ workbook, now }: Pick<Ports, 'workbook' | 'now'>): ImportContext {
  const { zone, kecamatanCode, posyandu } = readSettings(workbook).register;
  return { now: now(), zone, kecamatanCode, posyandu };
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
export const importRows =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'sign' | 'now'>, formLinks: FormLinks | null, email: string) =>
  ({ at, rows }: ImportRequest): readonly ImportedRow[] => {
    const idIfKnown = knownIds(ports.workbook);
    const imported = rows.map((answers, i) => {
      const ids = importIds(answers, ports.sign);
      const known = idIfKnown(ids);
      return { isNew: known === null, id: known ?? ids.id, editUrl: '', submittedAt: at + i, email, answers };
    });
    const fresh = imported.filter(({ isNew }) => isNew);
    const outcomes = recordSubmissions(ports, formLinks)(fresh, { quiet: true });
    return imported.map((row) => [row.id, outcomes[fresh.indexOf(row)] === 'recorded'] as const);
  };

/** Finds the id under which a row is in the journal already; `null` for a new row. */
function knownIds(workbook: Ports['workbook']): (ids: ImportIds) => string | null {
  const [journal = [], decided = []] = workbook.read([
    { tab: journalTab, columns: ['ID Kiriman'] },
    DECISION_SELECTION,
  ]);
  const known = new Set(journal.map(([id]) => String(id ?? '')));
  const { erased } = decisionsFrom(decided);
  return ({ id, first, partial }) =>
    [id, first].find((whole) => known.has(whole)) ??
    partial.find((part) => known.has(part) && erased.has(responseCodeOf(part))) ??
    null;
}
