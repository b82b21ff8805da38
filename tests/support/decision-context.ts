import { houseOf } from '../../src/installation/house';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import type { DecisionContext } from '../../src/ledger/decisions/kind';
import { foldAll, personsIn } from '../../src/ledger/fold-all';
import { latestRevision, type ResponseRecord } from '../../src/ledger/responses/response';
import type { ChildDecision } from '../../src/subjects/children/decisions/content';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { ROOMS } from '../../src/subjects/rooms';
import { resolved } from './decided';
import { DESCRIBED, REGISTER_SETTINGS } from './one-response';
import { recordsOf, sent } from './responses';

const { subjects } = houseOf(ROOMS);

/** Noon of 12 June 2026 in western Indonesia. */
const NOON = Date.UTC(2026, 5, 12, 5);

/** What a decision about these responses is checked against at noon of 12 June 2026, after earlier decisions. */
export function contextOfRecords(
  records: readonly ResponseRecord[],
  earlier: readonly ChildDecision[] = [],
): DecisionContext {
  const decisions = resolved(...earlier);
  const { states } = foldAll(subjects, records, REGISTER_SETTINGS, decisions);
  const persons = personsIn(subjects, states, decisions);
  return { ...persons, states, decisions, settings: REGISTER_SETTINGS, at: NOON };
}

const visit = (anak: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak,
  tanggal_ukur: '2026-06-12',
  berat: '8,6',
  ...answers,
});

/** Of no response. */
export const NOWHERE = responseCodeOf('nobody');

// Child 1: A, and its visits B and C. Child 2: D. Waiting: E names a code that nobody has, F names child 1 and cannot be read.
export const A = responseCodeOf('a');
export const B = responseCodeOf('b');
export const C = responseCodeOf('c');
export const D = responseCodeOf('d');
export const E = responseCodeOf('e');
export const F = responseCodeOf('f');

const RECORDS = recordsOf([
  sent('a', 0, { ...DESCRIBED, tanggal_ukur: '2026-04-12', hp: '1' }),
  sent('b', 1, visit(A, { tanggal_ukur: '2026-05-12' })),
  sent('c', 2, visit(A)),
  sent('d', 3, {
    ...DESCRIBED,
    nama: 'Zulaikha',
    jenis_kelamin: 'P',
    nama_ibu: 'Dewi',
    tanggal_lahir: '2024-01-02',
  }),
  sent('e', 4, visit(NOWHERE)),
  sent('f', 5, visit(A, { berat: 'delapan' })),
]);

const digestOf = (code: ResponseCode): string =>
  RECORDS.filter(({ id }) => responseCodeOf(id) === code)
    .map((record) => latestRevision(record).digest)
    .join();

/** Of A, whose telephone number is odd. */
export const DIGEST_OF_A = digestOf(A);
/** Of E, which waits without anything odd about it. */
export const DIGEST_OF_E = digestOf(E);

/** What a decision about the responses A to F is checked against. */
export const contextAfter = (...earlier: readonly ChildDecision[]): DecisionContext =>
  contextOfRecords(RECORDS, earlier);
