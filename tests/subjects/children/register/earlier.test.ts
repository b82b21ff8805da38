import { type CalendarDate, firstOfMonth } from '../../../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import type { ChildDecision } from '../../../../src/subjects/children/decisions/content';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved, undoing } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const DAY = 24;
const A = responseCodeOf('a');
const B = responseCodeOf('b');
/** 12 June and 2 July 2026, 09.00. */
const JUNE = 0;
const JULY = 20 * DAY;
const [IN_JUNE, IN_JULY] = ['2026-06-01', '2026-07-01'] as [CalendarDate, CalendarDate];

const visit = (anak: ResponseCode, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak,
  tanggal_ukur: '2026-06-13',
  berat: '8,2',
  ...answers,
});
const SISTER: Answers = {
  ...DESCRIBED,
  nama: 'Aisyah Putri',
  jenis_kelamin: 'P',
  tanggal_lahir: '2023-02-03',
};

/** Of each child its code, when it was changed last, and what was known before: code, RT and number of visits of each child. */
function known(events: readonly Sent[], ...decisions: readonly ChildDecision[]) {
  const { children, earlier } = fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));
  return children.map((child) => {
    const { changedIn, children: before } = earlier.get(child) ?? { changedIn: '', children: [] };
    return [
      child.code,
      changedIn,
      before.map(({ code, identity, visits }) => [code, identity.rt, visits.length]),
    ];
  });
}

const registered = sent('a', JUNE, { ...DESCRIBED, rt: '1', rw: '2' });
const BEFORE = [[A, 1, 1]];

test('a child that was registered in the month of its latest change was not there before', () => {
  expect(known([registered])).toEqual([[A, IN_JUNE, []]]);
  expect(known([registered, sent('v', 1, visit(A))])).toEqual([[A, IN_JUNE, []]]);
});

test('a visit in a later month is not known before it', () => {
  expect(known([registered, sent('v', JULY, visit(A))])).toEqual([[A, IN_JULY, BEFORE]]);
});

test('an edit in a later month leaves what was answered first', () => {
  const edited = { ...registered, submittedAt: registered.submittedAt + JULY * 3_600_000 };
  const moved = { ...edited, answers: { ...registered.answers, rt: '7' } };
  expect(known([registered, moved])).toEqual([[A, IN_JULY, BEFORE]]);
});

test('a month begins where the posyandu is: 30 June 17.00 in Greenwich is 1 July in Krandegan', () => {
  const at = (iso: string) => [registered, { ...sent('v', 0, visit(A)), submittedAt: Date.parse(iso) }];
  expect(known(at('2026-06-30T16:59:59Z'))).toEqual([[A, IN_JUNE, []]]);
  expect(known(at('2026-06-30T17:00:00Z'))).toEqual([[A, IN_JULY, BEFORE]]);
});

describe('what officers decide in a later month', () => {
  const events = [registered, sent('b', 1, { ...SISTER, rt: '1', rw: '2' })];
  const of = (...decisions: readonly ChildDecision[]) => known(events, ...decisions);

  test('about where a child lives is not known before it, nor that it is taken back', () => {
    const corrected = decided(JULY, { kind: 'correct', child: A, field: 'rt', value: '7' });
    const untouched = [B, IN_JUNE, []];
    expect(of(corrected)).toEqual([[A, IN_JULY, BEFORE], untouched]);
    const early = decided(2, { kind: 'correct', child: A, field: 'rt', value: '7' });
    expect(of(early, undoing(JULY, early))).toEqual([[A, IN_JULY, [[A, 7, 1]]], untouched]);
  });

  test('joining two children leaves two of them before it', () => {
    const joined = decided(JULY, { kind: 'same-child', responses: [A, B] });
    expect(of(joined)).toEqual([[A, IN_JULY, [...BEFORE, [B, 1, 1]]]]);
  });

  test('parting one child in two leaves one of them before it', () => {
    const joined = decided(2, { kind: 'same-child', responses: [A, B] });
    const parted = decided(JULY, { kind: 'different-children', groups: [[A], [B]] });
    const [[, , first] = [], [, , second] = []] = of(joined, parted);
    expect(first).toEqual([[A, 1, 1]]);
    expect(second).toEqual([]);
  });
});

test('who a child is and where it lives follows from nothing that came later, whatever the time of the fold', () => {
  const events = [
    registered,
    sent('v', JULY, visit(A)),
    sent('w', JULY + 31 * DAY, visit(A, { berat: '8,9' })),
  ];
  const [[, changedIn, before] = []] = known(events);
  expect(changedIn).toBe(firstOfMonth('2026-08-02' as CalendarDate));
  expect(before).toEqual([[A, 1, 2]]);
});
