import type { Instant } from '../kernel/calendar';
import { parseCode, responseCodeOf } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { SENDER_KEY_ANSWER } from '../settings/sender-keys';
import type { Settings } from '../settings/settings';
import { affectedBy } from './affected';
import { dayOfRevision, planChange } from './change';
import type { Context } from './context';
import { storableRecord, tokensOfRecords } from './fold-all';
import { isForgotten } from './forget-erased';
import { type LedgerIndex, readIndex } from './ledger-index';
import { blanked } from './responses/blanked';
import {
  type Answers,
  type ResponseRecord,
  responseKey,
  revisionOf,
  revisionOrder,
  withSubmission,
} from './responses/response';
import type { Sender } from './responses/sender';
import { SHORT_LINK_TOKEN } from './responses/tokens';

/** A form response as the form hands it over. */
export interface IncomingResponse {
  readonly id: string;
  /** Name of the form. */
  readonly form: string;
  readonly editUrl: string;
  readonly submittedAt: Instant;
  readonly email: string;
  /** The key that its sender gave stands among them, and goes no further. */
  readonly answers: Answers;
  /** Where it is known by other means, as of a list that an officer brings in. */
  readonly sender?: Sender;
}

/** `known`: this revision was here before, nothing was written. `blank`: an event without answers. */
export type RecordOutcome = 'recorded' | 'known' | 'blank';

/**
 * Records one revision of one response: journal, register, overview and outbox change together in one write, or not at all.
 * The same revision again changes nothing; an older one than is known takes its place in the history.
 */
export const recordResponse = (context: Context, response: IncomingResponse): RecordOutcome =>
  recordResponses(context, [response])[0] as RecordOutcome;

export interface RecordOptions {
  /** For what was measured elsewhere and long ago: nobody is asked to correct it, only recent danger is reported, and each is recorded once. */
  readonly quiet?: boolean;
}

/**
 * Records several revisions in one write, or none of them.
 *
 * @returns what became of each, in the order given
 */
export function recordResponses(
  context: Context,
  given: readonly IncomingResponse[],
  { quiet = false }: RecordOptions = {},
): readonly RecordOutcome[] {
  const { workbook, lock, now, subjects, sign } = context;
  if (given.every(isBlank)) return given.map(() => 'blank');
  return lock.during(() => {
    const index = readIndex(context);
    const responses = given.map((response) =>
      withSender(unlessForgotten(response, context, index), context, index.settings),
    );
    const answered = responses.filter((response) => !isBlank(response));
    const { decisions } = index;
    const settings = index.settings.register;
    const kept = answered.map((response) => storableRecord(recordOf(response, sign), context, settings));
    const tokens = tokensOfRecords(subjects, kept, { settings, decisions });
    let outcomes: readonly RecordOutcome[] = [];
    const affected = affectedBy(context, index, {
      decisions,
      tokens,
      codes: answered.map(({ id }) => responseCodeOf(id)),
      mayHaveLink: tokens.includes(SHORT_LINK_TOKEN),
      revise: (records) => {
        const grown = takeIn(records, responses, { once: quiet, sign });
        outcomes = grown.outcomes;
        if (grown.changed.size === 0) return records;
        return grown.records.map((record) =>
          grown.changed.has(responseKey(record)) ? asKept(record, context, index) : record,
        );
      },
    });
    if (outcomes.includes('recorded')) {
      const at = now();
      const newestRevision = newest(index, answered, sign);
      const change = {
        ...affected,
        incoming: quiet ? null : answered.map(({ id }) => responseCodeOf(id)),
        asOf: dayOfRevision(newestRevision, index),
        at,
        erased: [],
      };
      workbook.write([
        ...planChange(context, index, affected, { newestRevision, receivedAt: at }),
        ...context.followers.flatMap((follower) => follower.changed(change, context)),
      ]);
    }
    return outcomes;
  });
}

const isBlank = ({ answers }: IncomingResponse): boolean =>
  Object.entries(answers).every(([key, answer = '']) => key === SENDER_KEY_ANSWER || answer.trim() === '');

/** A late copy of what was erased and given up by its form says nothing any more. */
const unlessForgotten = (
  response: IncomingResponse,
  { memory }: Pick<Context, 'memory'>,
  { decisions }: LedgerIndex,
): IncomingResponse =>
  isForgotten({ form: response.form, code: responseCodeOf(response.id) }, decisions, memory)
    ? { ...response, answers: {} }
    : response;

/** Says who sent a response, and takes out of the answers what proved it: a code that is kept can be read and used. */
function withSender(
  response: IncomingResponse,
  { senderOf }: Pick<Context, 'senderOf'>,
  settings: Settings,
): IncomingResponse {
  const { [SENDER_KEY_ANSWER]: key, ...answers } = response.answers;
  const claim = {
    email: response.email,
    key: key?.trim() || null,
    child: parseCode(answers.anak ?? ''),
    submittedAt: response.submittedAt,
  };
  const sender = response.sender ?? senderOf(claim, settings);
  return { ...response, answers, ...(sender && { sender }) };
}

const recordOf = (response: IncomingResponse, sign: Sign): ResponseRecord => ({
  id: response.id,
  form: response.form,
  editUrl: response.editUrl,
  revisions: [revisionOf(response, sign)],
});

interface TakingIn {
  /** A response that is known is not edited: a row of a list given again says the same at another time. */
  readonly once: boolean;
  readonly sign: Sign;
}

interface TakenIn {
  readonly records: readonly ResponseRecord[];
  /** Keys of the records that are new or have a revision more. */
  readonly changed: ReadonlySet<string>;
  readonly outcomes: readonly RecordOutcome[];
}

function takeIn(
  records: readonly ResponseRecord[],
  responses: readonly IncomingResponse[],
  { once, sign }: TakingIn,
): TakenIn {
  const byKey = new Map(records.map((record) => [responseKey(record), record]));
  const changed = new Set<string>();
  const outcomes = responses.map((response): RecordOutcome => {
    if (isBlank(response)) return 'blank';
    const key = responseKey(response);
    const known = byKey.get(key);
    if (known && once) return 'known';
    const grown = known ? withSubmission(known, response, sign) : recordOf(response, sign);
    if (grown === known) return 'known';
    byKey.set(key, grown);
    changed.add(key);
    return 'recorded';
  });
  return { records: [...byKey.values()], changed, outcomes };
}

/** What may be kept of it: of an erased response nothing, of a refusal only that there was one. */
const asKept = (
  record: ResponseRecord,
  context: Pick<Context, 'subjects'>,
  { decisions, settings }: LedgerIndex,
): ResponseRecord =>
  decisions.erased.has(responseCodeOf(record.id))
    ? blanked(record)
    : storableRecord(record, context, settings.register);

function newest({ newestRevision }: LedgerIndex, answered: readonly IncomingResponse[], sign: Sign): string {
  const orders = answered.map((response) => revisionOrder(response.id, revisionOf(response, sign)));
  return [newestRevision ?? '', ...orders].sort().pop() ?? '';
}
