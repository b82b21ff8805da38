// A response that the operator sends to see whether responses arrive: a script's own would set off no trigger. It is known by a mark in the
// place of a kader's code, which nobody can find without the installation's secret. The mark ticks one line of one page, once, within an hour,
// and does nothing else: what says anything of a child beside it is recorded like every other response.
import { prefilledUrl } from '../../forms/prefill';
import { SENDER_SLOT } from '../../forms/sender-question';
import { type Instant, MS_PER_HOUR, MS_PER_MINUTE } from '../../kernel/calendar';
import { parseSecretCode, type SecretCode, secretCodeOf } from '../../kernel/code';
import type { Sign } from '../../kernel/hmac';
import { sameText } from '../../kernel/same-text';
import type { Context } from '../../ledger/context';
import type { FormResponse, ResponsesPort } from '../../ledger/form-responses';
import type { IncomingResponse } from '../../ledger/record';
import type { Answers } from '../../ledger/responses/response';
import { SENDER_KEY_ANSWER } from '../../settings/sender-keys';
import { readSettings } from '../../settings/settings';
import { NEW_CHILD, NO } from '../children/form/words';
import { FORM_NAME } from '../children/links/form-links';
import { childListOf } from '../children/links/slots';
import type { TestArrival, TestState } from './installation-facts';

/** Name in the script's memory: the test under way, or the last. */
const TEST = 'uji:kiriman';
/** Name in the script's memory: ids of responses that were tests. */
const TESTS = 'uji:kiriman:sudah';

/** How long a mark is good for. */
const GOOD_FOR = MS_PER_HOUR;
/** The clocks of form and script may differ a little. */
const CLOCK_SLIP = 2 * MS_PER_MINUTE;
/** So many responses are remembered as tests. Their forms delete them, so that more are hardly ever asked about. */
const MOST_REMEMBERED = 30;

type Told = Pick<Context, 'memory' | 'sign'>;

export const testState = ({ memory }: Pick<Context, 'memory'>): TestState | null =>
  JSON.parse(memory.get(TEST) ?? 'null') as TestState | null;

const markOf = (sentFrom: Instant, sign: Sign): SecretCode =>
  secretCodeOf(sign(JSON.stringify(['kiriman uji', sentFrom])));

/**
 * Begins a test; the mark of the one before is good for nothing any more.
 *
 * @returns a link to the form with everything filled in but the consent, which is to be refused; `null` before the form asks for codes
 */
export function beginTest(context: Told & Pick<Context, 'links' | 'workbook' | 'now'>): {
  readonly url: string;
  readonly state: TestState;
} | null {
  const { memory, sign, links, workbook, now } = context;
  const template = links[FORM_NAME];
  const posyandu = readSettings(workbook).register.posyandu[0]?.name;
  if (!template || posyandu === undefined) return null;
  const begun = now();
  const mark = [SENDER_SLOT, markOf(begun, sign)] as const;
  const url =
    prefilledUrl(template, [['posyandu', posyandu], [childListOf(posyandu), NEW_CHILD], mark]) ??
    prefilledUrl(template, [mark]);
  if (url === null) return null;
  const state: TestState = { begun, until: begun + GOOD_FOR, arrived: null };
  memory.set(TEST, JSON.stringify(state));
  return { url, state };
}

/** Whether a response may have the mark of the test under way, by when it was sent. */
const isInTime = (test: TestState | null, submittedAt: Instant): boolean =>
  test !== null &&
  test.arrived === null &&
  submittedAt >= test.begun - CLOCK_SLIP &&
  submittedAt <= test.until;

/** What a test answers: where a child that is not registered would go, and that its family refuses. Nobody is in it. */
function saysNothing(answers: Answers): boolean {
  return Object.entries(answers).every(([key, answer = '']) => {
    if (key === 'posyandu' || key === SENDER_KEY_ANSWER) return true;
    if (key === 'anak') return answer === NEW_CHILD;
    if (key === 'persetujuan') return answer === NO;
    return answer.trim() === '';
  });
}

const remembered = ({ memory }: Pick<Context, 'memory'>): readonly string[] =>
  JSON.parse(memory.get(TESTS) ?? '[]') as readonly string[];

/** How a response came. */
export interface Arrival {
  readonly by: TestArrival['by'];
  readonly at: Instant;
  /** When the form's own list says that it was sent; `null` where the list does not have it. */
  listedAt(): Instant | null;
}

/**
 * Ticks the test under way where the response has its mark.
 *
 * @returns whether the response is a test and says nothing besides: it is recorded nowhere then
 */
export function takeTest(context: Told, response: IncomingResponse, arrival: Arrival): boolean {
  const { memory, sign } = context;
  const { id, submittedAt, answers } = response;
  if (remembered(context).includes(id)) return saysNothing(answers);
  const test = testState(context);
  if (test === null || !isInTime(test, submittedAt)) return false;
  const typed = parseSecretCode(answers[SENDER_KEY_ANSWER] ?? '');
  if (typed === null || !sameText(typed, markOf(test.begun, sign))) return false;
  const bare = saysNothing(answers);
  // Before it is ticked: broken off in between, it is taken for a test all the same.
  if (bare) memory.set(TESTS, JSON.stringify([...remembered(context), id].slice(-MOST_REMEMBERED)));
  const listedAt = arrival.listedAt();
  const arrived: TestArrival = {
    by: arrival.by,
    afterMs: Math.max(0, arrival.at - submittedAt),
    listGapMs: listedAt === null ? null : listedAt - submittedAt,
    bare,
  };
  memory.set(TEST, JSON.stringify({ ...test, arrived } satisfies TestState));
  return bare;
}

/** The responses that a form keeps, without tests; one that has come by no trigger is ticked as found here. */
export function withoutTests(context: Told & Pick<Context, 'now'>, responses: ResponsesPort): ResponsesPort {
  const isTest = (one: FormResponse): boolean => {
    if (!remembered(context).includes(one.id) && !isInTime(testState(context), one.submittedAt)) return false;
    const { submittedAt } = one;
    return takeTest(context, one.read(), {
      by: 'pencocokan',
      at: context.now(),
      listedAt: () => submittedAt,
    });
  };
  return { since: (instant) => responses.since(instant).filter((one) => !isTest(one)) };
}
