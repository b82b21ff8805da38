import type { CalendarDate, Instant } from '../kernel/calendar';
import { responseCodeOf } from '../kernel/code';
import { outboxChange } from '../post/outbox';
import type { FormLinks } from '../subjects/children/form/form-links';
import { newOccasions, type Occasion, queued, recentOccasions } from '../subjects/children/mails/occasions';
import { readRecord, withdrawn } from '../subjects/children/reading/reading';
import { tokensOf } from '../subjects/children/register/fold';
import type { Answers } from '../subjects/children/submission/answers';
import type { Ports } from '../workbook/ports';
import { type Affected, affectedBy } from './affected';
import { blanked } from './blanked';
import { dayOfRevision, planChange } from './change';
import { INDEX_SELECTIONS, indexFrom, type RegisterIndex } from './register-index';
import { type ResponseRecord, revisionOf, revisionOrder, withRevision } from './response';

/** A form response as the form hands it over. */
export interface IncomingResponse {
  readonly id: string;
  readonly editUrl: string;
  readonly submittedAt: Instant;
  readonly email: string;
  readonly answers: Answers;
}

/** `known`: this revision was here before, nothing was written. `blank`: an event without answers. */
export type RecordOutcome = 'recorded' | 'known' | 'blank';

type RecordPorts = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/**
 * Takes in one revision of one response: journal, register, overview and outbox change together in one write, or not at all.
 * The same revision again changes nothing; an older one than is known takes its place in the history.
 */
export const recordSubmission = (ports: RecordPorts, formLinks: FormLinks | null) => {
  const record = recordSubmissions(ports, formLinks);
  return (response: IncomingResponse): RecordOutcome => record([response])[0] as RecordOutcome;
};

export interface RecordOptions {
  /** For what was measured elsewhere and long ago: nobody is asked to mend it, only recent danger is told, and each is taken in once. */
  readonly quiet?: boolean;
}

/**
 * Takes in several revisions in one write, or none of them.
 *
 * @returns what became of each, in the order given
 */
export const recordSubmissions =
  ({ workbook, lock, now }: RecordPorts, formLinks: FormLinks | null) =>
  (
    responses: readonly IncomingResponse[],
    { quiet = false }: RecordOptions = {},
  ): readonly RecordOutcome[] => {
    const told = responses.filter((response) => !isBlank(response));
    if (told.length === 0) return responses.map(() => 'blank');
    return lock.during(() => {
      const index = indexFrom(workbook.read(INDEX_SELECTIONS));
      const { decisions } = index;
      const settings = index.settings.register;
      const readings = told.map((response) => readRecord(withdrawn(recordOf(response), settings), settings));
      let taken: readonly RecordOutcome[] = [];
      const affected = affectedBy(workbook, index, {
        decisions,
        tokens: tokensOf(readings),
        codes: readings.map(({ code }) => code),
        mayHaveLink: readings.some(({ hasShortLink }) => hasShortLink),
        revise: (records) => {
          const grown = takeIn(records, responses, quiet);
          taken = grown.outcomes;
          if (grown.changed.size === 0) return records;
          return grown.records.map((record) =>
            grown.changed.has(record.id) ? asKept(record, index) : record,
          );
        },
      });
      if (taken.includes('recorded')) {
        const receivedAt = now();
        const newestRevision = newest(index, told);
        workbook.write([
          ...planChange(workbook, index, affected, { newestRevision, receivedAt, formLinks }),
          outboxChange(
            occasions(affected, quiet ? null : told, dayOfRevision(newestRevision, index)).map((occasion) =>
              queued(occasion, receivedAt),
            ),
            settings.zone,
          ),
        ]);
      }
      return taken;
    });
  };

const isBlank = ({ answers }: IncomingResponse): boolean =>
  Object.values(answers).every((answer) => answer.trim() === '');

const recordOf = (response: IncomingResponse): ResponseRecord => ({
  id: response.id,
  editUrl: response.editUrl,
  revisions: [revisionOf(response)],
});

interface TakenIn {
  readonly records: readonly ResponseRecord[];
  /** Ids of the records that are new or have a revision more. */
  readonly changed: ReadonlySet<string>;
  readonly outcomes: readonly RecordOutcome[];
}

/** @param once a response that is known is not edited: a row of a list told again says the same at another time */
function takeIn(
  records: readonly ResponseRecord[],
  responses: readonly IncomingResponse[],
  once: boolean,
): TakenIn {
  const byId = new Map(records.map((record) => [record.id, record]));
  const changed = new Set<string>();
  const outcomes = responses.map((response): RecordOutcome => {
    if (isBlank(response)) return 'blank';
    const known = byId.get(response.id);
    if (known && once) return 'known';
    const grown = known ? withRevision(known, revisionOf(response)) : recordOf(response);
    if (grown === known) return 'known';
    byId.set(response.id, grown);
    changed.add(response.id);
    return 'recorded';
  });
  return { records: [...byId.values()], changed, outcomes };
}

/** What may be kept of it: of an erased response nothing, of a refusal only that there was one. */
const asKept = (record: ResponseRecord, { decisions, settings }: RegisterIndex): ResponseRecord =>
  decisions.erased.has(responseCodeOf(record.id)) ? blanked(record) : withdrawn(record, settings.register);

function newest({ newestRevision }: RegisterIndex, told: readonly IncomingResponse[]): string {
  const orders = told.map((response) => revisionOrder(response.id, revisionOf(response)));
  return [newestRevision ?? '', ...orders].sort().pop() ?? '';
}

/** @param told whose kaders are at hand to mend what they sent; `null` where nobody is */
function occasions(
  { before, after, settings }: Affected,
  told: readonly IncomingResponse[] | null,
  asOf: CalendarDate | null,
): readonly Occasion[] {
  if (told)
    return newOccasions(
      before,
      after,
      told.map(({ id }) => responseCodeOf(id)),
      settings,
    );
  return asOf ? recentOccasions(before, after, asOf) : [];
}
