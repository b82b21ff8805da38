import type { Instant } from '../kernel/calendar';
import { parseAnyCode, parseCode, type ResponseCode, responseCodeOf } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import { SENDER_KEY_ANSWER } from '../settings/sender-keys';
import { affectedBy } from './affected';
import { dayOfRevision, planChange } from './change';
import type { Context } from './context';
import { cardSeries } from './decisions/revoke-card';
import { fillingsOf, storableRecord, tokensOfRecords, withoutErased } from './fold-all';
import { isForgotten } from './forget-erased';
import { type LedgerIndex, readIndex } from './ledger-index';
import {
  type Answers,
  type ResponseRecord,
  responseKey,
  revisionOf,
  revisionOrder,
  saysTheSame,
} from './responses/response';
import type { Sender } from './responses/sender';
import { withSeal } from './responses/sender-seal';
import { SHORT_LINK_TOKEN } from './responses/tokens';
import { type Arriving, inOrderOfArrival, withSubmission } from './responses/with-submission';
import { type FoldContext, formsOf } from './subject';

/** A form response as the form hands it over. */
export interface IncomingResponse extends Pick<Arriving, 'isCurrent'> {
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
  const { workbook, lock, memory, now, subjects, sign } = context;
  if (given.every(isBlank)) return given.map(() => 'blank');
  return lock.during(() => {
    const index = readIndex(context);
    const arrivedAt = now();
    const responses = given.map((response) => withSender(response, context, index));
    const answered = responses.filter((response) => !isBlank(response));
    const { decisions } = index;
    const settings = index.settings.register;
    const kept = answered.map((response) => storableRecord(recordOf(response, sign), context, settings));
    const tokens = tokensOfRecords(subjects, kept, { settings, decisions });
    let outcomes: readonly RecordOutcome[] = [];
    let placed: readonly IncomingResponse[] = responses;
    const affected = affectedBy(context, index, {
      decisions,
      tokens,
      codes: answered.map(({ id }) => responseCodeOf(id)),
      mayHaveLink: tokens.includes(SHORT_LINK_TOKEN),
      revise: (records) => {
        const grown = takeIn(records, responses, {
          once: quiet,
          sign,
          now: arrivedAt,
          isForgotten: ({ form, id }) => isForgotten({ form, code: responseCodeOf(id) }, decisions, memory),
        });
        outcomes = grown.outcomes;
        placed = grown.placed;
        if (grown.changed.size === 0) return records;
        return grown.records.map((record) =>
          grown.changed.has(responseKey(record)) ? asKept(record, context, index) : record,
        );
      },
    });
    if (outcomes.includes('recorded')) {
      const at = now();
      const taken = placed.filter((_, at) => outcomes[at] !== 'blank');
      const newestRevision = newest(index, taken, sign);
      const change = {
        ...affected,
        incoming: quiet ? null : incomingCodes(taken, affected.revised, context, { settings, decisions }),
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

/** Codes of the fillings that the responses have begun, or gone on with. */
function incomingCodes(
  answered: readonly IncomingResponse[],
  records: readonly ResponseRecord[],
  { subjects }: Pick<Context, 'subjects'>,
  context: FoldContext,
): readonly ResponseCode[] {
  const submits = new Set(answered.map((response) => `${responseKey(response)} ${response.submittedAt}`));
  return records.flatMap((record) =>
    fillingsOf(record, subjects, context).flatMap(({ id, revisions }) =>
      revisions.some(({ submittedAt }) => submits.has(`${responseKey(record)} ${submittedAt}`))
        ? [responseCodeOf(id)]
        : [],
    ),
  );
}

/** Whether an entry of the journal, of this digest, has what a response says. */
export const isJournalledAs = (digest: string, response: IncomingResponse, sign: Sign): boolean =>
  saysTheSame({ digest }, revisionOf(withoutKey(response), sign), sign);

const isBlank = ({ answers }: IncomingResponse): boolean =>
  Object.entries(answers).every(([key, answer = '']) => key === SENDER_KEY_ANSWER || answer.trim() === '');

/** Answer key of the code of the child that a response is about, where its form has no other. */
const CHILD_KEY = 'anak';

/** A response without what proves who sent it: a code that is kept can be read and used. */
function withoutKey(response: IncomingResponse): IncomingResponse {
  const { [SENDER_KEY_ANSWER]: _, ...answers } = response.answers;
  return { ...response, answers };
}

/** Says who sent a response, and takes out of the answers what proved it. */
function withSender(
  response: IncomingResponse,
  { senderOf, subjects }: Pick<Context, 'senderOf' | 'subjects'>,
  { settings, decisions }: Pick<LedgerIndex, 'settings' | 'decisions'>,
): IncomingResponse {
  const { [SENDER_KEY_ANSWER]: key } = response.answers;
  const bare = withoutKey(response);
  const { answers } = bare;
  const child = parseCode(answers[CHILD_KEY] ?? '');
  const { aboutKey = CHILD_KEY, sentBy } = formsOf(subjects).find(({ name }) => name === response.form) ?? {};
  const named = answers[aboutKey] ?? '';
  const claim = {
    email: response.email,
    form: response.form,
    mailedTo: sentBy?.(named) ?? null,
    // Of other forms a code is a child's, and has no letter before it.
    about: sentBy ? parseAnyCode(named) : parseCode(named),
    key: key?.trim() || null,
    child,
    cardSeries: child === null ? 0 : cardSeries(child, decisions),
    submittedAt: response.submittedAt,
  };
  const sender = response.sender ?? senderOf(claim, settings);
  return { ...bare, ...(sender && { sender }) };
}

const recordOf = (response: IncomingResponse, sign: Sign): ResponseRecord => ({
  id: response.id,
  form: response.form,
  editUrl: response.editUrl,
  revisions: [withSeal(response, revisionOf(response, sign), sign)],
});

interface TakingIn {
  /** A response that is known is not edited: a row of a list given again says the same at another time. */
  readonly once: boolean;
  readonly sign: Sign;
  readonly now: Instant;
  /** Whether its form has given up the response: where nothing is kept of it either, a late copy of it says nothing any more. */
  readonly isForgotten: (response: IncomingResponse) => boolean;
}

interface TakenIn {
  readonly records: readonly ResponseRecord[];
  /** Keys of the records that are new or have a revision more. */
  readonly changed: ReadonlySet<string>;
  readonly outcomes: readonly RecordOutcome[];
  /** The responses, each at its time among those of the same id. */
  readonly placed: readonly IncomingResponse[];
}

function takeIn(
  records: readonly ResponseRecord[],
  responses: readonly IncomingResponse[],
  { once, sign, now, isForgotten: isGone }: TakingIn,
): TakenIn {
  const byKey = new Map(records.map((record) => [responseKey(record), record]));
  const changed = new Set<string>();
  const placed: IncomingResponse[] = [];
  const outcomes = responses.map((given): RecordOutcome => {
    const before = byKey.get(responseKey(given));
    const response = before ? inOrderOfArrival(before, given, { sign, now }) : given;
    placed.push(response);
    if (isBlank(response)) return 'blank';
    const key = responseKey(response);
    const known = byKey.get(key);
    if (known ? once : isGone(response)) return known ? 'known' : 'blank';
    const grown = known ? withSubmission(known, response, { sign, now }) : recordOf(response, sign);
    if (grown === known) return 'known';
    byKey.set(key, grown);
    changed.add(key);
    return 'recorded';
  });
  return { records: [...byKey.values()], changed, outcomes, placed };
}

/** What may be kept of it: of what was erased nothing, of a refusal only that there was one. */
const asKept = (
  record: ResponseRecord,
  { subjects }: Pick<Context, 'subjects'>,
  { decisions, settings: { register: settings } }: LedgerIndex,
): ResponseRecord =>
  storableRecord(withoutErased(record, subjects, { settings, decisions }), { subjects }, settings);

function newest({ newestRevision }: LedgerIndex, answered: readonly IncomingResponse[], sign: Sign): string {
  const orders = answered.map((response) => revisionOrder(response.id, revisionOf(response, sign)));
  return [newestRevision ?? '', ...orders].sort().pop() ?? '';
}
