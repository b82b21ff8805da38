import type { Instant } from '../../domain/calendar';
import { submitOrder } from '../../domain/register/response';
import { journalTab } from '../../render/tabs/journal-row';
import { KEY_HEADER } from '../../render/tabs/tab';
import type { FormLinks } from '../form/form-links';
import type { Ports } from '../ports';
import { type IncomingResponse, recordSubmission } from './record-submission';

/** The responses that the form itself keeps: the safety net under its triggers. */
export interface ResponsesPort {
  /** Responses of the form, submitted or edited after an instant, as they stand now. */
  since(instant: Instant): readonly KeptResponse[];
}

/** Known by its id and its last submit; the answers are read only where they are wanted. */
export interface KeptResponse {
  readonly id: string;
  readonly submittedAt: Instant;
  read(): IncomingResponse;
}

const HOUR = 3_600_000;
/** Looked at again behind the last look: a response may become visible late, and its trigger may still be on its way. */
const OVERLAP = 2 * HOUR;
/** The form keeps the last revision of a response, the journal every one: so many more entries are looked through. */
const EARLIER_REVISIONS = 500;
/** Taken in by one run; the next goes on from there. */
const MOST_PER_RUN = 40;

/** Name in the script's memory: everything submitted before this instant has been compared. */
const COMPARED_UNTIL = 'cocok:sampai';

/**
 * Takes in what the form has and the journal lacks: a trigger that came late, failed or was never delivered costs minutes, not
 * data. Bounded, and taken up by the next run where this one ends.
 *
 * @returns how many responses were missing
 */
export const reconcile =
  (
    ports: Pick<Ports, 'workbook' | 'lock' | 'memory' | 'now'>,
    responses: ResponsesPort,
    formLinks: FormLinks | null,
  ) =>
  (): number => {
    const { workbook, memory, now } = ports;
    const comparedUntil = Number(memory.get(COMPARED_UNTIL) ?? 0);
    const found = [...responses.since(comparedUntil - OVERLAP)].sort((a, b) => a.submittedAt - b.submittedAt);
    if (found.length === 0) return 0;
    const [journal = []] = workbook.read([
      { tab: journalTab, columns: [KEY_HEADER], rows: { from: 0, count: found.length + EARLIER_REVISIONS } },
    ]);
    const known = new Set(journal.map(([key]) => submitOf(String(key))));
    const record = recordSubmission(ports, formLinks);
    let missing = 0;
    let done: Instant = comparedUntil;
    let failure: unknown = null;
    for (const response of found) {
      if (missing >= MOST_PER_RUN) break;
      try {
        const isKnown = known.has(submitOrder(response.id, response.submittedAt));
        if (!isKnown && record(response.read()) === 'recorded') missing += 1;
      } catch (error) {
        // One that cannot be taken in must not keep back those after it; it is told at the end and tried again.
        failure ??= error;
      }
      if (failure === null) done = Math.max(done, response.submittedAt);
    }
    memory.set(COMPARED_UNTIL, String(Math.min(done, now())));
    if (failure !== null) throw failure;
    return missing;
  };

/** The key of a journal entry without its digest: a response is not submitted twice in the same millisecond. */
const submitOf = (key: string): string => key.split(' ', 2).join(' ');
