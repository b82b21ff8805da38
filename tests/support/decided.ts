import fc from 'fast-check';
import { houseOf } from '../../src/installation/house';
import { type CalendarDate, parseIsoDate } from '../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import { decisionKey } from '../../src/ledger/decisions/decision';
import { type Decisions, resolveDecisions } from '../../src/ledger/decisions/resolve';
import { latestRevision, type ResponseRecord } from '../../src/ledger/responses/response';
import type {
  ChildDecision as Decision,
  DecisionContent,
} from '../../src/subjects/children/decisions/content';
import { ROOMS } from '../../src/subjects/rooms';

/** Kinds of decisions about children. */
export const KINDS = houseOf(ROOMS).kinds;

const HOUR = 3_600_000;
/** 12 June 2026 at 09:00 in western Indonesia, as the responses of `sent`. */
const FIRST_MORNING = Date.UTC(2026, 5, 12, 2);

/** Decided so many hours after 12 June 2026, 09:00. */
export const decided = (hours: number, content: DecisionContent, id = `keputusan-${hours}`): Decision => ({
  id,
  at: FIRST_MORNING + hours * HOUR,
  who: 'bidan@krandegan.example',
  why: 'dicek ke rumah',
  content,
});

export const undoing = (hours: number, decision: Decision): Decision =>
  decided(hours, { kind: 'undo', decision: decisionKey(decision) });

export const resolved = (...decisions: readonly Decision[]): Decisions => resolveDecisions(decisions, KINDS);

/** Of a response that never arrives. */
const NOWHERE = responseCodeOf('keputusan tanpa kiriman');
const DAYS = ['2026-06-01', '2026-06-12'].map((day) => parseIsoDate(day) as CalendarDate);

/**
 * What officers may decide about these responses, sensible or not.
 *
 * @param other code of a response that is not among them
 */
export function contentsAbout(
  records: readonly ResponseRecord[],
  other: ResponseCode = NOWHERE,
): fc.Arbitrary<DecisionContent> {
  const code = fc.constantFrom<ResponseCode>(...records.map(({ id }) => responseCodeOf(id)), other);
  const codes = fc.array(code, { minLength: 1, maxLength: 4 });
  const revision = fc.constantFrom(
    ...records.map((record) => ({
      response: responseCodeOf(record.id),
      digest: latestRevision(record).digest,
    })),
  );
  return fc.oneof(
    codes.map((responses): DecisionContent => ({ kind: 'same-child', responses })),
    fc
      .array(codes, { maxLength: 3 })
      .map((groups): DecisionContent => ({ kind: 'different-children', groups })),
    fc
      .tuple(code, fc.constantFrom(...CORRECTED))
      .map(([child, [field, value]]): DecisionContent => ({ kind: 'correct', child, field, value })),
    fc.record({
      kind: fc.constant('residence' as const),
      child: code,
      status: fc.constantFrom('active' as const, 'moved-out' as const, 'died' as const),
      on: fc.constantFrom(...DAYS),
    }),
    revision.map((one): DecisionContent => ({ kind: 'accept', ...one })),
    fc.record({ kind: fc.constant('danger-checked' as const), child: code, on: fc.constantFrom(...DAYS) }),
    fc
      .tuple(code, fc.array(code, { maxLength: 3 }))
      .map(([response, others]): DecisionContent => ({ kind: 'withdraw', response, others })),
    code.map((response): DecisionContent => ({ kind: 'erase', responses: [response] })),
    code.map((response): DecisionContent => ({ kind: 'erase-later', responses: [response] })),
    revision.map((one): DecisionContent => ({ kind: 'consent-stands', refusals: [one] })),
  );
}

const CORRECTED = [
  ['nama', 'Ahmad Fauzan'],
  ['nama', 'Aisyah Putri'],
  ['tanggal_lahir', '2025-04-13'],
  ['tanggal_lahir', '2026-06-05'],
  ['jenis_kelamin', 'P'],
  ['nama_ibu', 'Dewi'],
  ['nik', '3304061204250001'],
  ['nik', ''],
  ['anak_ke', '2'],
  ['rw', '5'],
  ['lokasi', '-7.3995, 109.6975'],
  ['bb_lahir', 'tiga kilo'],
] as const;

/** Small histories of decisions about these responses, some of them taken back, and some of that too. */
export const decisionsAbout = (records: readonly ResponseRecord[]): fc.Arbitrary<readonly Decision[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), contentsAbout(records)), { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 3 }),
    )
    .map(([made, undone]) => {
      const decisions = made.map(([hours, content], i) => decided(hours, content, `keputusan ${i}`));
      undone.forEach((target, i) => {
        const decision = decisions[target % Math.max(decisions.length, 1)];
        if (decision) decisions.push({ ...undoing(15 + i, decision), id: `pembatalan ${i}` });
      });
      return decisions;
    });
