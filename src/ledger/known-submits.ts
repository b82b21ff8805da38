import type { Instant } from '../kernel/calendar';
import { FIRST_FORM } from '../kernel/first-form';
import type { Sign } from '../kernel/hmac';
import { readRows, within } from '../workbook/select';
import type { Context } from './context';
import type { FormResponse } from './form-responses';
import { JOURNAL_IDS } from './journal-tab';
import { isJournalledAs } from './record';
import { compareText, isOneSubmit, submittedAtOf } from './responses/response';
import { mayLagBehind } from './responses/with-submission';

/** The form keeps the last revision of a response, the journal every one: so many more entries are looked through. */
const EARLIER_REVISIONS = 500;

/** The rows of the journal that so many of the latest responses may be in. */
export const journalOf = (workbook: Context['workbook'], responses: number): readonly KnownRow[] =>
  readRows(workbook, {
    journal: within(JOURNAL_IDS, { from: 0, count: responses + EARLIER_REVISIONS }),
  }).journal;

/** A row of the journal as far as it tells which revision it holds. */
interface KnownRow {
  readonly key: string;
  readonly id: string;
  readonly form: string;
}

interface KnownRevision {
  readonly submittedAt: Instant;
  readonly digest: string;
}

/** What the journal knows of the responses of one form. */
export class KnownSubmits {
  /** By id of the response, the latest first. */
  private readonly revisions = new Map<string, KnownRevision[]>();

  constructor(
    rows: readonly KnownRow[],
    form: string,
    private readonly at: { readonly sign: Sign; readonly now: Instant },
  ) {
    const own = rows.filter((row) => (row.form || FIRST_FORM) === form);
    // Keys begin with the time and end with the digest, and sort as text in the order of revisions.
    for (const { key, id } of [...own].sort((a, b) => compareText(b.key, a.key))) {
      const submittedAt = submittedAtOf(key);
      if (submittedAt === null) continue;
      const revision = { submittedAt, digest: key.split(' ')[2] ?? '' };
      const known = this.revisions.get(id);
      if (known) known.push(revision);
      else this.revisions.set(id, [revision]);
    }
  }

  /** Whether a submit of this time is known, whatever it says. */
  hasTimeOf(response: FormResponse): boolean {
    return this.of(response).some((revision) => isOneSubmit(revision, response));
  }

  /**
   * Whether the latest that is known of a response is what it says now. The response is read for it; that it cannot be read is for those that
   * take it in to tell.
   */
  hasAnswersOf(response: FormResponse): boolean {
    const known = this.of(response);
    const [latest] = known;
    if (!latest || !this.hasTimeOf(response)) return false;
    try {
      const incoming = response.read();
      const says = ({ digest }: KnownRevision): boolean => isJournalledAs(digest, incoming, this.at.sign);
      if (says(latest)) return true;
      // A later one has come by a trigger, and the list may not show it yet.
      return !isOneSubmit(latest, response) && known.some(says) && mayLagBehind(latest, this.at.now);
    } catch {
      return false;
    }
  }

  /** Those of which nothing is known. */
  firstOf(responses: readonly FormResponse[]): readonly FormResponse[] {
    return responses.filter((response) => this.of(response).length === 0);
  }

  private of({ id }: FormResponse): readonly KnownRevision[] {
    return this.revisions.get(id) ?? [];
  }
}
