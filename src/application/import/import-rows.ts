import type { Instant, TimeZone } from '../../domain/calendar';
import { importId } from '../../domain/register/import-list';
import type { Posyandu } from '../../domain/submission/read-posyandu';
import { journalTab } from '../../render/tabs/journal-row';
import type { FormLinks } from '../form/form-links';
import type { Ports } from '../ports';
import { recordSubmissions } from '../register/record-submission';
import { readSettings } from '../settings';
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

/**
 * Takes in rows of a list as submissions like any other. A row that was ever brought in is passed over, whenever that was, so a
 * call that broke off can be made again.
 *
 * @param email who brings the list in
 * @returns for each row whether it was added; the others were known
 */
export const importRows =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'now'>, formLinks: FormLinks | null, email: string) =>
  ({ at, rows }: ImportRequest): readonly boolean[] => {
    const [journal = []] = ports.workbook.read([{ tab: journalTab, columns: ['ID Kiriman'] }]);
    const known = new Set(journal.map(([id]) => id));
    const told = rows.map((answers, i) => ({
      id: importId(answers),
      editUrl: '',
      submittedAt: at + i,
      email,
      answers,
    }));
    const fresh = told.filter(({ id }) => !known.has(id));
    const outcomes = recordSubmissions(ports, formLinks)(fresh, { quiet: true });
    return told.map((response) => outcomes[fresh.indexOf(response)] === 'recorded');
  };
